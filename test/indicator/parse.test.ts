import { decimal, plain } from '../../src/grid';
import { parseValue, quantityOf } from '../../src/indicator';
import { brief, numberCell, valueOf } from './values';

describe('values seen in published forms', () => {
  test.each([
    ['≥95%', 'bound ≥ 95 %'],
    ['≥100百分比', 'bound ≥ 100 百分比'],
    ['95%以上', 'bound ≥ 95 %'],
    ['达95%以上', 'bound ≥ 95 %'],
    ['100%', 'exact 100 %'],
    ['=100%', 'exact = 100 %'],
    ['≤10次', 'bound ≤ 10 次'],
    ['≤5%', 'bound ≤ 5 %'],
    ['≤90万元', 'bound ≤ 90 万元'],
    ['≥50个', 'bound ≥ 50 个'],
    ['不超过200万元', 'bound ≤ 200 万元'],
    ['786万元', 'exact 786 万元'],
    ['2370人', 'exact 2370 人'],
    ['18项', 'exact 18 项'],
    ['4.15万元', 'exact 4.15 万元'],
    ['267家', 'exact 267 家'],
    ['12月底前', 'deadline by 12-21..12-31'],
    ['2021年12月完成', 'deadline in 2021-12-1..2021-12-31'],
    ['2022年1月-12月', 'period 2022-1-1..2022-12-31'],
    ['12月31日前', 'deadline by 12-31'],
    ['在项目计划完成时间内完成', 'state met'],
    ['及时', 'state met'],
    ['按时', 'state met'],
    ['按月', 'state met'],
    ['达标', 'state met'],
    ['合格', 'state met 等次 3'],
    ['良好', 'state quality 等次 4'],
    ['优良', 'state quality 等次 4'],
    ['显著', 'state quality 效果 4'],
    ['效果明显', 'state quality 效果 3'],
    ['有所提升', 'state quality 提升 2'],
    ['逐步提高', 'state quality 提升 2'],
    ['显著提升', 'state quality 提升 4'],
    ['逐步提升', 'state quality 提升 2'],
    ['持续有效', 'state quality 长短 3'],
    ['长期', 'state quality 长短 3'],
    ['严格执行相关制度规定', 'state met'],
    ['符合相关规定', 'state met'],
    ['达成预期指标', 'state met'],
    ['达成年度指标', 'state met'],
    ['部分达成年度指标并具有一定效果', 'state partly'],
    ['未达成年度指标且效果较差', 'state unmet'],
    ['完成', 'state met'],
    ['已完成', 'state met'],
    ['全部完成', 'state met'],
    ['未完成', 'state unmet'],
    ['无', 'none'],
    ['0', 'exact 0'],
    ['0次', 'exact 0 次'],
    ['0起', 'exact 0 起'],
    ['≥2次/年', 'bound ≥ 2 次/年'],
    ['1批', 'exact 1 批'],
    ['50', 'exact 50'],
    ['98.5', 'exact 98.5'],
    ['1.0', 'exact 1'],
    ['９５％', 'exact 95 %'],
    ['≧95％', 'bound ≥ 95 %'],
    ['>=95%', 'bound ≥ 95 %'],
    ['大于等于95%', 'bound ≥ 95 %'],
    ['不低于95%', 'bound ≥ 95 %'],
    ['不少于3场次', 'bound ≥ 3 场次'],
    ['95%-98%', 'range 95 98 %'],
    ['90%（含）以上', 'bound ≥ 90 %'],
    ['≧735', 'bound ≥ 735'],
    ['═100', 'exact = 100'],
    ['小于5次', 'bound < 5 次'],
    ['25TB', 'exact 25 TB'],
    ['29.5亩', 'exact 29.5 亩'],
    ['>=530元/人*月', 'bound ≥ 530 元/人*月'],
    ['400元/人、天', 'exact 400 元/人、天'],
    ['200万', 'exact 200 万'],
    ['100%覆盖', 'exact 100 %'],
    ['全天候', 'state met'],
    ['≥360天', 'bound ≥ 360 天'],
    ['9月前', 'deadline by 9-1..9-30'],
    ['11月底前', 'deadline by 11-21..11-30'],
    ['2021年底', 'deadline by 2021-12-1..2021-12-31'],
    ['春节前', 'deadline by 春节'],
    ['按时限完成', 'state met'],
    ['通过', 'state met'],
    ['满意', 'state quality 满意 3'],
    ['合规', 'state met'],
    ['无上访', 'none'],
    ['高', 'state quality 高低 3'],
    ['好', 'state quality 等次 4'],
    ['是', 'yes-no yes'],
    ['基本达到', 'state nearly'],
    ['≥266米', 'bound ≥ 266 米'],
    ['自动监测子站 0', 'exact 0'],
    ['完成1部宣传片，2套方案', 'several (exact 1 部; exact 2 套)'],
    ['60㎡', 'exact 60 ㎡'],
    ['3-5个工作日', 'range 3 5 个工作日'],
    ['30日内', 'bound ≤ 30 日'],
    ['提高5个百分点', 'change up 5 个百分点'],
    ['同比增长3%', 'change up 3 %'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });
});

describe('values in other words', () => {
  test.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['—', 'not-applicable'],
    ['／', 'not-applicable'],
    ['——', 'not-applicable'],
    ['不适用', 'not-applicable'],
    ['零投诉', 'none'],
    ['未发生安全事故', 'none'],
    ['无法完成', 'text'],
    ['零星工程', 'text'],
    ['否', 'yes-no no'],
    ['1,602.40万元', 'exact 1602.4 万元'],
    ['-5%', 'exact -5 %'],
    ['百分之95', 'exact 95 %'],
    ['200余人', 'exact 200 人'],
    ['约200人', 'exact 200 人'],
    ['5000元/户', 'exact 5000 元/户'],
    ['元/人', 'text'],
    ['≥90分', 'bound ≥ 90 分'],
    ['PM2.5≤35μg/m³', 'bound ≤ 35 μg/m³'],
    ['A4纸', 'text'],
    ['三次', 'exact 3 次'],
    ['两套', 'exact 2 套'],
    ['十二个月', 'exact 12 个月'],
    ['二十五人', 'exact 25 人'],
    ['一类', 'text'],
    ['一站式', 'text'],
    ['第3批', 'text'],
    ['控制在5%以内', 'bound ≤ 5 %'],
    ['不低于 95 %', 'bound ≥ 95 %'],
    ['≤3个工作日', 'bound ≤ 3 个工作日'],
    ['每年2次', 'exact 2 次/年'],
    ['每季度不少于1次', 'bound ≥ 1 次/季度'],
    ['三十天内', 'bound ≤ 30 天'],
    ['百分之九十五', 'exact 95 %'],
    ['八成以上', 'bound ≥ 80 %'],
    ['一千五百名', 'exact 1500 名'],
    ['一次性补助', 'text'],
    ['2022年发放735人', 'exact 735 人'],
    ['96%（480/500）', 'exact 96 %'],
    ['满意度95%（含）', 'exact 95 %'],
    ['提升至95%', 'exact 95 %'],
    ['提高到95%以上', 'bound ≥ 95 %'],
    ['降低≥2%', 'change down ≥ 2 %'],
    ['较上年下降3%以上', 'change down ≥ 3 %'],
    ['新增就业50人', 'exact 50 人'],
    ['2022.12.31', 'deadline in 2022-12-31'],
    ['2022-12-31前', 'deadline by 2022-12-31'],
    ['2022/6/30', 'deadline in 2022-6-30'],
    ['2022.1-2022.12', 'period 2022-1-1..2022-12-31'],
    ['1-12月', 'period 1-1..12-31'],
    ['1月1日至12月31日', 'period 1-1..12-31'],
    ['2021-2023年', 'period 2021-1-1..2023-12-31'],
    ['2022年度', 'period 2022-1-1..2022-12-31'],
    ['2024年2月', 'deadline in 2024-2-1..2024-2-29'],
    ['3月上旬', 'deadline in 3-1..3-10'],
    ['上半年', 'deadline in 1-1..6-30'],
    ['2022年第一季度', 'deadline in 2022-1-1..2022-3-31'],
    ['2023年6月30日前完成', 'deadline by 2023-6-30'],
    ['年底前', 'deadline by 12-1..12-31'],
    ['十二月底前', 'deadline by 12-21..12-31'],
    ['每月25日前', 'deadline by 25日'],
    ['13月', 'exact 13 月'],
    ['2月30日', 'several (exact 2 月; exact 30 日)'],
    [
      '6月份完成宣传片制作；9月份完成文本；11月完成专家评审',
      'several (deadline in 6-1..6-30; deadline in 9-1..9-30; deadline in 11-1..11-30)',
    ],
    ['2022年水电费按实支付', 'text'],
    ['统筹海绵城市项目谋划', 'text'],
    ['项目验收合格', 'state met 等次 3'],
    ['良好及以上', 'state quality 等次 4'],
    ['群众非常满意', 'state quality 满意 4'],
    ['及时、足额发放', 'state met'],
    ['未能按时完成', 'state unmet'],
    ['预计年后完成', 'text'],
    ['尚未全部达标', 'state partly'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });
});

