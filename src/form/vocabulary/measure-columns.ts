import { words } from '../../grid';
import type { IndicatorColumn } from './column-roles';
import { FORESEEN, OTHER_PERIODS, PARTS_OF_YEAR, QUARTERS } from './periods';
import type { Wording } from './vocabulary';

/** Columns of targets and actuals. */
export const MEASURE_COLUMNS: readonly Wording<IndicatorColumn>[] = [
  {
    role: 'target',
    exact: words(`
      年度指标值 指标值 年初目标值 年初指标值 年度目标指标值 预期指标值 目标值 年度目标值
      年初设定指标值 预期目标值 绩效目标值 计划指标值 预期值 年度绩效指标值 年初设定目标值
      全年指标值 计划值 设定指标值 年度指标 预期当年实现值 指标目标值 年初绩效指标值 年度工作目标
      工作目标 年度目标 计划完成值 计划数 目标 年初目标 预期目标 目标数 计划目标 计划指标 指标要求
      考核标准 标准值 计划 预计 目标完成值 预计完成值 年度计划 全年目标 本年目标 计划完成 目标要求
      绩效标准 设定值
    `),
    containing: words(`
      指标值 目标值 目标完成值 计划完成值 计划完成数 预计完成值 预期完成值 应完成值 应完成数
      预期实现值 计划实现值 预计实现值 应实现值 计划目标
    `),
    hinting: ['目标', '计划', '预期', '预计', '要求', '设定', '年初'],
  },
  {
    role: 'adjusted',
    exact: ['调整指标值', '调整后指标值', '调整目标值', '调整后目标值'],
    containing: ['调整后'],
  },
  {
    role: 'unit',
    exact: ['度量单位', '计量单位', '单位', '指标单位', '指标值单位', '绩效指标值单位', '绩效度量单位'],
    containing: ['量单位', '值单位'],
  },
  {
    role: 'actual',
    exact: words(`
      实际完成值 全年实际值 全年完成值 全年实际完成值 完成值 指标实际完成值 实际完成指标值
      完成情况 年终完成值 实际值 实际完成 实际完成情况 年度完成值 实际完成数 全年完成情况
      年度实际完成值 指标完成值 指标完成情况 当年完成值 实际完成指标 完成指标值 自评完成值
      实际实现值 年末完成值 完成实绩 年终实绩 达成情况 落实情况 实际 完成 完成数量 年末完成
      本年实绩 年度实绩 实绩 全年完成 实际达成 年末实际 实施进度 实施情况 进展情况
    `),
    containing: words('完成值 实际值 完成指标值 完成情况 实际完成 实绩 达成值 实现值 达成情况 落实情况'),
    hinting: ['完成', '达成', '落实', '实际', '实现', '年终', '年末'],
  },
  {
    role: 'earlier',
    exact: [...QUARTERS, '历史值', '参考值', '历史标准', '往年完成值', '近三年平均值', '增减', '增减变化'],
    starting: [...OTHER_PERIODS, '前三年', '历史', '近三年', '前年', '基期', '上期', '中期'],
  },
  { role: 'soFar', exact: [], starting: PARTS_OF_YEAR },
  { role: 'forecast', exact: [], starting: FORESEEN },
  {
    role: 'completion',
    exact: words('完成率 指标完成率 完成比例 完成程度 完成百分比 目标完成率 指标完成度 完成比'),
    containing: ['完成率', '完成比例'],
    hinting: ['率', '比例', '程度', '进度', '完成比'],
  },
];

/** Words of what is still to be done, in the header of a column. */
export const PLANNED: readonly string[] = words('预期 预计 计划 目标 应完成 应实现 拟 设定 年初');

/** Beginnings of headers about all years of a project, where a column of this year is beside: 实施期指标值. */
export const WHOLE_PERIOD: readonly string[] = words('实施期 总体 中长期 长期 规划期 项目期');
