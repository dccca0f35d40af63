import { remember, squeeze } from '../grid';
import { headKey, readLabel, textAt, type LabelCell, type Sheet } from './sheet';
import type { TextCell } from './form';
import {
  GOAL_ENTRIES,
  GOAL_LABELS,
  GOAL_NUMBER,
  GOAL_OF_YEAR,
  GOAL_OF_YEARS,
  GOAL_WORD,
  roleOf,
} from './vocabulary';

/** Where the goal is: below or beside two headers in one row, or in cells found by their labels. */
export type GoalPlace =
  | {
      readonly layout: 'headed';
      readonly target: LabelCell;
      /** 年初绩效目标 beside 全年（调整）绩效目标; it holds if nothing was adjusted. */
      readonly first: LabelCell | null;
      readonly actual: LabelCell;
    }
  | {
      readonly layout: 'cells';
      readonly target: GoalCell;
      readonly actual: GoalCell | null;
      /** What is wanted of all years, beside the goal of this one. */
      readonly whole?: GoalCell;
    };

/** Words of the goal with their label; null if the label is in the same cell. */
interface GoalCell {
  readonly label: LabelCell | null;
  readonly words: TextCell;
}

/** The role of a label, by its exact wording or, if it is plain, by a part of it. */
export function goalRole({ key, plain }: LabelCell): 'target' | 'actual' | null {
  return roleOf(GOAL_LABELS, key, plain ? 'parts' : 'exact');
}

export function goalAt(sheet: Sheet, row: number): GoalPlace | null {
  const labels = sheet.labels(row);
  const actual = labels.filter((label) => goalRole(label) === 'actual').at(-1);
  const targets = labels.filter(
    (label) => actual && label.left < actual.left && goalRole(label) === 'target',
  );
  const target = targets.at(-1);
  if (target && actual) return { layout: 'headed', target, first: targets.at(-2) ?? null, actual };
  const [below = -1] = sheet.rowsIn(row + 1, row + 2);
  return (
    goalOfYear(sheet, row) ??
    goalInRows(sheet, row, below) ??
    goalInLines(sheet, row, below) ??
    goalBeside(sheet, row)
  );
}

/** 长期目标 beside 年度目标, each above its words: only this year's is the form's. */
function goalOfYear(sheet: Sheet, row: number): GoalPlace | null {
  const labels = sheet.labels(row);
  const year = labels.at(-1);
  // 总体目标, merged down, may name the block before 总体目标 and 年度目标.
  const whole = labels.filter(({ key }) => GOAL_OF_YEARS.test(key)).at(-1);
  if (!whole || !year || year.left <= whole.right || !GOAL_OF_YEAR.test(year.key)) return null;
  if (year.bottom !== whole.bottom) return null;
  const under = (label: LabelCell): GoalCell => ({
    label,
    words: textAt(sheet.grid, { row: label.bottom + 1, column: label.left }),
  });
  return { layout: 'cells', target: under(year), actual: null, whole: under(whole) };
}

/** 年度目标 with its words beside it, and 完成情况 with its own in the row below. */
function goalInRows(sheet: Sheet, row: number, below: number): GoalPlace | null {
  const target = sheet.labels(row).find(({ key }) => exactRole(key) === 'target');
  if (!target) return null;
  const actual = sheet
    .labels(below)
    .find(({ left, key }) => left === target.left && exactRole(key) === 'actual');
  if (!actual) return null;
  const withWords = (label: LabelCell) => ({ label, words: textAt(sheet.grid, sheet.placeBeside(label)) });
  const place = { layout: 'cells', target: withWords(target), actual: withWords(actual) } as const;
  const isFilled = [place.target, place.actual].some(({ words }) => {
    const text = squeeze(words.text);
    return text !== '' && roleOf(GOAL_LABELS, text, 'exact') === null;
  });
  return isFilled ? place : null;
}

/** '年度目标：…' in one cell and '完成情况：…' in another, beside it or below. */
function goalInLines(sheet: Sheet, row: number, below: number): GoalPlace | null {
  const line = (role: 'target' | 'actual', labels: readonly LabelCell[]): GoalCell | null => {
    const label = labels.find(({ text }) => /[:：]\s*\S/.test(text) && exactRole(headKey(text)) === role);
    if (!label) return null;
    return { label: null, words: { text: label.text.replace(/^[^:：]*[:：]\s*/, ''), cell: label.cell } };
  };
  const target = line('target', sheet.labels(row));
  const actual = target && line('actual', [...sheet.labels(row), ...sheet.labels(below)]);
  return actual && { layout: 'cells', target, actual };
}

/** The shortest text that is taken for a goal without a label of its own. */
const SENTENCE = 10;

/** 总体目标 with one sentence beside it (the target) or two (target and achievement). */
function goalBeside(sheet: Sheet, row: number): GoalPlace | null {
  const [label, target, actual, further] = sheet.labels(row).filter(({ bottom }) => bottom === row);
  if (!label || !target || further) return null;
  const role = exactRole(label.key);
  // 年度目标完成情况 has both beside it: target and achievement.
  const isBoth = role === 'actual' && label.key.includes(GOAL_WORD) && actual !== undefined;
  if (role !== 'target' && !isBoth) return null;
  if (sheet.grid.row(row).length > (actual ? 3 : 2)) return null;
  const isSentence = ({ text }: LabelCell) => squeeze(text).length >= SENTENCE;
  if (!isSentence(target) || (actual && !isSentence(actual))) return null;
  const words = ({ text, cell }: LabelCell): TextCell => ({ text, cell });
  return {
    layout: 'cells',
    target: { label, words: words(target) },
    actual: actual ? { label: null, words: words(actual) } : null,
  };
}

/** The role by exact wording, with or without a number: 年度绩效目标2. */
const exactRole = remember((key: string) => roleOf(GOAL_LABELS, key.replace(GOAL_NUMBER, ''), 'exact'));

/** Whether a label names what was set as the goal. */
export function isGoalLabel(label: string): boolean {
  const { key } = readLabel(label);
  return GOAL_ENTRIES.includes(key) || exactRole(key) === 'target';
}

/** Headers of a goal share the width of the row; two words in a table row do not. */
export function isWide(place: GoalPlace): boolean {
  if (place.layout === 'cells') return true;
  const { target, actual } = place;
  return target.right - target.left >= 1 && actual.right - actual.left >= 1;
}
