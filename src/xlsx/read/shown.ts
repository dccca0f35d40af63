// All that is needed of it: the whole library is three times as large and takes ten times as long to load.
import { SSF } from '@e965/xlsx/dist/xlsx.mini.min';

const { format } = SSF as {
  format: (code: string, value: string | number, options: { date1904: boolean }) => string;
};

/**
 * A value by a number format, padding included.
 * @param code a number format code, 'General' where the cell has none
 * @param date1904 whether days count from 1904
 */
export function formatted(value: string | number | boolean, code: string, date1904 = false): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isUnchanged(value, code)) return value;
  try {
    // Text format keeps a number as it was typed.
    return format(code === '@' ? 'General' : code, value, { date1904 });
  } catch {
    // A date before 1900 or a code that no program knows: the figure itself is better than nothing.
    return String(value);
  }
}

/** What a cell shows: its value by its number format, without padding. */
export function shownText(value: string | number | boolean, code: string, date1904: boolean): string {
  return isUnchanged(value, code) ? value : formatted(value, code, date1904).trim();
}

/** Whether a value is a text to which its format adds nothing. */
function isUnchanged(value: string | number | boolean, code: string): value is string {
  return typeof value === 'string' && (code === '@' || !code.includes('@'));
}
