import fc from 'fast-check';
import { sheetBlocks, writeReport } from '../../src/report';
import { at, entry, figure, indicator, reviewed } from './builder';

const blocksOf = (duties: string) =>
  sheetBlocks(writeReport(reviewed({ entries: [entry('duties', duties)] })));

test('title first, then each heading with its paragraphs, indented by two characters', () => {
  const blocks = blocksOf('负责公务接待');
  expect(blocks.slice(0, 6)).toEqual([
    { style: 'title', texts: ['2022年度部门整体支出绩效自评报告'], id: null, continued: false },
    { style: 'blank', texts: [], id: null, continued: false },
    { style: 'heading1', texts: ['一、部门（单位）概况'], id: 'overview', continued: false },
    { style: 'heading2', texts: ['（一）部门（单位）基本情况'], id: 'unit', continued: false },
    {
      style: 'slot',
      texts: ['　　单位名称：【待补充：单位名称，并请补入标题】。'],
      id: 'unit.wanted:unit-name',
      continued: false,
    },
    { style: 'body', texts: ['　　主要职责：负责公务接待。'], id: 'unit.duties:1', continued: false },
  ]);
});

test('the score table comes last, one text per column', () => {
  const line = indicator({ name: '水电费', weight: figure('G16', '20'), score: figure('H16', '20') });
  const total = {
    labelCell: at('A25'),
    weight: figure('G25', '100'),
    score: figure('H25', '99'),
    grade: null,
  };
  const asks = new Set(['weights', 'scores', 'total'] as const);
  const blocks = sheetBlocks(writeReport(reviewed({ indicators: [line], total, asks })));
  expect(blocks.slice(-4).map(({ style, texts }) => [style, ...texts])).toEqual([
    ['table-title', '绩效自评得分表'],
    ['table-header', '一级指标', '二级指标', '三级指标', '分值', '得分'],
    ['table-row', '产出指标', '数量指标', '水电费', '20', '20'],
    ['table-row', '总分', '', '', '100', '99'],
  ]);
});

test('a long paragraph continues in rows that Excel can show, without loss', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('职', '责', '，', '；', '7', '𠮷'), minLength: 1, maxLength: 3000 }),
      (duties) => {
        const rows = blocksOf(`甲${duties}乙`).filter(({ id }) => id === 'unit.duties:1');
        const solid = (text: string) => text.replace(/[，；]/g, '');
        expect(solid(rows.map(({ texts }) => texts[0]).join(''))).toBe(
          solid(`　　主要职责：甲${duties}乙。`),
        );
        expect(rows.map(({ continued }) => continued)).toEqual(rows.map((_, index) => index > 0));
        for (const { texts } of rows) {
          // 14 lines of 27 characters are what a row of 409 points holds
          expect(texts[0]?.length).toBeLessThanOrEqual(14 * 27);
          expect(texts[0]).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('a long paragraph is broken after a mark', () => {
  const rows = blocksOf('负责公务接待工作；'.repeat(60)).filter(({ id }) => id === 'unit.duties:1');
  expect(rows).toHaveLength(2);
  expect(rows[0]?.texts[0]).toMatch(/；$/);
});
