import { decimalOfCell } from '../decimal';
import { formatCode, type Condition, type FormatCode, type Section } from './code';
import { shownDate } from './date';
import { shownGeneral, shownNumber } from './number';

/**
 * A value as a Chinese Excel shows it in a column that is wide enough, with the room that its format leaves
 * (ECMA-376 part 1, 18.8.30 and 18.8.31). Numbers are rounded half away from zero.
 * @param code a number format code; '' means General
 * @param date1904 whether days count from 1904
 */
export function shownInFormat(value: string | number | boolean, code: string, date1904 = false): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = formatCode(code);
  if (typeof value === 'string') return shownString(value, format.text);
  const section = sectionFor(value, format);
  if (!section) return withSign(value < 0, shownGeneral(decimalOfCell(Math.abs(value))));
  if (section.kind === 'date') {
    // Excel fills the cell with #; the figure itself says more.
    return shownDate(value, section, date1904) ?? shownInFormat(value, '');
  }
  const isNegative = value < 0 && !isForNegatives(section, format);
  return withSign(isNegative, shownNumber(decimalOfCell(Math.abs(value)), section));
}

/** Whether a number in this format shows a year, where it is shown as a day. */
export function showsYear(value: number, code: string): boolean {
  const section = sectionFor(value, formatCode(code));
  return section?.pieces.some((piece) => piece.kind === 'moment' && /^[ye]/.test(piece.text)) === true;
}

function shownString(text: string, section: Section | null): string {
  if (!section) return text;
  return section.pieces
    .map((piece) =>
      piece.kind === 'text' || piece.kind === 'general' ? text : piece.kind === 'literal' ? piece.text : '',
    )
    .join('');
}

const withSign = (isNegative: boolean, text: string): string => (isNegative ? `-${text}` : text);

/** The section for a number; null where the code has none: then it is shown as General. */
function sectionFor(value: number, { numbers }: FormatCode): Section | null {
  const [first, second, third] = numbers;
  if (!first) return null;
  if (!second) return first.condition && !meets(value, first.condition) ? null : first;
  if (!first.condition && !second.condition) {
    if (third && value === 0) return third;
    return value < 0 ? second : first;
  }
  if (meets(value, first.condition ?? POSITIVE)) return first;
  if (!third) return second;
  return meets(value, second.condition ?? NEGATIVE) ? second : third;
}

const POSITIVE: Condition = { operator: '>', limit: 0 };
const NEGATIVE: Condition = { operator: '<', limit: 0 };

function meets(value: number, { operator, limit }: Condition): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

/**
 * Whether a section says itself what stands for the sign of a negative number: the second one, and one of several for
 * [<0].
 */
function isForNegatives(section: Section, { numbers }: FormatCode): boolean {
  const [, second] = numbers;
  if (!second) return false;
  const { condition } = section;
  return condition ? condition.operator.startsWith('<') && condition.limit === 0 : section === second;
}
