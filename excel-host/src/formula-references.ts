import { formulaTokens, sheetNameOf, type FormulaToken } from '../../src/xlsx';
import { COLUMNS, ROWS, letters, parseAddress, quoted, type Extent } from './address';

/** Which edges of a reference stay where they are when the formula is copied: those written with `$`. */
export interface Fixed {
  readonly row: boolean;
  readonly column: boolean;
  readonly lastRow: boolean;
  readonly lastColumn: boolean;
}

/** A reference to cells in a formula. */
export interface Reference {
  /** The sheet before `!`; null without one. */
  readonly sheetName: string | null;
  readonly extent: Extent;
  readonly fixed: Fixed;
  /** Whether one cell is written as A1 and not as A1:A1. */
  readonly single: boolean;
}

function fixedOf(place: string): Fixed {
  const [from = '', to = from] = place.split(':');
  const row = (part: string) => /\$\d/.test(part);
  const column = (part: string) => /\$[A-Za-z]/.test(part);
  return { row: row(from), column: column(from), lastRow: row(to), lastColumn: column(to) };
}

/** The reference of a token; null if it is none, or leads to another workbook or through several sheets. */
function referenceOf(token: FormulaToken): Reference | null {
  if (token.kind !== 'reference') return null;
  const parsed = parseAddress(token.text);
  const sheetName = token.sheet === '' ? null : sheetNameOf(token.sheet);
  if (!parsed || (sheetName !== null && /[[:]/.test(sheetName))) return null;
  const { row, column, rows, columns } = parsed;
  const extent = { row, column, rows, columns };
  return { sheetName, extent, fixed: fixedOf(token.text), single: !token.text.includes(':') };
}

const textOf = (token: FormulaToken) => (token.kind === 'reference' ? token.sheet + token.text : token.text);

/** A reference as a formula holds it. */
export function spellReference({ sheetName, extent, fixed, single }: Reference): string {
  const { row, column, rows, columns } = extent;
  const sheet = sheetName === null ? '' : `${quoted(sheetName)}!`;
  const across = (at: number, isFixed: boolean) => `${isFixed ? '$' : ''}${letters(at)}`;
  const down = (at: number, isFixed: boolean) => `${isFixed ? '$' : ''}${at + 1}`;
  const [lastRow, lastColumn] = [row + rows - 1, column + columns - 1];
  if (rows === ROWS) return `${sheet}${across(column, fixed.column)}:${across(lastColumn, fixed.lastColumn)}`;
  if (columns === COLUMNS) return `${sheet}${down(row, fixed.row)}:${down(lastRow, fixed.lastRow)}`;
  const first = `${across(column, fixed.column)}${down(row, fixed.row)}`;
  if (single && rows * columns === 1) return sheet + first;
  return `${sheet}${first}:${across(lastColumn, fixed.lastColumn)}${down(lastRow, fixed.lastRow)}`;
}

/** The references of a formula, in their order. */
export function referencesIn(formula: string): Reference[] {
  return formulaTokens(formula).flatMap((token) => referenceOf(token) ?? []);
}

/** The words of a formula that are neither functions nor references: names of ranges and of tables. */
export function wordsIn(formula: string): string[] {
  return formulaTokens(formula).flatMap((token) => {
    if (token.kind === 'word') return token.call ? [] : [token.text];
    const table = token.kind === 'structured' ? token.text.slice(0, token.text.indexOf('[')) : '';
    return table === '' ? [] : [table];
  });
}

/** Changes a formula's references; null turns one into #REF!. */
export function rewriteReferences(
  formula: string,
  change: (reference: Reference) => Reference | string | null,
): string {
  const rewritten = (token: FormulaToken) => {
    const reference = referenceOf(token);
    const changed = reference && change(reference);
    if (changed === reference) return textOf(token);
    if (changed === null) return '#REF!';
    return typeof changed === 'string' ? changed : spellReference(changed);
  };
  return formulaTokens(formula).map(rewritten).join('');
}

/** A formula copied by some rows and columns: what has no `$` moves along. */
export function copiedFormula(formula: string, down: number, right: number): string {
  return rewriteReferences(formula, (reference) => {
    const { extent, fixed } = reference;
    const wrap = (at: number, size: number) => ((at % size) + size) % size;
    const isWholeRow = extent.columns === COLUMNS;
    const isWholeColumn = extent.rows === ROWS;
    const rowAt = (at: number, isFixed: boolean) => (isFixed || isWholeColumn ? at : wrap(at + down, ROWS));
    const columnAt = (at: number, isFixed: boolean) =>
      isFixed || isWholeRow ? at : wrap(at + right, COLUMNS);
    const [row, column] = [rowAt(extent.row, fixed.row), columnAt(extent.column, fixed.column)];
    const lastRow = rowAt(extent.row + extent.rows - 1, fixed.lastRow);
    const lastColumn = columnAt(extent.column + extent.columns - 1, fixed.lastColumn);
    return {
      ...reference,
      extent: {
        row: Math.min(row, lastRow),
        column: Math.min(column, lastColumn),
        rows: Math.abs(lastRow - row) + 1,
        columns: Math.abs(lastColumn - column) + 1,
      },
    };
  });
}

/** A formula after a sheet was renamed or, with null, deleted. */
export function renamedInFormula(formula: string, before: string, after: string | null): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.sheetName?.toLowerCase() !== before.toLowerCase()) return reference;
    return after === null ? null : { ...reference, sheetName: after };
  });
}

/** A formula copied with rows and columns swapped. */
export function transposedFormula(
  formula: string,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): string {
  return rewriteReferences(formula, (reference) => {
    const { extent, fixed } = reference;
    if (fixed.row || fixed.column) return reference;
    const row = to.row + extent.column - from.column;
    const column = to.column + extent.row - from.row;
    if (row < 0 || column < 0) return null;
    return { ...reference, extent: { row, column, rows: extent.columns, columns: extent.rows } };
  });
}
