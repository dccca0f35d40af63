import { plain } from '../../src/grid';
import { policyById } from '../../src/policy';
import { scoreForm, type IndicatorLine } from '../../src/scoring';
import type { RowCell } from '../forms/load';
import { formOf, HEAD } from './forms';

const mof = policyById('mof-2020')!;
const system = policyById('system')!;

const linesOf = (rows: readonly (readonly RowCell[])[], policy = mof, merges: readonly string[] = []) =>
  scoreForm(formOf(rows, merges), policy).indicators;

function line(name: string, target: RowCell, actual: RowCell, policy = mof): IndicatorLine {
  return linesOf([HEAD, ['产出指标', '数量指标', name, target, actual, 10, 5]], policy)[0]!;
}

const points = ({ suggested }: IndicatorLine) => suggested && plain(suggested);

describe('what a person reads', () => {
  test.each<[string, string, string, string, string]>([
    [
      ...(['培训人数', '≥100人', '120人'] as const),
      '实际 120人，目标 ≥100人，已达到，得满分 10 分。',
      'actual 120人, target ≥100人: met: full 10 points.',
    ],
    [
      ...(['培训人数', '≥100人', '80人'] as const),
      '实际 80人，目标 ≥100人，未达到，按比例 80 ÷ 100 × 10 = 8 分。',
      'actual 80人, target ≥100人: not met, in proportion 80 ÷ 100 × 10 = 8 points.',
    ],
    [
      ...(['事故起数', '=0起', '1起'] as const),
      '实际 1起，目标 =0起，未达到，应得 0 分。',
      'actual 1起, target =0起: not met, 0 points.',
    ],
    [
      ...(['完工时间', '2022年6月底前', '2022年6月15日'] as const),
      '目标 2022年6月底前，实际 2022年6月15日，按期完成，得满分 10 分。',
      'target 2022年6月底前, actual 2022年6月15日: in time: full 10 points.',
    ],
    [
      ...(['完工时间', '2022年6月底前', '2022年7月15日'] as const),
      '目标 2022年6月底前，实际 2022年7月15日，晚于目标时间，请人工评分。',
      'target 2022年6月底前, actual 2022年7月15日: later than the target: please score by hand.',
    ],
    [
      ...(['项目进度', '完成', '部分完成'] as const),
      '目标“完成”，实际“部分完成”，部分达成，按“部分达成年度指标并具有一定效果”可得 6–8 分（不含 8），请人工评分。',
      'target “完成”, actual “部分完成”: partly met: “partly met, with some effect” earns 6 to below 8 points, please score by hand.',
    ],
    [
      ...(['项目进度', '完成', '基本完成'] as const),
      '目标“完成”，实际“基本完成”，程度低于目标，部分达成，不得满分 10 分，请人工评分。',
      'target “完成”, actual “基本完成”: less than the target, partly met: less than the full 10 points, please score by hand.',
    ],
    [
      ...(['单位成本', '≤5300元/户', '10600元/户'] as const),
      '实际 10600元/户，目标 ≤5300元/户，超过上限，按比例 5300 ÷ 10600 × 10 = 5 分。',
      'actual 10600元/户, target ≤5300元/户: above the limit, in proportion 5300 ÷ 10600 × 10 = 5 points.',
    ],
    [
      ...(['投诉次数', '10次', '20次'] as const),
      '实际 20次，目标 10次，超过目标，按比例 10 ÷ 20 × 10 = 5 分。',
      'actual 20次, target 10次: above the target, in proportion 10 ÷ 20 × 10 = 5 points.',
    ],
    [
      ...(['项目进度', '完成', '未完成'] as const),
      '目标“完成”，实际“未完成”，未达成，按“未达成年度指标且效果较差”可得 0–6 分（不含 6），请人工评分。',
      'target “完成”, actual “未完成”: not met: “not met, with little effect” earns 0 to below 6 points, please score by hand.',
    ],
    [
      // The stop that ends the cell does not stand in the middle of the sentence.
      ...(['群体性事件', '无上访', '2起。'] as const),
      '目标为不发生，实际 2起，应得 0 分。',
      'the target is that nothing happens, actual 2起。, 0 points.',
    ],
    [
      ...(['群体性事件', '无上访', '0起..'] as const),
      '目标为不发生，实际 0起..，得满分 10 分。',
      'the target is that nothing happens, actual 0起: full 10 points.',
    ],
  ])('%s: %s against %s', (name, target, actual, zh, en) => {
    expect(line(name, target, actual).reason).toEqual({ zh, en });
  });

  test('what cannot be judged has the reason of the judgement and no score', () => {
    const { suggested, met, reason } = line('培训人数', '≥100人', '很多');
    expect([suggested, met]).toEqual([null, null]);
    expect(reason).toEqual({
      zh: '目标“≥100人”与实际“很多”不能直接比较，请人工判断。',
      en: 'Target “≥100人” and actual “很多” cannot be compared; please judge by hand.',
    });
  });

  test('a reverse target that is missed twice over leaves nothing, where the policy falls linearly', () => {
    const missed = line('投诉次数', '≤10次', '25次', system);
    expect(points(missed)).toBe('0');
    expect(missed.reason.zh).toBe('实际 25次，目标 ≤10次，超过上限，应得 0 分。');
    expect(points(line('投诉次数', '≤10次', '25次'))).toBe('4');
  });
});

