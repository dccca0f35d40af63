import { squeeze } from '../../grid';
import type { Ask, TextCell } from '../form';
import type { Sheet } from './sheet';
import { PERSON_LABELS, STAFF_TITLE, STATISTICS_TITLE } from '../vocabulary';

/** What says where the amounts come from, what was wanted or what was done; names with weights alone do not. */
const OF_FORM: readonly Ask[] = ['funds', 'goal', 'targets', 'actuals', 'scores'];

/** Whether a table without money is the appraisal of one person: 姓名, 部门 and 岗位 are above it. */
export function isOfPerson(sheet: Sheet, title: TextCell | null, first: number, head: number): boolean {
  if (title && STAFF_TITLE.test(squeeze(title.text))) return true;
  return sheet
    .rowsIn(first, head)
    .some((row) => sheet.labels(row).some(({ key }) => PERSON_LABELS.includes(key)));
}

/** Whether a table is a statistic: it has names with weights only, and no title of a form. */
export function isStatistic(title: TextCell | null, asks: ReadonlySet<Ask>): boolean {
  if (OF_FORM.some((ask) => asks.has(ask))) return false;
  return title === null || STATISTICS_TITLE.test(squeeze(title.text));
}
