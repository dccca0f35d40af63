import { plain } from '../../src/grid';
import { completion, verdict } from './values';

const ratioOf = (target: string, actual: string, context = {}) => {
  const done = completion(target, actual, context);
  return done.judged && done.ratio !== null ? plain(done.ratio.round(4)) : null;
};

describe('limits and ranges of an actual', () => {
  test.each([
    ['≥95%', '≥96%', 'met'],
    ['≥95%', '≤95%', 'cannot judge'],
    ['≥95%', '≤96%', 'cannot judge'],
    ['≥95%', '≤94%', 'not met'],
    ['≤10次', '≤9次', 'met'],
    ['≤10次', '≤11次', 'cannot judge'],
    ['≤10次', '≥10次', 'cannot judge'],
    ['≤10次', '≥11次', 'not met'],
    ['=0次', '≤0次', 'met'],
    ['=100%', '≥100%', 'met'],
    ['=100%', '>99%', 'cannot judge'],
    ['=100%', '<99%', 'not met'],
    // nothing is not more than nothing, unless the limit is told again
    ['>0次', '0次', 'not met'],
    ['>0次', '1次', 'met'],
    ['>0次', '>0次', 'met'],
    ['>0次', '≥0次', 'cannot judge'],
    ['≥0次', '0次', 'met'],
    ['≤5天', '3-5天', 'met'],
    ['≤5天', '4-6天', 'cannot judge'],
    ['≤5天', '6-8天', 'not met'],
    ['≥5天', '3-5天', 'cannot judge'],
    ['≥5天', '5-7天', 'met'],
    ['≥5天', '3-4天', 'not met'],
    ['提高5%', '3%-5%', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('a range is shown by its lower end and asked for as a figure where it says too little', () => {
    expect(completion('≤5天', '3-5天')).toMatchObject({
      arithmetic: { zh: '实际 3天，目标 ≤5天，已达到', en: 'actual 3天, target ≤5天: met' },
    });
    expect(completion('≤5天', '4-6天')).toMatchObject({
      because: {
        zh: '实际完成值是一个范围或限值，不能确定是否达到 ≤5天，请填写实际数值。',
        en: 'The actual is a range or limit, and whether it reaches ≤5天 is not certain; a measured value is needed.',
      },
    });
  });
});

describe('a range as the target', () => {
  const inName = (name: string, target: string, actual: string) =>
    completion(target, actual, { name, dimension: '质量指标' });

  test.each([
    // within, in either way
    ['指标', '95%-98%', '95%', 'met'],
    ['指标', '95%-98%', '98%', 'met'],
    ['指标', '95%-98%', '96%-97%', 'met'],
    ['指标', '95%-98%', '94%-97%', 'cannot judge'],
    ['指标', '95%-98%', '94%', 'not met'],
    ['指标', '95%-98%', '99%', 'cannot judge'],
    // where the name tells the better way, beyond that end too
    ['群众满意度', '95%-98%', '99%', 'met'],
    ['群众满意度', '95%-98%', '94%', 'not met'],
    ['差错率', '2%-3%', '1%', 'met'],
    ['差错率', '2%-3%', '4%', 'not met'],
    ['差错率', '2%-3%', '2%-4%', 'cannot judge'],
    ['差错率', '2%-3%', '≤1%', 'met'],
    ['差错率', '2%-3%', '≥4%', 'not met'],
    // fewer days are better
    ['指标', '3-5天', '2天', 'met'],
    ['指标', '3-5天', '6天', 'not met'],
    ['补助资金', '3-5万元', '4万元', 'met'],
    ['补助资金', '3-5万元', '2万元', 'cannot judge'],
    ['补助资金', '3-5万元', '6万元', 'cannot judge'],
    // a norm with two ends is missed beyond either
    ['冷库温度', '-22℃至-18℃', '-20℃', 'met'],
    ['冷库温度', '-22℃至-18℃', '-16℃', 'not met'],
    ['出水pH值', '6-9', '9.5', 'not met'],
    ['出水pH值', '6-9', '5', 'not met'],
    ['出水浊度', '6-9', '9.5', 'cannot judge'],
  ])('%s %s and %s: %s', (name, target, actual, expected) => {
    expect(verdict(inName(name, target, actual))).toBe(expected);
  });

  test('its figures are those of the end that counts', () => {
    const more = inName('群众满意度', '95%-98%', '90%');
    expect(more).toMatchObject({
      direction: 'higher',
      directionFrom: 'name',
      arithmetic: { zh: '实际 90%，目标 95-98%，未达到' },
    });
    expect(more.judged && plain(more.target!)).toBe('95');
    const less = inName('差错率', '2%-3%', '4%');
    expect(less).toMatchObject({ direction: 'lower', directionFrom: 'name' });
    expect(less.judged && plain(less.target!)).toBe('3');
    expect(inName('补助资金', '3-5万元', '4万元')).toMatchObject({
      direction: 'higher',
      directionFrom: 'assumed',
    });
    expect(inName('办理', '3-5天', '6天')).toMatchObject({ direction: 'lower', directionFrom: 'dimension' });
  });

  test('what lies outside is told', () => {
    expect(inName('冷库温度', '-22℃至-18℃', '-16℃')).toMatchObject({
      arithmetic: {
        zh: '实际 -16℃，超出目标 -22--18℃',
        en: 'actual -16℃ is beyond the target -22--18℃',
      },
    });
    expect(inName('指标', '95%-98%', '99%')).toMatchObject({
      because: {
        zh: '实际 99% 不在目标 95-98% 之内，是否达到目标请人工判断。',
        en: 'Actual 99% lies outside the target 95-98%; whether it meets the target is for a person to say.',
      },
    });
  });
});

describe('numbers that are not exact', () => {
  test.each([
    // within a tenth 约 leaves a doubt, further off none
    ['约200人', '200人', 'met'],
    ['约200人', '195人', 'cannot judge'],
    ['约200人', '180人', 'cannot judge'],
    ['约200人', '179人', 'not met'],
    ['≥200人', '约195人', 'cannot judge'],
    ['≥200人', '190余人', 'cannot judge'],
    ['≥200人', '约150人', 'not met'],
    ['≥200人', '约205人', 'met'],
    ['≤200人', '约220人', 'cannot judge'],
    ['≤200人', '约221人', 'not met'],
    // a mention within longer words tells that the target is met, never that it is missed
    ['≥200人', '全年共组织各乡镇干部参加业务培训195人', 'cannot judge'],
    ['≥200人', '全年共组织各乡镇干部参加业务培训205人', 'met'],
    ['≥5件', '未办结3件', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test.each([
    // a percentage that lost its format
    ['≥95%', '0.96', '群众满意度', 'met', '1.0105'],
    ['≥95%', '0.9', '群众满意度', 'not met', '0.9474'],
    ['≥3%', '0.9', '增长率', 'not met', '0.3'],
    ['95', '0.96', '群众满意度', 'met', '1.0105'],
    ['95', '0.9', '群众满意度', 'not met', '0.9474'],
    ['0.95', '90', '群众满意度', 'not met', '0.9474'],
    ['1', '95', '群众满意度', 'not met', '0.95'],
    ['5', '0.9', '群众满意度', 'not met', '0.18'],
    ['2', '95', '群众满意度', 'met', '47.5'],
    ['95', '0', '群众满意度', 'not met', '0'],
    ['100', '0.98', '培训人数', 'cannot judge', null],
    ['100', '1', '培训人数', 'cannot judge', null],
    ['100', '2', '培训人数', 'not met', '0.02'],
    ['100', '0', '培训人数', 'not met', '0'],
    ['99', '0.98', '培训人数', 'not met', '0.0099'],
  ])('%s and %s under %s: %s... %s', (target, actual, name, expected, ratio) => {
    expect(verdict(completion(target, actual, { name }))).toBe(expected);
    expect(ratioOf(target, actual, { name })).toBe(ratio);
  });
});

describe('a percentage against what is none', () => {
  test.each([
    // a number of things, of which 100% is all of them and 95% nobody knows
    ['50', '100%', 'met', null],
    ['50', '120%', 'met', null],
    ['50', '95%', 'cannot judge', null],
    ['0.95', '96%', 'met', '1.0105'],
    ['0.95', '90%', 'not met', '0.9474'],
    ['100', '96%', 'not met', '0.96'],
    ['0', '0%', 'met', null],
    ['0', '3%', 'cannot judge', null],
    // a share that says it is one
    ['≥50个', '完成率95%', 'not met', '0.95'],
    ['≥50个', '完成率100%', 'met', null],
    ['≥50个', '完成目标的95%', 'not met', '0.95'],
    ['≥50个', '占95%', 'mismatch', null],
    ['通过评审', '完成95%', 'not met', '0.95'],
    ['通过评审', '工程进度95%', 'not met', '0.95'],
    ['通过评审', '完成100%', 'met', null],
    ['通过评审', '95%', 'cannot judge', null],
    ['通过评审', '≥100%', 'met', null],
    ['通过评审', '≤100%', 'cannot judge', null],
    ['通过评审', '>100%', 'met', null],
    ['通过评审', '99%-100%', 'cannot judge', null],
    ['通过评审', '100个', 'cannot judge', null],
    ['12月底前', '100%', 'met', null],
    ['12月底前', '完成80%', 'not met', '0.8'],
  ])('%s and %s: %s', (target, actual, expected, ratio) => {
    expect(verdict(completion(target, actual))).toBe(expected);
    expect(ratioOf(target, actual)).toBe(ratio);
  });

  test('under the name of a rate a number without a unit is one', () => {
    expect(verdict(completion('95', '96%', { name: '群众满意度' }))).toBe('met');
    expect(verdict(completion('95', '90%', { name: '培训', dimension: '满意度指标' }))).toBe('not met');
    expect(verdict(completion('95', '合格率90%', { name: '培训' }))).toBe('not met');
    expect(verdict(completion('95', '90%', { name: '培训' }))).toBe('cannot judge');
  });

  test('is told', () => {
    expect(completion('通过评审', '完成95%')).toMatchObject({
      kindOf: 'quantitative',
      direction: 'higher',
      directionFrom: 'assumed',
      unitShown: '%',
      arithmetic: { zh: '实际 95%，目标 100%，未达到' },
    });
    expect(completion('通过评审', '100%')).toMatchObject({
      arithmetic: { zh: '实际完成 100%，视为全部达成', en: 'actual 100%: taken as met in full' },
    });
    expect(completion('通过评审', '95%')).toMatchObject({
      because: {
        zh: '目标值不是百分比，实际完成值是“95%”，请人工判断。',
        en: 'The target is no percentage and the actual is “95%”; please judge by hand.',
      },
    });
  });
});

describe('changes', () => {
  test.each([
    ['提高5%', '提高5%', 'met', '1'],
    ['提高5%', '提高4%', 'not met', '0.8'],
    ['提高5%', '降低5%', 'not met', '-1'],
    ['降低5%', '降低6%', 'met', '1.2'],
    ['降低5%', '提高6%', 'not met', '-1.2'],
    ['降低≤5%', '降低6%', 'not met', '1.2'],
    ['降低≤5%', '降低4%', 'met', '0.8'],
    // the same amount without its verb, but a level is no change
    ['提高5%', '6%', 'met', '1.2'],
    ['提高5%', '15%', 'met', '3'],
    ['提高5%', '16%', 'cannot judge', null],
    ['提高5%', '-6%', 'not met', '-1.2'],
    ['降低5%', '-6%', 'met', '1.2'],
    ['降低5%', '6%', 'met', '1.2'],
    ['提高5%', '≥6%', 'cannot judge', null],
    // a change against a level, by the name or as what was added
    ['≥5%', '提高6%', 'cannot judge', null],
    ['≥50人', '增加60人', 'met', '1.2'],
    ['≥50人', '减少60人', 'cannot judge', null],
    ['≥5个百分点', '提高6个百分点', 'cannot judge', null],
  ])('%s and %s: %s', (target, actual, expected, ratio) => {
    expect(verdict(completion(target, actual))).toBe(expected);
    expect(ratioOf(target, actual)).toBe(ratio);
  });

  test.each([
    ['收入增长率', '≥5%', '增长6%', 'met', '1.2'],
    ['收入增长率', '≥5%', '下降6%', 'not met', '-1.2'],
    ['能耗下降率', '≥5%', '下降6%', 'met', '1.2'],
    ['能耗下降率', '≥5%', '上升6%', 'not met', '-1.2'],
  ])('%s %s and %s: %s', (name, target, actual, expected, ratio) => {
    expect(verdict(completion(target, actual, { name }))).toBe(expected);
    expect(ratioOf(target, actual, { name })).toBe(ratio);
  });
});

describe("'none' is 0 of what is counted", () => {
  test.each([
    ['指标', '≤3起', 'met'],
    ['指标', '<1起', 'met'],
    ['指标', '0起', 'met'],
    ['指标', '=0起', 'met'],
    ['指标', '≥0起', 'met'],
    ['指标', '>0起', 'cannot judge'],
    ['指标', '<0起', 'met'],
    ['指标', '≥3起', 'cannot judge'],
    ['指标', '=3起', 'cannot judge'],
    ['指标', '3起', 'cannot judge'],
    ['投诉次数', '3起', 'met'],
    ['处理投诉件数', '3件', 'cannot judge'],
    ['投诉次数', '3-5起', 'cannot judge'],
    ['投诉次数', '降低3%', 'cannot judge'],
  ])('%s %s: %s', (name, target, expected) => {
    expect(verdict(completion(target, '无', { name }))).toBe(expected);
  });

  test('and told so', () => {
    expect(completion('0起', '未发生')).toMatchObject({
      direction: 'lower',
      unitShown: '起',
      arithmetic: { zh: '实际 0起，目标 0起，已达到' },
    });
    expect(completion('≥3起', '无')).toMatchObject({
      because: {
        zh: '实际完成值表示“无”，是 0 还是没有数据请人工判断。',
        en: 'The actual says “none”; whether that is 0 or no data is for a person to say.',
      },
    });
  });
});

describe('where the better way is not known', () => {
  test.each([
    ['补助资金', '数量指标', '50万元', '50万元', 'met'],
    ['补助资金', '数量指标', '50万元', '48万元', 'cannot judge'],
    ['补助资金', '数量指标', '50万元', '≥50万元', 'cannot judge'],
    ['补助资金', '数量指标', '50万元', '48-52万元', 'cannot judge'],
    ['补助资金', '数量指标', '50', '48万元', 'cannot judge'],
    ['培训', '数量指标', '0', '0', 'met'],
    ['培训', '数量指标', '0', '3', 'cannot judge'],
    ['投诉次数', '数量指标', '0', '3', 'not met'],
    // '=' in a cost: below may be thrift as well as work left undone
    ['水电费', '成本指标', '=200万元', '195万元', 'cannot judge'],
    ['水电费', '成本指标', '=200万元', '200万元', 'met'],
    ['水电费', '数量指标', '=200万元', '195万元', 'not met'],
    ['投诉率', '质量指标', '=2%', '1%', 'cannot judge'],
    ['资金支付率', '成本指标', '=100%', '95%', 'not met'],
    ['水电费', '成本指标', '≥200万元', '195万元', 'not met'],
  ])('%s of %s: %s and %s: %s', (name, dimension, target, actual, expected) => {
    expect(verdict(completion(target, actual, { name, dimension }))).toBe(expected);
  });

  test('equal is met, and neither way is claimed', () => {
    expect(completion('50万元', '50万元', { name: '补助资金' })).toMatchObject({
      met: true,
      direction: 'equal',
      directionFrom: 'assumed',
      arithmetic: { zh: '实际 50万元，目标 =50万元，已达到' },
    });
    expect(completion('50万元', '48万元', { name: '补助资金' })).toMatchObject({
      because: {
        zh: '目标 50万元，实际 48万元，表中没有说明越高越好还是越低越好，请人工判断。',
        en: 'Target 50万元, actual 48万元: the form does not say whether more or less is better; please judge by hand.',
      },
    });
  });
});
