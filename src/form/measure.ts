import { decimalOfCell, oneLine, squeeze } from '../grid';
import { anchorOf, isDash, textAt, textOf } from './figure';
import { placeIn } from './funds';
import type { Measure, TextCell } from './form';
import type { IndicatorColumns } from './indicator-columns';
import type { Sheet } from './sheet';
import type { IndicatorColumn } from './vocabulary';

/**
 * The target or actual of a row with the sign and unit that stand in columns of their own; null where the
 * layout has no such column. The sign belongs to the target alone, the unit to both.
 */
export function measureAt(
  sheet: Sheet,
  row: number,
  { byRole, signs }: IndicatorColumns,
  role: 'target' | 'adjusted' | 'actual',
): Measure | null {
  const column = byRole[role];
  if (!column) return null;
  const cell = anchorOf(sheet.grid, placeIn(sheet, row, column));
  const found = sheet.grid.at(cell.row, cell.column);
  const text = textOf(found);
  const sign = role === 'actual' ? null : signOf(signs.flatMap((one) => wordsOf(sheet, row, one) ?? []));
  const unit = wordsOf(sheet, row, byRole.unit);
  return {
    text,
    full: fullText(text, sign, unit),
    cell,
    number: typeof found?.value === 'number' ? decimalOfCell(found.value) : null,
    numberFormat: found?.numberFormat ?? 'General',
    sign,
    unit,
    unknown: found !== null && (found.error !== null || found.uncomputed),
  };
}

/** Words that say which way is better or what kind of indicator it is, and are no comparator. */
const NO_COMPARATOR = /定|向|^正|^反/;

/** Of several columns the comparator's (大于等于), else the one that says the better way (正向), else the first. */
function signOf(words: readonly TextCell[]): TextCell | null {
  const [first = null] = words;
  return (
    words.find(({ text }) => !NO_COMPARATOR.test(text)) ??
    words.find(({ text }) => /向|^正|^反/.test(text)) ??
    first
  );
}

/** '≧', '735', '人次' → '≧735人次'; a unit that the value already ends with is not said twice. */
function fullText(text: string, sign: TextCell | null, unit: TextCell | null): string {
  const value = oneLine(text);
  if (value === '' || isDash(value)) return value;
  const before = sign && !NO_COMPARATOR.test(sign.text) ? squeeze(sign.text) : '';
  const after = unit && /\d$/.test(value) ? squeeze(unit.text) : '';
  return `${value.startsWith(before) ? '' : before}${value}${after}`;
}

function wordsOf(
  sheet: Sheet,
  row: number,
  column: { readonly role: IndicatorColumn; readonly left: number; readonly right: number } | undefined,
): TextCell | null {
  if (!column) return null;
  const words = textAt(sheet.grid, placeIn(sheet, row, column));
  return squeeze(words.text) === '' || isDash(words.text) ? null : words;
}
