import { cellName, plain } from '../../src/grid';
import { causesOf, consequencesOf, slipsOf, type Slip } from '../../src/ledger';
import { review, type Review } from '../../src/rules';
import { gridOfRows, type RowCell } from '../forms/load';

const TITLE: RowCell[] = ['2022年度项目支出绩效自评表'];
const FUNDS: RowCell[] = ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
const HEAD: RowCell[] = ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'];
const percent = (v: number): RowCell => ({ v, fmt: '0%' });

function reviewed(...rows: RowCell[][]): Review {
  const [only] = review(gridOfRows({ rows: [TITLE, ...rows] }), { policy: 'mof-2020' });
  return only!;
}

/** Each slip as 'kind first cell', with '< kind first cell' of its cause. */
const told = ({ ledger }: Review) =>
  ledger.slips.map((slip) => (slip.cause ? `${name(slip)} < ${name(slip.cause)}` : name(slip)));
const name = ({ kind, cells: [first] }: Slip) => `${kind} ${cellName(first!)}`;

const messages = ({ findings }: Review, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => message.zh);

describe('the chain unit → sum → rate → score → total', () => {
  test('an amount in yuan fails its sum, its rate and the score of the execution', () => {
    const form = reviewed(
      FUNDS,
      ['年度资金总额', 100, 950000, 10, percent(0.95), 9.5],
      ['其中：财政拨款', 60, 57, '—', percent(0.95), '—'],
      ['其他资金', 40, 38, '—', percent(0.95), '—'],
    );
    expect(told(form)).toEqual([
      'unit C3',
      'sum C3 < unit C3',
      'over-budget B3 < unit C3',
      'rate E3 < unit C3',
      'execution-score F3 < unit C3',
    ]);
    const [unit] = causesOf(form.ledger, 'unit');
    expect(plain(unit!.converted)).toBe('95');
    expect(messages(form, 'amount-unit')).toEqual([
      '950000.00 换算为 95.00 万元才与执行率 95% 相符：请核对 C3 是否按元填写。' +
        '合计（C3）也因此与分项之和不符，执行数（C3）也大于预算数，执行率（E3）也与金额不符，预算执行得分（F3）也与执行率不符。',
    ]);
  });

  test('a whole that is no sum of its parts fails the whole above it', () => {
    const form = reviewed(
      ['资金结构', '全年预算数', '全年执行数', '执行率'],
      ['合计', 100, 100, percent(1)],
      ['基本支出', 68, 70, percent(1)],
      ['人员支出', 50, 50, percent(1)],
      ['公用支出', 20, 20, percent(1)],
      ['项目支出', 30, 30, percent(1)],
    );
    expect(told(form)).toEqual(['sum B3 < sum B4', 'sum B4', 'over-budget B4 < sum B4', 'rate D4 < sum B4']);
    expect(messages(form, 'funds-by-structure')).toEqual([]);
    expect(messages(form, 'execution-over-budget')).toEqual([]);
  });

  test('a rate that fits neither the stated nor an implied amount has no cause', () => {
    const form = reviewed(
      ['资金来源', '全年预算数', '全年执行数', '执行率'],
      ['合计', 100, 80, percent(0.6)],
      ['财政拨款', 60, 50, percent(0.83)],
      ['其他资金', 30, 30, percent(1)],
    );
    expect(told(form)).toEqual(['sum B3', 'rate D3']);
  });

  test('a total that is right with one score corrected follows from that score', () => {
    const form = reviewed(
      FUNDS,
      ['年度资金总额', 100, 100, 10, percent(1), 10],
      HEAD,
      ['产出指标', '培训人数', '≥100人', '100人', 60, 70],
      ['效益指标', '学员上岗', '≥90人', '95人', 30, 30],
      ['总分', null, null, null, 100, 100],
    );
    expect(told(form)).toEqual(['over-weight F5', 'total F7 < over-weight F5']);
    const [cause] = slipsOf(form.ledger, 'over-weight');
    expect(consequencesOf(form.ledger, cause!).map(({ kind }) => kind)).toEqual(['total']);
    expect(messages(form, 'total-score')).toEqual([]);
    expect(messages(form, 'score-over-weight')).toEqual([
      '“培训人数”得分 70 分，超过分值 60 分（多 10 分）。得分合计也因此为 110 分，总分行（F7）填 100 分。',
    ]);
  });

  test('a total that is wrong by more than that score has no cause', () => {
    const form = reviewed(
      FUNDS,
      ['年度资金总额', 100, 100, 10, percent(1), 10],
      HEAD,
      ['产出指标', '培训人数', '≥100人', '100人', 60, 70],
      ['效益指标', '学员上岗', '≥90人', '95人', 30, 30],
      ['总分', null, null, null, 100, 98],
    );
    expect(told(form)).toEqual(['over-weight F5', 'total F7']);
    expect(messages(form, 'total-score')).toHaveLength(1);
  });
});

