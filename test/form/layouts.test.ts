import { readForms, type Figure, type Form } from '../../src/form';
import { cellName, makeGrid, plain } from '../../src/grid';
import { gridOfRows, type RowCell } from '../forms/load';

/** Layouts that are seen rarely, each in the fewest rows. */

const formsOf = (rows: readonly (readonly RowCell[])[], merges: readonly string[] = []) =>
  readForms(gridOfRows({ rows, merges }));

function formOf(rows: readonly (readonly RowCell[])[], merges: readonly string[] = []): Form {
  const [form, ...others] = formsOf(rows, merges);
  expect(others).toEqual([]);
  return form!;
}

const at = (figure: Figure | null | undefined) =>
  figure?.value ? `${cellName(figure.cell)} ${plain(figure.value)}` : null;

const TITLE = ['项目支出绩效自评表'];
const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const FIRST = ['产出指标', '数量指标', '培训人数', '≥100人', '120人', 60, 60];
const SECOND = ['效益指标', '社会效益指标', '就业率', '≥90%', '95%', 40, 38];
const TABLE = [TITLE, HEADER, FIRST, SECOND] as const;

test.each([
  [['二〇二二年度'], 2022],
  [['二○二三年度'], 2023],
  [['2021年度'], 2021],
  [['（2024年1-7月）'], 2024],
  [['2024年1月至12月'], 2024],
  // The day of writing, and a part of the year that says nothing of the rest.
  [['2024年3月'], null],
  [['（2024年3月5日）'], null],
  [['2024年9-12月'], null],
  [['2024年1-7月完成情况'], null],
])('the year of a line %p above the table is %p', (line, year) => {
  expect(formOf([TITLE, line, HEADER, FIRST, SECOND]).year).toBe(year);
});

test.each([
  ['单位：人民币元', '元'],
  ['填报单位：某局  单位：千元  2023年1月5日', '千元'],
  ['金额单位：亿元', '亿元'],
])('the unit of a line %p is %s', (line, unit) => {
  const funds = [
    ['项目', '全年预算数', '全年执行数'],
    ['年度资金总额', 5, 4],
  ];
  expect(formOf([TITLE, [line], ...funds, ...TABLE.slice(1)]).amountUnit).toBe(unit);
});

test('a weight and a score one column left of their own columns are told apart by their order', () => {
  const { total } = formOf([...TABLE, ['总分', null, null, null, 100, 98]], ['A5:D5']);
  expect([at(total?.weight), at(total?.score)]).toEqual(['E5 100', 'F5 98']);
});

test('a score behind the label of the total is its score', () => {
  const { total } = formOf([...TABLE, ['总分：98分']], ['A5:G5']);
  expect([at(total?.weight), at(total?.score)]).toEqual([null, 'A5 98']);
});

test('scores out of 100 are the scores if no other column has any', () => {
  const header = [...HEADER.slice(0, 6), '单项得分'];
  const form = formOf([TITLE, header, FIRST, SECOND]);
  expect(form.indicators.map(({ score }) => at(score))).toEqual(['G3 60', 'G4 38']);
  expect(form.asks.has('scores')).toBe(true);
});

test('a header again after a page number goes on with the same table', () => {
  const form = formOf([TITLE, HEADER, FIRST, ['第1页 共2页'], HEADER, SECOND]);
  expect(form.indicators.map(({ name }) => name)).toEqual(['培训人数', '就业率']);
  expect(form.unread).toEqual([]);
});

test('an amount behind its name below the tables is no label of what is beside it', () => {
  const form = formOf([
    ...TABLE,
    ['总分', null, null, null, null, 100, 98],
    ['上级补助：100', '下级拨付：50'],
  ]);
  expect(form.unread.map(({ text }) => text)).toEqual(['上级补助：100', '下级拨付：50']);
});

test('a list of other forms below a form begins at its title, whatever that says', () => {
  const list = [
    ['项目支出一览'],
    ['序号', '项目名称', '预算数', '执行数', '自评得分'],
    [1, '甲', 10, 9, 95],
    [2, '乙', 20, 20, 98],
  ];
  const [form, ...others] = formsOf([...TABLE, ['总分', null, null, null, null, 100, 98], ...list]);
  expect(others).toEqual([]);
  expect(form?.rows).toEqual({ first: 0, last: 4 });
});

test('a cell too narrow for its number shows the number itself', () => {
  const grid = gridOfRows({ rows: TABLE });
  const cells = grid.cells.map((cell) => (cell.value === 38 ? { ...cell, text: '####' } : cell));
  const [form] = readForms(makeGrid({ ...grid, cells }));
  expect(form?.indicators[1]?.score?.text).toBe('38');
  expect(at(form?.indicators[1]?.score)).toBe('G4 38');
});

test('a year that is assumed says where it was taken from', () => {
  const becauseOf = (entry: readonly string[], sheetName: string) =>
    readForms(
      gridOfRows({
        sheetName,
        rows: [
          ['项目支出绩效自评表'],
          [...entry],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          ['产出指标', '数量指标', '完成数', '10', '10', 100, 100],
        ],
        merges: [],
      }),
    )[0]?.assumptions.find(({ what }) => what === 'year')?.because.zh;
  expect(becauseOf(['项目起止时间', '2016年1月至2016年12月'], '表')).toBe('表内没有年度，取自项目起止时间。');
  expect(becauseOf(['项目名称', '某项目'], '2016')).toBe('表内没有年度，取自工作表名称。');
});
