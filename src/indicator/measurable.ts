import { isRatio } from './unit';
import { periodInName } from './name';
import type { Value } from './value';

/**
 * Whether a target can be measured: a number, date, period or a state that can be established. A timeliness
 * indicator whose name is itself a period (2022年1月-12月) and whose target is a percentage measures nothing.
 */
export function isMeasurable(
  target: Value,
  context: { readonly name: string; readonly dimension: string },
): boolean {
  if (target.kind === 'blank' || target.kind === 'not-applicable' || target.kind === 'text') return false;
  if (target.kind === 'state') return target.defined;
  const percentage = (target.kind === 'exact' || target.kind === 'bound') && isRatio(target.unit);
  return !(percentage && context.dimension.includes('时效') && periodInName(context.name));
}

/** Whether a value is a limit (≥95%) where a measured value may be asked for. */
export function isThreshold(value: Value): boolean {
  return (
    value.kind === 'bound' ||
    (value.kind === 'change' && value.comparator !== null && value.comparator !== '=')
  );
}
