import type { HeaderLabels } from './header-lines';
import type { LabelCell } from './sheet';
import { roleOf, type Wording } from './vocabulary';

/** A column of a table: its role and the columns of the sheet that its header covers. */
export interface Column<Role extends string> {
  readonly role: Role;
  readonly left: number;
  readonly right: number;
  readonly label: LabelCell;
}

/** A row, or two rows, of column headers. */
export interface Header<Role extends string> {
  readonly row: number;
  /** The last row of the header. */
  readonly bottom: number;
  readonly columns: readonly Column<Role>[];
  /** The label at the left that names the block and is merged down beside it; null where there is none. */
  readonly blockLabel: LabelCell | null;
}

/** The columns that a row heads. A label merged down past the header is a block's label, not a column's. */
export function columnsOf<Role extends string>(
  { labels, bottom }: HeaderLabels,
  vocabulary: readonly Wording<Role>[],
  search: 'exact' | 'parts' | 'hints',
): readonly Column<Role>[] {
  return labels.flatMap((label) => {
    const role = label.key === '' ? null : roleOf(vocabulary, label.key, label.plain ? search : 'exact');
    if (role === null || label.bottom > bottom + 2) return [];
    return [{ role, left: label.left, right: label.right, label }];
  });
}
