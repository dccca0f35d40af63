import { cellName, makeGrid } from '../../src/grid';
import { review, type Finding } from '../../src/rules';
import { gridOfRows, type RowCell } from '../forms/load';

const TITLE: RowCell[] = ['2022年度项目支出绩效自评表'];
const FUNDS: RowCell[] = ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
const HEAD: RowCell[] = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析',
];

function findings(rows: RowCell[][], policy = 'mof-2020'): readonly Finding[] {
  return review(gridOfRows({ rows: [TITLE, ...rows] }), { policy }).flatMap((each) => each.findings);
}

const rules = (rows: RowCell[][]) =>
  findings(rows).map(({ rule, cells }) => `${rule} ${cellName(cells[0]!)}`);

const row = (name: string, weight: number, score: RowCell = weight, category = '产出指标'): RowCell[] => [
  category,
  category === '产出指标' ? '数量指标' : null,
  name,
  '≥100人',
  '100人',
  weight,
  score,
];

test('a total row may sum only its own table, in weights and in scores', () => {
  const rows = (weight: number, score: number): RowCell[][] => [
    FUNDS,
    ['年度资金总额', 100, 90, 10, { v: 0.9, fmt: '0%' }, 9],
    HEAD,
    row('培训人数', 60),
    row('学员上岗', 30, 30, '效益指标'),
    ['总分', null, null, null, null, weight, score],
  ];
  expect(rules(rows(90, 90)).filter((rule) => /^(?:total-score|weights-printed)/.test(rule))).toEqual([]);
  expect(rules(rows(100, 99)).filter((rule) => /^(?:total-score|weights-printed)/.test(rule))).toEqual([]);
  expect(rules(rows(100, 90))).toContain('total-score G7');
  expect(rules(rows(90, 99))).toContain('weights-printed-total F7');
});

test('a label that occurs in two tables is summed over both', () => {
  const rows: RowCell[][] = [
    HEAD,
    row('培训人数', 20, 20, '产出指标（20分）'),
    row('甲', 30, 30, '效益指标'),
    row('乙', 30, 30, '产出指标（30分）'),
    row('丙', 20, 20, '效益指标'),
  ];
  expect(rules(rows).filter((rule) => rule.startsWith('category-weight-label'))).toEqual([]);
});

test('two unrelated faults are two findings', () => {
  const rows: RowCell[][] = [
    FUNDS,
    ['年度资金总额', 100, 90, 10, { v: 0.8, fmt: '0%' }, 9],
    HEAD,
    row('培训人数', 60),
    row('学员上岗', 30, 30, '效益指标'),
    ['总分', null, null, null, null, 100, 95],
  ];
  const found = rules(rows);
  expect(found).toContain('execution-rate E3');
  expect(found).toContain('total-score G7');
});

test('a score shared by two indicators is compared with the sum of their weights', () => {
  const rows = (score: number): RowCell[][] => [HEAD, row('培训人数', 10, score), row('培训场次', 10, null)];
  const shared = (score: number) =>
    review(gridOfRows({ rows: [TITLE, ...rows(score)], merges: ['G3:G4'] }), { policy: 'mof-2020' })
      .flatMap((each) => each.findings)
      .map(({ rule }) => rule);
  expect(shared(20)).not.toContain('score-over-weight');
  expect(shared(20)).not.toContain('score-missing');
  expect(shared(21)).toContain('score-over-weight');
  expect(shared(18)).toContain('deviation-reason-missing');
});

test('the reverse practice of the policy decides the most that a missed limit may score', () => {
  const missed = (policy: string, score: number) =>
    findings(
      [HEAD, ['产出指标', '数量指标', '投诉次数', '≤10次', '15次', 10, score, '投诉渠道增加']],
      policy,
    ).find(({ rule }) => rule === 'score-over-completion');
  // mof-2020: 10 ÷ 15 × 10 = 6.67; system: (1 − 5 ÷ 10) × 10 = 5
  expect(missed('mof-2020', 6.67)).toBeUndefined();
  expect(missed('system', 6.67)?.expected).toBe('5');
  expect(missed('mof-2020', 8)?.expected).toBe('6.67');
});