describe('weights', () => {
  const table = (weight: number, label: string, printed: number) =>
    reviewed(
      FUNDS,
      ['年度资金总额', 100, 100, 10, percent(1), 10],
      HEAD,
      [label, '培训人数', '≥100人', '100人', weight, 60],
      ['效益指标', '学员上岗', '≥90人', '95人', 30, 30],
      ['总分', null, null, null, printed, 100],
    );

  test('one weight too high fails its label, and makes a full score look too low', () => {
    expect(told(table(65, '产出指标（60分）', 100))).toEqual([
      'weights E5',
      'label A5 < weights E5',
      'printed-weight E7 < weights E5',
      'under-weight F5 < weights E5',
    ]);
  });

  test('a printed total that is the wrong sum is no slip, another one has no cause', () => {
    expect(told(table(65, '产出指标', 105))).not.toContain('printed-weight E7');
    expect(told(table(65, '产出指标', 103))).toContain('printed-weight E7');
  });

  test('right weights give no slip', () => {
    expect(told(table(60, '产出指标（60分）', 100))).toEqual([]);
  });
});

test('a grade that fits the scores and not the mistyped total follows from the total', () => {
  const form = (total: number, grade: string) =>
    reviewed(
      FUNDS,
      ['年度资金总额', 100, 100, 10, percent(1), 10],
      HEAD,
      ['产出指标', '培训人数', '≥100人', '90人', 60, 54, '报名人数少'],
      ['效益指标', '学员上岗', '≥90人', '95人', 30, 30],
      ['总分', null, null, null, 100, total],
      ['自评等级', grade],
    );
  expect(told(form(49, '优'))).toEqual(['under-weight F5', 'total F7', 'grade B8 < total F7']);
  expect(told(form(94, '良'))).toEqual(['under-weight F5', 'grade B8']);
  expect(told(form(94, '优'))).toEqual(['under-weight F5']);
});

describe('a rate is written as the form writes its rates', () => {
  const rates = (rows: RowCell[][]) => {
    const form = reviewed(['资金来源', '全年预算数', '全年执行数', '执行率'], ...rows);
    return form.findings
      .filter(({ rule }) => rule === 'execution-rate')
      .map(({ fix }) => [plain(fix!.value as never), fix!.formula, fix!.numberFormat]);
  };

  test('as a ratio, in a format that shows it', () => {
    expect(rates([['合计', 300, 100, percent(0.5)]])).toEqual([['0.3333', '=C3/B3', '0.00%']]);
    expect(rates([['合计', 300, 100, { v: 0.5, fmt: '0.00%' }]])).toEqual([['0.3333', '=C3/B3', undefined]]);
    expect(rates([['合计', 300, 150, percent(0.6)]])).toEqual([['0.5', '=C3/B3', undefined]]);
  });

  test('as points, rounded as the value is', () => {
    const [rate] = rates([
      ['合计', 300, 100, 50],
      ['财政拨款', 300, 75, 25],
    ]);
    expect(rate).toEqual(['33.33', '=ROUND(C3/B3*100,2)', undefined]);
  });

  test('without a formula where an amount is text', () => {
    expect(rates([['合计', '300万元', 100, percent(0.5)]])).toEqual([['0.3333', undefined, '0.00%']]);
  });
});
