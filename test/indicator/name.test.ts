import {
  directionOfName,
  isMeasurable,
  isThreshold,
  periodInName,
  shareInName,
  thresholdInName,
} from '../../src/indicator';
import { brief, valueOf } from './values';

describe('a threshold in a name', () => {
  test.each([
    ['机关与湘麓金座、公卫中心干部职工对后勤保障工作满意率达95%以上', 'bound ≥ 95 %'],
    ['受益贫困人口数(≥50人)', 'bound ≥ 50 人'],
    ['★受益脱贫人口（≥50人）', 'bound ≥ 50 人'],
    ['满意度≥95%', 'bound ≥ 95 %'],
    ['物管费不超过200万元', 'bound ≤ 200 万元'],
    ['办结时限不超过5个工作日', 'bound ≤ 5 个工作日'],
    ['满意率９０％（含）以上', 'bound ≥ 90 %'],
  ])('%s: %s', (name, expected) => {
    const threshold = thresholdInName(name);
    expect(threshold && brief(threshold)).toBe(expected);
  });

  test.each([
    '大院物管费为786万元，湘麓金座物管费约为204万，公卫中心物管费约为208万按合同按月考核支付',
    '中小学（含）以上教师培训',
    '中小学（含）以上',
    '2022年以上',
    '5年以上党龄人员慰问',
    '≥60岁老人补贴人数',
    '年满60岁以上',
    '(≥**人)',
    '受益人数（≥××人）',
    '覆盖率100%',
    '满意率提高5%以上',
    '规模以上企业',
    '90%以上贫困户享受政策的比例',
    '三年以上',
    '2022年1月-12月',
    '',
  ])('none in %s', (name) => {
    expect(thresholdInName(name)).toBeNull();
  });
});

describe('a share in a name', () => {
  test.each([
    ['建设质量达标率100%', 'exact 100 %'],
    ['工程质量达标率（100％）', 'exact 100 %'],
    ['设备维护率100%。', 'exact 100 %'],
    ['入学率达到100%', 'exact 100 %'],
    ['覆盖率=100%', 'exact = 100 %'],
    ['学员满意度95%', 'exact 95 %'],
    ['误差率5%', 'exact 5 %'],
  ])('%s: %s', (name, expected) => {
    const share = shareInName(name);
    expect(share && brief(share)).toBe(expected);
  });

  test.each([
    // a part of a term, one of two, terms of what is paid, a rise, a limit, no share at all
    '100%覆盖工程',
    '100%覆盖',
    '出勤率100%、合格率98%',
    '211工程建设',
    '5A景区创建数',
    '减按征收率3%',
    '补助比例50%',
    '年增长率5%',
    '满意率达95%以上',
    '100%',
    '',
  ])('none in %s', (name) => {
    expect(shareInName(name)).toBeNull();
  });
});

test.each([
  ['2022年1月-12月', true],
  ['2022年度', true],
  ['1-12月', true],
  ['12月底前', true],
  ['2022年12月31日', true],
  ['2022年水电费按实支付', false],
  ['2021年12月完成', false],
  ['项目完成及时率', false],
  ['2022年以上', false],
  ['', false],
])('periodInName %s: %s', (name, expected) => {
  expect(periodInName(name)).toBe(expected);
});

describe('whether a target can be measured', () => {
  const context = { name: '指标', dimension: '数量指标' };
  test.each([
    '≥95%',
    '12月底前',
    '2022年1月-12月',
    '达标',
    '按时',
    '良好',
    '无上访',
    '是',
    '完成1部宣传片，2套方案',
    '提高5个百分点',
    '在项目计划完成时间内完成',
    '符合相关规定',
  ])('%s can', (text) => {
    expect(isMeasurable(valueOf(text), context)).toBe(true);
  });
  test.each([
    '统筹海绵城市项目谋划',
    '有所提升',
    '逐步提高',
    '效果明显',
    '长期',
    '持续有效',
    '严格执行相关制度规定',
    '',
    '—',
  ])('%s cannot', (text) => {
    expect(isMeasurable(valueOf(text), context)).toBe(false);
  });

  test('a percentage under a name that is a period measures nothing', () => {
    const target = valueOf('100%');
    expect(isMeasurable(target, { name: '2022年1月-12月', dimension: '时效指标' })).toBe(false);
    expect(isMeasurable(target, { name: '资金到位及时率', dimension: '时效指标' })).toBe(true);
    expect(isMeasurable(valueOf('12月底前'), { name: '2022年1月-12月', dimension: '时效指标' })).toBe(true);
  });
});

test('only a limit is a threshold', () => {
  expect(['≥95%', '95%以上', '提高≥5%', '小于5次'].map((text) => isThreshold(valueOf(text)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(
    ['95%', '=95%', '达标', '12月底前', '95%-98%', '24小时内', '3个工作日内'].map((text) =>
      isThreshold(valueOf(text)),
    ),
  ).toEqual([false, false, false, false, false, false, false]);
});

test.each([
  ['投诉次数', 'lower'],
  ['群众投诉率', 'lower'],
  ['投诉办结率', 'higher'],
  ['“三公经费”变动率', 'lower'],
  ['PM2.5浓度', 'lower'],
  ['学生满意度', 'higher'],
  ['事故下降率', 'higher'],
  ['处理投诉件数', 'unclear'],
  ['灾害防治面积', 'unclear'],
  ['参合人数', null],
  ['', null],
])('directionOfName %s: %s', (name, expected) => {
  expect(directionOfName(name)).toBe(expected);
});
