import { words } from '../../grid';
import type { UnitWord } from '../unit';

/**
 * Units of measure, one line each: spellings, what it measures, its base and factor. A word is a unit only directly
 * after a number or in a unit column, so short ones do no harm.
 */
export const UNITS: readonly UnitWord[] = [
  // 比率
  { words: ['%', '﹪', '百分比', '百分率', '百分数'], quality: 'ratio', base: '%', factor: '1' },
  { words: ['‰', '千分比'], quality: 'ratio', base: '%', factor: '0.1' },
  { words: ['个百分点', '百分点', '个点', 'pct'], quality: 'points', base: '百分点', factor: '1' },
  // 金额
  { words: ['元', '元人民币', '块钱', 'RMB'], quality: 'money', base: '元', factor: '1' },
  { words: ['角'], quality: 'money', base: '元', factor: '0.1' },
  { words: ['百元'], quality: 'money', base: '元', factor: '100' },
  { words: ['千元', '仟元'], quality: 'money', base: '元', factor: '1000' },
  { words: ['万元', '万元人民币', '萬元'], quality: 'money', base: '元', factor: '10000' },
  { words: ['百万元'], quality: 'money', base: '元', factor: '1000000' },
  { words: ['千万元'], quality: 'money', base: '元', factor: '10000000' },
  { words: ['亿元'], quality: 'money', base: '元', factor: '100000000' },
  // 人
  { words: ['人', '名', '位', '人数'], quality: 'people', base: '人', factor: '1' },
  { words: ['人次', '人/次', '人(次)'], quality: 'people', base: '人', factor: '1' },
  // 时间
  { words: ['秒', '秒钟'], quality: 'duration', base: '秒', factor: '1' },
  { words: ['分钟'], quality: 'duration', base: '秒', factor: '60' },
  { words: ['小时', '个小时', '学时', '课时'], quality: 'duration', base: '秒', factor: '3600' },
  { words: ['天', '自然日', '个自然日'], quality: 'duration', base: '秒', factor: '86400' },
  { words: ['日', '号'], quality: 'duration', base: '秒', factor: '86400', calendar: 'day' },
  { words: ['周', '星期', '个星期'], quality: 'duration', base: '秒', factor: '604800' },
  { words: ['工作日', '个工作日'], quality: 'duration', base: '工作日', factor: '1' },
  { words: ['个月'], quality: 'duration', base: '月', factor: '1' },
  { words: ['月', '月份'], quality: 'duration', base: '月', factor: '1', calendar: 'month' },
  { words: ['个季度', '季'], quality: 'duration', base: '月', factor: '3' },
  { words: ['季度'], quality: 'duration', base: '月', factor: '3', calendar: 'quarter' },
  { words: ['周年', '个年度'], quality: 'duration', base: '月', factor: '12' },
  { words: ['年', '年度'], quality: 'duration', base: '月', factor: '12', calendar: 'year' },
  // 长度
  { words: ['毫米', 'mm'], quality: 'length', base: '米', factor: '0.001' },
  { words: ['厘米', '公分', 'cm'], quality: 'length', base: '米', factor: '0.01' },
  { words: ['米', 'm', '延米', '延长米'], quality: 'length', base: '米', factor: '1' },
  { words: ['公里', '千米', 'km', 'KM', 'Km'], quality: 'length', base: '米', factor: '1000' },
  { words: ['里', '华里'], quality: 'length', base: '米', factor: '500' },
  // 面积：1 公顷为 15 亩，1 平方米为 0.0015 亩
  { words: ['亩', '亩次'], quality: 'area', base: '亩', factor: '1' },
  {
    words: ['平方米', '㎡', 'm²', 'm2', 'M2', '平米', '平方'],
    quality: 'area',
    base: '亩',
    factor: '0.0015',
  },
  { words: ['公顷', 'hm²'], quality: 'area', base: '亩', factor: '15' },
  { words: ['平方公里', '平方千米', 'km²', 'km2'], quality: 'area', base: '亩', factor: '1500' },
  // 体积
  { words: ['立方米', 'm³', 'm3', '方', '立方'], quality: 'volume', base: '升', factor: '1000' },
  { words: ['升', 'L', '公升'], quality: 'volume', base: '升', factor: '1' },
  { words: ['毫升', 'ml', 'mL'], quality: 'volume', base: '升', factor: '0.001' },
  // 重量
  { words: ['吨', 't'], quality: 'mass', base: '千克', factor: '1000' },
  { words: ['千克', '公斤', 'kg', 'KG'], quality: 'mass', base: '千克', factor: '1' },
  { words: ['斤'], quality: 'mass', base: '千克', factor: '0.5' },
  { words: ['克', 'g'], quality: 'mass', base: '千克', factor: '0.001' },
  { words: ['毫克', 'mg'], quality: 'mass', base: '千克', factor: '0.000001' },
  { words: ['微克', 'μg', 'ug', 'µg'], quality: 'mass', base: '千克', factor: '0.000000001' },
  { words: ['吨标准煤', '吨标煤', '标准煤'], quality: 'energy', base: '吨标准煤', factor: '1' },
  // 能源与数据
  { words: ['度', '千瓦时', 'kWh', 'kwh', 'KWH'], quality: 'energy', base: '千瓦时', factor: '1' },
  { words: ['千瓦', 'kW', 'KW', 'kw'], quality: 'power', base: '千瓦', factor: '1' },
  { words: ['兆瓦', 'MW'], quality: 'power', base: '千瓦', factor: '1000' },
  { words: ['MB', '兆', 'M', 'Mbps', 'Mb'], quality: 'data', base: 'GB', factor: '0.0009765625' },
  { words: ['GB', 'G', 'Gbps'], quality: 'data', base: 'GB', factor: '1' },
  { words: ['TB', 'T'], quality: 'data', base: 'GB', factor: '1024' },
  { words: ['分', '分值'], quality: 'rating', base: '分', factor: '1' },
  { words: ['倍'], quality: 'other', base: '倍', factor: '1' },
  { words: ['℃', '°C', '摄氏度'], quality: 'temperature', base: '℃', factor: '1' },
  { words: ['分贝', 'dB'], quality: 'sound', base: '分贝', factor: '1' },
  { words: ['岁', '周岁'], quality: 'age', base: '岁', factor: '1' },
  // 数量：同为计数，不作换算
  ...[
    ['个', '個'],
    ['项', '項'],
    ['次', '次数', '回'],
    ['件', '件次'],
    ['起', '例', '宗'],
    ['套', '套次'],
    ['家', '家次'],
    ['户', '户次', '户数'],
    ['场', '场次'],
    ['期', '期数'],
    ['批', '批次'],
    ['部', '部次'],
    ['台', '台套', '台次', '台(套)'],
    ['辆', '辆次', '车次'],
    ['条', '条次'],
    ['处', '处所'],
    ['栋', '幢'],
    ['份', '份数'],
    ['本', '册'],
    ['篇', '篇次'],
    ['只', '羽'],
    ['头', '头只', '头(只)', '匹'],
    ['株', '棵', '苗'],
    ['支', '枝'],
    ['盒', '箱', '袋', '瓶', '包'],
    ['镇', '乡镇'],
    ['县', '区县'],
    ['班', '班次', '个班'],
    ['队', '支队伍'],
    ['宗地', '宗数'],
    ['轮', '轮次'],
    ['类', '种'],
    ['床', '张床'],
    ['架', '架次'],
    ['艘', '船次'],
    ...words(`
      座 所 间 张 幅 尾 根 片 块 盏 村 组 门 节 对 口 眼 趟 遍 点 枚 届 集 首 字 页 标段 站 具 副 把 员
    `).map((word) => [word]),
  ].map((spellings): UnitWord => ({
    words: spellings,
    quality: 'count',
    base: spellings[0] ?? '',
    factor: '1',
  })),
];

