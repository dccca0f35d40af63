import { LOOKS, type SheetBlock } from '../../report';
import { prefixOf, walk } from '../package';
import { counted, insertion, spliced } from '../patch';

/** A styles.xml for a workbook that has none. */
export const BARE_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

type List = 'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs';

/** Lists of styles.xml in the order of its schema, with the items that each must begin with. */
const LISTS: readonly (readonly [List, string])[] = [
  ['fonts', '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'],
  [
    'fills',
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  ],
  ['borders', '<border><left/><right/><top/><bottom/><diagonal/></border>'],
  ['cellStyleXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
];

const EDGE = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`;
const THIN = `<border>${['left', 'right', 'top', 'bottom'].map(EDGE).join('')}<diagonal/></border>`;
const GROUNDS = [...new Set(Object.values(LOOKS).flatMap(({ ground }) => ground ?? []))];
const groundXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The styles part with the report's styles at the end of its lists, and the number of each. */
export interface ReportStyles {
  readonly text: string;
  readonly styleOf: ReadonlyMap<SheetBlock['style'], number>;
  /** Width of the widest digit of the workbook's standard font, in pixels: the unit of column widths. */
  readonly digitWidth: number;
}

/** Adds the looks of a report sheet to styles.xml; existing styles keep their numbers. */
export function withReportStyles(styles: string): ReportStyles {
  const digits = digitWidth(styles);
  const names = Object.keys(LOOKS) as SheetBlock['style'][];
  const fonts = withItems(styles, 'fonts', names.map(fontXml));
  const fills = withItems(fonts.text, 'fills', GROUNDS.map(groundXml));
  const borders = withItems(fills.text, 'borders', [THIN]);
  const base = withItems(borders.text, 'cellStyleXfs', []);
  const xfs = withItems(
    base.text,
    'cellXfs',
    names.map((name, index) => xfXml(name, fonts.first + index, fills.first, borders.first)),
  );
  return {
    text: xfs.text,
    styleOf: new Map(names.map((name, index) => [name, xfs.first + index])),
    digitWidth: digits,
  };
}

function fontXml(name: SheetBlock['style']): string {
  const { font, size } = LOOKS[name];
  return `<font><sz val="${size}"/><name val="${font}"/><family val="3"/><charset val="134"/></font>`;
}

function xfXml(name: SheetBlock['style'], font: number, fill: number, border: number): string {
  const { centred, middle, wraps, ruled, ground } = LOOKS[name];
  return (
    `<xf numFmtId="0" fontId="${font}" fillId="${ground === null ? 0 : fill + GROUNDS.indexOf(ground)}" borderId="${ruled ? border : 0}" xfId="0"` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${centred ? 'center' : 'left'}" vertical="${middle ? 'center' : 'top'}"${wraps ? ' wrapText="1"' : ''}/></xf>`
  );
}

/** A part with items at the end of one of its lists; `first` is the number of the first of them. */
function withItems(
  styles: string,
  list: List,
  items: readonly string[],
): { readonly text: string; readonly first: number } {
  const place = LISTS.findIndex(([name]) => name === list);
  const earlier = new Set<string>(['numFmts', ...LISTS.slice(0, place).map(([name]) => name)]);
  let prefix = '';
  let tag: { start: number; end: number; empty: boolean } | null = null;
  let close = 0;
  let count = 0;
  let after = 0;
  walk(styles, {
    open(open, path) {
      if (path.length === 0) {
        prefix = prefixOf(open.rawName);
        after = open.end;
      }
      if (path.length === 1 && open.name === list) tag = open;
      if (path.length === 2 && path[1] === list) count += 1;
    },
    close(name, start, end, path) {
      if (path.length !== 1) return;
      if (name === list) close = start;
      if (earlier.has(name)) after = end;
    },
  });
  const named = (xml: string): string =>
    prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
  const added = named(items.join(''));
  const found = tag as { start: number; end: number; empty: boolean } | null;
  if (found && !found.empty) {
    const splices = [insertion(close, added), counted(styles, found, count + items.length)];
    return { text: items.length === 0 ? styles : spliced(styles, splices), first: count };
  }
  const standard = LISTS[place]?.[1] ?? '';
  const first = standard.split(/(?=<(?:font|fill|border|xf)[ >])/).length;
  const whole = `<${prefix}${list} count="${first + items.length}">${named(standard)}${added}</${prefix}${list}>`;
  const splice = found ? { start: found.start, end: found.end, text: whole } : insertion(after, whole);
  return { text: spliced(styles, [splice]), first };
}

/** Excel measures columns in digits of the standard font, the first of the list. */
function digitWidth(styles: string): number {
  let size = 11;
  let name = '宋体';
  let fonts = 0;
  walk(styles, {
    open(tag, path) {
      if (path.at(-1) === 'fonts') fonts += 1;
      if (fonts !== 1 || path.at(-1) !== 'font') return;
      if (tag.name === 'sz') size = Number(tag.attributes['val'] ?? size);
      if (tag.name === 'name') name = tag.attributes['val'] ?? name;
    },
  });
  const half = (size * 96) / 72 / 2;
  const isLatin = /^[\u0000-\u024f]*$/.test(name) && !/^(?:sim|dengxian|fangsong|kaiti)/i.test(name);
  return isLatin ? Math.round(half) : Math.ceil(half);
}
