import { squeeze } from '../grid';
import { isTimely } from './direction';
import { isRatio } from './unit';
import { periodInName } from './name';
import type { Value } from './value';
import { COMPARES, COMPLETING_WORDS, KEPT_WORDS, LAST_YEAR_WORDS, WITHIN_TIME } from './vocabulary';

/**
 * Whether a target can be measured: a number, date, period, or a state that can be established. A percentage as the
 * target of a timeliness indicator that is named by a period (2022年1月-12月) measures nothing.
 */
export function isMeasurable(
  target: Value,
  context: { readonly name: string; readonly dimension: string },
): boolean {
  if (target.kind === 'text') return canBeEstablished(target.text);
  if (target.kind === 'blank' || target.kind === 'not-applicable') return false;
  if (target.kind === 'state') return target.defined;
  const percentage = (target.kind === 'exact' || target.kind === 'bound') && isRatio(target.unit);
  return !(percentage && isTimely(context.dimension) && periodInName(context.name));
}

/** Whether text names something that is done or not (通过环评, 按季度拨付), or last year's level (不高于上年). */
function canBeEstablished(text: string): boolean {
  const words = squeeze(text).replace(/[。.;]+$/, '');
  if (words.length > LONGEST_TARGET) return false;
  const past = LAST_YEAR_WORDS.some((word) => words.includes(word)) && COMPARES.test(words);
  return (
    past ||
    KEPT_WORDS.includes(words) ||
    COMPLETING_WORDS.some((word) => words.startsWith(word) && words.length > word.length)
  );
}

/** A longer text is a description. */
const LONGEST_TARGET = 14;

/** Whether a value is a limit (≥95%) in place of a measured value. */
export function isThreshold(value: Value): boolean {
  if (value.kind === 'bound' && WITHIN_TIME.test(squeeze(value.text))) return false;
  return (
    value.kind === 'bound' ||
    (value.kind === 'change' && value.comparator !== null && value.comparator !== '=')
  );
}
