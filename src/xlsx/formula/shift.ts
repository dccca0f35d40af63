import { columnName, parseCell, SHEET_SIZE } from '../../grid';
import { formulaTokens } from './tokens';

/**
 * A shared formula as it reads `rows` below and `columns` right of its master: relative references move,
 * absolute ones ($) stay. A reference that leaves the sheet wraps around, as Excel does.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      return (
        token.sheet +
        token.text
          .split(':')
          .map((end) => shiftEnd(end, rows, columns))
          .join(':')
      );
    })
    .join('');
}

/** One end of a reference: a cell ($A1), a column ($A) or a row (1). */
function shiftEnd(end: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(end);
  if (!match) return end;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  const columnFixed = letters !== '' && first === '$';
  const rowFixed = letters === '' ? first === '$' : second === '$';
  const column = parseCell(`${letters || 'A'}1`)?.column ?? 0;
  const shownColumn = columnFixed ? letters : columnName(wrap(column + columns, SHEET_SIZE.columns));
  const shownRow = rowFixed ? digits : String(wrap(Number(digits) - 1 + rows, SHEET_SIZE.rows) + 1);
  if (letters === '') return first + shownRow;
  return first + shownColumn + second + (digits === '' ? '' : shownRow);
}

function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}
