/** The language of targets and actuals: reading values, and comparing an actual with its target. */
export type {
  BoundValue,
  ChangeValue,
  Comparator,
  DeadlineValue,
  ExactValue,
  Hint,
  NoneValue,
  PeriodValue,
  Quantity,
  RangeValue,
  SeveralValue,
  SingleValue,
  StateGrade,
  StateValue,
  Value,
  ValueKind,
  WordsValue,
  YesNoValue,
} from './value';
export type { Quality, Unit } from './unit';
export type { Day, Span } from './calendar';
export { parseValue, quantityOf, type ValueInput } from './parse';
export { judge, type JudgeInput } from './judge';
export type { Completion, Direction, DirectionFrom, Judged, Late, NotJudged } from './completion';
export { directionOfName } from './direction';
export { periodInName, thresholdInName } from './name';
export { isMeasurable, isThreshold } from './measurable';
