import type { CellRef, Decimal, Sentence } from '../grid';

/** The unit that a form's amounts are in. */
export type AmountUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

/**
 * What stands where a figure belongs.
 * - `number` a number; `text` a number typed as text ('3359.62万', '1,602.40')
 * - `not-applicable` a dash or slash: staff say that nothing belongs here
 * - `blank` nothing; `error` #REF! and the like; `uncomputed` a formula without a kept result
 * - `unreadable` words that are no figure
 */
export type FigureState =
  'number' | 'text' | 'not-applicable' | 'blank' | 'error' | 'uncomputed' | 'unreadable';

/** A figure with its cell; `value` is null unless `state` is number or text, and never 0 for a missing one. */
export interface Figure {
  readonly state: FigureState;
  /** The exact value: an amount in the form's own unit, a rate as a ratio (1 is 100 %), a weight or score in points. */
  readonly value: Decimal | null;
  /** What the cell shows. */
  readonly text: string;
  readonly cell: CellRef;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Digits after the point that the cell shows, of a percentage those before the sign; null where nothing is shown. */
  readonly places: number | null;
}

/** Words in a cell; `text` is '' where the cell is blank, and `cell` the place where words would stand. */
export interface TextCell {
  readonly text: string;
  readonly cell: CellRef;
}

/** Roles of a line of the funds block (CONTRACT: `role`). */
export type FundRole =
  | 'total' // 合计、年度资金总额
  | 'fiscal' // 财政拨款
  | 'carryover' // 上年结转
  | 'other' // 其他资金
  | 'basic' // 基本支出
  | 'personnel' // 人员支出
  | 'public' // 公用支出
  | 'project' // 项目支出
  | 'item'; // any other

/** By what a block of fund lines divides the money: where it comes from, what it is spent on. */
export type FundBlock = 'source' | 'structure';

/** One line of the funds block. A figure is null where the layout has no column for it. */
export interface FundLine {
  readonly block: FundBlock;
  readonly role: FundRole;
  /** The label in one line, without numbering and colon: '财政拨款'. */
  readonly item: string;
  readonly labelCell: CellRef;
  /** Index in `Form.funds` of the line that this one is a part of; null for a block's total. */
  readonly parent: number | null;
  /** 年初预算数, only where a budget after adjustment stands beside it. */
  readonly initial: Figure | null;
  /** 全年预算数: the budget that execution is measured against. */
  readonly budget: Figure | null;
  /** 全年执行数 */
  readonly executed: Figure | null;
  /** 执行率 as a ratio */
  readonly rate: Figure | null;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  readonly reason: TextCell | null;
}

/** The target or actual of an indicator as the sheet gives it: sign and unit may stand in columns of their own. */
export interface Measure {
  /** What the value's cell shows, without sign and unit columns: '735'. */
  readonly text: string;
  /** Sign, value and unit put together as a person reads them: '≧735人次'. */
  readonly full: string;
  readonly cell: CellRef;
  /** The raw number where the cell holds one: 0.95 for 95%. */
  readonly number: Decimal | null;
  readonly numberFormat: string;
  /** Sign column (指标性质): '≧', '大于等于', '定量'; null where there is none or it is blank. */
  readonly sign: TextCell | null;
  /** Unit column (度量单位); null where there is none or it is blank. */
  readonly unit: TextCell | null;
  /** The cell holds an error or an uncomputed formula. */
  readonly unknown: boolean;
}

/** A label of category (一级指标) or dimension (二级指标). */
export interface LevelLabel {
  /** In one line, without its weight: '产出指标'. */
  readonly name: string;
  readonly cell: CellRef;
  /** The weight that the label carries (产出指标（50分）) or a column beside it; null where neither. */
  readonly weight: Figure | null;
}

/** An indicator (三级指标): one row that has a name, or where the layout has no third level, a dimension. */
export interface Indicator {
  readonly row: number;
  readonly category: LevelLabel | null;
  readonly dimension: LevelLabel | null;
  /** In one line, without '指标1：' and ★. */
  readonly name: string;
  readonly nameCell: CellRef;
  /** Null where the layout has no column for it. */
  readonly target: Measure | null;
  readonly actual: Measure | null;
  readonly weight: Figure | null;
  /** One merged score may stand for several indicators: they then share its cell. */
  readonly score: Figure | null;
  readonly reason: TextCell | null;
  /** 完成率 as a ratio, where the layout has a column for it. */
  readonly completion: Figure | null;
  /** Rows 其中… that break the indicator down; they are no indicators. */
  readonly breakdown: readonly { readonly name: string; readonly cell: CellRef }[];
}

