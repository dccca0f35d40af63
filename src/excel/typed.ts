import { plain, type Decimal } from '../grid';

/** A cell's content: a formula with its '=', or a value. '' is blank, and text can start with '=' too. */
export type Content = { readonly formula: string } | { readonly value: string | number | boolean };

export const BLANK: Content = { value: '' };

/** Text that Excel would convert to a formula, number, date, percentage or boolean if it were typed. */
const NOT_INERT = /^[=+\-@'\t\r\n]|[0-9０-９]|^(true|false)$/i;

/**
 * What to write so that a cell holds exactly this text. Excel parses whatever is written as if it were typed ('3-5'
 * becomes a date, '=A1' a formula) unless it starts with an apostrophe, which is not part of the value.
 */
export function asTyped(text: string): string {
  return NOT_INERT.test(text) ? `'${text}` : text;
}

/** The double that Excel stores for a decimal. */
export function asNumber(value: Decimal): number {
  return Number(plain(value));
}

/** Whether Excel treats two contents as equal; formulas are compared without case and spaces. */
export function sameContent(one: Content, other: Content): boolean {
  if ('formula' in one || 'formula' in other) {
    return 'formula' in one && 'formula' in other && comparable(one.formula) === comparable(other.formula);
  }
  if (typeof one.value === 'number' && typeof other.value === 'number') {
    // Excel keeps 15 digits, so the last bits of the double may differ.
    return one.value.toPrecision(15) === other.value.toPrecision(15);
  }
  return one.value === other.value;
}

function comparable(formula: string): string {
  return formula.replace(/\s/g, '').toUpperCase();
}
