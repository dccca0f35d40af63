import { cellName, plain } from '../../src/grid';
import { readForms, type Form } from '../../src/form';
import { policyById } from '../../src/policy';
import { executionLineOf, executionWeightOf, scoreForm } from '../../src/scoring';
import { formFile, gridOf, gridOfRows, type RowCell } from '../forms/load';
import { formOf, FUNDS, HEAD } from './forms';

const mof = policyById('mof-2020')!;

const formNamed = (name: string): Form => readForms(gridOf(name))[0]!;
const executionOf = (form: Form) => scoreForm(form, mof).execution;
const suggestionOf = (form: Form) => {
  const suggested = executionOf(form)?.suggested ?? null;
  return suggested && plain(suggested);
};

describe('the line that execution is scored in', () => {
  test.each<[string, readonly (readonly RowCell[])[], string]>([
    [
      'is the total, where both it and a part carry points',
      [FUNDS, ['其中：财政拨款', 80, 60, 10, null, 8], ['年度资金总额', 100, 80, 10, null, 8]],
      '年度资金总额',
    ],
    [
      'is a part that carries a weight, where the total carries nothing',
      [FUNDS, ['年度资金总额', 100, 80, null, null, null], ['其中：财政拨款', 100, 80, 10, null, null]],
      '财政拨款',
    ],
    [
      'is a part that carries a score, where the total carries nothing',
      [FUNDS, ['年度资金总额', 100, 80, null, null, null], ['其中：财政拨款', 100, 80, null, null, 8]],
      '财政拨款',
    ],
    [
      'is the total, where no line carries anything',
      [FUNDS, ['其中：财政拨款', 80, 60, null, null, null], ['年度资金总额', 100, 80, null, null, null]],
      '年度资金总额',
    ],
    [
      'has a place for a score and none for a weight',
      [
        ['项目资金（万元）', '全年预算数', '全年执行数', '执行率', '得分'],
        ['年度资金总额', 100, 80, null, null],
      ],
      '年度资金总额',
    ],
    [
      'has a place for a weight and none for a score',
      [
        ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率'],
        ['年度资金总额', 100, 80, null, null],
      ],
      '年度资金总额',
    ],
  ])('%s', (_, rows, item) => {
    expect(executionLineOf(formOf(rows))?.item).toBe(item);
  });

  test('is none where the layout has no place for weight or score', () => {
    const form = formOf([
      ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
      ['年度资金总额', 100, 80, '80%'],
    ]);
    expect(form.funds).toHaveLength(1);
    expect(executionLineOf(form)).toBeNull();
    expect(executionOf(form)).toBeNull();
  });
});

describe('the weight of execution', () => {
  test('is the one of its column', () => {
    const form = formOf([FUNDS, ['年度资金总额', 100, 80, 20, null, null]]);
    expect(executionWeightOf(form, executionLineOf(form))?.value.toFixed()).toBe('20');
    expect(suggestionOf(form)).toBe('16');
  });

  test('is the one of its label where there is no column: 预算执行情况（20分）', () => {
    const form = formNamed('huangshi-2022');
    expect(executionWeightOf(form, executionLineOf(form))?.value.toFixed()).toBe('20');
    expect(executionWeightOf(form, null)?.value.toFixed()).toBe('20');
    expect(executionOf(form)?.weight?.toFixed()).toBe('20');
  });

  test('is the one of the policy where the form says none', () => {
    const form = formOf([FUNDS, ['年度资金总额', 100, 80, null, null, null]]);
    expect(executionWeightOf(form, executionLineOf(form))).toBeNull();
    expect(executionOf(form)?.weight?.toFixed()).toBe('10');
    expect(suggestionOf(form)).toBe('8');
  });
});

