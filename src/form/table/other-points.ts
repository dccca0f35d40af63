import type { TableColumn } from './columns';
import { squeeze } from '../../grid';
import { columnUnder, pointsAt, pointsIn, textAt, type Header, type Sheet } from '../sheet';
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
  const names = sheet.labels(row).map((label) => label.name);
  const isTakenOff = beginsWithAny(TAKEN_OFF, first.key) && score.value?.gt(0) === true;
  return { name: names.slice(0, 2).join('：'), cell: first.cell, weight: null, score, isTakenOff };
}

/** Lines with points in a block of text with 分值 and 得分 in its header (资金管理情况). */
export function pointsInWords(sheet: Sheet, header: number, last: number): readonly PointLine[] {
  const columnOf = (role: 'weight' | 'score') =>
    sheet.labels(header).find(({ key }) => roleOf(INDICATOR_COLUMNS, key, 'exact') === role);
  const [weights, scores] = [columnOf('weight'), columnOf('score')];
  return sheet.rowsIn(header + 1, last).flatMap((row) => {
    const label = sheet.labels(row).find(({ bottom }) => bottom === row);
    const weight = pointsIn(sheet, row, weights);
    const score = pointsIn(sheet, row, scores);
    if (!label || !(weight?.value ?? score?.value)) return [];
    return [{ name: label.name, cell: label.cell, weight, score, isTakenOff: false }];
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
): TableColumn | null {
  if (header.columns.some(({ role }) => role === 'weight' || role === 'score')) return null;
  const column = Math.max(...header.columns.map(({ right }) => right)) + 1;
  const rows = sheet.rowsIn(header.bottom + 1, last);
  const scored = rows.filter((row) => typeof sheet.grid.at(row, column)?.value === 'number');
  if (scored.length < 3 || scored.length * 2 < rows.length) return null;
  const label = sheet
    .rowsIn(header.row - FAR_ABOVE, header.row - 1)
    .flatMap((row) => sheet.labels(row))
    .find(({ left, key }) => left === column && roleOf(INDICATOR_COLUMNS, key, 'exact') === 'score');
  return label ? { ...columnUnder('score', label), right: column } : null;
}

/**
 * The scores of such a column above the table: the total below its name, and points of the funds and the goal, named
 * by the block beside them.
 */
export function pointsAbove(
  sheet: Sheet,
  { label }: TableColumn,
  header: number,
): { readonly total: Total | null; readonly others: readonly PointLine[] } {
  const others: PointLine[] = [];
  let total: Total | null = null;
  for (const row of sheet.rowsIn(label.bottom + 1, header)) {
    const score = pointsAt(sheet.grid, { row, column: label.left });
    if (score.cell.row !== row || score.value === null) continue;
    sheet.claim(score.cell, 'points', `“${label.name}”之下`);
    if (row === label.bottom + 1) total = { labelCell: label.cell, weight: null, score, grade: null };
    // The score in the header row sums the rows below it.
    else if (row < header) {
      const block = squeeze(textAt(sheet.grid, { row, column: 0 }).text);
      others.push({ name: block, cell: score.cell, weight: null, score, isTakenOff: false });
    }
  }
  if (total) sheet.claim(label.cell, 'total', '总分的名称');
  return { total, others };
}
