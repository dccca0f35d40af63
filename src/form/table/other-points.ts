import { oneLine, squeeze, type CellRef } from '../../grid';
import { anchorOf, pointsAt, textOf, type Column, type Header, type Sheet } from '../sheet';
import type { Figure, PointLine, Total } from '../form';
import {
  beginsWithAny,
  BONUS_LINES,
  INDICATOR_COLUMNS,
  roleOf,
  TAKEN_OFF,
  type IndicatorColumn,
} from '../vocabulary';

/** A row of points added or deducted beside the weights (加分项 获省级表彰 1); null if it is none. */
export function bonusAt(
  sheet: Sheet,
  row: number,
  { weight, score }: { readonly weight: Figure | null; readonly score: Figure | null },
): PointLine | null {
  const [first] = sheet.labels(row);
  if (!first || !beginsWithAny(BONUS_LINES, first.key) || weight?.value || !score) return null;
  const name = sheet
    .labels(row)
    .map((label) => oneLine(label.name))
    .slice(0, 2)
    .join('：');
  const isTakenOff = beginsWithAny(TAKEN_OFF, first.key) && score.value !== null && score.value.gt(0);
  return { name, cell: first.cell, weight: null, score, isTakenOff };
}

/** Lines with points in a block of text whose header has 分值 and 得分 (资金管理情况). */
export function pointsInWords(sheet: Sheet, header: number, last: number): readonly PointLine[] {
  const columns = sheet.labels(header).flatMap((label) => {
    const role = roleOf(INDICATOR_COLUMNS, label.key, 'exact');
    return role === 'weight' || role === 'score' ? [{ role, left: label.left }] : [];
  });
  const at = (row: number, role: 'weight' | 'score') => {
    const column = columns.find((one) => one.role === role);
    return column ? pointsAt(sheet.grid, { row, column: column.left }) : null;
  };
  return sheet.grid.rows
    .filter((row) => row > header && row <= last)
    .flatMap((row) => {
      const label = sheet.labels(row).find(({ bottom }) => bottom === row);
      const [weight, score] = [at(row, 'weight'), at(row, 'score')];
      const has = Boolean(weight?.value ?? score?.value);
      if (!label || !has) return [];
      return [{ name: oneLine(label.name), cell: label.cell, weight, score, isTakenOff: false }];
    });
}

/** The score column may be named at most so many rows above its table. */
const FAR_ABOVE = 20;

/**
 * The score column of a table without one in its header, if a column 自评得分 runs down beside the whole form; else null.
 */
export function scoreColumnBeside(
  sheet: Sheet,
  header: Header<IndicatorColumn>,
  last: number,
): Column<IndicatorColumn> | null {
  const hasPoints = header.columns.some(({ role }) => role === 'weight' || role === 'score');
  const right = Math.max(...header.columns.map((column) => column.right));
  const rows = sheet.grid.rows.filter((row) => row > header.bottom && row <= last);
  const column = right + 1;
  const scored = rows.filter((row) => typeof sheet.grid.at(row, column)?.value === 'number');
  if (hasPoints || scored.length < 3 || scored.length * 2 < rows.length) return null;
  const label = [...sheet.grid.rows]
    .filter((row) => row < header.row && row >= header.row - FAR_ABOVE)
    .flatMap((row) => sheet.labels(row))
    .find(({ left, key }) => left === column && roleOf(INDICATOR_COLUMNS, key, 'exact') === 'score');
  return label ? { role: 'score', left: column, right: column, label } : null;
}

/**
 * The scores of such a column above the table: the total below its name, and points of the funds and the goal, named
 * by the block beside them.
 */
export function pointsAbove(
  sheet: Sheet,
  { label }: Column<IndicatorColumn>,
  header: number,
): { readonly total: Total | null; readonly others: readonly PointLine[] } {
  const others: PointLine[] = [];
  let total: Total | null = null;
  for (const row of sheet.grid.rows) {
    if (row <= label.bottom || row > header) continue;
    const score = pointsAt(sheet.grid, { row, column: label.left });
    if (score.cell.row !== row || score.value === null) continue;
    sheet.claim(score.cell, 'points', `“${label.name}”之下`);
    if (row === label.bottom + 1) total = { labelCell: label.cell, weight: null, score, grade: null };
    // The score in the header row sums the rows below it.
    else if (row < header)
      others.push({
        name: blockBeside(sheet, row),
        cell: score.cell,
        weight: null,
        score,
        isTakenOff: false,
      });
  }
  if (total) sheet.claim(label.cell, 'total', '总分的名称');
  return { total, others };
}

function blockBeside(sheet: Sheet, row: number): string {
  const cell: CellRef = anchorOf(sheet.grid, { row, column: 0 });
  return squeeze(textOf(sheet.grid.at(cell.row, cell.column)));
}
