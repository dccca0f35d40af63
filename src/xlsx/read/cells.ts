import { parseArea, type Area, type CellRef } from '../../grid';
import { isTrue, unescapeText, walk, type Tag } from '../package';
import { cellWalker, type PlacedCell, type PlacedFormula } from './placed-cells';
import { serialOf } from './serial-date';

export interface SheetCell extends CellRef {
  readonly style: number;
  /** Null where the cell is blank, and of a formula without a kept result. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** With '='; of a shared formula as it reads in this cell. */
  readonly formula: string | null;
  /** The array formula of another cell that fills this one; with '='. */
  readonly filledBy: string | null;
}

/** A row of a worksheet part. */
interface SheetRow {
  readonly row: number;
  readonly isHidden: boolean;
  /** In points; null if not given. */
  readonly height: number | null;
}

/** Columns of a worksheet part, from the first to the last. */
interface SheetColumns {
  readonly first: number;
  readonly last: number;
  readonly isHidden: boolean;
  /** In digits of the standard font; null if not given. */
  readonly width: number | null;
}

/** Called while a worksheet part is read. Styled blank cells come as well. */
interface SheetListener {
  cell(cell: SheetCell): void;
  row?(row: SheetRow): void;
  columns?(columns: SheetColumns): void;
  merge?(area: Area): void;
  /** The sheet is protected. */
  protection?(): void;
  /** Sizes of rows (points) and columns (digits) that have none of their own. */
  sizes?(rowHeight: number | null, columnWidth: number | null): void;
  /** There are values below the last row that was to be read. */
  beyond?(): void;
}

/** What cells refer to in other parts. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Whether days count from 1904. */
  readonly date1904: boolean;
}

/**
 * Reads a worksheet part.
 * @param rows how many rows are read; what comes after the rows is read in any case
 * @throws Refused damaged
 */
export function walkSheet(xml: string, context: CellContext, listener: SheetListener, rows = Infinity): void {
  const at = { root: '', row: -1, rowsDone: false };
  const visitor = cellWalker({
    cell: (cell) => {
      listener.cell(understood(cell, context));
    },
    row(row, { attributes }) {
      at.row = row;
      const height = numberOf(attributes['ht']);
      listener.row?.({ row, isHidden: isTrue(attributes['hidden']) || height === 0, height });
    },
    other(tag, path) {
      const parent = path.at(-1);
      if (parent === undefined) at.root = tag.rawName;
      else if (path.length <= 2) tellSetting(tag, parent, listener);
    },
    dataEnd() {
      at.rowsDone = true;
    },
  });
  const pastRows = (): boolean => at.row >= rows && !at.rowsDone;
  walk(xml, visitor, pastRows);
  if (!pastRows()) return;
  // A sheet may have a million styled rows before its merges and its protection.
  const end = xml.lastIndexOf('sheetData>');
  if (holdsValue(xml.slice(0, end), rows)) listener.beyond?.();
  if (end >= 0) walk(`<${at.root}>${xml.slice(end + 'sheetData>'.length)}`, visitor);
}

/** Whether any row from a number on has a value: styled blank rows need no reading. */
function holdsValue(xml: string, row: number): boolean {
  const first = new RegExp(`<(?:\\w+:)?row\\b[^>]*\\br="${row + 1}"`).exec(xml);
  return first ? /<(?:\w+:)?(?:v|is)[\s>]/.test(xml.slice(first.index)) : true;
}

function tellSetting({ name, attributes }: Tag, parent: string, listener: SheetListener): void {
  if (name === 'mergeCell' && parent === 'mergeCells') {
    const area = parseArea(attributes['ref'] ?? '');
    if (area) listener.merge?.(area);
  } else if (name === 'col' && parent === 'cols') {
    const width = numberOf(attributes['width']);
    listener.columns?.({
      first: Number(attributes['min']) - 1,
      last: Number(attributes['max']) - 1,
      isHidden: isTrue(attributes['hidden']) || width === 0,
      width,
    });
  } else if (name === 'sheetFormatPr') {
    listener.sizes?.(numberOf(attributes['defaultRowHeight']), numberOf(attributes['defaultColWidth']));
  } else if (name === 'sheetProtection' && isTrue(attributes['sheet'])) listener.protection?.();
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function understood(cell: PlacedCell, context: CellContext): SheetCell {
  const { row, column, tag, formula, filledBy } = cell;
  const { t: type = 'n', s: style = '0' } = tag.attributes;
  return {
    row,
    column,
    style: Number(style),
    value: valueOf(cell, type, context),
    isError: type === 'e',
    formula: formula && textOf(formula),
    filledBy: filledBy?.kind === 'array' ? textOf(filledBy) : null,
  };
}

/** Excel marks functions that older versions don't know: _xlfn.XLOOKUP. */
function textOf({ text }: PlacedFormula): string {
  return `=${text.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
}

function valueOf(
  { inline, value: placed }: PlacedCell,
  type: string,
  context: CellContext,
): SheetCell['value'] {
  const value = placed?.text ?? null;
  if (type === 'inlineStr') return unescapeText(inline ?? value ?? '');
  // An empty result is a text only in a cell of that type.
  if (value === null || (value === '' && type !== 'str')) return null;
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'str':
      return unescapeText(value);
    case 'b':
      return isTrue(value.trim());
    case 'e':
      return value.trim();
    case 'd':
      return serialOf(value.trim(), context.date1904) ?? value;
    default: {
      const number = Number(value);
      return Number.isFinite(number) ? number : value;
    }
  }
}
