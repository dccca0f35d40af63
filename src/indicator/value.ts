import type { Decimal } from '../grid';
import type { Span } from './calendar';
import type { Unit } from './unit';

export type Comparator = '≥' | '>' | '≤' | '<' | '=';

/** What a sign column says other than a comparator: '正向指标', '反向指标', '定性'. */
export type Hint = 'higher' | 'lower' | 'qualitative' | 'quantitative';

/** A number with its unit as written: 4.15万元 is number 4.15 with a unit of factor 10000. */
export interface Quantity {
  readonly number: Decimal;
  /** Null if neither the cell nor the unit column names one. */
  readonly unit: Unit | null;
  /** 约, 左右, 余, 近 */
  readonly approximate: boolean;
}

interface FromCell {
  /** The cell as a person reads it, in one line, with sign and unit of their own columns. */
  readonly text: string;
  readonly hint: Hint | null;
}

/** Words around a number: '自动监测子站 0' has a label, '1部宣传片' a noun. */
interface Worded extends FromCell {
  readonly label: string;
  readonly noun: string;
  /** The number is only mentioned within longer words: it is compared with care. */
  readonly wordy: boolean;
  /** Sign, number and unit stand in columns of their own, which ask for a number. */
  readonly asksNumber: boolean;
}

/** A number that is a limit: ≥95%, 不超过200万元. */
export interface BoundValue extends Worded, Quantity {
  readonly kind: 'bound';
  readonly comparator: Exclude<Comparator, '='>;
}

/** A number: 29.5亩, =100%. `comparator` is null if the form gives none. */
export interface ExactValue extends Worded, Quantity {
  readonly kind: 'exact';
  readonly comparator: '=' | null;
}

/** A range with both ends in one unit: 95%-98%, 3-5个工作日. */
export interface RangeValue extends Worded {
  readonly kind: 'range';
  readonly from: Decimal;
  readonly to: Decimal;
  readonly unit: Unit | null;
}

/** By how much something rises or falls: 提高5个百分点, 同比增长3%以上, 降低≥2%. */
export interface ChangeValue extends Worded, Quantity {
  readonly kind: 'change';
  readonly way: 'up' | 'down';
  readonly comparator: Comparator | null;
}

/**
 * A day or month by which (target) or in which (actual) something is done: 12月底前, 2021年12月完成, 12月25日. `event` names a
 * time without a fixed day (春节); `days` is then null.
 */
export interface DeadlineValue extends Worded {
  readonly kind: 'deadline';
  /** Whether the text means 'by' (前, 底, 内). */
  readonly before: boolean;
  /** The days the text names. */
  readonly days: Span | null;
  /** On or before `sure` is surely in time, and after `days.to` surely late: '9月前' may mean either end. */
  readonly sure: Span['to'] | null;
  readonly event: string | null;
}

/** 2022年1月-12月, 2022年度 */
export interface PeriodValue extends FromCell {
  readonly kind: 'period';
  readonly days: Span;
}

/** What a state word says about completion; `quality` words only have a place on a scale. */
export type StateGrade = 'met' | 'nearly' | 'partly' | 'unmet' | 'quality';

/** 达标, 已完成, 良好, 显著, 及时 */
export interface StateValue extends FromCell {
  readonly kind: 'state';
  readonly grade: StateGrade;
  /** The scale of the word; null if it has none. */
  readonly scale: string | null;
  readonly rank: number;
  /** A word that means 'met' against any target: 完成, 达成预期指标. */
  readonly general: boolean;
  /** Whether the state can be established (合格) or is a matter of opinion (有所提升). */
  readonly defined: boolean;
  /** The state word without its degree (健全 of 较健全); null if the value has several. */
  readonly core: string | null;
  readonly degree: Degree;
}

/**
 * What a word of degree makes of the state after it: `denied` it is not so (不健全), `short` it falls short (不够健全),
 * `part` it is so in part (部分完成), `weak` it is nearly or somewhat so (较健全, 基本健全), `plain` the word adds nothing
 * (有所提高), `strong` it is more than so (非常健全).
 */
export type DegreeKind = 'denied' | 'short' | 'part' | 'weak' | 'plain' | 'strong';

/** How far a state is so. */
export interface Degree {
  readonly kind: DegreeKind;
  /** Steps above (+) or below (−) the state alone, in ranks of its scale; degrees with one shift are alike. */
  readonly shift: number;
}

export interface YesNoValue extends FromCell {
  readonly kind: 'yes-no';
  readonly yes: boolean;
}

/** 无, 未发生, 无上访, 零投诉: nothing happened, 0 against a count. */
export interface NoneValue extends FromCell {
  readonly kind: 'none';
}

export type FigureValue = BoundValue | ExactValue | RangeValue | ChangeValue;
export type DatedValue = DeadlineValue | PeriodValue;

export type SingleValue = FigureValue | DatedValue | StateValue | YesNoValue | NoneValue;

/** 完成1部宣传片，2套方案: several numbers or dates in one cell. */
export interface SeveralValue extends FromCell {
  readonly kind: 'several';
  readonly values: readonly SingleValue[];
}

/** Words without measurable content; `kind` 'blank' has '' and 'not-applicable' a dash or slash. */
export interface WordsValue extends FromCell {
  readonly kind: 'text' | 'blank' | 'not-applicable';
}

/** The value of a target or actual. `kind` is a public word of the command line's JSON. */
export type Value = SingleValue | SeveralValue | WordsValue;
export type ValueKind = Value['kind'];

export function isFigure(value: Value): value is FigureValue {
  return (
    value.kind === 'bound' || value.kind === 'exact' || value.kind === 'range' || value.kind === 'change'
  );
}

export function isDated(value: Value): value is DatedValue {
  return value.kind === 'deadline' || value.kind === 'period';
}
