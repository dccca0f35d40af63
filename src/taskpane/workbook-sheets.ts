import type { Grid, Sentence } from '../grid';
import type { Review } from '../rules';

/** A sheet of the workbook as it was last read. */
export interface SheetRow {
  readonly id: string;
  readonly name: string;
  /** Null where no form was read. */
  readonly grid: Grid | null;
  readonly reviews: readonly Review[];
  /** Why the sheet could not be read. */
  readonly fault: Sentence | null;
  /** The sheet, or what was decided about it, has changed since. */
  readonly isOld: boolean;
}

/** The visible sheets of the workbook, read one after another. */
export interface WholeWorkbook {
  /** `stopping`: the sheet in hand is still read. `stopped`: some sheets were not read. */
  readonly phase: 'running' | 'stopping' | 'stopped' | 'done';
  /** Whether the list takes the place of the shown form's findings. */
  readonly isOpen: boolean;
  /** How many sheets there are to read. */
  readonly all: number;
  /** Those that were read, in the order of the workbook. */
  readonly rows: readonly SheetRow[];
  /** Names of hidden sheets, which are not read. */
  readonly hidden: readonly string[];
}

export const isRunning = (workbook: WholeWorkbook | null) =>
  workbook?.phase === 'running' || workbook?.phase === 'stopping';

/** The workbook with changed rows; the same object if no row changes. */
export function withRows<Book extends WholeWorkbook | null>(
  workbook: Book,
  change: (row: SheetRow) => SheetRow,
): Book {
  if (!workbook) return workbook;
  const rows = workbook.rows.map(change);
  return rows.every((row, index) => row === workbook.rows[index]) ? workbook : { ...workbook, rows };
}

/** Marks rows as older than their sheet, or as read again. */
export function aged<Book extends WholeWorkbook | null>(
  workbook: Book,
  isOld: boolean,
  concerns: (row: SheetRow) => boolean,
): Book {
  return withRows(workbook, (row) => (row.isOld !== isOld && concerns(row) ? { ...row, isOld } : row));
}

/** The workbook after a sheet was deleted. */
export function withoutSheet<Book extends WholeWorkbook | null>(workbook: Book, id: string): Book {
  const rows = workbook?.rows.filter((row) => row.id !== id) ?? [];
  if (!workbook || rows.length === workbook.rows.length) return workbook;
  return { ...workbook, rows, all: workbook.all - 1 };
}

/** The workbook after sheets were renamed. */
export function renamed<Book extends WholeWorkbook | null>(
  workbook: Book,
  sheets: readonly Pick<SheetRow, 'id' | 'name'>[],
): Book {
  return withRows(workbook, (row) => {
    const { name } = sheets.find(({ id }) => id === row.id) ?? row;
    return name === row.name ? row : { ...row, name };
  });
}
