/** The language of targets and actuals: reading values, and comparing an actual with its target. */
export type { Quantity, Value, ValueKind } from './value';
export { parseValue, quantityOf, type ValueInput } from './parse';
export { isSameTarget } from './same-target';
export { judge } from './judge';
export { looseUnits } from './loose-units';
export type { Completion, Direction, Judged } from './completion';
export { directionOfName } from './direction';
export { periodInName, shareInName, thresholdInName } from './name';
export { dayShownAsNumber } from './shown-serial';
export { dayText } from './calendar';
export { isMeasurable, isThreshold } from './measurable';
export { isOnlyUnit } from './scan-unit';
