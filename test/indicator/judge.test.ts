import { plain } from '../../src/grid';
import { parseValue } from '../../src/indicator';
import { completion, numberCell, verdict } from './values';

const ratioOf = (target: string, actual: string, context = {}) => {
  const done = completion(target, actual, context);
  return done.judged && done.ratio !== null ? plain(done.ratio.round(4)) : null;
};

describe('figures against figures', () => {
  test.each([
    // targets ≥, = and ≤ of the provincial table
    ['≥95%', '97%', 'met', '1.0211'],
    ['≥95%', '95%', 'met', '1'],
    ['≥95%', '90%', 'not met', '0.9474'],
    ['>95%', '95%', 'met', '1'], // full points at the limit: practice of provincial systems
    ['>95%', '94.9%', 'not met', '0.9989'],
    ['>0次', '0次', 'not met', null],
    ['≥10次', '-5次', 'not met', '-0.5'],
    ['=100%', '98%', 'not met', '0.98'],
    ['=100%', '120%', 'met', '1.2'],
    ['=0次', '0次', 'met', null],
    ['=0次', '1次', 'not met', null],
    ['≤10次', '8次', 'met', '0.8'],
    ['≤10次', '15次', 'not met', '1.5'],
    ['≤10次', '25次', 'not met', '2.5'],
    ['<5次', '5次', 'met', '1'],
    ['<5次', '6次', 'not met', '1.2'],
    // a number without a unit is in the target's
    ['≥95%', '98', 'met', '1.0316'],
    ['≥95%', '0.98', 'met', '1.0316'],
    ['≥95%', '1', 'met', '1.0526'],
    ['≥735人次', '735', 'met', '1'],
    ['8755', '8676', 'not met', '0.991'],
    ['100', '100%', 'met', '1'],
    ['≥50000人次', '110406', 'met', '2.2081'],
    // units that convert, and those used for each other
    ['≤200万元', '1950000元', 'met', '0.975'],
    ['≥3公里', '2800米', 'not met', '0.9333'],
    ['≥8万人', '8万', 'met', '1'],
    ['≥8万', '80000', 'met', '1'],
    ['≥50人', '60人次', 'met', '1.2'],
    ['≥3套', '3个', 'met', '1'],
    ['≥2次/年', '3次', 'met', '1.5'],
    // 1 亩 is 2000/3 平方米, a month has 28 to 31 days, a year twelve months
    ['≥29.5亩', '20000平方米', 'met', '1.0169'],
    ['≥30亩', '19000平方米', 'not met', '0.95'],
    ['≤30日', '2个月', 'not met', '2'],
    ['≥1个月', '35天', 'met', '1.1667'],
    ['≥12次', '1次/月', 'met', '1'],
    ['≥12次', '每月1次', 'met', '1'],
    ['≥12次/年', '1次/月', 'met', '1'],
    ['每月1次', '10次', 'not met', '0.8333'],
    ['≥530元/人·月', '6360元/人·年', 'met', '1'],
    ['≤5个工作日', '4天', 'met', '0.8'],
    ['≤48小时', '1天', 'met', '0.5'],
    // an actual that repeats sign or name
    ['≥266米', '≥266米', 'met', '1'],
    ['<5次', '<5次', 'met', '1'],
    ['≥0', '自动监测子站 0', 'met', null],
    ['≥95%', '达95%以上', 'met', '1'],
    ['≥3家', '0家', 'not met', '0'],
    // ranges
    ['95%-98%', '96%', 'met', '1.0105'],
    ['95%-98%', '90%', 'not met', '0.9474'],
    ['3-5个工作日', '2个工作日', 'met', '0.4'],
    ['3-5个工作日', '6个工作日', 'not met', '1.2'],
    ['≥95%', '95%-98%', 'met', '1'],
    // changes
    ['提高5个百分点', '提高6个百分点', 'met', '1.2'],
    ['提高5个百分点', '下降1个百分点', 'not met', '-0.2'],
    ['同比增长3%', '3.5%', 'met', '1.1667'],
    ['降低≥2%', '下降3%', 'met', '1.5'],
    ['下降5%', '-6%', 'met', '1.2'],
    ['提高5%', '-6%', 'not met', '-1.2'],
    // '无' and the like are 0 of something that should be few
    ['小于5次', '无上访', 'met', '0'],
    ['≤3起', '无', 'met', '0'],
    ['0起', '未发生', 'met', null],
  ])('%s and %s: %s', (target, actual, expected, ratio) => {
    expect(verdict(completion(target, actual))).toBe(expected);
    expect(ratioOf(target, actual)).toBe(ratio);
  });

  test('the actual is given in the unit of the target', () => {
    const done = completion('≤200万元', '1950000元');
    expect(done).toMatchObject({
      judged: true,
      unitShown: '万元',
      kindOf: 'quantitative',
      direction: 'lower',
      directionFrom: 'comparator',
    });
    expect(done.judged && done.actual !== null && plain(done.actual)).toBe('195');
  });

  test('the arithmetic names both figures', () => {
    const done = completion('≥95%', '90%');
    expect(done.judged && done.arithmetic.zh).toBe('实际 90%，目标 ≥95%，未达到');
    expect(done.judged && done.arithmetic.en).toBe('actual 90%, target ≥95%: not met');
  });
});