test('a value that the layout does not ask for is never reported as missing', () => {
  const rows: RowCell[][] = [
    ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
    ['产出指标', '数量指标', '培训人数', '≥100人', '100人', null],
    ['效益指标', '社会效益指标', '上岗率', '≥80%', '85%', null],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', null],
  ];
  expect(findings(rows).filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('amounts with more decimals than the total shows still sum', () => {
  const rows: RowCell[][] = [
    FUNDS,
    ['年度资金总额', { v: 100, fmt: '0.00' }, 100, 10, { v: 1, fmt: '0%' }, 10],
    ['其中：财政拨款', 33.333, 50, null, null, null],
    ['其他资金', 66.667, 50, null, null, null],
  ];
  expect(rules(rows).filter((rule) => rule.startsWith('funds-by-source'))).toEqual([]);
});

test('floating-point noise is no difference', () => {
  const rows: RowCell[][] = [
    FUNDS,
    ['年度资金总额', 1604.4, 0.3, 10, null, null],
    ['其中：财政拨款', 1275.97, 0.1, null, null, null],
    ['其他资金', 328.43, 0.2, null, null, null],
  ];
  expect(rules(rows).filter((rule) => rule.startsWith('funds-by-source'))).toEqual([]);
});

test('a policy of the unit’s own replaces the built-in ones', async () => {
  const { customPolicy, defaultPolicy, settingsOf } = await import('../../src/policy');
  const own = customPolicy({
    ...settingsOf(defaultPolicy),
    grades: [
      { name: '通过', from: '60' },
      { name: '不通过', from: '0' },
    ],
  }).policy!;
  const rows: RowCell[][] = [
    TITLE,
    HEAD,
    row('培训人数', 100),
    ['总分', null, null, null, null, 100, 100, '不通过'],
  ];
  const [reviewed] = review(gridOfRows({ rows }), { policy: own });
  expect(reviewed!.policy.id).toBe('custom');
  expect(reviewed!.scorecard.grade.suggested).toBe('通过');
});

test('a split of weights that the labels print is only an info', () => {
  const rows = (label: (name: string, weight: number) => string): RowCell[][] => [
    FUNDS,
    ['年度资金总额', 100, 100, 20, { v: 1, fmt: '0%' }, 20],
    HEAD,
    row('培训人数', 40, 40, label('产出指标', 40)),
    row('学员上岗率', 30, 30, label('效益指标', 30)),
    row('学员满意度', 10, 10, label('满意度指标', 10)),
  ];
  const severity = (label: (name: string, weight: number) => string) =>
    findings(rows(label)).find(({ rule }) => rule === 'weights-by-category')?.severity;
  expect(severity((name) => name)).toBe('warning');
  expect(severity((name, weight) => `${name}（${weight}分）`)).toBe('info');
  expect(severity((name, weight) => (weight === 40 ? name : `${name}（${weight}分）`))).toBe('warning');
});

test('a split of weights that also differs in execution names the policy’s weight for execution', () => {
  const differing = (execution: number, output: number) =>
    findings([
      FUNDS,
      ['年度资金总额', 100, 100, execution, { v: 1, fmt: '0%' }, execution],
      HEAD,
      row('培训人数', output),
      row('学员上岗率', 30, 30, '效益指标'),
      row('学员满意度', 20, 20, '满意度指标'),
    ]).find(({ rule }) => rule === 'weights-by-category')!;
  const both = differing(20, 30);
  expect(both.message).toEqual({
    zh: '分值分布与计分办法不同：产出指标 30 分（计分办法 50 分）、满意度指标 20 分（计分办法 10 分）、执行率 20 分（计分办法 10 分）；本地另有规定的可不改。',
    en: "The weights differ from the policy's: 产出指标 30 (policy: 50), 满意度指标 20 (policy: 10), execution 20 (policy: 10); leave it where your own rules say so.",
  });
  expect([both.actual, both.expected]).toEqual(['30/20/20', '50/10/10']);
  expect(both.cells.map(cellName)).toEqual(['A5', 'A7', 'F5', 'F7', 'D3']);
  // An execution line that matches the policy is not mentioned.
  const alike = differing(10, 40);
  expect(alike.message.zh).not.toContain('执行率');
  expect(alike.cells.map(cellName)).toEqual(['A5', 'A7', 'F5', 'F7']);
});

test('a goal is missing only if the numbers of the blocks have a gap', () => {
  const rows = (second: string): RowCell[][] => [
    ['一、项目资金'],
    FUNDS,
    ['年度资金总额', 100, 100, 10, { v: 1, fmt: '0%' }, 10],
    [second],
    HEAD,
    row('培训人数', 50),
    row('学员上岗率', 30, 30, '效益指标'),
    row('学员满意度', 10, 10, '满意度指标'),
    ['总分', null, null, null, null, 100, 100],
  ];
  expect(rules(rows('二、绩效指标'))).not.toContain('block-missing A1');
  expect(rules(rows('三、绩效指标'))).toContain('block-missing A1');
});

test('a score above the band of the state in the actual is reported despite a reason', () => {
  const of = (actual: string, score: number) =>
    rules([HEAD, ['产出指标', '质量指标', '设施完好', '完好', actual, 15, score, '设备老化']]).filter(
      (rule) => rule.startsWith('score-over-completion'),
    );
  for (const [actual, score] of [
    ['未达成年度指标且效果较差', 15],
    ['未达成', 9],
    ['部分达成', 12],
    ['部分达成年度指标并具有一定效果', 15],
  ] as const)
    expect(of(actual, score)).toEqual(['score-over-completion G3']);
  for (const [actual, score] of [
    ['未达成年度指标且效果较差', 8.9],
    ['部分达成', 11.9],
    ['达成年度指标', 15],
    ['基本达成', 15],
    ['建设中', 15], // a person judges what these words mean
    ['滞后', 15],
  ] as const)
    expect(of(actual, score)).toEqual([]);
});

describe('a full score for less than the target', () => {
  const of = (target: string, actual: string, score: number) =>
    findings([HEAD, ['效益指标', '社会效益指标', '制度运行', target, actual, 15, score, '人员调整']]).filter(
      ({ rule }) => rule === 'score-over-completion',
    );

  test.each([
    ['有效', '较有效'],
    ['健全', '比较健全'],
    ['合规', '基本合规'],
    ['完成', '基本完成'],
    ['满意', '较满意'],
    ['非常满意', '基本满意'],
  ])('%s and %s is reported, despite a reason, and a lower score is not', (target, actual) => {
    expect(of(target, actual, 15)).toHaveLength(1);
    expect(of(target, actual, 14.9)).toEqual([]);
  });

  test.each([
    ['较有效', '有效'],
    ['较有效', '较有效'],
    ['基本完成', '基本完成'],
    ['提高', '略有提高'], // any step up may be enough
    ['显著提高', '提高'],
    ['良好', '较好'],
    ['公共服务', '基本公共服务'],
    ['≥95%', '基本完成'],
  ])('%s and %s is none', (target, actual) => {
    expect(of(target, actual, 15)).toEqual([]);
  });

  test('is told with the three cells', () => {
    const [finding] = of('有效', '较有效', 15);
    expect(finding).toMatchObject({
      message: {
        zh: '目标“有效”，实际“较有效”，程度低于目标，部分达成，不应得满分，表中填满分 15 分。',
        en: 'target “有效”, actual “较有效”: less than the target, partly met; not full points, the form says the full 15.',
      },
      actual: '15',
      expected: '<15',
    });
    expect(finding?.cells.map(cellName)).toEqual(['G3', 'E3', 'D3']);
  });

  test('said outright it is more than the band already', () => {
    expect(of('健全', '不够健全', 12)).toHaveLength(1);
    expect(of('健全', '大部分完成', 12)).toHaveLength(1);
    expect(of('健全', '不够健全', 11.9)).toEqual([]);
  });
});

describe('sign, number and unit in columns of their own', () => {
  const of = (sign: string, target: RowCell, unit: string, actual: RowCell) =>
    findings([
      [...HEAD.slice(0, 3), '指标性质', '年度指标值', '计量单位', ...HEAD.slice(4)],
      ['产出指标', '成本指标', '项目总成本', sign, target, unit, actual, 15, 15],
    ]).filter(({ rule }) => rule === 'unit-mismatch');

  test('ask for a number', () => {
    expect(of('≤', '3.36', '万元', '完成')).toMatchObject([
      {
        message: {
          zh: '指标“项目总成本”目标 ≤3.36万元，实际填“完成”，不是数字，无法比较：请填写实际数值。',
          en: '“项目总成本”: target ≤3.36万元 and actual “完成”, which is no number and cannot be compared: please give the measured value.',
        },
      },
    ]);
    expect(of('≤', 3.36, '万元', '已完成')).toHaveLength(1);
    expect(of('≥', '30', '人', '达成年度指标')).toHaveLength(1);
  });

  test('are content with a number, with a limit kept, and with what says less', () => {
    expect(of('≤', '3.36', '万元', 3.2)).toEqual([]);
    expect(of('≤', '3.36', '万元', '控制在预算内')).toEqual([]);
    expect(of('≤', '3.36', '万元', '部分完成')).toEqual([]);
    expect(of('', '3.36', '万元', '完成')).toEqual([]);
    expect(of('=', '100', '%', '完成')).toEqual([]);
    expect(of('≤', '3.36万元', '', '完成')).toEqual([]);
  });
});

test.each([
  ['公里', '“公里”只有单位，没有数字：请填写数字。'],
  ['≥%', '“≥%”只有单位，没有数字：请填写数字。'],
  ['较高', '“较高”无法衡量：请填数字、日期或明确的结果。'],
])('a target of %s cannot be measured', (target, said) => {
  const [finding] = findings([
    HEAD,
    ['产出指标', '数量指标', '道路长度', target, '12公里', 15, 15, null],
  ]).filter(({ rule }) => rule === 'target-not-measurable');
  expect(finding?.message.zh).toBe(`数量指标“道路长度”的指标值${said}`);
});

test('the score in the head must equal that of the total row', () => {
  const rows = (head: RowCell, label = '自评得分'): RowCell[][] => [
    ['项目名称', '培训项目', null, null, label, head],
    FUNDS,
    ['年度资金总额', 100, 90, 10, { v: 0.9, fmt: '0%' }, 9],
    HEAD,
    row('培训人数', 60),
    row('学员上岗', 30, 30, '效益指标'),
    ['总分', null, null, null, null, 100, 99],
  ];
  const reported = (all: RowCell[][]) => rules(all).filter((rule) => rule.startsWith('total-score '));
  expect(reported(rows(98))).toEqual(['total-score F2']);
  expect(reported(rows('98分'))).toEqual(['total-score F2']);
  for (const head of [99, '99分', '99.00', null, '—']) expect(reported(rows(head))).toEqual([]);
  // 总分 in a head may be the maximum.
  expect(reported(rows(100, '总分'))).toEqual([]);
});

test('a remark about something else is no reason for unspent money', () => {
  const rows = (remark: string): RowCell[][] => [
    [...FUNDS, '原因'],
    ['年度资金总额', 100, 75, 10, { v: 0.75, fmt: '0%' }, 7.5, null],
    HEAD,
    row('培训人数', 60),
    row('学员上岗', 30, 30, '效益指标'),
    ['存在问题', remark],
  ];
  const reported = (remark: string) => rules(rows(remark)).filter((rule) => rule.startsWith('execution-low'));
  expect(reported('系统用户培训不足。')).toEqual(['execution-low G3']);
  expect(reported('项目资金年底到位，未及支付。')).toEqual([]);
});

test('a rate is fixed from its own amounts, unless these fail a sum', () => {
  const [rate] = findings([
    ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
    ['年度资金总额', 200, 100, { v: 1, fmt: '0%' }],
    ['其中：财政拨款', 190, 100, { v: 1, fmt: '0%' }],
    ['其他资金', 0, 0, null],
    HEAD,
    row('培训人数', 100),
  ]).filter(({ rule }) => rule === 'execution-rate');
  expect(rate?.message.zh).toBe('执行率应为 50.00%，表中填 100%（100.00 ÷ 200.00）。');
  expect(rate?.fix).toMatchObject({ cell: { row: 2, column: 3 } });
  expect(rate && 'value' in rate.fix! ? rate.fix.value?.toString() : null).toBe('0.5');
});

test('a repeated name is one finding', () => {
  const found = findings([HEAD, row('培训人数', 50), row('培训人数', 30), row('培训人数', 20)]).filter(
    ({ rule }) => rule === 'indicator-duplicate',
  );
  expect(found.map(({ message }) => message.zh)).toEqual([
    '指标“培训人数”在数量指标中出现 3 次（C3、C4、C5）。',
  ]);
});

test('the unread part of a large sheet is reported once', () => {
  const grid = gridOfRows({ rows: [TITLE, HEAD, row('培训人数', 100)] });
  const bounded = makeGrid({ ...grid, bounds: { top: 0, left: 0, bottom: 1999, right: 99 } });
  const reported = (of: typeof grid) =>
    review(of)[0]!
      .findings.filter(({ rule }) => rule === 'unread-cells')
      .map(({ message }) => message.zh);
  expect(reported(grid)).toEqual([]);
  expect(reported(bounded)).toEqual(['工作表很大，只读取了 A1:CV2000，其余未核对。']);
});

test('dates counted from 1904 are read as the cells show them', () => {
  const grid = gridOfRows({ rows: [TITLE, HEAD, row('完成时间', 100)] });
  const cells = grid.cells.map((cell) => {
    if (cell.row !== 2 || cell.column < 3 || cell.column > 4) return cell;
    // 2022-12-31 counted from 1904 is the same number as 2018-12-30 counted from 1900.
    const [value, text] = cell.column === 3 ? [43464, '2022-12-31'] : [43433, '2022-11-30'];
    return { ...cell, value, text, numberFormat: 'yyyy-mm-dd' };
  });
  const [reviewed] = review(makeGrid({ ...grid, cells }));
  expect(reviewed!.findings.map(({ rule }) => rule)).not.toContain('year-mismatch');
  expect(reviewed!.scorecard.indicators[0]!.met).toBe(true);
});

describe('an amount in 元 in a form in 万元, or the other way round', () => {
  const funds = (...lines: RowCell[][]) => [FUNDS, ...lines];
  const units = (rows: RowCell[][]) =>
    findings(rows)
      .filter(({ rule }) => rule !== 'total-typed' && rule !== 'block-missing')
      .map(({ rule, cells, fix }) => `${rule} ${cells.map(cellName).join(' ')}${fix ? ' fix' : ''}`);
  const percent = (v: number) => ({ v, fmt: '0.0%' });

  test.each([
    ['by its rate', funds(['年度资金总额', 500, 4375000, 10, percent(0.875), 8.75]), ['C3 E3']],
    [
      'by its part and its rate',
      funds(
        ['年度资金总额', 500, 4375000, 10, percent(0.875), 8.75],
        ['其中：财政拨款', 500, 437.5, null, percent(0.875)],
      ),
      ['C3 C4'],
    ],
    [
      'by its sum',
      funds(
        ['年度资金总额', 1250, 1187.5, 10, percent(0.95), 9.5],
        ['其中：中央财政', 750, 750],
        ['其他资金', 500, 4375000],
      ),
      ['C3 C5'],
    ],
    [
      'in a whole column',
      funds(
        ['年度资金总额', 1250, 11875000, 10, percent(0.95), 9.5],
        ['其中：中央财政', 750, 7500000, null, percent(1)],
        ['其他资金', 500, 4375000, null, percent(0.875)],
      ),
      ['C3 E3 B4 C4 C5 E5'],
    ],
    [
      'in a form in 元',
      [
        ['项目资金（元）', ...FUNDS.slice(1)],
        ['年度资金总额', 12500000, 1187.5, 10, percent(0.95), 9.5],
      ],
      ['C3 E3'],
    ],
  ] as [string, RowCell[][], string[]][])('is one finding %s, without a fix', (_by, rows, cells) => {
    expect(units(rows)).toEqual(cells.map((each) => `amount-unit ${each}`));
  });

  test('is not suspected if a sum is slightly off or a rate is wrong otherwise', () => {
    expect(
      units(
        funds(
          ['年度资金总额', 1250, 1250, 10, percent(1), 10],
          ['其中：中央财政', 750, 750],
          ['其他资金', 500, 500.01],
        ),
      ),
    ).toEqual(['funds-by-source C3 C4 C5']);
    expect(units(funds(['年度资金总额', 500, 437.5, 10, percent(0.9), 8.75]))).toEqual([
      'execution-rate E3 fix',
    ]);
  });

  test.each([0.004, 0.0004, 0.00004])('is not suspected if a rate of %d shows as 0%', (rate) => {
    expect(units(funds(['年度资金总额', 1000, 300, 10, { v: rate, fmt: '0%' }, 3]))).toEqual([
      'execution-rate E3 fix',
    ]);
  });
});
