import { parseAddress } from '../address';
import type { Edge, Line, Style, Unseen } from '../engine/style';
import { colorOf } from './xlsx-colors';
import { isOn, parse, type Attributes } from './xlsx-xml';

/** How the cells of one sheet of an .xlsx file look. */
export interface SheetLook {
  /** By row and column: cells that look like those of a new workbook are left out. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Style>>;
  /** In pixels. */
  readonly defaultRowHeight: number | null;
  /** In characters. */
  readonly defaultColumnWidth: number | null;
  readonly isProtected: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Number formats that a file names by number only, as Excel in Chinese means them; its own dates are seen as local ones. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  49: '@',
  57: 'yyyy"年"m"月"',
};

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

/** The looks of a styles.xml, by the number that cells give. */
export function readStyles(xml: string): Style[] {
  const formats = new Map(Object.entries(BUILT_IN));
  const fonts: Mutable<Style>[] = [];
  const fills: Mutable<Style>[] = [];
  const borders: Partial<Record<Edge, Line>>[] = [];
  const looks: Mutable<Style>[] = [];
  let edges: readonly Edge[] = [];
  let diagonals = { up: false, down: false };
  parse(xml, (name, attributes, path) => {
    const parent = path.at(-1);
    const font = path.includes('fonts') ? fonts.at(-1) : undefined;
    if (name === 'numFmt' && parent === 'numFmts')
      formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
    else if (name === 'font' && parent === 'fonts') fonts.push({});
    else if (name === 'fill' && parent === 'fills') fills.push({});
    else if (name === 'border' && parent === 'borders') {
      borders.push({});
      diagonals = { up: isOn(attributes['diagonalUp']), down: isOn(attributes['diagonalDown']) };
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
      const numberFormat = formats.get(attributes['numFmtId'] ?? '0');
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
        ...(isOn(attributes['hidden']) ? { formulaHidden: true } : {}),
      });
    }
  });
  return looks;
}

function readFont(font: Mutable<Style>, name: string, attributes: Attributes): void {
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

function readAlignment(look: Mutable<Style> | undefined, attributes: Attributes): void {
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
    shrink: isOn(attributes['shrinkToFit']) ? true : undefined,
    readingOrder: READING_ORDERS[attributes['readingOrder'] ?? ''],
  });
}

/** How the cells of a sheet's XML look. */
export function readSheetLook(xml: string, styles: readonly Style[]): SheetLook {
  const cells = new Map<number, Map<number, Style>>();
  let defaultRowHeight: number | null = null;
  let defaultColumnWidth: number | null = null;
  let isProtected = false;
  parse(xml, (name, attributes) => {
    if (name === 'sheetFormatPr') {
      const { defaultRowHeight: points, defaultColWidth: characters } = attributes as Attributes;
      if (points !== undefined) defaultRowHeight = Math.round(Number(points) / 0.75);
      if (characters !== undefined) defaultColumnWidth = Number(characters);
    } else if (name === 'sheetProtection')
      isProtected = attributes['sheet'] !== undefined && !off(attributes['sheet']);
    else if (name === 'c' && attributes['s'] !== undefined && attributes['s'] !== '0') {
      const place = parseAddress(attributes['r'] ?? '');
      const style = styles[Number(attributes['s'])];
      if (!place || !style) return;
      const row = cells.get(place.row) ?? new Map<number, Style>();
      cells.set(place.row, row.set(place.column, style));
    }
  });
  return { cells, defaultRowHeight, defaultColumnWidth, isProtected };
}
