import { remember } from '../grid';
import { compose } from './compose';
import { phrases } from './grammar';
import { ALONE, type Core, type Measured } from './measured';
import { normalised, tokens } from './tokens';
import type { BoundValue, Value } from './value';
import { ABOUT_WHOM } from './vocabulary';

const LONGEST_NAME = 400;

/**
 * A threshold in an indicator's name: 满意率达95%以上, （≥50人）, 不超过200万元. It must be a limit with a number at the end of the
 * name, alone or in brackets. Amounts without a limit (物管费为786万元), ages and years do not count.
 */
export const thresholdInName: (name: string) => Value | null = remember(findThreshold);

function findThreshold(name: string): Value | null {
  const text = normalised(name.slice(0, LONGEST_NAME)).replace(/[)\]】。;,.]+$/, '');
  const parts = phrases(tokens(text));
  const limits = parts.flatMap((part) => (part.type === 'measured' && limitOf(part.measured) ? [part] : []));
  const [first, last] = [parts[0], parts.at(-1)];
  // At the end of the name, or at its start with a sign: ≥360天服务读者.
  const at = limits.find((part) => part === last || (part === first && /^[≥≤<>≧≦]/.test(part.text)));
  const measured = at ? limitOf(at.measured) : null;
  if (!at || !measured) return null;
  const { unit } = measured;
  // 5年以上 and 3月以内 are rarely thresholds.
  if (limits.length !== 1 || ABOUT_WHOM.has(unit?.base ?? '') || unit?.calendar) return null;
  if (unit === null && !/[≥≤<>≧≦]/.test(at.text)) return null;
  return { ...measured, ...ALONE, text: at.text };
}

/** A limit, or a limit of a rise (增收3000元以上); a rise in percent is about another figure. */
function limitOf(measured: Measured): Core<BoundValue> | null {
  if (measured.kind === 'bound') return measured;
  if (measured.kind !== 'change' || measured.comparator === null || measured.comparator === '=') return null;
  if (measured.unit?.quality === 'ratio' || measured.unit?.quality === 'points') return null;
  const { number, unit, approximate, comparator } = measured;
  return { kind: 'bound', number, unit, approximate, comparator };
}

/** Whether the whole name is a period or a date: 2022年1月-12月, 12月底前. */
export const periodInName: (name: string) => boolean = remember((name) => {
  const value = compose(normalised(name.slice(0, LONGEST_NAME)), name);
  if (value.kind === 'period') return true;
  return value.kind === 'deadline' && value.label === '' && value.noun === '';
});
