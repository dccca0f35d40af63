import { BUILT_IN_FORMATS, isTrue, walk, type Element } from '../../../src/xlsx';
import type { Edge, Line, Style, Unseen } from '../engine/style';
import { colorOf } from './xlsx-colors';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Number formats that follow the country, as Excel tells them to an add-in: people see those of their country. */
const FOLLOW_COUNTRY: readonly (readonly [id: number, code: string])[] = [
  [14, 'm/d/yyyy'],
  [22, 'm/d/yyyy h:mm'],
];

const LINES: Readonly<Record<string, readonly [Line['style'], Line['weight']]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  slantDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  double: ['Double', 'Thick'],
};

const off = (value: string | undefined) => value === '0' || value === 'false' || value === 'none';

/** The edges that an element of a border is about: one line may run along both diagonals. */
function edgesOf(name: string, diagonals: { readonly up: boolean; readonly down: boolean }): readonly Edge[] {
  if (name === 'diagonal') return (['up', 'down'] as const).filter((edge) => diagonals[edge]);
  return (['top', 'bottom', 'left', 'right'] as const).filter((edge) => edge === name);
}

/** The looks of a styles.xml, by the numbers that cells name them by. */
export function looksOf(xml: string): Style[] {
  const formats = new Map([...BUILT_IN_FORMATS, ...FOLLOW_COUNTRY]);
  const fonts: Mutable<Style>[] = [];
  const fills: Mutable<Style>[] = [];
  const borders: Partial<Record<Edge, Line>>[] = [];
  const looks: Mutable<Style>[] = [];
  let edges: readonly Edge[] = [];
  let diagonals = { up: false, down: false };
  walk(xml, {
    open({ name, attributes }, path) {
      const parent = path.at(-1);
      const font = path.includes('fonts') ? fonts.at(-1) : undefined;
      if (name === 'numFmt' && parent === 'numFmts')
        formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'font' && parent === 'fonts') fonts.push({});
      else if (name === 'fill' && parent === 'fills') fills.push({});
      else if (name === 'border' && parent === 'borders') {
        borders.push({});
        diagonals = { up: isTrue(attributes['diagonalUp']), down: isTrue(attributes['diagonalDown']) };
      } else if (font && parent === 'font') readFont(font, name, attributes);
      else if (path.includes('fills') && name === 'fgColor') {
        const fill = fills.at(-1);
        const color = colorOf(attributes);
        if (fill && color) fill.fill = color;
      } else if (path.includes('fills') && name === 'patternFill' && attributes['patternType'] !== 'solid')
        fills.splice(-1, 1, {});
      else if (path.includes('borders') && parent === 'border') {
        const line = LINES[attributes['style'] ?? ''];
        const all = borders.at(-1);
        edges = line ? edgesOf(name, diagonals) : [];
        for (const edge of edges)
          if (line && all) all[edge] = { style: line[0], weight: line[1], color: '#000000' };
      } else if (path.includes('borders') && name === 'color') {
        const all = borders.at(-1);
        for (const edge of edges) {
          const known = all?.[edge];
          if (all && known) all[edge] = { ...known, color: colorOf(attributes) ?? '#000000' };
        }
      } else if (name === 'xf' && parent === 'cellXfs') {
        const numberFormat = formats.get(Number(attributes['numFmtId'] ?? 0));
        const border = borders[Number(attributes['borderId'] ?? 0)] ?? {};
        looks.push({
          ...fonts[Number(attributes['fontId'] ?? 0)],
          ...fills[Number(attributes['fillId'] ?? 0)],
          ...(numberFormat && numberFormat !== 'General' ? { numberFormat } : {}),
          ...(Object.keys(border).length > 0 ? { borders: border } : {}),
        });
      } else if (name === 'alignment' && parent === 'xf' && path.includes('cellXfs'))
        readAlignment(looks.at(-1), attributes);
      else if (name === 'protection' && parent === 'xf' && path.includes('cellXfs')) {
        setUnseen(looks.at(-1), {
          ...(attributes['locked'] !== undefined && off(attributes['locked']) ? { unlocked: true } : {}),
          ...(isTrue(attributes['hidden']) ? { formulaHidden: true } : {}),
        });
      }
    },
  });
  return looks;
}

