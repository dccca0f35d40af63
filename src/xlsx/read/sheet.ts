import { READ_LIMIT, makeGrid, type Area, type CellInput, type Grid } from '../../grid';
import { Refused } from '../package';
import { walkSheet, type CellContext, type SheetCell } from './cells';
import { shownText } from './shown';
import type { Styles } from './styles';

interface SheetContext extends CellContext {
  readonly sheetName: string;
  readonly styles: Styles;
}

/** A sheet as read: the grid, and whether its locked cells may be written. */
interface SheetContent {
  readonly grid: Grid;
  readonly isProtected: boolean;
}

/**
 * Reads a worksheet part as a grid. Rows and columns beyond READ_LIMIT are not read; where they hold something, the
 * grid's bounds say what was read.
 * @throws Refused damaged
 */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  const cells: CellInput[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const seen = { mergedRows: 0, isProtected: false, isBeyond: false };
  walkSheet(
    xml,
    context,
    {
      cell(cell) {
        if (!holdsSomething(cell)) return;
        if (cell.row >= READ_LIMIT.rows || cell.column >= READ_LIMIT.columns) seen.isBeyond = true;
        else cells.push(inputOf(cell, context));
      },
      row({ row, isHidden }) {
        if (isHidden && row < READ_LIMIT.rows) hiddenRows.add(row);
      },
      columns({ first, last, isHidden }) {
        const end = isHidden ? Math.min(last, READ_LIMIT.columns - 1) : -1;
        for (let column = first; column <= end; column += 1) hiddenColumns.add(column);
      },
      merge(area) {
        if (area.top >= READ_LIMIT.rows || area.left >= READ_LIMIT.columns) return;
        // Merges never overlap in a sound sheet; a file with more of them was made to exhaust its reader.
        seen.mergedRows += Math.min(area.bottom, READ_LIMIT.rows) - area.top + 1;
        if (seen.mergedRows > READ_LIMIT.rows * READ_LIMIT.columns) throw new Refused('damaged');
        merges.push(area);
      },
      protection() {
        seen.isProtected = true;
      },
      beyond() {
        seen.isBeyond = true;
      },
    },
    READ_LIMIT.rows,
  );
  const bounds = seen.isBeyond
    ? { top: 0, left: 0, bottom: READ_LIMIT.rows - 1, right: READ_LIMIT.columns - 1 }
    : null;
  const { sheetName } = context;
  return {
    grid: makeGrid({ sheetName, cells, merges, hiddenRows, hiddenColumns, bounds }),
    isProtected: seen.isProtected,
  };
}

function holdsSomething({ value, formula, filledBy }: SheetCell): boolean {
  return formula !== null || filledBy !== null || (value !== null && value !== '');
}

function inputOf(cell: SheetCell, { styles, date1904 }: SheetContext): CellInput {
  const { row, column, value, isError } = cell;
  const formula = cell.formula ?? cell.filledBy;
  const numberFormat = styles.formatOf(cell.style);
  const text = value === null ? '' : isError ? String(value) : shownText(value, numberFormat, date1904);
  const uncomputed = formula !== null && value === null;
  return { row, column, value: value ?? '', text, formula, numberFormat, uncomputed };
}
