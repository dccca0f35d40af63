import { squeeze } from '../../grid';
import type { RateBase } from '../form';
import type { FundColumns } from './header';
import { readLabel, textOf, type Column, type Header, type LabelCell, type Sheet } from '../sheet';
import {
  FUND_COLUMNS,
  MARK_ALONE,
  MARK_BEFORE_NAME,
  MARK_IN_BRACKETS,
  OWN_MARKS,
  QUOTIENT,
  roleOf,
  type FundColumn,
} from '../vocabulary';

/** The words over or beside the figures of each role: a header and the letter below it. */
export type HeaderWords = Partial<Record<FundColumn, readonly string[]>>;

/** The words of labels by their role. */
export function wordsOf(labels: Partial<Record<FundColumn, LabelCell | undefined>>): HeaderWords {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([role, label]) => (label ? [[role, [label.text]]] : [])),
  );
}

/** The words of each column's header, with the letter or formula in the rows below it. */
export function wordsOver(
  sheet: Sheet,
  { bottom }: Pick<Header<FundColumn>, 'bottom'>,
  columns: FundColumns,
): HeaderWords {
  const words = ({ label, left }: Column<FundColumn>) => [
    label.text,
    ...sheet.rowsIn(label.bottom + 1, bottom).map((row) => textOf(sheet.grid.at(row, left))),
  ];
  return Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, words(column)]));
}

const BASES: Readonly<Partial<Record<FundColumn, RateBase>>> = { initial: 'initial', received: 'arrived' };

/**
 * What the rates are of by the formula in their own header: 执行率（C/B） beside 预算数（A）, 到位数（B） and 执行数（C） is of what
 * arrived. The budget, if the header has no formula, or one that the other headers do not explain.
 */
export function rateBaseOf(headers: HeaderWords): RateBase {
  for (const words of headers.rate ?? []) {
    const [, part = '', whole = ''] = QUOTIENT.exec(operandsOf(words)) ?? [];
    if (columnMeant(part, headers) !== 'executed') continue;
    const base = columnMeant(whole, headers);
    if (base !== null && headers[base]) return BASES[base] ?? 'budget';
  }
  return 'budget';
}

const operandsOf = (words: string) => squeeze(words).replace(MARK_IN_BRACKETS, '$1');

/** The column that an operand names, by its letter or in words; null if none or several have the letter. */
function columnMeant(operand: string, headers: HeaderWords): FundColumn | null {
  const mark = MARK_BEFORE_NAME.exec(operand)?.[1] ?? operand;
  if (!MARK_ALONE.test(mark)) return roleOf(FUND_COLUMNS, readLabel(operand).key, 'hints');
  const [own, another] = (Object.keys(headers) as FundColumn[]).filter((role) =>
    headers[role]?.some((words) => markOf(words) === mark),
  );
  if (another !== undefined) return null;
  return own ?? (AMOUNTS.some((role) => hasMark(headers, role)) ? null : meantByArrival(mark, headers));
}

const AMOUNTS: readonly FundColumn[] = ['initial', 'budget', 'received', 'executed'];

const hasMark = (headers: HeaderWords, role: FundColumn) =>
  headers[role]?.some((words) => markOf(words) !== null) === true;

/** Letters that only 到位率（B/A） explains: B is what arrived, A the budget, and one that it does not use what was spent. */
function meantByArrival(mark: string, { arrivalRate = [] }: HeaderWords): FundColumn | null {
  const [, part, whole] =
    arrivalRate.map((words) => QUOTIENT.exec(operandsOf(words))).find((found) => found !== null) ?? [];
  if (part === undefined || whole === undefined || !MARK_ALONE.test(part) || !MARK_ALONE.test(whole))
    return null;
  if (mark === part) return 'received';
  return mark === whole ? 'budget' : 'executed';
}

/** The letter or number that a header gives its column; null if it gives none. */
function markOf(words: string): string | null {
  const text = squeeze(words);
  return OWN_MARKS.map((mark) => mark.exec(text)?.[1]).find((mark) => mark !== undefined) ?? null;
}
