import type { CellRef, Decimal, Sentence } from '../grid';

/** The unit that a form's amounts are in. */
export type AmountUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

/**
 * What a cell holds in the place of a figure.
 * - `number` a number; `text` a number typed as text ('3359.62万', '1,602.40')
 * - `not-applicable` a dash or slash: no figure belongs here
 * - `blank` nothing; `error` #REF! and the like; `uncomputed` a formula without a stored result
 * - `unreadable` words that are no figure
 */
export type FigureState =
  'number' | 'text' | 'not-applicable' | 'blank' | 'error' | 'uncomputed' | 'unreadable';

/** A cell that names a unit of money. */
export interface UnitCell {
  readonly unit: AmountUnit;
  readonly cell: CellRef;
}

/** A figure with its cell. `value` is null unless `state` is number or text; a missing figure is never 0. */
export interface Figure {
  readonly state: FigureState;
  /** The exact value: an amount in the form's unit, a rate as a ratio (1 is 100 %), a weight or score in points. */
  readonly value: Decimal | null;
  /** What the cell shows. */
  readonly text: string;
  readonly cell: CellRef;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Digits after the point that the cell shows, for a percentage those before the sign; null if it shows none. */
  readonly places: number | null;
}

/** Text in a cell; '' if the cell is blank, with `cell` as the place where text belongs. */
export interface TextCell {
  readonly text: string;
  readonly cell: CellRef;
}

/** Roles of a line of the funds block; public words of the command line's JSON. */
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

/** How a block of fund lines divides the money: by where it comes from, or by what it is spent on. */
export type FundBlock = 'source' | 'structure';

/** The amounts of a line that a rate may be of: 执行数 ÷ 到位数, where 执行率（C/B） says so. */
export type RateBase = 'budget' | 'arrived' | 'initial';

/** One line of the funds block. A figure is null if the layout has no column for it. */
export interface FundLine {
  readonly block: FundBlock;
  readonly role: FundRole;
  /** The label in one line, without numbering and colon: '财政拨款'. */
  readonly item: string;
  readonly labelCell: CellRef;
  /** Index in `Form.funds` of the line that contains this one; null for the total of a block. */
  readonly parent: number | null;
  /** 年初预算数, only if the form has an adjusted budget beside it. */
  readonly initial: Figure | null;
  /** 全年预算数: the budget that execution is measured against. */
  readonly budget: Figure | null;
  /** 全年执行数; in a monitoring form, what was spent so far. */
  readonly executed: Figure | null;
  /** 实际到位数 */
  readonly arrived: Figure | null;
  /** 全年预计执行数, in a monitoring form. */
  readonly forecast: Figure | null;
  /** 项目总金额: the budget of all the project's years. */
  readonly projectTotal: Figure | null;
  /** 执行率 as a ratio */
  readonly rate: Figure | null;
  /** The amount that the rate is of: the budget, unless the rate's header divides by another column. */
  readonly rateBase: RateBase;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  readonly reason: TextCell | null;
}

/** The target or actual of an indicator as the sheet gives it, with sign and unit from columns of their own. */
export interface Measure {
  /** What the value's cell shows, without the sign and unit columns: '735'. */
  readonly text: string;
  /** Sign, value and unit as a person reads them together: '≧735人次'. */
  readonly full: string;
  readonly cell: CellRef;
  /** The raw number if the cell holds one: 0.95 for 95%. */
  readonly number: Decimal | null;
  readonly numberFormat: string;
  /** The sign column (指标性质): '≧', '大于等于', '定量'; null if there is none or it is blank. */
  readonly sign: TextCell | null;
  /** The unit column (度量单位); null if there is none or it is blank. */
  readonly unit: TextCell | null;
  /** The cell holds an error or an uncomputed formula. */
  readonly unknown: boolean;
}

/** A label of category (一级指标) or dimension (二级指标). */
export interface LevelLabel {
  /** In one line, without its weight: '产出指标'. */
  readonly name: string;
  readonly cell: CellRef;
  /** The weight in the label (产出指标（50分）) or in a column beside it; null if neither has one. */
  readonly weight: Figure | null;
}

/** Whether an indicator is set for one year, or for all years of a project (实施期, 总体, 中期). */
export type Period = 'one-year' | 'all-years';

