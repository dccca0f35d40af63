import { words } from '../../grid';
import type { Wording } from './vocabulary';

/** Names of blocks; the label is at the left of the block, merged down. */
export type BlockLabel = 'funds' | 'goal' | 'indicators' | 'management' | 'tasks' | 'basics';

export const BLOCK_LABELS: readonly Wording<BlockLabel>[] = [
  {
    role: 'funds',
    exact: words(`
      项目资金 整体资金 资金情况 预算执行情况 资金投入情况 资金构成 部门整体支出情况 年度资金情况
      预算资金情况 预算情况 资金使用情况 年度预算申请 资金 部门预算执行情况 项目预算执行情况
      预算执行 年度预算执行情况 资金执行情况
    `),
  },
  {
    role: 'goal',
    exact: words(`
      年度总体目标 总体目标完成情况 总体目标 年度目标 年度绩效目标 绩效目标 年度总体目标完成情况
      目标完成情况 年度目标完成情况 年度总目标 当年绩效目标 当年整体绩效目标 整体绩效目标
      部门整体绩效目标 年度整体绩效目标 项目绩效目标 项目年度目标
    `),
  },
  {
    role: 'indicators',
    exact: words('绩效指标 绩效指标完成情况 年度绩效指标 指标完成情况 绩效指标情况 年度绩效指标完成情况'),
  },
  { role: 'management', exact: ['资金管理情况', '资金管理'] },
  {
    role: 'basics',
    exact: [
      '基本信息',
      '基本情况',
      '项目基本信息',
      '项目基本情况',
      '部门基本情况',
      '部门基本信息',
      '单位基本情况',
    ],
  },
  {
    role: 'tasks',
    exact: words(`
      年度主要任务 年度重点工作任务 主要任务 年度主要任务完成情况 年度履职任务 子项目情况 子项目
    `),
  },
];

/** Headers of the goal block: what was set, and what was achieved. */
export const GOAL_LABELS: readonly Wording<'target' | 'actual'>[] = [
  {
    role: 'target',
    exact: words(`
      年初设定目标 预期目标 总体目标 年度目标 年度总体目标 年初绩效目标 绩效目标 年度绩效目标
      年初目标 设定目标 预期绩效目标 年初设定绩效目标 年度预期目标 年初设定的目标 项目年度目标
      年度预期绩效目标 年初预期目标 目标 目标内容 年度工作目标 项目绩效目标 年度预期总目标
      履职目标 年度履职目标 整体目标 部门目标 当年目标 项目目标
    `),
    containing: ['设定目标', '绩效目标', '预期目标'],
  },
  {
    role: 'actual',
    exact: words(`
      全年完成情况 实际完成情况 年度总体目标完成情况综述 全年实际完成情况 年度目标完成情况
      目标实际完成情况 目标完成情况 年度总体目标完成情况 总体目标完成情况 年度绩效目标完成情况
      完成情况 实际完成 年度完成情况 全年目标完成情况 目标完成情况综述 具体完成情况 实际完成目标
      目标实现情况 年度绩效目标实现情况 绩效目标完成情况 实际实现情况 完成 结果 实际 完成结果
      达成情况 目标完成 实际达成情况 目标达成情况 年度实际完成情况
    `),
    containing: ['完成情况', '目标完成'],
  },
];

/** Headers of text blocks, which no rule reads. */
export const PROSE_HEADERS: readonly Wording<'management' | 'tasks'>[] = [
  { role: 'management', exact: ['情况说明', '存在问题和改进措施', '存在问题', '改进措施'] },
  {
    role: 'tasks',
    exact: words(`
      任务名称 主要内容 任务内容 工作任务 项目级次 任务级次 支出内容 会计凭证号 凭证号 主要实施内容
      拟投入的资金 期望达到的目标
    `),
  },
];

/** Labels that end the funds: they begin another block. */
export const ENDS_OF_FUNDS: readonly string[] = words(`
  年度总体目标 总体目标 年度绩效目标 绩效目标 绩效指标 年度目标 部门职责 资金管理情况 资金管理
`);

/** Labels of the goal among the entries of a form that only plans; other forms have it in a block of its own. */
export const GOAL_ENTRIES: readonly string[] = words(
  '总体绩效目标 部门总体目标 项目绩效总目标 绩效总目标 项目总目标',
);

/** A label of what is wanted of several years: 长期目标, 实施期目标, 三年目标, 项目总目标, 总体目标. */
export const GOAL_OF_YEARS =
  /^(?:项目)?(?:长期|中期|中长期|实施期|[二三四五六七八九十\d]+年)(?:绩效|总体)*目标|^项目总(?:体)?(?:绩效)?目标|^总(?:体)?(?:绩效)?目标/;

/** The label of the goal of this year beside it. */
export const GOAL_OF_YEAR = /^(?:本年度?|年度|当年)(?:总体|总|绩效)*目标/;

/** The word in every label of a goal. */
export const GOAL_WORD = '目标';

/** The number after the label of one of several goals: 年度绩效目标2. */
export const GOAL_NUMBER = /(?<=目标|情况)[\d一二三四五六]$/;

/** Labels at the left of a goal's rows: 目标1, 任务一, 2023年. */
export const GOAL_ROWS = /目标|^任务|^20\d\d/;

/** Parts of a header beside the goal for its completion: 总体完成率. */
export const GOAL_COMPLETION: readonly string[] = ['完成率', '完成比例', '完成程度'];