describe('what is read of the cells', () => {
  test('sign and unit in columns of their own belong to the target', () => {
    const head = ['一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '计量单位', '实际完成值'];
    const [calls, people] = linesOf([
      [...head, '分值', '得分'],
      ['产出指标', '数量指标', '接听来电', '≤', '10', '次', '20', 10, 5],
      // 6 of 8 in 万人: without the unit of its column 8 would be in people.
      ['产出指标', '数量指标', '培训人数', '≥', '8', '万人', '60000人', 10, 5],
    ]);
    expect(points(calls!)).toBe('5');
    expect(points(people!)).toBe('7.5');
  });

  test.each([
    ['65岁以上老年人体检', '≥4000人', '65岁以上老年人体检3600人', '9'],
    ['65岁以上老年人体检', '≥4000人', '65岁以上老年人体检：达到3600人', '9'],
    ['65岁以上老年人体检', '≥4000', '65岁以上老年人体检3600', '9'],
    ['5G基站', '≥10座', '5G基站为：9座', '9'],
    // The name at the end of the actual is no beginning of it.
    ['65岁以上老年人体检', '≥4000人', '3600人65岁以上老年人体检', null],
    // What the actual says is its name and no figure.
    ['完成设备采购', '完成设备采购', '完成设备采购', '10'],
  ])('%s: %s against %s earns %s', (name, target, actual, expected) => {
    expect(points(line(name, target, actual))).toBe(expected);
  });

  test('the way that is better is told by the dimension, else by the category', () => {
    // 20 of money is over 10 where it is a cost.
    const [own, above] = linesOf([
      HEAD,
      ['产出指标', '成本指标', '宣传片制作', '10万元', '20万元', 10, 5],
      ['成本指标', null, '宣传片拍摄', '10万元', '20万元', 10, 5],
    ]);
    expect(own?.completion).toMatchObject({ met: false, direction: 'lower', directionFrom: 'dimension' });
    expect(above?.completion).toMatchObject({ met: false, direction: 'lower', directionFrom: 'dimension' });
  });

  test('an indicator may stand under no category and no dimension', () => {
    const [only] = linesOf([
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['培训人数', '≥100人', '80人', 10, 5],
    ]);
    expect([only!.indicator.category, only!.indicator.dimension]).toEqual([null, null]);
    expect(points(only!)).toBe('8');
  });

  test.each([
    ['≥100人', '#REF!'],
    ['#N/A', '120人'],
  ])('an error in one of the cells is no value: %s, %s', (target, actual) => {
    const scored = line('培训人数', target, actual);
    expect([scored.suggested, scored.met, scored.completion]).toEqual([null, null, null]);
    expect(scored.reason).toEqual({
      zh: '指标值或实际完成值是错误值或未计算的公式，不能判断。',
      en: 'Target or actual is an error or a formula without a result; it cannot be judged.',
    });
  });

  test.each(['年度指标值', '实际完成值'])('a form with %s alone has nothing to judge by', (column) => {
    const [only] = linesOf([
      ['一级指标', '二级指标', '三级指标', column, '分值', '得分'],
      ['产出指标', '数量指标', '培训人数', '100人', 10, 10],
    ]);
    expect([only!.suggested, only!.met]).toEqual([null, null]);
    expect(only!.reason).toEqual({
      zh: '本表没有指标值或实际完成值一栏，不能判断。',
      en: 'The form has no place for target or actual; it cannot be judged.',
    });
  });

  test.each<[RowCell, string | null]>([
    [null, null],
    [0, '0'],
  ])('without points to earn (%p) there is no suggestion', (weight, given) => {
    const [first] = linesOf([HEAD, ['产出指标', '数量指标', '培训人数', '≥100人', '80人', weight, 5]]);
    expect(first!.suggested).toBeNull();
    expect(first!.weight && plain(first!.weight)).toBe(given);
    // Whether the target is met does not rest on the points.
    expect(first!.met).toBe(false);
    expect(first!.reason).toEqual({
      zh: '没有分值，不计算建议分。',
      en: 'Without a weight there is no suggestion.',
    });
  });
});

describe('a score that several indicators share', () => {
  const shared = (second: RowCell) =>
    linesOf(
      [
        HEAD,
        ['产出指标', '数量指标', '培训人数', '≥100人', '80人', 10, 18],
        [null, null, '培训场次', '≥5场', '5场', second],
        [null, null, '培训天数', '≥3天', '3天', 5, 5],
      ],
      mof,
      ['A3:A5', 'B3:B5', 'G3:G4'],
    );

  test('belongs to these and to no other', () => {
    const [one, other, alone] = shared(10);
    expect([one, other, alone].map((each) => each!.sharing)).toEqual([2, 2, 1]);
    expect([one, other, alone].map((each) => points(each!))).toEqual([null, null, '5']);
  });

  test('is told with the sum of the weights', () => {
    expect(shared(10)[0]!.reason).toEqual({
      zh: '该得分由 2 项指标共用（分值合计 20 分），不能逐项判断。',
      en: '2 indicators share this score (weights sum to 20); it cannot be judged one by one.',
    });
  });

  test('is told without a sum where a weight is not known', () => {
    expect(shared('#REF!')[0]!.reason).toEqual({
      zh: '该得分由 2 项指标共用，不能逐项判断。',
      en: '2 indicators share this score; it cannot be judged one by one.',
    });
  });

  test('is not there where the layout has no column for it', () => {
    const lines = linesOf([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
      ['产出指标', '数量指标', '培训人数', '≥100人', '80人', 10],
      ['产出指标', '数量指标', '培训场次', '≥5场', '5场', 10],
    ]);
    expect(lines.map(({ cell, sharing }) => [cell, sharing])).toEqual([
      [null, 1],
      [null, 1],
    ]);
    expect(lines.map(points)).toEqual(['8', '10']);
  });
});
