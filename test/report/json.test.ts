import { reportJson, writeReport } from '../../src/report';
import { figure, finding, fund, reviewed } from './builder';

const report = writeReport(
  reviewed(
    {
      funds: [
        fund({
          role: 'total',
          item: '合计',
          budget: figure('E5', '6838.18'),
          executed: figure('F5', '14618.52'),
        }),
      ],
    },
    [finding('funds-by-source', ['E5', 'E6'])],
  ),
);

test('has sections, paragraphs, figures with the names of their cells, and slots', () => {
  const json = reportJson(report);
  const scale = json.sections.find(({ id }) => id === 'scale');
  expect(scale?.title).toBe('（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等');
  expect(scale?.paragraphs.slice(0, 2)).toEqual([
    {
      id: 'scale.scale',
      text: '2022年度部门整体支出全年预算数6838.18万元，全年执行数14618.52万元，预算执行率213.78%。',
      figures: [
        { text: '6838.18', cell: 'E5', cells: ['E5'] },
        { text: '14618.52', cell: 'F5', cells: ['F5'] },
        { text: '213.78%', cell: 'F5', cells: ['F5', 'E5'] },
      ],
      slots: [],
    },
    {
      id: 'scale.over-budget',
      text: '全年执行数比全年预算数多7780.34万元，原因：【待补充：年度中预算调整（追加）情况】。',
      figures: [{ text: '7780.34', cell: 'F5', cells: ['F5', 'E5'] }],
      slots: [{ id: 'over-budget', text: '年度中预算调整（追加）情况' }],
    },
  ]);
  expect(json.missing[0]).toEqual({ section: 'unit', id: 'unit-name', text: '单位名称，并请补入标题' });
});

test('gives warnings in the requested language', () => {
  expect(reportJson(report).warnings).toEqual([
    {
      rule: 'funds-by-source',
      cells: ['E5'],
      message: '引用的数据有待核对：E5。基本支出与分项之和相差 2.00 万元。',
    },
  ]);
  expect(reportJson(report, 'en').warnings[0]?.message).toMatch(/^The report quotes data/);
});

test('is plain data', () => {
  const json = reportJson(report);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
