import { cellName } from '../../src/grid';
import { policyById } from '../../src/policy';
import { scoreForm, type IndicatorLine } from '../../src/scoring';
import type { RowCell } from '../forms/load';
import { formOf, FUNDS, HEAD } from './forms';

const mof = policyById('mof-2020')!;
const system = policyById('system')!;

function line(
  name: string,
  target: RowCell,
  actual: RowCell,
  weight: RowCell,
  score: RowCell,
): IndicatorLine {
  const form = formOf([HEAD, ['产出指标', '数量指标', name, target, actual, weight, score]]);
  return scoreForm(form, mof).indicators[0]!;
}

test.each([
  ['培训人数', '≥100人', '120人', '10', true],
  ['培训人数', '≥100人', '80人', '8', false],
  ['培训人数', '100', '98', '9.8', false],
  ['投诉次数', '≤10次', '20次', '5', false],
  ['验收情况', '合格', '合格', '10', true],
  ['项目进度', '达到预期', '达成年度指标', '10', true],
] as const)('%s: %s against %s earns %s of 10', (name, target, actual, expected, met) => {
  const scored = line(name, target, actual, 10, 10);
  expect(scored.suggested?.toFixed()).toBe(expected);
  expect(scored.met).toBe(met);
});

test('the sentence holds the arithmetic', () => {
  expect(line('培训人数', '≥100人', '80人', 20, 20).reason.zh).toBe(
    '实际 80人，目标 ≥100人，未达到，按比例 80 ÷ 100 × 20 = 16 分。',
  );
});

test('the reverse sentence holds the arithmetic of its practice', () => {
  const form = formOf([HEAD, ['产出指标', '数量指标', '投诉次数', '≤10次', '15次', 10, 5]]);
  expect(scoreForm(form, mof).indicators[0]!.reason.zh).toContain('10 ÷ 15 × 10 = 6.67');
  expect(scoreForm(form, system).indicators[0]!.reason.zh).toContain('(1 − (15 − 10) ÷ 10) × 10 = 5');
});

test('words for a partly met target name the band and suggest nothing', () => {
  const scored = line('项目进度', '完成', '部分达成年度指标并具有一定效果', 10, 8);
  expect(scored.suggested).toBeNull();
  expect(scored.met).toBe(false);
  expect(scored.reason.zh).toContain('6–8 分');
  expect(scored.reason.zh).toContain('部分达成年度指标并具有一定效果');
});

test('without a weight there is no suggestion', () => {
  expect(line('培训人数', '≥100人', '80人', null, 10).suggested).toBeNull();
});

test('a score shared by several indicators is not judged one by one', () => {
  const form = formOf(
    [
      HEAD,
      ['产出指标', '数量指标', '培训人数', '≥100人', '80人', 10, 18],
      [null, null, '培训场次', '≥5场', '5场', 10],
    ],
    ['A3:A4', 'B3:B4', 'G3:G4'],
  );
  const { indicators, total } = scoreForm(form, mof);
  expect(indicators.map(({ suggested }) => suggested)).toEqual([null, null]);
  expect(indicators[0]!.reason.zh).toBe('该得分由 2 项指标共用（分值合计 20 分），不能逐项判断。');
  expect(total.sumOfGiven!.toFixed()).toBe('18');
});

describe('execution', () => {
  const score = (rows: readonly (readonly RowCell[])[], policy = mof) =>
    scoreForm(formOf([FUNDS, ...rows]), policy).execution;

  test('rate × weight, rounded half up', () => {
    const execution = score([['年度资金总额', 65.66, 65.07, 10, null, 9]])!;
    expect(execution.suggested!.toFixed()).toBe('9.91');
    expect(execution.reason.zh).toBe('执行率 65.07 ÷ 65.66 = 99.10%，× 10 分 = 9.91 分。');
  });

  test('at most the weight', () => {
    const execution = score([['年度资金总额', 6838.18, 14618.52, 10, null, 10]])!;
    expect(execution.suggested!.toFixed()).toBe('10');
    expect(execution.reason.zh).toBe('执行率 14618.52 ÷ 6838.18 = 213.78%，最高 10 分。');
  });

  test.each([
    [0, 95],
    [null, 95],
  ])('no budget (%p): no suggestion, and why', (budget, executed) => {
    const execution = score([['年度资金总额', budget, executed, 10, null, null]])!;
    expect(execution.suggested).toBeNull();
    expect(execution.reason.zh).toContain('没有全年预算数');
  });

  test('a blank total is the sum of its parts', () => {
    const execution = score([
      ['年度资金总额', null, null, 10, null, null],
      ['其中：财政拨款', 80, 60, null, null, null],
      ['其他资金', 20, 10, null, null, null],
    ])!;
    expect(execution.suggested!.toFixed()).toBe('7');
  });

  test('a weight and score repeated on a 其中 line count once', () => {
    const form = formOf([
      FUNDS,
      ['年度资金总额', 100, 100, 10, null, 10],
      ['其中：财政拨款', 100, 100, 10, null, 10],
      HEAD,
      ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 90, 90],
    ]);
    expect(cellName(scoreForm(form, mof).execution!.cell!)).toBe('F3');
    expect(scoreForm(form, mof).total.sumOfGiven!.toFixed()).toBe('100');
  });
});

describe('total and grade', () => {
  const rows = (score: RowCell, total: RowCell): readonly (readonly RowCell[])[] => [
    HEAD,
    ['产出指标', '数量指标', '培训人数', '≥100人', '80人', 50, score],
    ['效益指标', '社会效益指标', '学员上岗率', '≥80%', '85%', 50, 50],
    ['总分', null, null, null, null, 100, total],
  ];
  const scored = (score: RowCell, total: RowCell) => scoreForm(formOf(rows(score, total)), mof);

  test('the given scores are summed, and a blank score makes the sum unknown', () => {
    expect(scored(40, 90).total.sumOfGiven!.toFixed()).toBe('90');
    expect(scored(null, 90).total.sumOfGiven).toBeNull();
  });

  test('blank scores are filled from the suggestions', () => {
    expect(scored(null, null).total.filled!.toFixed()).toBe('90');
    expect(scored(50, null).total.filled!.toFixed()).toBe('100');
    expect(scored(50, null).total.suggested!.toFixed()).toBe('90');
  });

  test.each([
    [40, '优'],
    [39.99, '良'],
    [30, '良'],
    [29, '中'],
    [10, '中'],
    [9.99, '差'],
  ])('a score of %p beside 50 earns %s', (score, grade) => {
    expect(scored(score, null).grade.suggested).toBe(grade);
  });

  test('a form without scores has no sums', () => {
    const form = formOf([
      ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值'],
      ['产出指标', '数量指标', '培训人数', '≥100人', '80人'],
    ]);
    expect(scoreForm(form, mof).total).toMatchObject({ given: null, sumOfGiven: null, suggested: null });
  });
});
