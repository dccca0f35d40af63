import { writeReport } from '../../src/report';
import type { Form } from '../../src/form';
import { at, figure, fund, indicator, level, reviewed, target } from './builder';

const texts = (part: Partial<Form>) => {
  const { scores } = writeReport(reviewed(part));
  return scores && [scores.header, ...scores.rows.map((row) => row.map(({ text }) => text))];
};

const LINE = fund({
  role: 'total',
  item: '年度资金总额',
  budget: figure('E6', '65.66'),
  executed: figure('F6', '65.07'),
  weight: figure('G6', '10'),
  score: figure('I6', '9'),
});
const RATE = indicator({
  name: '参合人数',
  target: target('E13', '8755'),
  actual: target('F13', '8676'),
  weight: figure('G13', '15'),
  score: figure('H13', '13'),
});

test('execution comes first, then each indicator, the total last', () => {
  const total = {
    labelCell: at('A19'),
    weight: figure('G19', '100'),
    score: figure('H19', '94'),
    grade: null,
  };
  expect(texts({ funds: [LINE], indicators: [RATE], total })).toEqual([
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['预算执行率', '', '', '', '99.10%', '10', '9'],
    ['产出指标', '数量指标', '参合人数', '8755', '8676', '15', '13'],
    ['总分', '', '', '', '', '100', '94'],
  ]);
});

test('has only the columns that the form asks for', () => {
  const bare = indicator({
    name: '规划编制',
    category: null,
    dimension: level('投入'),
    score: figure('H4', '5'),
  });
  expect(texts({ indicators: [bare], asks: new Set(['scores']) })).toEqual([
    ['二级指标', '三级指标', '得分'],
    ['投入', '规划编制', '5'],
  ]);
});

test('shows a missing figure as blank and a merged score once', () => {
  const second = { ...RATE, name: '参保率', actual: target('F14', ''), weight: figure('G14', '') };
  expect(texts({ indicators: [RATE, second] })?.at(-1)).toEqual([
    '产出指标',
    '数量指标',
    '参保率',
    '8755',
    '',
    '',
    '',
  ]);
});

test('links each cell to its source', () => {
  const { scores } = writeReport(reviewed({ funds: [LINE], indicators: [RATE] }));
  expect(scores?.rows[0]?.map(({ cell }) => cell)).toEqual([
    null,
    null,
    null,
    null,
    at('F6'),
    at('G6'),
    at('I6'),
  ]);
  expect(scores?.rows[1]?.at(-1)?.cell).toEqual(at('H13'));
});

test('is left out of a report on a form without indicators', () => {
  expect(texts({ funds: [LINE] })).toBeNull();
});

test('is named after its contents', () => {
  const title = (asks: Form['asks']) => writeReport(reviewed({ indicators: [RATE], asks })).scores?.title;
  expect(title(new Set(['scores']))).toBe('绩效自评得分表');
  expect(title(new Set(['targets', 'actuals']))).toBe('绩效指标完成情况表');
});

test('lists lines with points that are no indicators, so that the column adds up', () => {
  const other = (name: string, cell: string, points: string, isTakenOff: boolean) => ({
    name,
    cell: at(`A${cell}`),
    weight: null,
    score: figure(`H${cell}`, points),
    isTakenOff,
  });
  const rows = texts({
    indicators: [RATE],
    otherPoints: [other('加分项', '18', '1', false), other('扣分项', '19', '2', true)],
    total: { labelCell: at('A20'), weight: null, score: figure('H20', '12'), grade: null },
  });
  expect(rows?.slice(-3)).toEqual([
    ['加分项', '', '', '', '', '', '1'],
    ['扣分项', '', '', '', '', '', '-2'],
    ['总分', '', '', '', '', '', '12'],
  ]);
});
