import { remember, squeeze } from '../grid';
import { headKey, textAt, textOf, type LabelCell, type Sheet } from './sheet';
import type { Goal, TextCell } from './form';
import {
  BLOCK_LABELS,
  FUND_COLUMNS,
  GOAL_COMPLETION,
  GOAL_LABELS,
  GOAL_NUMBER,
  GOAL_ROWS,
  GOAL_WORD,
  hasAny,
  roleOf,
} from './vocabulary';

/** Where the goal is: below or beside two headers in one row, or in cells of its own with their labels. */
export type GoalPlace =
  | {
      readonly layout: 'headed';
      readonly target: LabelCell;
      /** 年初绩效目标 beside 全年（调整）绩效目标; it holds if nothing was adjusted. */
      readonly first: LabelCell | null;
      readonly actual: LabelCell;
    }
  | { readonly layout: 'told'; readonly target: Told; readonly actual: Told | null };

/** Words of the goal with their label; null if the label is in the same cell. */
interface Told {
  readonly label: LabelCell | null;
  readonly words: TextCell;
}

/** The role of a label, by its exact wording or, if it is plain, by a part of it. */
export function goalRole(label: LabelCell): 'target' | 'actual' | null {
  return label.key === '' ? null : roleOf(GOAL_LABELS, label.key, label.plain ? 'parts' : 'exact');
}

/** The goal that begins in a row; null if none does. */
export function goalAt(sheet: Sheet, row: number): GoalPlace | null {
  const labels = sheet.labels(row);
  const actual = labels.filter((label) => goalRole(label) === 'actual').at(-1);
  const targets = labels.filter(
    (label) => actual && label.left < actual.left && goalRole(label) === 'target',
  );
  const target = targets.at(-1);
  if (target && actual) return { layout: 'headed', target, first: targets.at(-2) ?? null, actual };
  return toldBelow(sheet, row) ?? toldInLine(sheet, row) ?? toldBeside(sheet, row);
}

/** 年度目标 with its words beside it, and 完成情况 with its own in the row below. */
function toldBelow(sheet: Sheet, row: number): GoalPlace | null {
  const target = sheet.labels(row).find(({ key }) => exactRole(key) === 'target');
  if (!target) return null;
  const below = sheet.grid.rows.find((one) => one > row && one <= row + 2);
  const actual = sheet
    .labels(below ?? -1)
    .find(({ left, key }) => left === target.left && exactRole(key) === 'actual');
  if (!actual) return null;
  const told = (label: LabelCell): Told => ({
    label,
    words: textAt(sheet.grid, sheet.placeBeside(label)),
  });
  const [first, second] = [told(target), told(actual)];
  return isSaid(first) || isSaid(second) ? { layout: 'told', target: first, actual: second } : null;
}

/** '年度目标：…' in one cell and '完成情况：…' in another, beside it or below. */
function toldInLine(sheet: Sheet, row: number): GoalPlace | null {
  const told = (role: 'target' | 'actual', labels: readonly LabelCell[]): Told | null => {
    const label = labels.find(({ text }) => /[:：]\s*\S/.test(text) && exactRole(headKey(text)) === role);
    if (!label) return null;
    const text = label.text.replace(/^[^:：]*[:：]\s*/, '');
    return { label: null, words: { text, cell: label.cell } };
  };
  const target = told('target', sheet.labels(row));
  if (!target) return null;
  const below = sheet.grid.rows.find((one) => one > row && one <= row + 2) ?? -1;
  const actual = told('actual', [...sheet.labels(row), ...sheet.labels(below)]);
  return actual ? { layout: 'told', target, actual } : null;
}

/** The shortest text that is taken for a goal without a label of its own. */
const SENTENCE = 10;

/** 总体目标 with one sentence beside it (the target) or two (target and achievement). */
function toldBeside(sheet: Sheet, row: number): GoalPlace | null {
  const [label, ...words] = sheet.labels(row).filter(({ bottom }) => bottom === row);
  const [target, actual, further] = words;
  // 年度目标完成情况 has both beside it: target and achievement.
  const says = label ? exactRole(label.key) : null;
  const isBoth = says === 'actual' && label?.key.includes(GOAL_WORD) === true && actual !== undefined;
  if (!label || !(says === 'target' || isBoth) || !target || further) return null;
  if (sheet.grid.row(row).length > words.length + 1) return null;
  const isSentence = ({ text }: LabelCell) => squeeze(text).length >= SENTENCE;
  if (!words.every(isSentence)) return null;
  const told = ({ text, cell }: LabelCell): Told => ({ label: null, words: { text, cell } });
  return { layout: 'told', target: { ...told(target), label }, actual: actual ? told(actual) : null };
}

/** The role by exact wording, with or without a number: 年度绩效目标2. */
const exactRole = remember((key: string) =>
  key === '' ? null : roleOf(GOAL_LABELS, key.replace(GOAL_NUMBER, ''), 'exact'),
);
const isSaid = ({ words }: Told) =>
  squeeze(words.text) !== '' && roleOf(GOAL_LABELS, squeeze(words.text), 'exact') === null;

