import { squeeze } from '../../grid';
import type { Ask, TextCell } from '../form';
import type { Sheet } from './sheet';
import { namesProject } from './next-form';
import {
  APPRAISAL_TITLE,
  hasAny,
  OF_BUDGET,
  PERSON_LABELS,
  PROJECT_WORDS,
  STAFF_TITLE,
  STATISTICS_TITLE,
  TENDER_LABELS,
} from '../vocabulary';

/** What says where the amounts come from, what was wanted or what was done; names with weights alone do not. */
const OF_FORM: readonly Ask[] = ['funds', 'goal', 'targets', 'actuals', 'scores'];

/** Whether a table without money is the appraisal of one person: 姓名, 部门 and 岗位 are above it. */
export function isOfPerson(sheet: Sheet, title: TextCell | null, first: number, head: number): boolean {
  if (title && STAFF_TITLE.test(squeeze(title.text))) return true;
  return sheet
    .rowsIn(first, head)
    .some((row) => sheet.labels(row).some(({ key }) => PERSON_LABELS.includes(key)));
}

/**
 * Whether a table without money appraises something else than a budget: an office or its staff, by its title (乡镇综合考核得分表),
 * or the bids of a tender, by its labels (评审因素, 投标报价, 商务). A title that names money or its results is of a form.
 */
export function isOfOthers(
  sheet: Sheet,
  title: TextCell | null,
  { first, last }: { readonly first: number; readonly last: number },
  head: number,
): boolean {
  const above = sheet.rowsIn(first, head - 1);
  // 单位：青山县财政局 says nothing about the table.
  const named = above.map((row) => sheet.lineIn(row)).filter((line) => !line.includes(':'));
  const lines = [squeeze(title?.text ?? ''), ...named];
  if (lines.some((line) => OF_BUDGET.test(line))) return false;
  if (lines.some((line) => APPRAISAL_TITLE.test(line) && !hasAny(PROJECT_WORDS, line)))
    return !above.some((row) => namesProject(sheet, row));
  const found = sheet.rowsIn(first, last).flatMap((row) => sheet.labels(row).map(({ key }) => key));
  return new Set(found.filter((key) => TENDER_LABELS.includes(key))).size >= LEAST_TENDER_LABELS;
}

/** 价格 alone may be an indicator. */
const LEAST_TENDER_LABELS = 3;

/** Whether a table is a statistic: it has names with weights only, and no title of a form. */
export function isStatistic(title: TextCell | null, asks: ReadonlySet<Ask>): boolean {
  if (OF_FORM.some((ask) => asks.has(ask))) return false;
  return title === null || STATISTICS_TITLE.test(squeeze(title.text));
}