function readFont(font: Mutable<Style>, name: string, attributes: Element['attributes']): void {
  const value = attributes['val'];
  if (name === 'name' && value) font.fontName = value;
  else if (name === 'sz' && value) font.fontSize = Number(value);
  else if (name === 'b' && !off(value)) font.bold = true;
  else if (name === 'i' && !off(value)) font.italic = true;
  else if (name === 'u' && !off(value)) {
    font.underline = true;
    const underline = UNDERLINES[value ?? ''];
    if (underline) setUnseen(font, { underline });
  } else if (name === 'vertAlign' && value !== 'baseline')
    font.script = value === 'superscript' ? 'Superscript' : 'Subscript';
  else if (name === 'strike' && !off(value)) font.strikethrough = true;
  else if (name === 'color') {
    const color = colorOf(attributes);
    if (color && color !== '#000000') font.fontColor = color;
  }
}

const UNDERLINES: Readonly<Record<string, Unseen['underline']>> = {
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

const HORIZONTAL: Readonly<Record<string, Style['horizontal']>> = {
  left: 'Left',
  fill: 'Left',
  center: 'Center',
  centerContinuous: 'Center',
  right: 'Right',
  justify: 'Justify',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, Style['vertical']>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Center',
  distributed: 'Center',
};
/** Alignments that the grid draws as others. */
const UNSEEN_HORIZONTAL: Readonly<Record<string, Unseen['horizontal']>> = {
  fill: 'Fill',
  centerContinuous: 'CenterAcrossSelection',
};
const UNSEEN_VERTICAL: Readonly<Record<string, Unseen['vertical']>> = {
  justify: 'Justify',
  distributed: 'Distributed',
};

const READING_ORDERS: Readonly<Record<string, Unseen['readingOrder']>> = {
  1: 'LeftToRight',
  2: 'RightToLeft',
};

/** Adds to what of a look is not drawn; what is undefined is left out. */
function setUnseen(
  look: Mutable<Style> | undefined,
  more: { readonly [K in keyof Unseen]?: Unseen[K] | undefined },
): void {
  const known = Object.entries(more).filter(([, value]) => value !== undefined);
  if (look && known.length > 0) look.unseen = { ...look.unseen, ...Object.fromEntries(known) };
}

/** Files count turned text from 0 to 90 upwards, from 91 to 180 downwards; 255 is letters below each other. */
function orientationOf(rotation: string | undefined): number {
  const degrees = Number(rotation ?? 0);
  if (degrees === 255) return 180;
  return degrees > 90 ? 90 - degrees : degrees;
}

function readAlignment(look: Mutable<Style> | undefined, attributes: Element['attributes']): void {
  if (!look) return;
  const horizontal = HORIZONTAL[attributes['horizontal'] ?? ''];
  const vertical = VERTICAL[attributes['vertical'] ?? ''];
  if (horizontal) look.horizontal = horizontal;
  if (vertical) look.vertical = vertical;
  if (attributes['wrapText'] !== undefined && !off(attributes['wrapText'])) look.wrap = true;
  const orientation = orientationOf(attributes['textRotation']);
  if (orientation !== 0) look.orientation = orientation;
  const indent = Number(attributes['indent'] ?? 0);
  setUnseen(look, {
    horizontal: UNSEEN_HORIZONTAL[attributes['horizontal'] ?? ''],
    vertical: UNSEEN_VERTICAL[attributes['vertical'] ?? ''],
    indent: indent > 0 ? indent : undefined,
    shrink: isTrue(attributes['shrinkToFit']) ? true : undefined,
    readingOrder: READING_ORDERS[attributes['readingOrder'] ?? ''],
  });
}