describe('what nobody can judge is not called not met', () => {
  test.each([
    ['≥95%', '≥90%'], // a limit below the target says nothing
    ['≥95%', '93%-97%'],
    ['≥95%', '无'],
    ['≥5场', '无'],
    ['39户', '100人'],
    ['≤5个工作日', '6天'],
    ['530元/人*月', '400元/人、天'],
    ['≤200万元', '1955000'], // in 元?
    ['≥8万', '8'],
    ['约200人', '195人'],
    ['95%-98%', '99%'],
    ['提高5个百分点', '98%'],
    ['0', '3'], // 0 left as it was?
    ['50', '80%'],
    ['100', '0.98'], // 98 %?
    ['完成1部宣传片，2套方案', '完成1部宣传片'],
    ['落实39户特色种养业奖补政策，增加脱贫户家庭收入', '落实38户特色种养业奖补政策，增加脱贫户收入'],
    ['≥5起', '未处理3起'],
    // 2次 under 每月2次 may be the month's as well as the year's
    ['每月2次', '2次'],
    ['每村1次', '18次'],
    ['', '95%'],
    ['95%', '—'],
  ])('%s and %s', (target, actual) => {
    const done = completion(target, actual);
    expect(verdict(done)).toBe('cannot judge');
    expect(!done.judged && done.because.zh).toMatch(/。$/);
    expect(!done.judged && done.because.en).toMatch(/\.$/);
  });
});

describe('units that never compare', () => {
  test.each([
    ['≥95%', '20次'],
    ['≥50个', '100%'],
    ['≤200万元', '195人'],
    ['≥3公里', '5次'],
    ['12月底前', '20次'],
    ['≥20次', '12月25日'],
    // the same number in a unit a thousand times smaller
    ['≥120公里', '120米'],
    ['≥5吨', '5公斤'],
    ['≥200万元', '195.5元'],
  ])('%s and %s are a mismatch', (target, actual) => {
    const done = completion(target, actual);
    expect(verdict(done)).toBe('mismatch');
  });

  test('both units are named', () => {
    const done = completion('≥95%', '20次');
    expect(!done.judged && done.units).toEqual({ target: '%', actual: '次' });
    expect(!done.judged && done.because.zh).toBe('目标值以“%”计，实际完成值以“次”计，两者不能比较。');
  });

  test.each([
    ['≥735人次', '735'],
    ['≥200万元', '200万'],
    ['≥50人', '60人次'],
    ['合格', '100%'],
    ['12月底前', '100%'],
    ['≥3套', '4家'],
    ['50', '100%'],
    ['≥90分', '95%'],
    ['≥5%', '提高6个百分点'],
    ['≥360天', '2022年1月-12月'],
    ['≥95%', '达成预期指标'],
    ['≥12期', '每月1次'],
    ['≥50个', '完成率100%'],
    ['≥50个', '已完成100%'],
  ])('%s and %s are none', (target, actual) => {
    expect(verdict(completion(target, actual))).not.toBe('mismatch');
  });
});

