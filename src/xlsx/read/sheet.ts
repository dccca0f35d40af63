import { READ_LIMIT, makeGrid, parseArea, parseCell, type Area, type CellInput, type Grid } from '../../grid';
import { shiftFormula } from '../formula';
import { Refused } from '../package';
import { serialOf, shownText } from './shown';
import type { Styles } from './styles';
import { isTrue, unescapeText, walk, type Tag, type Visitor } from '../package';

/** What a sheet's cells refer to in other parts. */
export interface SheetContext {
  readonly sheetName: string;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
}

/** A sheet as read: the grid, and whether its locked cells may be written. */
export interface SheetContent {
  readonly grid: Grid;
  readonly isProtected: boolean;
}

/** A cell as its XML says it, before it is understood. */
interface RawCell {
  readonly row: number;
  readonly column: number;
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
  beyond: boolean;
  isProtected: boolean;
  readonly cells: CellInput[];
  readonly merges: Area[];
  mergedRows: number;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly masters: Map<string, { row: number; column: number; formula: string }>;
  readonly arrays: { area: Area; formula: string }[];
}

/**
 * Reads a worksheet part. Rows and columns beyond READ_LIMIT are not read; where they hold something, the
 * grid's bounds say what was read.
 * @throws Refused damaged
 */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  const state: State = {
    rowsDone: false,
    root: '',
    row: -1,
    column: -1,
    cell: null,
    beyond: false,
    isProtected: false,
    cells: [],
    merges: [],
    mergedRows: 0,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    masters: new Map(),
    arrays: [],
  };
  const visitor = sheetVisitor(state, context);
  const pastRows = (): boolean => state.row >= READ_LIMIT.rows && !state.rowsDone;
  walk(xml, visitor, pastRows);
  if (pastRows()) readTail(xml, state, visitor);
  return { grid: gridOf(state, context), isProtected: state.isProtected };
}

/** What stands after the rows (merges, protection), without walking through a million rows to reach it. */
function readTail(xml: string, state: State, visitor: Visitor): void {
  const end = xml.lastIndexOf('sheetData>');
  const tail = xml.slice(end + 'sheetData>'.length);
  state.beyond ||= holdsValue(xml.slice(0, end), READ_LIMIT.rows);
  if (end >= 0) walk(`<${state.root}>${tail}`, visitor);
}

/** Whether any row from a number on holds a value: styled blank rows are nothing that was left unread. */
function holdsValue(xml: string, row: number): boolean {
  const first = new RegExp(`<(?:\\w+:)?row\\b[^>]*\\br="${row + 1}"`).exec(xml);
  return first ? /<(?:\w+:)?(?:v|is)[\s>]/.test(xml.slice(first.index)) : true;
}

function sheetVisitor(state: State, context: SheetContext): Visitor {
  return {
    open(tag, path) {
      const parent = path.at(-1);
      if (parent === undefined) state.root = tag.rawName;
      else if (tag.name === 'row' && parent === 'sheetData') openRow(tag, state);
      else if (tag.name === 'c' && parent === 'row') openCell(tag, state);
      else if (tag.name === 'f' && state.cell) {
        state.cell.formula = { text: '', attributes: tag.attributes };
      } else if (tag.name === 'v' && state.cell) {
        state.cell.value = '';
      } else if (path.length === 1 || path.length === 2) openSetting(tag, path, state);
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
      keepCell(state.cell, state, context);
      state.cell = null;
    },
  };
}

function openRow(tag: Tag, state: State): void {
  const named = Number(tag.attributes['r']);
  state.row = Number.isInteger(named) && named > 0 ? named - 1 : state.row + 1;
  state.column = -1;
  const height = tag.attributes['ht'];
  if (state.row < READ_LIMIT.rows && (isTrue(tag.attributes['hidden']) || Number(height ?? 1) === 0)) {
    state.hiddenRows.add(state.row);
  }
}

function openCell(tag: Tag, state: State): void {
  const named = parseCell(tag.attributes['r'] ?? '');
  const row = named?.row ?? state.row;
  state.column = named?.column ?? state.column + 1;
  state.cell = {
    row,
    column: state.column,
    type: tag.attributes['t'] ?? 'n',
    style: Number(tag.attributes['s'] ?? 0),
    value: null,
    inline: null,
    formula: null,
  };
}

function openSetting(tag: Tag, path: readonly string[], state: State): void {
  const { name, attributes } = tag;
  if (name === 'mergeCell' && path.at(-1) === 'mergeCells') {
    const area = parseArea(attributes['ref'] ?? '');
    if (area && area.top < READ_LIMIT.rows && area.left < READ_LIMIT.columns) keepMerge(area, state);
  } else if (name === 'col' && path.at(-1) === 'cols') {
    if (!isTrue(attributes['hidden']) && Number(attributes['width'] ?? 1) !== 0) return;
    const last = Math.min(Number(attributes['max']), READ_LIMIT.columns);
    for (let column = Number(attributes['min']); column <= last; column += 1) {
      state.hiddenColumns.add(column - 1);
    }
  } else if (name === 'sheetProtection') state.isProtected = isTrue(attributes['sheet']);
}

/**
 * Merges never overlap, so that those of a sound sheet cover each cell that is read at most once; a file
 * that says otherwise was made to exhaust its reader.
 */
function keepMerge(area: Area, state: State): void {
  state.mergedRows += Math.min(area.bottom, READ_LIMIT.rows) - area.top + 1;
  if (state.mergedRows > READ_LIMIT.rows * READ_LIMIT.columns) throw new Refused('damaged');
  state.merges.push(area);
}

/** Understands a cell and keeps it, where it holds something and lies within what is read. */
function keepCell(cell: RawCell, state: State, context: SheetContext): void {
  const { row, column } = cell;
  const formula = formulaOf(cell, state);
  const value = valueOf(cell, context);
  if (formula === null && (value === null || value === '')) return;
  if (row >= READ_LIMIT.rows || column >= READ_LIMIT.columns) {
    state.beyond = true;
    return;
  }
  const numberFormat = context.styles.formatOf(cell.style);
  state.cells.push({
    row,
    column,
    value: value ?? '',
    text:
      value === null
        ? ''
        : cell.type === 'e'
          ? String(value)
          : shownText(value, numberFormat, context.date1904),
    formula,
    numberFormat,
    uncomputed: formula !== null && value === null,
  });
}

function valueOf(cell: RawCell, context: SheetContext): string | number | boolean | null {
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

/** The formula with '=', of a shared one as it reads in this cell; null where there is none. */
function formulaOf(cell: RawCell, state: State): string | null {
  if (!cell.formula) return arrayFormulaAt(cell, state);
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
  const single = area?.top === area?.bottom && area?.left === area?.right;
  if (area && !single) state.arrays.push({ area, formula: `=${text}` });
  return `=${text}`;
}

/** A cell inside an array formula has no formula of its own in the file, but it is no typed value. */
function arrayFormulaAt(cell: RawCell, state: State): string | null {
  const found = state.arrays.find(
    ({ area }) =>
      cell.row >= area.top &&
      cell.row <= area.bottom &&
      cell.column >= area.left &&
      cell.column <= area.right,
  );
  return found?.formula ?? null;
}

function gridOf(state: State, context: SheetContext): Grid {
  return makeGrid({
    sheetName: context.sheetName,
    cells: state.cells,
    merges: state.merges,
    hiddenRows: state.hiddenRows,
    hiddenColumns: state.hiddenColumns,
    bounds: state.beyond
      ? { top: 0, left: 0, bottom: READ_LIMIT.rows - 1, right: READ_LIMIT.columns - 1 }
      : null,
  });
}
