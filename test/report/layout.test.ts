import fc from 'fast-check';
import { areaName } from '../../src/grid';
import {
  freeSheetName,
  headerText,
  layOut,
  LOOKS,
  PAGE,
  pageHeader,
  printAreas,
  type SheetBlock,
} from '../../src/report';

const block = (style: SheetBlock['style'], ...texts: string[]): SheetBlock => ({
  style,
  texts,
  id: null,
  continued: false,
});
const heights = (...blocks: SheetBlock[]) => layOut(blocks).rows.map(({ height }) => height);

test('the page is A4 with the margins of an official document and 27 characters of body text per line', () => {
  const centimetres = (points: number) => Number(((points / 72) * 2.54).toFixed(6));
  expect(Object.values(PAGE.margins).map(centimetres)).toEqual([3.7, 3.5, 2.8, 2.6]);
  expect(centimetres(PAGE.bodyWidth)).toBe(15.6);
  expect(heights(block('body', '字'.repeat(27)), block('body', '字'.repeat(28)))).toEqual([28, 56]);
});

test('row heights follow the text: 28 points per line, 36 for the title, 16 in the table', () => {
  expect(
    heights(
      block('title', '报告'),
      block('blank'),
      block('body', '短'),
      block('body', '一\n二\r\n三'),
      block('body', 'a'.repeat(49)),
      block('body', 'a'.repeat(50)),
      block('table-title', '字'.repeat(60)),
      block('table-header', '指标', '得分'),
      block('table-row', '数量指标', '10'),
    ),
  ).toEqual([36, 28, 28, 84, 28, 56, 28, 24, 24]);
});

test('a row is never higher than Excel allows', () => {
  expect(heights(block('body', '字'.repeat(5000)))).toEqual([409]);
});

test('the columns of the table share the page width, whatever they contain', () => {
  const { tableWidths, tableFrom } = layOut([
    block('body', 'x'),
    block('table-title', '得分表'),
    block('table-header', '指标', '分值', '得分'),
    block('table-row', '一个很长的指标名称一个很长的指标名称', '20', '18'),
  ]);
  expect(tableFrom).toBe(1);
  expect(tableWidths[0]).toBeGreaterThan(tableWidths[1]! * 2);
  expect(tableWidths[1]).toBe(tableWidths[2]);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 9 }), (texts) => {
      const widths = layOut([block('table-row', ...texts)]).tableWidths;
      expect(widths).toHaveLength(texts.length);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(PAGE.bodyWidth, 6);
    }),
  );
});

test('the body prints first, then the table on separate pages', () => {
  const areas = (...blocks: SheetBlock[]) => printAreas(layOut(blocks)).map(areaName);
  const table = [block('table-title', '得分表'), block('table-header', '指标', '得分')];
  expect(areas(block('title', '报告'), block('body', 'x'), ...table)).toEqual(['A1:A2', 'C3:D4']);
  expect(areas(block('title', '报告'))).toEqual(['A1']);
  expect(areas(...table)).toEqual(['C1:D2']);
  expect(areas()).toEqual([]);
});

test('only slots have a fill colour, only the table has borders', () => {
  const styles = Object.entries(LOOKS);
  expect(styles.filter(([, { ground }]) => ground !== null).map(([style]) => style)).toEqual(['slot']);
  expect(styles.filter(([, { ruled }]) => ruled).map(([style]) => style)).toEqual([
    'table-header',
    'table-row',
  ]);
  expect(LOOKS.title).toMatchObject({ font: '方正小标宋简体', size: 22, centred: true });
});

test('the header has unit and year; an & in the unit’s name is escaped', () => {
  expect(pageHeader({ unitName: '甲&乙', year: 2022 })).toBe('甲&乙 2022年度');
  expect(headerText('甲&乙&&')).toBe('甲&&乙&&&&');
  expect(pageHeader({ unitName: null, year: 2022 })).toBe('2022年度');
  expect(pageHeader({ unitName: '甲', year: null })).toBe('甲');
});

describe('the name of a new sheet', () => {
  test.each([
    ['自评报告', [], '自评报告'],
    ['自评报告', ['自评表', '自评报告', '自评报告 (2)'], '自评报告 (3)'],
    ['Report', ['REPORT'], 'Report (2)'],
    ['a/b:c', [], 'a b c'],
    ["'a:b/c[1]?*'", [], 'a b c 1'],
    ['[]', [], '自评报告'],
    ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(27)} (2)`],
    [`${'a'.repeat(30)}'b`, [], 'a'.repeat(30)],
  ])('%s beside %j is %s', (wished, taken, name) => {
    expect(freeSheetName(wished, taken)).toBe(name);
  });

  test('is always one that Excel accepts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string({ maxLength: 31 })), (wished, taken) => {
        const name = freeSheetName(wished, taken);
        expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
        expect(name.startsWith("'") || name.endsWith("'")).toBe(false);
        expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });
});
