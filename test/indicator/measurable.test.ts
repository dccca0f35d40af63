import {
  directionOfName,
  isMeasurable,
  isThreshold,
  periodInName,
  thresholdInName,
} from '../../src/indicator';
import { brief, completion, valueOf } from './values';

const context = { name: '指标', dimension: '数量指标' };

describe('whether words can be established', () => {
  test.each([
    // something is done or not
    ['通过环评', true],
    ['按季度拨付', true],
    ['建立管理制度。', true],
    ['出台实施方案..', true],
    ['通过', true],
    ['出台', false],
    ['拟通过环评', false],
    // longer than a value: a description
    ['建立农村集体资产管理台账', true],
    ['建立健全农村集体资产管理台账', true],
    ['建立健全全县农村集体资产管理台账', false],
    // a rule that is kept or not
    ['专款专用', true],
    ['专款专用。', true],
    ['专款', false],
    ['坚持专款专用原则', false],
    // at any hour
    ['全天候可用', true],
    ['全天候', true],
    ['可用', false],
    // last year's level
    ['不高于上年', true],
    ['高于去年水平', true],
    ['与上年持平', true],
    ['持平上年', true],
    ['上年水平', false],
    ['比上年不高', false],
    ['不高于平均水平', false],
  ])('%s: %p', (text, expected) => {
    expect(isMeasurable(valueOf(text), context)).toBe(expected);
  });

  test.each([
    ['100%', '2022年1月-12月', '时效指标', false],
    ['≥95%', '2022年1月-12月', '时效指标', false],
    ['95%-98%', '2022年1月-12月', '时效指标', true],
    ['100元', '2022年1月-12月', '时效指标', true],
    ['100%', '2022年1月-12月', '数量指标', true],
    ['100%', '资金到位及时率', '时效指标', true],
    ['100%/人', '2022年1月-12月', '时效指标', true],
  ])('%s of %s among %s: %p', (target, name, dimension, expected) => {
    expect(isMeasurable(valueOf(target), { name, dimension })).toBe(expected);
  });
});

test.each([
  ['≥95%', true],
  ['≤5天', true],
  ['5天以内', false],
  ['24小时之内', false],
  ['一年内', false],
  ['5项以内', true],
  ['提高≥5%', true],
  ['提高5%以上', true],
  ['提高=5%', false],
  ['提高5%', false],
  ['95%', false],
])('%s is a threshold: %p', (text, expected) => {
  expect(isThreshold(valueOf(text))).toBe(expected);
});

describe('a threshold in a name', () => {
  test.each([
    ['农民增收3000元以上', 'bound ≥ 3000 元'],
    ['≥360天服务读者', 'bound ≥ 360 天'],
    ['服务读者≥360天', 'bound ≥ 360 天'],
    ['全年培训≥50', 'bound ≥ 50'],
    ['满意率≥95%。', 'bound ≥ 95 %'],
    ['办结时限不超过5个工作日；', 'bound ≤ 5 个工作日'],
  ])('%s: %s', (name, expected) => {
    const threshold = thresholdInName(name);
    expect(threshold && brief(threshold)).toBe(expected);
    expect(threshold).toMatchObject({ hint: null, label: '', noun: '', wordy: false });
  });

  test.each([
    // amid the name, of whom it is about, of a time, of nothing that is named, or one of two
    '≥360天与≥50人',
    '服务≥360天的读者',
    '不少于360天服务读者',
    '60岁以上',
    '3月以内',
    '使用年限5年以上',
    '使用≥12月',
    '不超过5',
    '收入提高5%以上',
    '收入提高5个百分点以上',
    '农民增收3000元',
    '覆盖率=100%',
    '培训50人',
  ])('none in %s', (name) => {
    expect(thresholdInName(name)).toBeNull();
  });

  test('is looked for in the first 400 signs', () => {
    expect(thresholdInName(`${'字'.repeat(395)}≥50人`)).not.toBeNull();
    expect(thresholdInName(`${'字'.repeat(400)}≥50人`)).toBeNull();
  });
});