describe('a cell that holds a number', () => {
  test.each([
    [0.95, '0%', '95%', 'exact 95 %'],
    [1, '0%', '100%', 'exact 100 %'],
    [0.9775, '0.00%', '97.75%', 'exact 97.75 %'],
    [0.98765, '0%', '99%', 'exact 98.765 %'],
    [98, 'General', '98', 'exact 98'],
    [1234.5, '#,##0.00', '1,234.50', 'exact 1234.5'],
    [50, '0"个"', '50个', 'exact 50 个'],
    [0.95, '"≥"0%', '≥95%', 'bound ≥ 95 %'],
    [20000, '0!.0,"万元"', '2.0万元', 'exact 2 万元'],
    [44926, 'yyyy"年"m"月"d"日"', '2022年12月31日', 'deadline in 2022-12-31'],
    [44926, 'yyyy/m/d', '2022/12/31', 'deadline in 2022-12-31'],
    [44926, 'm"月"d"日"', '########', 'deadline in 12-31'],
    [60, 'yyyy/m/d', '1900/2/29', 'text'],
    [7, '[Red]0_);(0)', '7', 'exact 7'],
  ])('%d as %s shows %s and is %s', (number, format, text, expected) => {
    expect(brief(numberCell(number, format, text))).toBe(expected);
  });
});

