import { anchorOf, decimalOfCell, GENERAL, oneLine, squeeze, type CellRef } from '../../grid';
import { hasWords, placeIn, textIn, textOf, type Sheet } from '../sheet';
import type { Measure, TextCell } from '../form';
import type { IndicatorColumns, TableColumn } from './columns';
import { COMPARATOR, NO_COMPARATOR, SAYS_DIRECTION } from '../vocabulary';

/**
 * The target or actual of a row under a column, with the sign and unit of their own columns; null if the layout has no
 * such column. The sign belongs to the target only, the unit to both.
 */
export function measureAt(
  sheet: Sheet,
  row: number,
  { byRole, signs }: IndicatorColumns,
  role: 'target' | 'actual',
  column: TableColumn | undefined,
): Measure | null {
  if (!column) return null;
  const parts = partsIn(sheet, row, column);
  const cell = parts?.value ?? anchorOf(sheet.grid, placeIn(sheet, row, column));
  const found = sheet.grid.at(cell.row, cell.column);
  const text = textOf(found);
  const ofColumns = signs.flatMap((one) => wordsIn(sheet, row, one) ?? []);
  const sign = role === 'actual' ? null : (parts?.sign ?? signOf(ofColumns));
  const unit = parts?.unit ?? wordsIn(sheet, row, byRole.unit);
  return {
    text,
    full: fullText(text, sign, unit),
    cell,
    number: typeof found?.value === 'number' ? decimalOfCell(found.value) : null,
    numberFormat: found?.numberFormat ?? GENERAL,
    sign,
    unit,
    unknown: found !== null && (found.error !== null || found.uncomputed),
  };
}

/**
 * The parts of a target if its header covers several columns (户 · ≥ · 20): the sign is known by its words, the value
 * by its figure, and the rest is the unit. Null if the row has one cell there.
 */
function partsIn(
  sheet: Sheet,
  row: number,
  { left, right }: TableColumn,
): { readonly sign: TextCell | null; readonly value: CellRef; readonly unit: TextCell | null } | null {
  const parts = sheet.grid
    .row(row)
    .filter(({ column }) => column >= left && column <= right)
    .map((cell) => ({ text: textOf(cell), cell: { row, column: cell.column } }));
  if (parts.length < 2) return null;
  const isSign = ({ text }: TextCell) => COMPARATOR.test(squeeze(text));
  const others = parts.filter((part) => !isSign(part));
  const value = others.find(({ text }) => /\d/.test(text)) ?? others.at(-1);
  if (!value) return null;
  return {
    sign: parts.find(isSign) ?? null,
    value: value.cell,
    unit: others.find((part) => part !== value) ?? null,
  };
}

/** Of several sign columns, the comparator (大于等于), else the one with the better way (正向), else the first. */
function signOf(words: readonly TextCell[]): TextCell | null {
  const [first = null] = words;
  return (
    words.find(({ text }) => !NO_COMPARATOR.test(text)) ??
    words.find(({ text }) => SAYS_DIRECTION.test(text)) ??
    first
  );
}

/** '≧', '735', '人次' → '≧735人次'. A sign or unit in the value is not repeated. */
function fullText(text: string, sign: TextCell | null, unit: TextCell | null): string {
  const value = oneLine(text);
  if (!hasWords(value)) return value;
  const before = sign && !NO_COMPARATOR.test(sign.text) ? squeeze(sign.text) : '';
  // '%（百分比）' names one unit twice.
  const after = unit && /\d$/.test(value) ? squeeze(unit.text).replace(/^([%‰])[(（].*[)）]$/, '$1') : '';
  return `${value.startsWith(before) ? '' : before}${value}${after}`;
}

function wordsIn(sheet: Sheet, row: number, column: TableColumn | undefined): TextCell | null {
  const words = textIn(sheet, row, column);
  return words && hasWords(words.text) ? words : null;
}