/** Count units for anything: '3个' answers '≥3套'. */
export const GENERIC_COUNTS: ReadonlySet<string> = new Set(['个', '项', '件', '次']);

/** Count units that staff interchange. */
export const ALIKE_COUNTS: readonly ReadonlySet<string>[] = [
  new Set(['户', '家']),
  new Set(['场', '期', '批', '轮', '届']),
  new Set(['份', '本', '册', '篇']),
  new Set(['套', '台', '部']),
  new Set(['处', '座', '所', '站', '点']),
];

/** Periods that something is counted per: 每月1次 is 12 a year. `exact` if a year has exactly so many. */
export interface PeriodWord {
  readonly words: readonly string[];
  readonly timesAYear: string;
  readonly exact: boolean;
}

export const PERIODS: readonly PeriodWord[] = [
  { words: ['年', '年度', '自然年', '学年', '全年'], timesAYear: '1', exact: true },
  { words: ['半年', '学期'], timesAYear: '2', exact: true },
  { words: ['季度', '季'], timesAYear: '4', exact: true },
  { words: ['两个月', '两月', '双月', '2个月', '2月'], timesAYear: '6', exact: true },
  { words: ['月', '个月', '月份', '月度'], timesAYear: '12', exact: true },
  { words: ['半月', '半个月'], timesAYear: '24', exact: true },
  { words: ['旬'], timesAYear: '36', exact: true },
  { words: ['周', '星期', '个星期'], timesAYear: '52', exact: false },
  { words: ['天', '日'], timesAYear: '365', exact: false },
];

/** Multipliers between number and unit: 8万人, 3亿. */
export const MULTIPLIERS: readonly { readonly word: string; readonly factor: string }[] = [
  { word: '十万', factor: '100000' },
  { word: '百万', factor: '1000000' },
  { word: '千万', factor: '10000000' },
  { word: '万', factor: '10000' },
  { word: '亿', factor: '100000000' },
  { word: '千', factor: '1000' },
  { word: '百', factor: '100' },
];

/** Signs and words between numerator and denominator: 元/人*月, 元每人每天. */
export const PER_WORDS: readonly string[] = ['/', '每', '*', '·', '×', '.', '、', '•', '∙', '⋅'];

/** These after a number make it a name: 3级, 2号楼, 5G. */
export const ORDINAL_WORDS: readonly string[] = words('级 年级 号楼 号线 等奖 等级 A级 型 届 楼 代');

/** Per thing, whose number is unknown: 每村, 每户, but not 每年. */
export const BY_THING = /每(?!个?(?:年|半年|季|月|周|星期|天|日|学期|学年))/;

/** Between 每月 and its number: words that add nothing, and limits. */
export const BEFORE_COUNT =
  /^(?:至少|不少于|不低于|不得少于|不超过|最多|开展|组织|举办|召开|进行|各|约|[≥≤<>=])*/;

/** A part of a large number: 18/10万 is so many of a hundred thousand. */
export const SHARE_OF_MANY = /^\/(?:1?[0百千]*万|千)人?/;

/** Signs that begin denominators; others only join them: 400元/人、天. */
export const PER_FIRST = '/每*·×';

/** The unit of periods as denominators. */
export const YEAR_UNIT = '年';

/** So many of so many: 18/20, but not 18/10万. */
export const SO_MANY_OF = /^(\d{1,5})\/(\d{1,5})(?![\d/.万千人年月])/;