describe('the amounts that the rate is computed from', () => {
  const amounts = (rows: readonly (readonly RowCell[])[]) => {
    const { budget, executed } = executionOf(formOf([FUNDS, ...rows]))!;
    return [budget && plain(budget), executed && plain(executed)];
  };

  test("are the total's own, whatever its parts come to", () => {
    expect(
      amounts([
        ['年度资金总额', 100, 90, 10],
        ['其中：财政拨款', 80, 60],
      ]),
    ).toEqual(['100', '90']);
  });

  test('are summed of the parts of a blank total, without what divides a part once more', () => {
    expect(
      amounts([
        ['年度资金总额', null, null, 10],
        ['其中：财政拨款', 80, 60],
        ['其中：本级财政', 50, 40],
        ['其他资金', 20, 10],
      ]),
    ).toEqual(['100', '70']);
  });

  test('are summed of the parts that are known', () => {
    expect(
      amounts([
        ['年度资金总额', null, null, 10],
        ['其中：财政拨款', 80, 60],
        ['其他资金', '—', '—'],
      ]),
    ).toEqual(['80', '60']);
  });

  test.each(['—', '#REF!'])('are unknown where the total holds %s', (held) => {
    expect(
      amounts([
        ['年度资金总额', held, held, 10],
        ['其中：财政拨款', 80, 60],
      ]),
    ).toEqual([null, null]);
  });

  test('are unknown where a blank total has no parts', () => {
    expect(amounts([['年度资金总额', null, null, 10]])).toEqual([null, null]);
  });

  test('are unknown where the layout has no column for them', () => {
    const form = formOf([
      ['项目资金（万元）', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', null, 10, '80%', 8],
      ['其中：财政拨款', 80, null, null, null],
    ]);
    const [line] = form.funds;
    expect([line?.budget, line?.executed?.state]).toEqual([null, 'blank']);
    expect(executionOf(form)?.budget).toBeNull();
    expect(executionOf(form)?.executed?.toFixed()).toBe('80');
  });

  test('count one division of a total that is divided twice', () => {
    const name = 'hunan-department-2023';
    const { rows, merges } = formFile(name);
    // By source 1250.5 + 100 + 0 + 0, by structure 800.5 + 550; executed 1296.48.
    const withoutBudget = rows.map((row, index) =>
      row.map((cell, column) => (index === 4 && column === 4 ? null : cell)),
    );
    const [form] = readForms(gridOfRows({ rows: withoutBudget, merges }));
    expect(form!.funds.map(({ block }) => block)).toContain('structure');
    expect(executionOf(form!)?.budget?.toFixed()).toBe('1350.5');
    expect(suggestionOf(form!)).toBe('9.6');
  });
});

test('without an executed amount there is no suggestion, and the form says why', () => {
  const execution = executionOf(formOf([FUNDS, ['年度资金总额', 100, null, 10, null, 9]]))!;
  expect(execution.suggested).toBeNull();
  expect(execution.met).toBeNull();
  expect(execution.given?.toFixed()).toBe('9');
  expect(execution.reason).toEqual({
    zh: '没有全年执行数，执行率无法计算，不给建议分。',
    en: 'Without an executed amount there is no execution rate, hence no suggestion.',
  });
});

test.each([
  [100, 100, true],
  [100, 99.99, false],
  [100, 120, true],
])('of a budget of %d, %d is spent in full: %p', (budget, executed, met) => {
  expect(executionOf(formOf([FUNDS, ['年度资金总额', budget, executed, 10]]))?.met).toBe(met);
});

test('the arithmetic is told in English too, capped where more was spent than planned', () => {
  const told = (executed: number) =>
    executionOf(formOf([FUNDS, ['年度资金总额', 100, executed, 10]]))?.reason.en;
  expect(told(80)).toBe('Execution rate 80.00 ÷ 100.00 = 80.00%, × 10 = 8 points.');
  expect(told(100)).toBe('Execution rate 100.00 ÷ 100.00 = 100.00%, × 10 = 10 points.');
  expect(told(120)).toBe('Execution rate 120.00 ÷ 100.00 = 120.00%, at most 10 points.');
});

test('a layout without a column for the score has no cell to suggest one for', () => {
  const form = formOf([
    ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率'],
    ['年度资金总额', 100, 80, 10, '80%'],
    HEAD,
    ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 90, 90],
  ]);
  const { execution, total } = scoreForm(form, mof);
  expect([execution?.cell, execution?.given]).toEqual([null, null]);
  expect(suggestionOf(form)).toBe('8');
  expect(total.sumOfGiven?.toFixed()).toBe('90');
});

test('the score of a form is the one of its own cell', () => {
  const execution = executionOf(formOf([FUNDS, ['年度资金总额', 100, 80, 10, null, 7]]))!;
  expect(cellName(execution.cell!)).toBe('F3');
  expect(execution.given?.toFixed()).toBe('7');
});
