import type { HeaderLabels } from './header-lines';
import type { LabelCell, Sheet } from './sheet';
import {
  BLOCK_LABELS,
  DONE_SO_FAR,
  hasAny,
  PROGRESS_END,
  RATE_END,
  roleOf,
  type Search,
  type Wording,
} from '../vocabulary';

/** A column of a table: its role and the sheet's columns that its header covers. */
export interface Column<Role extends string> {
  readonly role: Role;
  readonly left: number;
  readonly right: number;
  readonly label: LabelCell;
}

export interface Header<Role extends string> {
  readonly row: number;
  /** The last row of the header. */
  readonly bottom: number;
  readonly columns: readonly Column<Role>[];
  /** The label at the left that names the block and is merged down beside it; null if there is none. */
  readonly blockLabel: LabelCell | null;
}

export function columnUnder<Role extends string>(role: Role, label: LabelCell): Column<Role> {
  return { role, left: label.left, right: label.right, label };
}

/** The columns of a header row. A label merged down past the header names the block, not a column. */
export function columnsOf<Role extends string>(
  { labels, bottom }: HeaderLabels,
  vocabulary: readonly Wording<Role>[],
  search: Search,
): readonly Column<Role>[] {
  return labels.flatMap((label) => {
    const role = roleOf(vocabulary, label.key, label.plain ? search : 'exact');
    return role === null || label.bottom > bottom + 2 ? [] : [columnUnder(role, label)];
  });
}

/**
 * Takes what was done until a day of the year (1-6月执行数) for what was done, where no column tells of the whole year;
 * else it is of another period.
 */
export function withDoneSoFar<Role extends string>(
  columns: readonly Column<Role | 'soFar' | 'earlier'>[],
  done: Role,
): readonly Column<Role | 'soFar' | 'earlier'>[] {
  const isDone = columns.some(({ role }) => role === done);
  // 1-7月执行率 beside 1-7月执行数 is a rate, and nothing that was done.
  const rates = ratesSoFar(columns);
  const last = columns.filter((column) => isDoneSoFar(column) && !rates.includes(column)).at(-1);
  return columns.map((column) => {
    if (column.role !== 'soFar') return column;
    return { ...column, role: column === last && !isDone ? done : 'earlier' };
  });
}

const isDoneSoFar = ({ role, label }: Column<string>) => role === 'soFar' && hasAny(DONE_SO_FAR, label.key);

/** The columns of a part of the year that give rates. 1-8月支出进度 is one beside 1-8月支出数; alone, it may be an amount. */
export function ratesSoFar<Given extends Column<string>>(columns: readonly Given[]): readonly Given[] {
  const isProgress = ({ label }: Given) => PROGRESS_END.test(label.key);
  const hasAmount = columns.some(
    (column) => isDoneSoFar(column) && !isRateSoFar(column.label.key) && !isProgress(column),
  );
  return columns.filter(
    (column) =>
      column.role === 'soFar' && (isRateSoFar(column.label.key) || (hasAmount && isProgress(column))),
  );
}

/** Whether a header of a part of the year names a rate: 1-7月执行率. */
export function isRateSoFar(key: string): boolean {
  return RATE_END.test(key);
}

/** The label at the left of a header that names the block; null if there is none. */
export function blockLabelAt(sheet: Sheet, row: number, bottom: number): LabelCell | null {
  const own = sheet
    .labels(row)
    .find((label) => label.bottom > bottom || roleOf(BLOCK_LABELS, label.key, 'exact'));
  if (own) return own;
  const leftmost = sheet.labels(row)[0];
  const merge = leftmost && leftmost.left > 0 ? sheet.grid.mergeAt(row, 0) : null;
  return merge ? (sheet.labels(merge.top).find((label) => label.left === merge.left) ?? null) : null;
}
