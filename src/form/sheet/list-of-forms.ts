import { squeeze, type Grid } from '../../grid';
import { pointsAt } from './figure';
import { openSheet, type LabelCell, type Sheet } from './sheet';
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
  const roles = labels.map(({ key }) => roleOf(FUND_COLUMNS, key, 'exact'));
  if (!name || !roles.includes('executed') || roles.includes('weight')) return false;
  return isTitledList(sheet, row) || endsInTotals(sheet, row, labels[roles.indexOf('score')]);
}

/** Whether a sheet only lists projects with their amounts and scores (项目自评汇总表); the forms of these are elsewhere. */
export function listsForms(grid: Grid): boolean {
  const sheet = openSheet(grid);
  return grid.rows.some((row) => isListOfForms(sheet, row));
}

/** Whether a title is that of a list: 绩效自评情况汇总表. */
export const isTitleOfList = (title: string): boolean => LIST_TITLE.test(squeeze(title));

function isTitledList(sheet: Sheet, row: number): boolean {
  return sheet.rowsIn(row - ABOVE, row - 1).some((above) => LIST_TITLE.test(sheet.lineIn(above)));
}

function endsInTotals(sheet: Sheet, row: number, score: LabelCell | undefined): boolean {
  if (!score) return false;
  const scores = sheet
    .rowsIn(score.bottom + 1, row + ABOVE)
    .flatMap((below) => pointsAt(sheet.grid, { row: below, column: score.left }).value ?? []);
  return scores.length > 1 && scores.every((value) => value.gte(LEAST_TOTAL) && value.lte(100));
}
