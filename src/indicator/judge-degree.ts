import { squeeze } from '../grid';
import {
  beside,
  fallsShort,
  inWords,
  missed,
  noLess,
  notJudged,
  takenAsMet,
  valueText,
  type Completion,
} from './completion';
import { LOWEST, splitDegree } from './degree';
import type { Degree, StateValue, Value } from './value';
import { CHANGE_SCALES } from './vocabulary';

/**
 * Compares the degrees of one state: 较有效 is less than 有效, 很高 is more than 较高. Null if target and actual are not one
 * state.
 */
export function judgeDegree(target: Value, actual: Value): Completion | null {
  if (target.kind !== 'state' || actual.kind !== 'state') return null;
  if (target.core === null || target.core !== actual.core) return null;
  const [asked, had] = [target.degree, actual.degree];
  if (asked.kind === 'denied') return had.kind === 'denied' ? takenAsMet(target, actual) : null;
  if (had.kind === 'denied') return missed(target, actual);
  if (had.shift === asked.shift) return noLess(target, actual);
  // Whether more of the lowest step is better is unknown: 风险低, 效果差.
  if (target.rank === LOWEST && target.grade === 'quality') return otherDegree(target, actual);
  if (had.shift > asked.shift) return noLess(target, actual);
  if (actual.grade === 'partly') return fallsShort(target, actual);
  // Any step its way may be enough of a change, and 提高 may be what was meant by 显著提高.
  const isOpen = had.shift >= 0 || (had.kind === 'weak' && isChange(actual));
  return isOpen ? otherDegree(target, actual) : lesser(target, actual);
}

const isChange = ({ scale }: StateValue) => scale === CHANGE_SCALES.up || scale === CHANGE_SCALES.down;

/**
 * Compares words of which the vocabulary knows only the degree: 通畅 and 较通畅. They may be nouns, so nobody is accused.
 * Null if they differ in more than the degree, or one denies the other.
 */
export function judgeWordsByDegree(target: Value, actual: Value): Completion | null {
  if (target.kind !== 'text' || actual.kind !== 'text') return null;
  const [asked, had] = [target, actual].map(({ text }) => splitDegree(bare(text)));
  if (!asked || !had || asked.rest.length < 2 || asked.rest !== had.rest) return null;
  if (isDenial(asked.degree) || isDenial(had.degree)) return null;
  return had.degree.shift >= asked.degree.shift ? noLess(target, actual) : otherDegree(target, actual);
}

const isDenial = ({ kind }: Degree) => kind === 'denied' || kind === 'short';
const bare = (text: string) => squeeze(text).replace(/[。.;,!]+$/, '');

/** The actual says less than the target: not all points, and no share of them follows from the word. */
function lesser(target: Value, actual: Value): Completion {
  const says = beside(target, actual, '程度低于目标，部分达成', 'less than the target, partly met');
  return { ...inWords('partly', says), lesser: true };
}

function otherDegree(target: Value, actual: Value): Completion {
  return notJudged(
    `目标“${valueText(target)}”、实际“${valueText(actual)}”的程度不同，是否达到目标请人工判断。`,
    `Target “${valueText(target)}” and actual “${valueText(actual)}” differ in degree; whether the target is met is for a person to say.`,
  );
}
