import type { FundRole } from '../form';
import { roleOf, type Wording } from './vocabulary';

/** Lines of the funds block. */
export const FUND_LINES: readonly Wording<FundRole>[] = [
  {
    role: 'total',
    exact: [
      '合计',
      '总计',
      '总额',
      '年度资金总额',
      '资金总额',
      '年度财政资金总额',
      '年度预算资金总额',
      '年度总金额',
      '金额合计',
      '资金合计',
      '年度部门预算总额',
      '预算总额',
      '项目资金总额',
      '年度总预算',
      '部门预算总额',
      '支出合计',
      '收入合计',
      '整体支出',
      '部门整体支出',
      '年度资金总计',
      '项目总额',
      '年度预算总额',
      '预算资金总额',
      '资金总计',
      '整体资金',
      '金额总计',
      '部门支出合计',
      '年度支出总额',
      '总投资',
      '投资合计',
      '项目总投资',
      '投资总额',
      '全年资金',
      '年度总支出',
      '年度金额',
    ],
    containing: ['总额', '合计', '总计'],
  },
  {
    role: 'carryover',
    exact: [
      '上年结转',
      '上年结转资金',
      '上年结余',
      '上年结转结余',
      '结转资金',
      '上年结转和结余',
      '以前年度结转',
    ],
    containing: ['结转', '结余'],
  },
  {
    role: 'fiscal',
    exact: [
      '财政拨款',
      '当年财政拨款',
      '本年财政拨款',
      '财政资金',
      '年度财政拨款',
      '当年财政资金',
      '一般公共预算财政拨款',
      '财政拨款资金',
      '本级财政资金',
      '财政拨款收入',
      '本年度财政拨款',
      '财政性资金',
      '本级财政拨款',
      '财政拨款小计',
      '当年财政拨款收入',
      '财政预算拨款',
      '一般预算内拨款',
      '预算内拨款',
      '预算内资金',
      '财政预算内资金',
      '一般公共预算',
      '一般公共预算拨款',
      '一般公共预算资金',
      '本年一般公共预算拨款',
      '当年一般公共预算拨款',
      '当年一般公共预算',
      '财政预算资金',
    ],
    containing: [],
  },
  {
    role: 'other',
    exact: ['其他资金', '其它资金', '其他', '其它', '其他收入', '其他来源资金', '非财政拨款'],
    containing: ['自筹'],
  },
  { role: 'basic', exact: ['基本支出', '基本支出合计', '基本支出预算'] },
  {
    role: 'personnel',
    exact: ['人员支出', '人员经费', '人员类支出', '人员经费支出', '人员类'],
  },
  {
    role: 'public',
    exact: ['公用支出', '公用经费', '日常公用支出', '日常公用经费', '公用经费支出', '公用类支出', '运转类'],
  },
  { role: 'project', exact: ['项目支出', '项目支出合计', '专项支出', '项目支出预算'] },
];

/** What a line of the funds is by its words: 基本支出小计 is the 基本支出. */
export function fundRole(key: string): FundRole {
  const whole = key.replace(/小计$/, '');
  return (
    roleOf(FUND_LINES, key, 'exact') ??
    roleOf(FUND_LINES, whole, 'exact') ??
    roleOf(FUND_LINES, key, 'parts') ??
    'item'
  );
}

const OF_STRUCTURE: readonly FundRole[] = ['basic', 'personnel', 'public', 'project'];

/** Whether a line divides the money by what it is spent on (支出构成), and not by where it comes from. */
export function isOfStructure(role: FundRole): boolean {
  return OF_STRUCTURE.includes(role);
}

/** Labels beside several fund lines that say how these divide the money. */
export const FUND_BLOCKS: readonly Wording<'source' | 'structure'>[] = [
  {
    role: 'source',
    exact: [
      '资金来源',
      '按资金来源',
      '资金来源分',
      '按资金来源分',
      '收入来源',
      '按收入性质',
      '按收入性质分',
      '按收入来源分',
      '按收入来源',
      '按来源',
      '按来源分',
      '收入构成',
    ],
  },
  {
    role: 'structure',
    exact: [
      '资金结构',
      '支出结构',
      '按支出结构',
      '按支出性质',
      '支出构成',
      '按支出性质分',
      '按支出类型分',
      '按支出',
      '按支出分',
    ],
  },
];

/** What a cell at the start of a block is called; a block's label stands at the left, merged downwards. */
export type BlockLabel = 'funds' | 'goal' | 'indicators' | 'management' | 'tasks';

