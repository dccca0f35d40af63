import { decimal, halfWidth, HUNDRED, type CellInput } from '../../grid';

/** A number as people write it: -1,602.40, 95 %. Not with leading zeros, which are codes (0012). */
const NUMBER = /^(-?)((?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.(\d+))?) ?(%?)$/;
/** Excel keeps no more digits. */
const MOST_DIGITS = 15;

/**
 * What Excel would hold if a person had typed the text of a cell: a number with the format that shows it as it is
 * written. In a document no cell is a number, so nobody can be told to make it one.
 */
export function typedValue(text: string): Pick<CellInput, 'value' | 'text' | 'numberFormat'> {
  const trimmed = text.trim();
  const match = numberIn(trimmed);
  if (!match) return { value: text };
  const [, sign = '', digits = '', fraction = '', percent = ''] = match;
  const number = decimal(`${sign}${digits.replace(/,/g, '')}`);
  const places = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  const whole = digits.includes(',') ? '#,##0' : '0';
  const isGeneral = percent === '' && places === '' && whole === '0';
  return {
    value: Number(percent === '' ? number : number.div(HUNDRED)),
    text: trimmed,
    numberFormat: isGeneral ? 'General' : `${whole}${places}${percent}`,
  };
}

/** Whether a text is nothing but a number. */
export function isPlainNumber(text: string): boolean {
  return numberIn(text.trim()) !== null;
}

function numberIn(text: string): RegExpExecArray | null {
  const match = text.length > 40 ? null : NUMBER.exec(halfWidth(text));
  return match && (match[2] ?? '').replace(/\D/g, '').length <= MOST_DIGITS ? match : null;
}