/** Headers of a goal share the width of the row; two words in a table row do not. */
export function isWide(place: GoalPlace): boolean {
  if (place.layout === 'told') return true;
  const { target, actual } = place;
  return target.right - target.left >= 1 && actual.right - actual.left >= 1;
}

/** Reads the goal down to the row `last`. */
export function readGoal(sheet: Sheet, place: GoalPlace, last: number): Goal {
  if (place.layout === 'headed') return readHeaded(sheet, place, last);
  for (const { label, words } of [place.target, ...(place.actual ? [place.actual] : [])]) {
    if (label) sheet.claim(label.cell, 'goal.header', '总体目标的名称');
    if (sheet.grid.at(words.cell.row, words.cell.column)) sheet.claim(words.cell, 'goal', '总体目标');
  }
  return { target: place.target.words, actual: place.actual?.words ?? null };
}

/** Reads the cells below the two headers, or those beside them if nothing is below. */
function readHeaded(
  sheet: Sheet,
  { target, first, actual }: Extract<GoalPlace, { layout: 'headed' }>,
  last: number,
): Goal {
  const { row } = target.cell;
  for (const label of sheet.labels(row)) {
    const known = goalRole(label) ?? roleOf(BLOCK_LABELS, label.key, 'exact');
    if (known) sheet.claim(label.cell, 'goal.header', '总体目标的名称');
    // 总体完成率 beside the two gives the completion in one figure.
    if (!known && label.left > actual.left && hasAny(GOAL_COMPLETION, label.key)) {
      sheet.claim(label.cell, 'goal.completion', '总体完成率');
      const at = sheet.grid.rows.find((one) => one > label.bottom && sheet.grid.at(one, label.left));
      if (at !== undefined && at <= last)
        sheet.claim({ row: at, column: label.left }, 'goal.completion', '总体完成率');
    }
  }
  const heads = [target, actual];
  const below = { target: under(sheet, target, last, heads), actual: under(sheet, actual, last, heads) };
  if (below.target.text === '' && first) below.target = under(sheet, first, last, [first, ...heads]);
  if (below.target.text !== '' || below.actual.text !== '') return below;
  // Nothing is below the headers; something may be beside them.
  if (!sheet.grid.at(row, sheet.rightOf(target)) && !sheet.grid.at(row, sheet.rightOf(actual))) return below;
  return { target: beside(sheet, target, actual.left), actual: beside(sheet, actual, Infinity) };
}

/** The text of all rows below a header, one line per row; the cell is the first of them. */
function under(sheet: Sheet, header: LabelCell, last: number, heads: readonly LabelCell[]): TextCell {
  const first = textAt(sheet.grid, { row: header.bottom + 1, column: header.left });
  const texts: string[] = [];
  for (const row of sheet.grid.rows) {
    if (row <= header.bottom || row > last) continue;
    if (texts.length > 0 && endsGoal(sheet, row, header, heads)) break;
    const cell = sheet.grid.row(row).find(({ column }) => column >= header.left && column <= header.right);
    if (!cell) continue;
    sheet.claim(cell, 'goal', `“${header.name}”之下`);
    texts.push(textOf(cell).trim());
  }
  for (const row of sheet.grid.rows) {
    if (
      row < header.cell.row ||
      row > last ||
      (row > header.bottom + 1 && endsGoal(sheet, row, header, heads))
    )
      continue;
    for (const cell of sheet.grid.row(row)) {
      if (cell.column < header.left) sheet.claim(cell, 'goal.header', '总体目标的行名');
    }
  }
  return { text: texts.join('\n'), cell: first.cell };
}

/** Whether a row ends the goal: it has a label of its own, such as 项目实施内容及过程概述. */
function endsGoal(sheet: Sheet, row: number, header: LabelCell, heads: readonly LabelCell[]): boolean {
  // The funds may be beside the goal, with labels of their own.
  const isBesideFunds = sheet
    .labels(header.cell.row)
    .some(({ key, left }) => left < header.left && roleOf(FUND_COLUMNS, key, 'exact') === 'executed');
  if (isBesideFunds) return false;
  const isText = ({ left }: LabelCell) => heads.some((head) => left >= head.left && left <= head.right);
  return sheet
    .labels(row)
    .filter((label) => !isText(label))
    .some(({ left, key }) => left < header.left && key !== '' && !GOAL_ROWS.test(key));
}

function beside(sheet: Sheet, header: LabelCell, before: number): TextCell {
  const column = sheet.rightOf(header);
  const words = column < before ? textAt(sheet.grid, { row: header.cell.row, column }) : null;
  if (!words) return { text: '', cell: { row: header.cell.row, column } };
  sheet.claim(words.cell, 'goal', `“${header.name}”右侧`);
  return words;
}