test.each([
  ['12月底前', true],
  ['2022年12月31日前', true],
  ['2022年1-12月', true],
  ['12月底前完成', false],
  ['项目12月底前', false],
  ['及时', false],
  ['100%', false],
])('periodInName %s: %p', (name, expected) => {
  expect(periodInName(name)).toBe(expected);
});

describe('the better way by the name', () => {
  test.each([
    // the word that ends last decides, of two that end together the longer
    ['投诉办结率', 'higher'],
    ['办结投诉', 'unclear'],
    ['不合格率', 'lower'],
    ['合格率', 'higher'],
    ['事故率下降率', 'higher'],
    ['满意度投诉', 'lower'],
    ['投诉次数（次）', 'lower'],
    ['投诉（含信访）次数', 'unclear'],
    // a rate or a time of what is bad stays bad whatever stands before it, unless it is lessened
    ['公文办理超时率', 'lower'],
    ['业务办理期限', 'lower'],
    ['缩短办理期限', 'unclear'],
    ['处理投诉率', 'lower'],
    ['降低投诉率', 'unclear'],
    ['超时率情况', 'lower'],
    ['超时率名单', 'unclear'],
    // what is averted or dealt with may be counted either way
    ['处理投诉件数', 'unclear'],
    ['减少事故', 'unclear'],
    ['投诉', 'lower'],
    ['投诉处理', 'unclear'],
    ['投诉人名单', 'unclear'],
    // what was saved or gained
    ['节约财政资金', 'higher'],
    ['增收', 'higher'],
    // good only where nothing else follows
    ['满意度', 'higher'],
    ['满意度指标', 'higher'],
    ['满意度调查表', null],
    ['参合人数', null],
  ])('%s: %s', (name, expected) => {
    expect(directionOfName(name)).toBe(expected);
  });

  test('is looked for in the first 200 signs', () => {
    expect(directionOfName(`${'字'.repeat(196)}投诉`)).toBe('lower');
    expect(directionOfName(`${'字'.repeat(200)}投诉`)).toBeNull();
  });

  test.each([
    // sign, hint, name, dimension, unit
    ['≥5次', '投诉次数', '成本指标', 'higher', 'comparator'],
    ['>5次', '投诉次数', '成本指标', 'higher', 'comparator'],
    ['≤5次', '满意度', '数量指标', 'lower', 'comparator'],
    ['<6次', '满意度', '数量指标', 'lower', 'comparator'],
    ['=5次', '投诉次数', '数量指标', 'equal', 'comparator'],
    ['5次', '投诉次数', '数量指标', 'lower', 'name'],
    ['5次', '满意度', '成本指标', 'higher', 'name'],
    ['5次', '宣传片', '成本指标', 'lower', 'dimension'],
    ['5天', '宣传片', '时效指标', 'lower', 'dimension'],
    ['5次', '宣传片', '时效指标', 'higher', 'assumed'],
    ['5', '宣传片', '数量指标', 'higher', 'assumed'],
  ])('%s of %s in %s: %s by the %s', (target, name, dimension, direction, directionFrom) => {
    expect(completion(target, '5', { name, dimension })).toMatchObject({ direction, directionFrom });
  });

  test.each([
    ['5%', '宣传片', '成本指标'],
    ['5个百分点', '宣传片', '成本指标'],
    ['5万元', '宣传片', '数量指标'],
    ['5', '宣传费', '数量指标'],
    ['5天', '宣传片', '数量指标'],
  ])('%s of %s in %s may be better either way', (target, name, dimension) => {
    const actual = target.replace('5', '4');
    expect(completion(target, actual, { name, dimension })).toMatchObject({
      judged: false,
      because: { zh: expect.stringContaining('表中没有说明越高越好还是越低越好') as string },
    });
  });
});
