import { isTitleRow } from './identity';
import type { Sheet } from './sheet';
import { ENTRY_LABELS, NEXT_FORM, roleOf } from '../vocabulary';

/** Whether a row names the next of several forms below each other: 项目二：动物疫病防控. */
export function isNextForm(sheet: Sheet, row: number): boolean {
  return NEXT_FORM.test(sheet.lineIn(row));
}

/** Whether a row begins a form by its title or its number. */
export function beginsForm(sheet: Sheet, row: number): boolean {
  return isTitleRow(sheet, row) || isNextForm(sheet, row);
}

/** Whether a row names a project, as the head of a form does: 项目名称 | 安全隐患维修. */
export function namesProject(sheet: Sheet, row: number): boolean {
  const [first] = sheet.labels(row);
  return first !== undefined && roleOf(ENTRY_LABELS, first.key, 'exact') === 'project';
}
