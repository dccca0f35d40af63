import { contains, parseArea, parseCell, type Area, type CellRef } from '../../grid';
import { shiftFormula } from '../formula';
import type { Tag, Visitor } from '../package';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A formula as its cell has it; the stretch is that of its element. */
export interface PlacedFormula extends Stretch {
  /** As it reads in this cell, without '='. */
  readonly text: string;
  /** Number of the shared group, where it is part of one. */
  readonly group: string | null;
  /** Whether the group's formula is written here. */
  readonly isMaster: boolean;
  readonly kind: string | undefined;
  /** The cells that an array formula or data table fills, if more than this one. */
  readonly fills: Area | null;
}

export interface PlacedCell extends CellRef, Stretch {
  readonly tag: Tag;
  readonly formula: PlacedFormula | null;
  /** The array formula or data table of another cell that fills this one. */
  readonly filledBy: PlacedFormula | null;
  readonly value: (Stretch & { readonly text: string }) | null;
  /** The text of an inline string, without its phonetic guide. */
  readonly inline: string | null;
}

interface CellVisitor {
  cell(cell: PlacedCell): void;
  row?(row: number, tag: Tag): void;
  rowEnd?(row: number, closeStart: number, end: number): void;
  /** The start tag of any element that is neither row nor cell nor inside of one. */
  other?(tag: Tag, path: readonly string[]): void;
  dataEnd?(closeStart: number): void;
}

interface OpenCell extends CellRef {
  readonly tag: Tag;
  formula: { readonly tag: Tag; text: string; end: number } | null;
  value: { readonly start: number; text: string; end: number } | null;
  inline: string | null;
}

/** Walks the XML of a worksheet part and calls `visitor` with its cells and their places. */
export function cellWalker(visitor: CellVisitor): Visitor {
  const formulaOf = formulaReader();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  return {
    open(tag, path) {
      const parent = path.at(-1);
      const { name, attributes } = tag;
      if (name === 'row' && parent === 'sheetData') {
        const named = Number(attributes['r']);
        row = Number.isInteger(named) && named > 0 ? named - 1 : row + 1;
        column = -1;
        visitor.row?.(row, tag);
      } else if (name === 'c' && parent === 'row') {
        const named = parseCell(attributes['r'] ?? '');
        column = named?.column ?? column + 1;
        cell = { row: named?.row ?? row, column, tag, formula: null, value: null, inline: null };
      } else if (!cell) visitor.other?.(tag, path);
      else if (name === 'f') cell.formula = { tag, text: '', end: tag.end };
      else if (name === 'v') cell.value = { start: tag.start, text: '', end: tag.end };
    },
    text(text, path) {
      const parent = cell && path.at(-1);
      if (!cell || !parent) return;
      if (parent === 'v' && cell.value) cell.value.text += text;
      else if (parent === 'f' && cell.formula) cell.formula.text += text;
      else if (parent === 't' && !path.includes('rPh')) cell.inline = (cell.inline ?? '') + text;
    },
    close(name, start, end) {
      if (name === 'row') visitor.rowEnd?.(row, start, end);
      else if (name === 'sheetData') visitor.dataEnd?.(start);
      else if (name === 'f' && cell?.formula) cell.formula.end = end;
      else if (name === 'v' && cell?.value) cell.value.end = end;
      else if (name === 'c' && cell) {
        const { tag } = cell;
        visitor.cell({ ...cell, start: tag.start, end, ...formulaOf(cell) });
        cell = null;
      }
    },
  };
}

/** Reads formulas cell by cell: it remembers the masters of shared formulas and the areas of array formulas. */
function formulaReader(): (cell: OpenCell) => Pick<PlacedCell, 'formula' | 'filledBy'> {
  const masters = new Map<string, CellRef & { readonly text: string }>();
  let arrays: (PlacedFormula & { readonly fills: Area })[] = [];
  let last = -1;
  return ({ row, column, formula: open }) => {
    if (!open) {
      // Rows go down: what ended above is not looked at again.
      if (row > last) arrays = arrays.filter(({ fills }) => fills.bottom >= row);
      last = row;
      // The cell may show a result of an array formula: then its value was not typed.
      const filledBy = arrays.find(({ fills }) => contains(fills, { row, column })) ?? null;
      return { formula: null, filledBy };
    }
    const { tag, end, text: own } = open;
    const { t: kind, si, ref = '' } = tag.attributes;
    const group = kind === 'shared' && si !== undefined ? si : null;
    const isMaster = group !== null && own !== '';
    if (isMaster) masters.set(group, { row, column, text: own });
    const master = group === null ? undefined : masters.get(group);
    const text = master ? shiftFormula(master.text, row - master.row, column - master.column) : own;
    const area = kind === 'array' || kind === 'dataTable' ? parseArea(ref) : null;
    const isSingle = area?.top === area?.bottom && area?.left === area?.right;
    const fills = isSingle ? null : area;
    const formula = { start: tag.start, end, text, group, isMaster, kind, fills };
    if (fills) arrays.push({ ...formula, fills });
    return { formula, filledBy: null };
  };
}
