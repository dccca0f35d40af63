import { GENERAL } from '../../grid';
import type { Element } from '../../xlsx';

/** Elements that hold a number format. */
export const NUMBER_STYLES: ReadonlySet<string> = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);

/**
 * The number format codes of OpenDocument styles by name. What Excel's codes have no word for (eras, quarters) is left
 * out.
 */
export function numberFormats(styles: readonly Element[]): ReadonlyMap<string, string> {
  const byName = new Map(styles.map((style) => [style.attributes['style:name'] ?? '', style]));
  return new Map([...byName].map(([name, style]) => [name, codeOf(style, byName)]));
}

/** Conditions that Excel takes for granted, in the order of its sections. */
const USUAL = ['value()>=0', 'value()>0', 'value()<0', 'value()=0'];

function codeOf(style: Element, byName: ReadonlyMap<string, Element>): string {
  const sections = style.children.flatMap(({ name, attributes }) => {
    const condition = (attributes['style:condition'] ?? '').replace(/\s/g, '');
    const other = byName.get(attributes['style:apply-style-name'] ?? '');
    if (name !== 'map' || !other || !condition.startsWith('value()')) return [];
    const before = USUAL.includes(condition) ? '' : `[${condition.slice('value()'.length)}]`;
    return [`${before}${sectionOf(other)}`];
  });
  return [...sections, sectionOf(style)].join(';');
}

function sectionOf(style: Element): string {
  const isElapsed = style.attributes['number:truncate-on-overflow'] === 'false';
  const code = style.children.map((part) => codeOfPart(part, style)).join('');
  return isElapsed ? code.replace(/h+|m+|s+/, '[$&]') : code;
}

function codeOfPart(part: Element, style: Element): string {
  const { name, attributes, text } = part;
  const isLong = attributes['number:style'] === 'long';
  switch (name) {
    case 'number':
      return digitsOf(part);
    case 'text':
      return text === '%' && style.name === 'percentage-style' ? '%' : quoted(text);
    case 'currency-symbol':
      return quoted(text);
    case 'fill-character':
      return text === '' ? '' : `*${text}`;
    case 'scientific-number':
      return `${digitsOf(part)}E+${'0'.repeat(sizeOf(attributes['number:min-exponent-digits'], 2))}`;
    case 'fraction':
      return `# ?/${'?'.repeat(sizeOf(attributes['number:min-denominator-digits'], 1) || 1)}`;
    case 'text-content':
      return '@';
    case 'boolean':
      return GENERAL;
    case 'year':
      return isLong ? 'yyyy' : 'yy';
    case 'month':
      return (attributes['number:textual'] === 'true' ? 'mmm' : 'm') + (isLong ? 'm' : '');
    case 'day':
      return isLong ? 'dd' : 'd';
    case 'day-of-week':
      return isLong ? 'dddd' : 'ddd';
    case 'hours':
      return isLong ? 'hh' : 'h';
    case 'minutes':
      return isLong ? 'mm' : 'm';
    case 'seconds':
      return (isLong ? 'ss' : 's') + places(sizeOf(attributes['number:decimal-places'], 0), '0');
    case 'am-pm':
      return 'AM/PM';
    default:
      return '';
  }
}

/** The digits of a number: 0.00, #,##0.0#; General where it does not say how many there are after the point. */
function digitsOf({ attributes, children }: Element): string {
  const most = attributes['number:decimal-places'];
  const whole = sizeOf(attributes['number:min-integer-digits'], 1);
  const embedded = children.find(({ name }) => name === 'embedded-text');
  if (most === undefined && whole <= 1) return GENERAL;
  const decimals = sizeOf(most, 0);
  const least = Math.min(decimals, sizeOf(attributes['number:min-decimal-places'], decimals));
  const isGrouped = attributes['number:grouping'] === 'true';
  const digits = isGrouped
    ? `#,${'0'.repeat(whole).padStart(3, '#')}`
    : whole === 0
      ? '#'
      : '0'.repeat(whole);
  const factor = Math.round(Math.log10(Number(attributes['number:display-factor'] ?? 1)) / 3);
  const thousands = factor > 0 && factor < 4 ? ','.repeat(factor) : '';
  const tail = decimals === 0 ? '' : `.${'0'.repeat(least)}${'#'.repeat(decimals - least)}`;
  return `${digits}${embedded && embedded.text !== '' ? quoted(embedded.text) : ''}${tail}${thousands}`;
}

function places(count: number, digit: string): string {
  return count === 0 ? '' : `.${digit.repeat(count)}`;
}

/** A count of digits; Excel's codes have no more than 255 letters. */
function sizeOf(text: string | undefined, otherwise: number): number {
  const size = Number(text ?? otherwise);
  return Number.isInteger(size) && size >= 0 ? Math.min(size, 30) : otherwise;
}

/** Letters as they are: signs that need no marks stay bare, which keeps codes as Excel writes them. */
function quoted(text: string): string {
  if (/^[-+()/ :]*$/.test(text)) return text;
  return `"${text.replace(/"/g, '""')}"`;
}