/** A line that has points and is no indicator: 加分项, 扣分项, a point of 资金管理情况 with 分值 and 得分. */
export interface PointLine {
  readonly name: string;
  readonly cell: CellRef;
  /** Null where points are only given or taken, beside the weights. */
  readonly weight: Figure | null;
  readonly score: Figure | null;
  /** Whether the points are taken off: 扣分项 with 2 for what others write as -2. */
  readonly isTakenOff: boolean;
}

/** What a form's layout has a place for (CONTRACT: `asks`); what is not in it is never missing. */
export type Ask =
  'funds' | 'goal' | 'weights' | 'targets' | 'actuals' | 'scores' | 'reasons' | 'total' | 'grade';

/** The total row (总分), or the total in the head of the form. */
export interface Total {
  readonly labelCell: CellRef;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  /** 自评等级; null where the form has no place for it or leaves it blank without a label of its own. */
  readonly grade: TextCell | null;
}

/** 年度总体目标: what was set and what came of it. */
export interface Goal {
  readonly target: TextCell | null;
  readonly actual: TextCell | null;
}

/** A label and its value in the head or foot: 主管部门, 部门职责, 偏差原因分析 … */
export interface Entry {
  readonly role: EntryRole;
  readonly label: string;
  readonly labelCell: CellRef;
  readonly value: TextCell;
}

export type EntryRole =
  | 'unit' // 单位名称, 部门, 实施单位
  | 'supervisor' // 主管部门
  | 'project' // 项目名称
  | 'duties' // 部门职责
  | 'quota' // 人员编制
  | 'staff' // 实有人数
  | 'reason' // 偏差原因分析 as a block below the table
  | 'measures' // 改进措施 as a block
  | 'problems' // 存在问题
  | 'conclusion' // 评价结论
  | 'grade' // 自评等级
  | 'total' // 自评总分 in the head
  | 'remark' // 说明, 其他需要说明的情况
  | 'signature' // 填表人, 联系电话, 项目负责人 …
  | 'attribute'; // 项目类别 and whatever else the head asks

/** Why a cell was read as what it was read as; what `check --explain` prints. */
export interface ReadingNote {
  readonly cell: CellRef;
  readonly as: string;
  readonly because: string;
}

/** Something that was assumed because the form does not say it. */
export interface Assumption {
  readonly what: 'amount-unit' | 'kind' | 'year' | 'total-row' | 'score-scale';
  readonly value: string;
  readonly cell: CellRef | null;
  /** What spoke for it. */
  readonly because: Sentence;
}

/** A self-assessment form as read from one sheet. */
export interface Form {
  readonly sheetName: string;
  readonly kind: 'department' | 'project';
  /** In one line; '' where the sheet has no title. */
  readonly title: string;
  readonly titleCell: CellRef | null;
  readonly year: number | null;
  readonly yearCell: CellRef | null;
  readonly unitName: string | null;
  readonly amountUnit: AmountUnit;
  readonly asks: ReadonlySet<Ask>;
  readonly headcount: { readonly quota: Figure | null; readonly actual: Figure | null } | null;
  readonly entries: readonly Entry[];
  readonly funds: readonly FundLine[];
  /** Weight of the execution line where a label carries it (预算执行情况（20分）) and no column does. */
  readonly executionWeight: Figure | null;
  readonly goal: Goal | null;
  readonly indicators: readonly Indicator[];
  /** Rows of the table with a dimension and nothing after it. */
  readonly emptyRows: readonly { readonly label: string; readonly cell: CellRef }[];
  /** Lines with points besides the execution and the indicators; the total counts them. */
  readonly otherPoints: readonly PointLine[];
  readonly total: Total | null;
  /** The score that the head says (自评得分) where the table has a total of its own; null where it says none. */
  readonly scoreInHead: Figure | null;
  /** Cells inside the form that could not be placed. */
  readonly unread: readonly TextCell[];
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly ReadingNote[];
  /** The rows that the form takes on its sheet. */
  readonly rows: { readonly first: number; readonly last: number };
  /** The columns that the form takes where another form stands beside it; the sheet's whole width where absent. */
  readonly columns?: { readonly first: number; readonly last: number };
}