describe('which way is better', () => {
  test.each([
    ['投诉次数', '数量指标', '5次', '3次', 'met', 'lower', 'name'],
    ['投诉次数', '数量指标', '5次', '8次', 'not met', 'lower', 'name'],
    ['安全事故发生率', '质量指标', '1%', '0%', 'met', 'lower', 'name'],
    ['差错率', '质量指标', '2%', '3%', 'not met', 'lower', 'name'],
    ['单位能耗', '生态效益指标', '10', '12', 'not met', 'lower', 'name'],
    ['投诉办结率', '质量指标', '95%', '90%', 'not met', 'higher', 'name'],
    ['不合格率', '质量指标', '5%', '3%', 'met', 'lower', 'name'],
    ['合格率', '质量指标', '95%', '96%', 'met', 'higher', 'name'],
    ['成本控制率', '成本指标', '100%', '95%', 'met', 'lower', 'name'],
    ['成本控制数', '成本指标', '200万元', '195.5万元', 'met', 'lower', 'name'],
    ['宣传片制作费', '成本指标', '200万', '195.5万元', 'met', 'lower', 'dimension'],
    ['宣传片制作费', '成本指标', '200万元', '210万元', 'not met', 'lower', 'dimension'],
    ['受益农户收入（总收入）', '经济效益指标', '10万元', '12万元', 'met', 'higher', 'name'],
    ['办理期限', '时效指标', '5天', '3天', 'met', 'lower', 'name'],
    ['参合人数', '数量指标', '8755', '8676', 'not met', 'higher', 'assumed'],
  ])('%s of %s: %s and %s', (name, dimension, target, actual, expected, direction, directionFrom) => {
    const done = completion(target, actual, { name, dimension });
    expect(verdict(done)).toBe(expected);
    expect(done).toMatchObject({ direction, directionFrom });
  });

  test('a hint of the sign column decides', () => {
    const target = parseValue({ text: '5', sign: '反向指标', unit: '次' });
    expect(completion(target, '6次')).toMatchObject({
      met: false,
      direction: 'lower',
      directionFrom: 'hint',
    });
  });

  test.each([
    ['工程资金金额', '数量指标', '43.2', '37.24'],
    ['补助资金', '数量指标', '50万元', '48万元'],
    ['处理投诉件数', '数量指标', '100件', '80件'],
    ['减少安全事故', '社会效益指标', '10起', '8起'],
    ['挽回经济损失', '经济效益指标', '100万元', '120万元'],
    ['培训天数', '数量指标', '10天', '8天'],
    ['物管费按合同分月支付', '成本指标', '100%', '90%'],
    ['水电费', '成本指标', '=200万元', '195万元'],
  ])('%s of %s: %s and %s is for a person', (name, dimension, target, actual) => {
    expect(verdict(completion(target, actual, { name, dimension }))).toBe('cannot judge');
  });

  test.each([
    ['工程资金金额', '43.2', '43.2'],
    ['处理投诉件数', '100件', '100件'],
    ['无事故', '0', '0'],
  ])('%s: %s and %s are equal and met', (name, target, actual) => {
    expect(verdict(completion(target, actual, { name }))).toBe('met');
  });
});

test.each([
  ['100', '0.98', 'not met', '0.98'],
  ['0.95', '96', 'met', '1.0105'],
  ['0.95', '96%', 'met', '1.0105'],
  ['1', '100%', 'met', '1'],
  ['95', '96%', 'met', '1.0105'],
])('under the name of a rate %s and %s are percentages', (target, actual, expected, ratio) => {
  const done = completion(target, actual, { name: '群众满意度' });
  expect([verdict(done), ratioOf(target, actual, { name: '群众满意度' })]).toEqual([expected, ratio]);
});

