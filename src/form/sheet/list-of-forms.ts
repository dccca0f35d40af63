import { squeeze } from '../../grid';
import { pointsAt } from './figure';
import { textOf } from './cell-text';
import type { LabelCell, Sheet } from './sheet';
import { FORM_NAMES, FUND_COLUMNS, LIST_TITLE, roleOf } from '../vocabulary';

/** The title of a list is at most so many rows above its header. */
const ABOVE = 3;
/** Total scores are at least this high; scores of parts are lower. */
const LEAST_TOTAL = 50;

/**
 * Whether a row heads a list of several forms (项目名称 · 预算数 · 执行数 · 自评得分), which is not a form: its title says so, or
 * each line ends in a total score.
 */
export function isListOfForms(sheet: Sheet, row: number): boolean {
  const labels = sheet.labels(row);
  const name = labels.find(({ key }) => FORM_NAMES.includes(key));
  const roles = labels.map(({ key }) => (key === '' ? null : roleOf(FUND_COLUMNS, key, 'exact')));
  if (!name || !roles.includes('executed') || roles.includes('weight')) return false;
  return isTitledList(sheet, row) || endsInTotals(sheet, row, labels[roles.indexOf('score')]);
}

function isTitledList(sheet: Sheet, row: number): boolean {
  return sheet.grid.rows
    .filter((above) => above < row && above >= row - ABOVE)
    .some((above) => {
      const [cell, other] = sheet.grid.row(above);
      return cell !== undefined && !other && LIST_TITLE.test(squeeze(textOf(cell).slice(0, 60)));
    });
}

function endsInTotals(sheet: Sheet, header: number, score: LabelCell | undefined): boolean {
  if (!score) return false;
  const scores = sheet.grid.rows
    .filter((row) => row > score.bottom && row <= header + ABOVE)
    .flatMap((row) => pointsAt(sheet.grid, { row, column: score.left }).value ?? []);
  return scores.length > 1 && scores.every((value) => value.gte(LEAST_TOTAL) && value.lte(100));
}
