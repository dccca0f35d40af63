import { textAt, textOf } from './figure';
import type { Goal, TextCell } from './form';
import { goalRole, type Landmark } from './headers';
import type { LabelCell, Sheet } from './sheet';
import { BLOCK_LABELS, roleOf } from './vocabulary';

/** Reads the goal: what stands under its two headers down to `last`, or beside them where nothing stands under. */
export function readGoal(sheet: Sheet, landmark: Extract<Landmark, { kind: 'goal' }>, last: number): Goal {
  const { row, target, actual } = landmark;
  for (const label of sheet.labels(row)) {
    const known = goalRole(label) ?? roleOf(BLOCK_LABELS, label.key, false);
    if (known) sheet.claim(label.cell, 'goal.header', '总体目标的名称');
  }
  const below = { target: under(sheet, target, last), actual: under(sheet, actual, last) };
  if (below.target.text !== '' || below.actual.text !== '') return below;
  // Under the headers stands nothing; beside them may.
  if (!sheet.grid.at(row, target.right + 1) && !sheet.grid.at(row, actual.right + 1)) return below;
  return { target: beside(sheet, target, actual.left), actual: beside(sheet, actual, Infinity) };
}

/** The words in all rows under a header, one line a row; the cell is the first of them. */
function under(sheet: Sheet, header: LabelCell, last: number): TextCell {
  const first = textAt(sheet.grid, { row: header.bottom + 1, column: header.left });
  const texts: string[] = [];
  for (const row of sheet.grid.rows) {
    if (row <= header.bottom || row > last) continue;
    const cell = sheet.grid.row(row).find(({ column }) => column >= header.left && column <= header.right);
    if (!cell) continue;
    sheet.claim(cell, 'goal', `“${header.name}”之下`);
    texts.push(textOf(cell).trim());
  }
  for (const row of sheet.grid.rows) {
    if (row < header.cell.row || row > last) continue;
    for (const label of sheet.labels(row)) {
      if (label.left < header.left) sheet.claim(label.cell, 'goal.header', '总体目标的行名');
    }
  }
  return { text: texts.join('\n'), cell: first.cell };
}

function beside(sheet: Sheet, header: LabelCell, before: number): TextCell {
  const column = header.right + 1;
  const words = column < before ? textAt(sheet.grid, { row: header.cell.row, column }) : null;
  if (!words) return { text: '', cell: { row: header.cell.row, column } };
  sheet.claim(words.cell, 'goal', `“${header.name}”右侧`);
  return words;
}
