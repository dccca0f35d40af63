import { contains, parseArea, parseCell, type Area, type CellRef } from '../../grid';
import { shiftFormula } from '../formula';
import { isTrue, unescapeText, walk, type Tag, type Visitor } from '../package';
import { serialOf } from './serial-date';

/** A cell of a worksheet part, understood. */
export interface SheetCell extends CellRef {
  /** Number of its style. */
  readonly style: number;
  /** Null where the cell is blank, and of a formula without a kept result. */
  readonly value: string | number | boolean | null;
  /** Whether the value is an error's code. */
  readonly isError: boolean;
  /** With '='; of a shared formula as it reads in this cell. */
  readonly formula: string | null;
  /** The array formula of another cell that fills this one; with '='. */
  readonly filledBy: string | null;
}

/** A row of a worksheet part. */
export interface SheetRow {
  readonly row: number;
  readonly isHidden: boolean;
  /** In points; null where the part doesn't say. */
  readonly height: number | null;
}

/** Columns of a worksheet part, from the first to the last. */
export interface SheetColumns {
  readonly first: number;
  readonly last: number;
  readonly isHidden: boolean;
  /** In digits of the standard font; null where the part doesn't say. */
  readonly width: number | null;
}

/** Called while a worksheet part is read. Styled blank cells come as well. */
export interface SheetListener {
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

/** A cell as its XML says it. */
interface RawCell extends CellRef {
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string | null;
  formula: { text: string; readonly attributes: Readonly<Record<string, string>> } | null;
}

interface State {
  /** All rows have been walked. */
  rowsDone: boolean;
  /** The root's name with its prefix. */
  root: string;
  row: number;
  column: number;
  cell: RawCell | null;
  readonly masters: Map<string, CellRef & { readonly formula: string }>;
  readonly arrays: { readonly area: Area; readonly formula: string }[];
}

/**
 * Reads a worksheet part.
 * @param rows how many rows are read; what comes after the rows is read in any case
 * @throws Refused damaged
 */
export function walkSheet(xml: string, context: CellContext, listener: SheetListener, rows = Infinity): void {
  const state: State = {
    rowsDone: false,
    root: '',
    row: -1,
    column: -1,
    cell: null,
    masters: new Map(),
    arrays: [],
  };
  const visitor = visitorOf(state, context, listener);
  const pastRows = (): boolean => state.row >= rows && !state.rowsDone;
  walk(xml, visitor, pastRows);
  if (!pastRows()) return;
  // A sheet may have a million styled rows before its merges and its protection.
  const end = xml.lastIndexOf('sheetData>');
  if (holdsValue(xml.slice(0, end), rows)) listener.beyond?.();
  if (end >= 0) walk(`<${state.root}>${xml.slice(end + 'sheetData>'.length)}`, visitor);
}

/** Whether any row from a number on holds a value: nothing is left unread of styled blank rows. */
function holdsValue(xml: string, row: number): boolean {
  const first = new RegExp(`<(?:\\w+:)?row\\b[^>]*\\br="${row + 1}"`).exec(xml);
  return first ? /<(?:\w+:)?(?:v|is)[\s>]/.test(xml.slice(first.index)) : true;
}

function visitorOf(state: State, context: CellContext, listener: SheetListener): Visitor {
  return {
    open(tag, path) {
      const parent = path.at(-1);
      if (parent === undefined) state.root = tag.rawName;
      else if (tag.name === 'row' && parent === 'sheetData') listener.row?.(openRow(tag, state));
      else if (tag.name === 'c' && parent === 'row') openCell(tag, state);
      else if (tag.name === 'f' && state.cell) {
        state.cell.formula = { text: '', attributes: tag.attributes };
      } else if (tag.name === 'v' && state.cell) {
        state.cell.value = '';
      } else if (path.length === 1 || path.length === 2) tellSetting(tag, parent, listener);
    },
    text(text, path) {
      const { cell } = state;
      if (!cell) return;
      const parent = path.at(-1);
      if (parent === 'v') cell.value = (cell.value ?? '') + text;
      else if (parent === 'f' && cell.formula) cell.formula.text += text;
      else if (parent === 't' && !path.includes('rPh')) cell.inline = (cell.inline ?? '') + text;
    },
    close(name) {
      if (name === 'sheetData') state.rowsDone = true;
      if (name !== 'c' || !state.cell) return;
      listener.cell(understood(state.cell, state, context));
      state.cell = null;
    },
  };
}

function openRow({ attributes }: Tag, state: State): SheetRow {
  const named = Number(attributes['r']);
  state.row = Number.isInteger(named) && named > 0 ? named - 1 : state.row + 1;
  state.column = -1;
  const height = numberOf(attributes['ht']);
  return { row: state.row, isHidden: isTrue(attributes['hidden']) || height === 0, height };
}

function openCell({ attributes }: Tag, state: State): void {
  const named = parseCell(attributes['r'] ?? '');
  state.column = named?.column ?? state.column + 1;
  state.cell = {
    row: named?.row ?? state.row,
    column: state.column,
    type: attributes['t'] ?? 'n',
    style: Number(attributes['s'] ?? 0),
    value: null,
    inline: null,
    formula: null,
  };
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

function understood(cell: RawCell, state: State, context: CellContext): SheetCell {
  const { row, column, style, type } = cell;
  const formula = formulaOf(cell, state);
  const filledBy = cell.formula ? null : arrayFormulaAt(cell, state);
  return { row, column, style, value: valueOf(cell, context), isError: type === 'e', formula, filledBy };
}

function valueOf(cell: RawCell, context: CellContext): SheetCell['value'] {
  const { type, value } = cell;
  if (type === 'inlineStr') return unescapeText(cell.inline ?? value ?? '');
  // An empty result is a text only where the file says that it is one.
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

function formulaOf(cell: RawCell, state: State): string | null {
  if (!cell.formula) return null;
  const { attributes } = cell.formula;
  const text = cell.formula.text.replace(/_xlfn\.(?:_xlws\.)?/g, '');
  const group = attributes['si'];
  if (attributes['t'] === 'shared' && group !== undefined) {
    if (text !== '') state.masters.set(group, { row: cell.row, column: cell.column, formula: text });
    const master = state.masters.get(group);
    return master
      ? `=${shiftFormula(master.formula, cell.row - master.row, cell.column - master.column)}`
      : '=';
  }
  const area = attributes['t'] === 'array' ? parseArea(attributes['ref'] ?? '') : null;
  const isSingle = area?.top === area?.bottom && area?.left === area?.right;
  if (area && !isSingle) state.arrays.push({ area, formula: `=${text}` });
  return `=${text}`;
}

/** A cell inside an array formula has no formula of its own in the file, but it is no typed value. */
function arrayFormulaAt(cell: CellRef, { arrays }: State): string | null {
  return arrays.find(({ area }) => contains(area, cell))?.formula ?? null;
}
