import type { OutlineItem } from '../outline';
import { ask, writeOrAsk } from './items';

/** Items that the outlines of a department's report share. */

/** The unit: name, duties, head count. */
export const IDENTITY: readonly OutlineItem[] = [
  writeOrAsk('unit-name', '单位名称，并请补入标题', '单位名称：'),
  writeOrAsk('duties', '部门（单位）主要职责', '主要职责：'),
  writeOrAsk('headcount', '人员编制和实有人数'),
];

/** The amount of money and its sources. */
export const SCALE: readonly OutlineItem[] = [
  writeOrAsk('scale', '全年预算数、全年执行数'),
  { write: 'over-budget' },
  { write: 'sources' },
  { ...ask('carryover', '上年结转（结余）资金', '上年结转：'), unless: 'carryover' },
];

export const BASIC_EXPENDITURE: readonly OutlineItem[] = [
  writeOrAsk('basic-expenditure', '基本支出的预算数和决算数', '基本支出：'),
  ask('basic-content', '基本支出的主要内容', '主要用于：'),
  ask(
    'three-public',
    '因公出国（境）费、公务接待费、公务用车购置费、公务用车运行维护费的预算数、决算数，与预算和上年相比的增减及原因',
    '“三公”经费支出情况：',
  ),
];

export const PROJECT_EXPENDITURE = writeOrAsk(
  'project-expenditure',
  '项目支出的预算数和决算数',
  '项目支出：',
);

/** Goal, tasks, execution, indicators, result. */
export const PERFORMANCE: readonly OutlineItem[] = [
  writeOrAsk('goal-target', '年度总体目标', '年度总体目标：'),
  writeOrAsk('goal-actual', '年度总体目标完成情况', '全年完成情况：'),
  ask('tasks', '年度主要工作任务及完成情况，逐项说明', '主要工作任务：'),
  { write: 'execution' },
  { indicators: 'all', otherwise: ask('indicators', '各项绩效指标的完成情况').wanted },
  writeOrAsk('result', '自评得分和等级', '自评结论：'),
];

export const REMARK = writeOrAsk('remark', '其他需要说明的情况，没有的填“无”');
