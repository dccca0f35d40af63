import type { OutlineItem } from '../outline';

/** Items that the outlines of a department's report share. */

/** The unit: name, duties, head count. */
export const IDENTITY: readonly OutlineItem[] = [
  {
    write: 'unit-name',
    otherwise: { id: 'unit-name', before: '单位名称：', text: '单位名称，并请补入标题' },
  },
  { write: 'duties', otherwise: { id: 'duties', before: '主要职责：', text: '部门（单位）主要职责' } },
  { write: 'headcount', otherwise: { id: 'headcount', text: '人员编制和实有人数' } },
];

/** The amount of money and its sources. */
export const SCALE: readonly OutlineItem[] = [
  { write: 'scale', otherwise: { id: 'scale', text: '全年预算数、全年执行数' } },
  { write: 'over-budget' },
  { write: 'sources' },
  {
    wanted: { id: 'carryover', before: '上年结转：', text: '上年结转（结余）资金' },
    unless: 'carryover',
  },
];

export const BASIC_EXPENDITURE: readonly OutlineItem[] = [
  {
    write: 'basic-expenditure',
    otherwise: { id: 'basic-expenditure', before: '基本支出：', text: '基本支出的预算数和决算数' },
  },
  { wanted: { id: 'basic-content', before: '主要用于：', text: '基本支出的主要内容' } },
  {
    wanted: {
      id: 'three-public',
      before: '“三公”经费支出情况：',
      text: '因公出国（境）费、公务接待费、公务用车购置费、公务用车运行维护费的预算数、决算数，与预算和上年相比的增减及原因',
    },
  },
];

export const PROJECT_EXPENDITURE: readonly OutlineItem[] = [
  {
    write: 'project-expenditure',
    otherwise: { id: 'project-expenditure', before: '项目支出：', text: '项目支出的预算数和决算数' },
  },
];

/** Goal, tasks, execution, indicators, result. */
export const PERFORMANCE: readonly OutlineItem[] = [
  {
    write: 'goal-target',
    otherwise: { id: 'goal-target', before: '年度总体目标：', text: '年度总体目标' },
  },
  {
    write: 'goal-actual',
    otherwise: { id: 'goal-actual', before: '全年完成情况：', text: '年度总体目标完成情况' },
  },
  { wanted: { id: 'tasks', before: '主要工作任务：', text: '年度主要工作任务及完成情况，逐项说明' } },
  { write: 'execution' },
  { indicators: 'all', otherwise: { id: 'indicators', text: '各项绩效指标的完成情况' } },
  { write: 'result', otherwise: { id: 'result', before: '自评结论：', text: '自评得分和等级' } },
];

export const REMARK: readonly OutlineItem[] = [
  { write: 'remark', otherwise: { id: 'remark', text: '其他需要说明的情况，没有的填“无”' } },
];