export const BLOCK_LABELS: readonly Wording<BlockLabel>[] = [
  {
    role: 'funds',
    exact: [
      '项目资金',
      '整体资金',
      '资金情况',
      '预算执行情况',
      '资金投入情况',
      '资金构成',
      '部门整体支出情况',
      '年度资金情况',
      '预算资金情况',
      '预算情况',
      '资金使用情况',
      '年度预算申请',
      '资金',
      '部门预算执行情况',
      '项目预算执行情况',
      '预算执行',
      '年度预算执行情况',
      '资金执行情况',
    ],
  },
  {
    role: 'goal',
    exact: [
      '年度总体目标',
      '总体目标完成情况',
      '总体目标',
      '年度目标',
      '年度绩效目标',
      '绩效目标',
      '年度总体目标完成情况',
      '目标完成情况',
      '年度目标完成情况',
      '年度总目标',
      '当年绩效目标',
      '当年整体绩效目标',
      '整体绩效目标',
      '部门整体绩效目标',
      '年度整体绩效目标',
      '项目绩效目标',
      '项目年度目标',
    ],
  },
  {
    role: 'indicators',
    exact: [
      '绩效指标',
      '绩效指标完成情况',
      '年度绩效指标',
      '指标完成情况',
      '绩效指标情况',
      '年度绩效指标完成情况',
    ],
  },
  { role: 'management', exact: ['资金管理情况', '资金管理'] },
  {
    role: 'tasks',
    exact: [
      '年度主要任务',
      '年度重点工作任务',
      '主要任务',
      '年度主要任务完成情况',
      '年度履职任务',
      '子项目情况',
      '子项目',
    ],
  },
];

/** Headers of the goal block: what was set, and what came of it. */
export const GOAL_LABELS: readonly Wording<'target' | 'actual'>[] = [
  {
    role: 'target',
    exact: [
      '年初设定目标',
      '预期目标',
      '总体目标',
      '年度目标',
      '年度总体目标',
      '年初绩效目标',
      '绩效目标',
      '年度绩效目标',
      '年初目标',
      '设定目标',
      '预期绩效目标',
      '年初设定绩效目标',
      '年度预期目标',
      '年初设定的目标',
      '项目年度目标',
      '年度预期绩效目标',
      '年初预期目标',
      '目标',
      '目标内容',
      '年度工作目标',
      '项目绩效目标',
      '年度预期总目标',
      '履职目标',
      '年度履职目标',
      '整体目标',
      '部门目标',
      '当年目标',
      '项目目标',
    ],
    containing: ['设定目标', '绩效目标', '预期目标'],
  },
  {
    role: 'actual',
    exact: [
      '全年完成情况',
      '实际完成情况',
      '年度总体目标完成情况综述',
      '全年实际完成情况',
      '年度目标完成情况',
      '目标实际完成情况',
      '目标完成情况',
      '年度总体目标完成情况',
      '总体目标完成情况',
      '年度绩效目标完成情况',
      '完成情况',
      '实际完成',
      '年度完成情况',
      '全年目标完成情况',
      '目标完成情况综述',
      '具体完成情况',
      '实际完成目标',
      '目标实现情况',
      '年度绩效目标实现情况',
      '绩效目标完成情况',
      '实际实现情况',
      '完成',
      '结果',
      '实际',
      '完成结果',
      '达成情况',
      '目标完成',
      '实际达成情况',
      '目标达成情况',
      '年度实际完成情况',
    ],
    containing: ['完成情况', '目标完成'],
  },
];

/** Headers of blocks whose rows are words that no rule reads: which columns show that it is such a block. */
export const PROSE_HEADERS: readonly Wording<'management' | 'tasks'>[] = [
  { role: 'management', exact: ['情况说明', '存在问题和改进措施'] },
  {
    role: 'tasks',
    exact: [
      '任务名称',
      '主要内容',
      '任务内容',
      '工作任务',
      '项目级次',
      '任务级次',
      '支出内容',
      '会计凭证号',
      '凭证号',
    ],
  },
];

/** Labels of the row that sums the scores. */
export const TOTAL_LABELS: readonly string[] = [
  '最终得分',
  '总分',
  '合计',
  '总计',
  '总得分',
  '自评总分',
  '得分合计',
  '综合得分',
  '总分值',
  '自评总得分',
  '评价总分',
  '绩效自评总分',
  '项目总得分',
  '总评分',
  '总分合计',
  '合计得分',
  '自评得分合计',
  '自评得分',
  '总得分合计',
  '自评分合计',
  '指标合计',
  '指标得分合计',
];

/** Labels of rows that sum a part of the table. */
export const SUBTOTAL_LABELS: readonly string[] = ['小计', '分项合计', '本级小计'];

/** Words for a grade; also what tells a grade from other words in the total row. */
export const GRADE_WORDS: readonly string[] = [
  '优',
  '良',
  '中',
  '差',
  '优秀',
  '良好',
  '中等',
  '较差',
  '一般',
  '合格',
  '不合格',
];

/** Lines above or beside the title that belong to the page and not to the form. */
export const CAPTION =
  /^(?:附件|附表|附|公开|表|GK)[\d一二三四五六七八九十]*(?:-\d+)*[:、]?(?:表)?$|^公开\d+(?:-\d+)?表$|^\(?(?:金额)?单位:?(?:人民币)?(?:元|千元|万元|百万元|亿元)\)?$|^.{2,30}[局厅部办处委]\((?:印|监)?制\)$|^\(?20_+\d{0,2}_*年?度?\)?$/;

/** What a title of such a form says. */
export const TITLE = /(?:自评|评价|评分|绩效).*表|自评表/;

/** What in a title or label tells a form on a whole department from one on a project. */
export const DEPARTMENT_WORDS = /整体支出|部门整体|部门\(单位\)整体|部门预算绩效|单位整体|部门支出/;