/** An indicator (三级指标): a row with a name. In layouts without a third level, the dimension names it. */
export interface Indicator {
  readonly row: number;
  /** The number of its table in the form, from 0: goals of several years and of this one have a table each. */
  readonly table: number;
  readonly category: LevelLabel | null;
  readonly dimension: LevelLabel | null;
  /** In one line, without '指标1：' and ★. */
  readonly name: string;
  readonly nameCell: CellRef;
  /** Null if the layout has no column for it. */
  readonly target: Measure | null;
  /** Which of two tables side by side it is in: 实施期 or 年度; null in a form with one table, or if it says neither. */
  readonly period: Period | null;
  /** In a monitoring form, what was done so far. */
  readonly actual: Measure | null;
  /** 全年预计完成值, in a monitoring form. */
  readonly forecast: Measure | null;
  readonly weight: Figure | null;
  /** Indicators that share a merged score cell have the same figure. */
  readonly score: Figure | null;
  /** Beside it, or behind the score in its cell: 20分（因总人数减少）. */
  readonly reason: TextCell | null;
  /** 完成率 as a ratio; null if the layout has no column for it. */
  readonly completion: Figure | null;
  /** 折算得分: the score times its weight; null if the layout has no column for it beside the score. */
  readonly converted: Figure | null;
  /** Rows 其中… that break the indicator down; they are not indicators. */
  readonly breakdown: readonly { readonly name: string; readonly cell: CellRef }[];
}

/** A line with points that is not an indicator: 加分项, 扣分项, a line of 资金管理情况 with 分值 and 得分. */
export interface PointLine {
  readonly name: string;
  readonly cell: CellRef;
  /** Null if points are only added or deducted beside the weights. */
  readonly weight: Figure | null;
  readonly score: Figure | null;
  /** Whether the points are deducted: some forms write 2 for 扣分项 where others write -2. */
  readonly isTakenOff: boolean;
}

/** What a form's layout has a place for; anything else is never missing. Public words of the command line's JSON. */
export type Ask =
  'funds' | 'goal' | 'weights' | 'targets' | 'actuals' | 'scores' | 'reasons' | 'total' | 'grade';

/** The total row (总分), or the total in the head of the form. */
export interface Total {
  readonly labelCell: CellRef;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  /** 自评等级; null if the form has no place for it. */
  readonly grade: GradeCell | null;
}

/** The grade in a cell: its only word, a part of its words (自评等级：优), or the one that is ticked (□优 ☑良 □中 □差). */
export interface GradeCell extends TextCell {
  /** The grade; '' if it is blank, or if none or several are ticked. */
  readonly text: string;
  /** All that the cell says; null if that is not known, or if the grade is in the middle of a sentence. */
  readonly full: string | null;
}

/** 年度总体目标: what was set and what was achieved. */
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

/** What a cell was read as and why, for `check --explain`. */
export interface ReadingNote {
  readonly cell: CellRef;
  readonly as: string;
  readonly because: Sentence;
}

/** An assumption about something that the form does not say. */
export interface Assumption {
  readonly what: 'amount-unit' | 'kind' | 'year' | 'total-row' | 'score-scale';
  readonly value: string;
  readonly cell: CellRef | null;
  /** The reason for the assumption. */
  readonly because: Sentence;
}

/**
 * Which of the forms that staff keep of one matter: the goals set before the year (绩效目标表, 申报表), the watch over them
 * in its middle (运行监控表), the self-assessment after it, or the assessment before the money is granted (事前评估).
 */
export type Stage = 'goal' | 'monitoring' | 'self-assessment' | 'pre-assessment';

/** A form, read from one sheet. */
export interface Form {
  readonly sheetName: string;
  readonly kind: 'department' | 'project';
  readonly stage: Stage;
  /** In one line; '' if the sheet has no title. */
  readonly title: string;
  readonly titleCell: CellRef | null;
  readonly year: number | null;
  readonly yearCell: CellRef | null;
  readonly unitName: string | null;
  readonly amountUnit: AmountUnit;
  /** The cells that name a unit of money for the amounts, the one that holds first; empty if none does. */
  readonly unitCells: readonly UnitCell[];
  readonly asks: ReadonlySet<Ask>;
  readonly headcount: { readonly quota: Figure | null; readonly actual: Figure | null } | null;
  readonly entries: readonly Entry[];
  readonly funds: readonly FundLine[];
  /** The weight of the execution line if only a label carries it: 预算执行情况（20分）. */
  readonly executionWeight: Figure | null;
  readonly goal: Goal | null;
  readonly indicators: readonly Indicator[];
  /** Rows of the table that have a dimension and nothing after it. */
  readonly emptyRows: readonly { readonly label: string; readonly cell: CellRef }[];
  /** Other lines with points; the total counts them. */
  readonly otherPoints: readonly PointLine[];
  readonly total: Total | null;
  /** The score in the head (自评得分) if the table has a total of its own; else null. */
  readonly scoreInHead: Figure | null;
  /** Cells inside the form that could not be placed. */
  readonly unread: readonly TextCell[];
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly ReadingNote[];
  /** The rows of the form on its sheet. */
  readonly rows: { readonly first: number; readonly last: number };
  /** Whether it is one of the projects that a table lists; absent if not. */
  readonly isListed?: true;
  /** The columns of the form if another form is beside it; absent if it has the sheet's whole width. */
  readonly columns?: { readonly first: number; readonly last: number };
}
