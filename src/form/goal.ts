import { textAt, textOf } from './figure';
import type { Goal, TextCell } from './form';
import { goalRole, type Landmark } from './headers';
import type { LabelCell, Sheet } from './sheet';
import { BLOCK_LABELS, roleOf } from './vocabulary';

/** Reads the goal: what stands under its two headers down to `last`, or beside them where nothing stands under. */
export function readGoal(sheet: Sheet, landmark: Extract<Landmark, { kind: 'goal' }>, last: number): Goal {
  const { row, target, actual } = landmark;
  for (const label of sheet.labels(row)) {
    const known = goalRole(label) ?? roleOf(BLOCK_LABELS, label.key, 'exact');
    if (known) sheet.claim(label.cell, 'goal.header', '总体目标的名称');
    // 总体完成率 beside the two says in one figure what the words say.
    if (!known && label.left > actual.left && /完成率|完成比例|完成程度/.test(label.key)) {
      sheet.claim(label.cell, 'goal.completion', '总体完成率');
      const at = sheet.grid.rows.find((one) => one > label.bottom && sheet.grid.at(one, label.left));
      if (at !== undefined && at <= last)
        sheet.claim({ row: at, column: label.left }, 'goal.completion', '总体完成率');
    }
  }
  const heads = [target, actual];
  const below = { target: under(sheet, target, last, heads), actual: under(sheet, actual, last, heads) };
  if (below.target.text !== '' || below.actual.text !== '') return below;
  // Under the headers stands nothing; beside them may.
  if (!sheet.grid.at(row, sheet.rightOf(target)) && !sheet.grid.at(row, sheet.rightOf(actual))) return below;
  return { target: beside(sheet, target, actual.left), actual: beside(sheet, actual, Infinity) };
}

/** The words in all rows under a header, one line a row; the cell is the first of them. */
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
    for (const label of sheet.labels(row)) {
      if (label.left < header.left) sheet.claim(label.cell, 'goal.header', '总体目标的行名');
    }
  }
  return { text: texts.join('\n'), cell: first.cell };
}

/** A row that has a label of its own beside the goal, such as 项目实施内容及过程概述, is no part of it. */
function endsGoal(sheet: Sheet, row: number, header: LabelCell, heads: readonly LabelCell[]): boolean {
  const isText = ({ left }: LabelCell) => heads.some((head) => left >= head.left && left <= head.right);
  return sheet
    .labels(row)
    .filter((label) => !isText(label))
    .some(({ left, key }) => left < header.left && key !== '' && !/目标|^任务|^20\d\d/.test(key));
}

function beside(sheet: Sheet, header: LabelCell, before: number): TextCell {
  const column = sheet.rightOf(header);
  const words = column < before ? textAt(sheet.grid, { row: header.cell.row, column }) : null;
  if (!words) return { text: '', cell: { row: header.cell.row, column } };
  sheet.claim(words.cell, 'goal', `“${header.name}”右侧`);
  return words;
}
