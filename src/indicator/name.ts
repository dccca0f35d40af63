import { remember } from '../grid';
import { compose } from './compose';
import { phrases } from './grammar';
import { directionOfName } from './direction';
import { ALONE, type Core, type Measured } from './measured';
import { normalised, tokens } from './tokens';
import { isRatio } from './unit';
import type { BoundValue, Value } from './value';
import { ABOUT_WHOM } from './vocabulary';

const LONGEST_NAME = 400;
/** Signs after the last word. */
const CLOSING = /[)\]】。;,.]+$/;

/**
 * A threshold in an indicator's name: 满意率达95%以上, （≥50人）, 不超过200万元. It must be a limit with a number at the end of the
 * name, alone or in brackets. Amounts without a limit (物管费为786万元), ages and years do not count.
 */
export const thresholdInName: (name: string) => Value | null = remember(findThreshold);

function findThreshold(name: string): Value | null {
  const text = normalised(name.slice(0, LONGEST_NAME)).replace(CLOSING, '');
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

/**
 * A share that a name states of itself at its end: 建设质量达标率100%, 群众满意度（95%）. 100% is all, whatever is counted; a smaller
 * share counts only behind words with a better way, because 征收率3% and 补助比例50% are terms of what is paid.
 */
export const shareInName: (name: string) => Value | null = remember((name) => {
  const text = normalised(name.slice(0, LONGEST_NAME)).replace(CLOSING, '');
  const shares = phrases(tokens(text)).filter(
    (part) => part.type === 'measured' && 'unit' in part.measured && isRatio(part.measured.unit),
  );
  const [share] = shares;
  if (share?.type !== 'measured' || share.measured.kind !== 'exact' || shares.length > 1) return null;
  const before = text.slice(0, -share.text.length).replace(/[(:为是达到至]+$/, '');
  if (before === '' || !text.endsWith(share.text)) return null;
  const { number, unit } = share.measured;
  const way = directionOfName(before);
  if (!number.times(unit?.factor ?? 1).eq(100) && way !== 'higher' && way !== 'lower') return null;
  return { ...share.measured, ...ALONE, text: share.text };
});

/** Whether the whole name is a period or a date: 2022年1月-12月, 12月底前. */
export const periodInName: (name: string) => boolean = remember((name) => {
  const value = compose(normalised(name.slice(0, LONGEST_NAME)), name);
  if (value.kind === 'period') return true;
  return value.kind === 'deadline' && value.label === '' && value.noun === '';
});