describe('deadlines', () => {
  test.each([
    ['12月底前', '12月25日', 'met'],
    ['12月底前', '11月', 'met'],
    ['12月底前', '100%', 'met'],
    ['12月底前', '已完成', 'met'],
    ['12月底前', '按时完成', 'met'],
    ['12月底前', '12月底前', 'met'],
    ['2022年12月底前', '2023年1月15日', 'not met'],
    ['9月前', '8月20日', 'met'],
    ['9月前', '10月', 'not met'],
    ['9月前', '9月', 'cannot judge'],
    ['12月31日前', '12月31日', 'met'],
    ['6月30日前', '7月1日', 'not met'],
    ['6月15日前', '6月', 'cannot judge'],
    ['2021年12月完成', '2021年12月', 'met'],
    ['2021年12月完成', '2022年2月', 'not met'],
    ['2022年1月-12月', '2022年1月-12月', 'met'],
    ['2022年1月-12月', '2022年11月', 'met'],
    ['春节前', '1月20日', 'cannot judge'],
    ['12月底前', '80%', 'cannot judge'],
    ['12月底前', '未完成', 'not met'],
    ['6月份完成宣传片制作；9月份完成文本；11月完成专家评审', '完成', 'met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual, { dimension: '时效指标' }))).toBe(expected);
  });

  test('a day without a year is in the year of the form', () => {
    expect(verdict(completion('12月底前', '2023年1月15日', { year: 2022 }))).toBe('not met');
    expect(verdict(completion('2022年12月底前', '12月25日', { year: 2022 }))).toBe('met');
  });

  test('what is late says when it was due and when it was done', () => {
    expect(completion('2022年6月底前', numberCell(44757, 'yyyy/m/d', '2022/7/15'))).toMatchObject({
      kindOf: 'deadline',
      band: 'unmet',
      late: {
        due: { zh: '2022年6月30日', en: '2022-06-30' },
        done: { zh: '2022年7月15日', en: '2022-07-15' },
      },
    });
  });
});

describe('states and words', () => {
  test.each([
    ['满意', '完成', 'met'],
    ['通过', '通过', 'met'],
    ['有效', '有效', 'met'],
    ['明显提高', '明显提高', 'met'],
    ['明显提高', '显著提高', 'met'],
    ['显著提升', '有所提升', 'cannot judge'],
    ['良好', '优', 'met'],
    ['较上年增长', '增长5%', 'met'],
    ['有所提高', '下降3%', 'not met'],
    ['不低于上年', '高于上年', 'met'],
    ['不高于上年', '比上年增加2.1万元', 'not met'],
    ['良好以上', '良好', 'met'],
    ['合格及以上', '合格', 'met'],
    ['三次', '3次', 'met'],
    ['优', '良好', 'not met'],
    ['显著', '明显', 'cannot judge'],
    ['优良', '合格', 'not met'],
    ['Ⅲ类及以上', 'Ⅱ类', 'met'],
    ['前5名', '第8名', 'not met'],
    ['良好', '显著', 'cannot judge'],
    ['低', '高', 'cannot judge'],
    ['不明显', '明显', 'cannot judge'],
    ['高', '很高', 'met'],
    ['按时限完成', '100%', 'met'],
    ['合格', '98%', 'cannot judge'],
    ['合格', '达标', 'met'],
    ['合格', '不合格', 'not met'],
    ['≥95%', '达成预期指标', 'met'],
    ['≥95%', '部分达成年度指标并具有一定效果', 'not met'],
    ['有所提升', '未达成年度指标且效果较差', 'not met'],
    ['≥95%', '合格', 'cannot judge'],
    ['合格', '基本合格', 'not met'],
    ['是', '是', 'met'],
    ['是', '否', 'not met'],
    ['无上访', '未发生', 'met'],
    ['无上访', '2起', 'not met'],
    ['无上访', '100%', 'met'],
    ['指导城市建设', '完成', 'met'],
    ['指导城市建设', '已指导城市建设，效果良好', 'met'],
    ['指导城市建设', '尚未指导城市建设', 'not met'],
    ['指导城市建设', '城市品质提升', 'cannot judge'],
    ['完成1部宣传片，2套方案', '完成1部宣传片，2套方案', 'met'],
    ['完成1部宣传片，2套方案', '2部宣传片、2套方案', 'met'],
    ['完成1部宣传片，2套方案', '完成1部宣传片，1套方案', 'not met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test.each([
    ['有所提升', '达成年度指标', 'met'],
    ['有所提升', '部分达成年度指标并具有一定效果', 'partly'],
    ['有所提升', '未达成年度指标且效果较差', 'unmet'],
  ])('%s and %s lies in the band %s', (target, actual, band) => {
    expect(completion(target, actual)).toMatchObject({
      judged: true,
      band,
      kindOf: 'qualitative',
      ratio: null,
    });
  });
});

test('a share that does not end is shown with six places', () => {
  const done = completion('1/3', '0.3');
  expect(done.judged && done.arithmetic.zh).toContain('目标 33.333333%，');
  expect(done.judged && done.arithmetic.zh).not.toContain('33.3333333');
});
