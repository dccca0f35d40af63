import { plain, type Decimal } from '../grid';

/** A cell's content: a formula with its '=', or a value; the value '' is blank. Text may start with '=' too. */
export type Content = { readonly formula: string } | { readonly value: string | number | boolean };

export const BLANK: Content = { value: '' };

/** Text that Excel would take for a formula, a number, a date, a share or a truth value if it were typed. */
const NOT_INERT = /^[=+\-@'\t\r\n]|[0-9０-９]|^(true|false)$/i;

/**
 * What to put into a cell for a text, so that the cell holds just that text: Excel reads what is put
 * into a cell as if it were typed ('3-5' becomes a date, '=A1' a formula) unless an apostrophe leads.
 * The apostrophe is not part of the cell's value.
 */
export function asTyped(text: string): string {
  return NOT_INERT.test(text) ? `'${text}` : text;
}

/** The double that Excel keeps for a decimal. */
export function asNumber(value: Decimal): number {
  return Number(plain(value));
}

/** Whether two contents are the same to Excel: formulas without regard to case and blanks. */
export function sameContent(one: Content, other: Content): boolean {
  if ('formula' in one || 'formula' in other) {
    return 'formula' in one && 'formula' in other && comparable(one.formula) === comparable(other.formula);
  }
  if (typeof one.value === 'number' && typeof other.value === 'number') {
    // Excel keeps 15 digits; what it gives back may differ in the last bit of the double.
    return one.value.toPrecision(15) === other.value.toPrecision(15);
  }
  return one.value === other.value;
}

function comparable(formula: string): string {
  return formula.replace(/\s/g, '').toUpperCase();
}
