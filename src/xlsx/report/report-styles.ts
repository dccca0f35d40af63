import { LOOKS, type SheetBlock } from '../../report';
import { child, rootOf, TRANSITIONAL, XML_HEAD } from '../package';
import { withItems } from '../patch';

/** A styles.xml for a workbook that has none. */
export const BARE_STYLES = `${XML_HEAD}<styleSheet xmlns="${TRANSITIONAL.main}"></styleSheet>`;

const EDGE = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`;
const THIN = `<border>${['left', 'right', 'top', 'bottom'].map(EDGE).join('')}<diagonal/></border>`;
const GROUNDS = [...new Set(Object.values(LOOKS).flatMap(({ ground }) => ground ?? []))];
const groundXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The styles part with the report's styles in its lists, and the number of each. */
export interface ReportStyles {
  readonly text: string;
  readonly styleOf: ReadonlyMap<SheetBlock['style'], number>;
  /** Width of the widest digit of the workbook's standard font, in pixels: the unit of column widths. */
  readonly digitWidth: number;
}

export function withReportStyles(styles: string): ReportStyles {
  const names = Object.keys(LOOKS) as SheetBlock['style'][];
  const fonts = withItems(styles, 'fonts', names.map(fontXml));
  const fills = withItems(fonts.text, 'fills', GROUNDS.map(groundXml));
  const borders = withItems(fills.text, 'borders', [THIN]);
  const base = withItems(borders.text, 'cellStyleXfs', []);
  const xfs = withItems(
    base.text,
    'cellXfs',
    names.map((name, index) => {
      const { ruled, ground } = LOOKS[name];
      const fill = ground === null ? 0 : (fills.numbers[GROUNDS.indexOf(ground)] ?? 0);
      return xfXml(name, fonts.numbers[index] ?? 0, fill, ruled ? (borders.numbers[0] ?? 0) : 0);
    }),
  );
  return {
    text: xfs.text,
    styleOf: new Map(names.map((name, index) => [name, xfs.numbers[index] ?? 0])),
    digitWidth: digitWidth(styles),
  };
}

function fontXml(name: SheetBlock['style']): string {
  const { font, size } = LOOKS[name];
  return `<font><sz val="${size}"/><name val="${font}"/><family val="3"/><charset val="134"/></font>`;
}

function xfXml(name: SheetBlock['style'], font: number, fill: number, border: number): string {
  const { centred, middle, wraps } = LOOKS[name];
  return (
    `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${centred ? 'center' : 'left'}" vertical="${middle ? 'center' : 'top'}"${wraps ? ' wrapText="1"' : ''}/></xf>`
  );
}

/** Excel measures columns in digits of the standard font, the first of the list. */
function digitWidth(styles: string): number {
  const font = child(rootOf(styles), 'fonts')?.children[0];
  const valueOf = (name: string) => font && child(font, name)?.attributes['val'];
  const half = (Number(valueOf('sz') ?? 11) * 96) / 72 / 2;
  const name = valueOf('name') ?? '宋体';
  const isLatin = /^[\u0000-\u024f]*$/.test(name) && !/^(?:sim|dengxian|fangsong|kaiti)/i.test(name);
  return isLatin ? Math.round(half) : Math.ceil(half);
}