describe('sign and unit in columns of their own', () => {
  test.each([
    [{ text: '735', sign: '≧', unit: '人次' }, 'bound ≥ 735 人次'],
    [{ text: '100', sign: '═', unit: '%' }, 'exact = 100 %'],
    [{ text: '1', sign: '大于等于', unit: '个' }, 'bound ≥ 1 个'],
    [{ text: '90', sign: '定量', unit: '百分比' }, 'exact 90 百分比'],
    [{ text: '有效', sign: '定性', unit: '' }, 'state met'],
    [{ text: '95%', sign: '≥', unit: '%' }, 'bound ≥ 95 %'],
    [{ text: '≤95%', sign: '≥', unit: '%' }, 'bound ≤ 95 %'],
    [{ text: '8万', sign: '≥', unit: '人' }, 'bound ≥ 8 万人'],
    [{ text: '200万', sign: null, unit: '万元' }, 'exact 200 万元'],
    [{ text: '3-5', sign: null, unit: '天' }, 'range 3 5 天'],
    [{ text: '530', sign: '>=', unit: '元/人·月' }, 'bound ≥ 530 元/人·月'],
    [{ text: '12', sign: '≥', unit: '奇怪单位' }, 'bound ≥ 12 奇怪单位'],
    [{ text: '12', sign: '≥', unit: '—' }, 'bound ≥ 12'],
    [{ text: '', sign: '≥', unit: '%' }, 'blank'],
    // the columns are mixed up
    [{ text: '≥', sign: '95', unit: '%' }, 'bound ≥ 95 %'],
    [{ text: '≥', sign: '%', unit: '95' }, 'bound ≥ 95 %'],
    [{ text: '95', sign: '%', unit: '≥' }, 'bound ≥ 95 %'],
  ])('%j is %s', (input, expected) => {
    expect(brief(parseValue(input))).toBe(expected);
  });

  test('a hint is kept where the sign column gives no comparator', () => {
    expect(parseValue({ text: '5', sign: '反向指标', unit: '次' }).hint).toBe('lower');
    expect(parseValue({ text: '5', sign: '正向', unit: '次' }).hint).toBe('higher');
    expect(parseValue({ text: '好', sign: '定性' }).hint).toBe('qualitative');
  });

  test('a percentage in a column of % is not a percentage twice', () => {
    const value = parseValue({ text: '100%', number: decimal(1), numberFormat: '0%', sign: '≥', unit: '%' });
    expect(brief(value)).toBe('bound ≥ 100 %');
  });

  test('the text is what a person reads', () => {
    expect(parseValue({ text: '735', sign: '≧', unit: '人次' }).text).toBe('≧735人次');
    expect(parseValue({ text: '95%', sign: null, unit: '%' }).text).toBe('95%');
  });
});

describe('units', () => {
  test.each([
    ['4.15万元', 'money', '元', '10000'],
    ['3亿元', 'money', '元', '100000000'],
    ['8万人', 'people', '人', '10000'],
    ['8万余人', 'people', '人', '10000'],
    ['95‰', 'ratio', '%', '0.1'],
    ['5个百分点', 'points', '百分点', '1'],
    ['3公里', 'length', '米', '1000'],
    ['2公顷', 'area', '亩', '15'],
    ['29.5亩', 'area', '亩', '1'],
    ['5个工作日', 'duration', '工作日', '1'],
    ['2小时', 'duration', '秒', '3600'],
    ['25TB', 'data', 'GB', '1024'],
    ['3台(套)', 'count', '台', '1'],
  ])('%s measures %s in %s × %s', (text, quality, base, factor) => {
    const unit = quantityOf(valueOf(text))?.unit;
    expect([unit?.quality, unit?.base, unit && plain(unit.factor)]).toEqual([quality, base, factor]);
  });

  test.each([
    ['530元/人*月', ['人', '12 a year']],
    ['530元每人每月', ['人', '12 a year']],
    ['400元/人、天', ['人', '365 a year']],
    ['400元/人/日', ['人', '365 a year']],
    ['2次/年', ['1 a year']],
    ['1次/季度', ['4 a year']],
  ])('%s is per %j', (text, per) => {
    const read = quantityOf(valueOf(text))?.unit?.per.map(({ base, timesAYear }) =>
      timesAYear === null ? base : `${plain(timesAYear)} a year`,
    );
    expect(read).toEqual(per);
  });
});
