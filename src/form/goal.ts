import { oneLine } from '../grid';
import { textAt, textOf, type LabelCell, type Sheet } from './sheet';
import type { Entry, Goal, TextCell } from './form';
import { goalRole, type GoalPlace } from './goal-at';
import { BLOCK_LABELS, FUND_COLUMNS, GOAL_COMPLETION, GOAL_ROWS, hasAny, roleOf } from './vocabulary';

/** The words of a goal where it was found; claims them with their labels. */
export function readGoal(sheet: Sheet, place: GoalPlace, last: number): Goal {
  if (place.layout === 'headed') return readHeaded(sheet, place, last);
  const { target, actual, whole } = place;
  for (const { label, words } of [target, actual, whole].flatMap((cell) => cell ?? [])) {
    if (label) sheet.claim(label.cell, 'goal.header', '总体目标的名称');
    if (sheet.grid.at(words.cell.row, words.cell.column)) sheet.claim(words.cell, 'goal', '总体目标');
  }
  return { target: target.words, actual: actual?.words ?? null };
}

/** The goal of all years beside that of this one, as an entry: no rule holds the results of a year against it. */
export function goalOfYears(place: GoalPlace): Entry | null {
  const whole = place.layout === 'cells' ? place.whole : undefined;
  if (!whole?.label || whole.words.text.trim() === '') return null;
  const { name, cell } = whole.label;
  return { role: 'attribute', label: oneLine(name), labelCell: cell, value: whole.words };
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
  const isBeside = heads.some((head) => sheet.grid.at(row, sheet.rightOf(head)));
  if (!isBeside) return below;
  return { target: beside(sheet, target, actual.left), actual: beside(sheet, actual, Infinity) };
}

/** The text of all rows below a header, one line per row; the cell is the first of them. */
function under(sheet: Sheet, header: LabelCell, last: number, heads: readonly LabelCell[]): TextCell {
  const { cell } = textAt(sheet.grid, { row: header.bottom + 1, column: header.left });
  const texts: string[] = [];
  for (const row of sheet.rowsIn(header.bottom + 1, last)) {
    if (texts.length > 0 && endsGoal(sheet, row, header, heads)) break;
    const found = sheet.grid.row(row).find(({ column }) => column >= header.left && column <= header.right);
    if (!found) continue;
    sheet.claim(found, 'goal', `“${header.name}”之下`);
    texts.push(textOf(found).trim());
  }
  for (const row of sheet.rowsIn(header.cell.row, last)) {
    if (row > header.bottom + 1 && endsGoal(sheet, row, header, heads)) continue;
    for (const left of sheet.grid.row(row))
      if (left.column < header.left) sheet.claim(left, 'goal.header', '总体目标的行名');
  }
  return { text: texts.join('\n'), cell };
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
    .some(
      (label) => !isText(label) && label.left < header.left && label.key !== '' && !GOAL_ROWS.test(label.key),
    );
}

/** The text to the right of a header that is not below another one. */
function beside(sheet: Sheet, header: LabelCell, before: number): TextCell {
  const place = { row: header.cell.row, column: sheet.rightOf(header) };
  if (place.column >= before) return { text: '', cell: place };
  const words = textAt(sheet.grid, place);
  sheet.claim(words.cell, 'goal', `“${header.name}”右侧`);
  return words;
}
