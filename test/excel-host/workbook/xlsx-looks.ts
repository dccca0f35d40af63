import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { parseAddress } from '../address';
import type { Edge, Line, Style } from '../engine/style';

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

type Attributes = Readonly<Record<string, string>>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Number formats that a file names by number only, as Excel in Chinese means them. */
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
  14: 'yyyy/m/d',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
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

/** The first 64 colours of old files. */
const INDEXED: Readonly<Record<string, string>> = {
  0: '#000000',
  1: '#FFFFFF',
  2: '#FF0000',
  3: '#00FF00',
  4: '#0000FF',
  5: '#FFFF00',
  6: '#FF00FF',
  7: '#00FFFF',
  8: '#000000',
  9: '#FFFFFF',
  10: '#FF0000',
  11: '#00FF00',
  12: '#0000FF',
  13: '#FFFF00',
  14: '#FF00FF',
  15: '#00FFFF',
  16: '#800000',
  17: '#008000',
  18: '#000080',
  19: '#808000',
  20: '#800080',
  21: '#008080',
  22: '#C0C0C0',
  23: '#808080',
  26: '#FFFFCC',
  27: '#CCFFFF',
  31: '#CCCCFF',
  40: '#00CCFF',
  41: '#CCFFFF',
  42: '#CCFFCC',
  43: '#FFFF99',
  44: '#99CCFF',
  45: '#FF99CC',
  47: '#FFCC99',
  48: '#3366FF',
  50: '#99CC00',
  51: '#FFCC00',
  52: '#FF9900',
  53: '#FF6600',
  55: '#969696',
};

/** Office's own theme, in the order of the numbers that cells give. */
const THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

function tinted(color: string, tint: number): string {
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  const shaded = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${shaded.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function colorOf(attributes: Attributes): string | null {
  const { rgb, theme, indexed, tint } = attributes as {
    rgb?: string;
    theme?: string;
    indexed?: string;
    tint?: string;
  };
  if (rgb !== undefined) return `#${rgb.slice(-6)}`.toUpperCase();
  const color = theme === undefined ? INDEXED[indexed ?? ''] : THEME[Number(theme)];
  return color === undefined ? null : tinted(color, Number(tint ?? 0));
}

function parse(
  xml: string,
  open: (name: string, attributes: Attributes, path: readonly string[]) => void,
): void {
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const name = tag.name.replace(/^.*:/, '');
    open(name, tag.attributes, path);
    path.push(name);
  });
  parser.on('closetag', () => path.pop());
  parser.write(xml).close();
}

const off = (value: string | undefined) => value === '0' || value === 'false' || value === 'none';

/** The looks of a styles.xml, by the number that cells give. */
function readStyles(xml: string): Style[] {
  const formats = new Map(Object.entries(BUILT_IN));
  const fonts: Mutable<Style>[] = [];
  const fills: Mutable<Style>[] = [];
  const borders: Partial<Record<Edge, Line>>[] = [];
  const looks: Mutable<Style>[] = [];
  let edge: { readonly side: Edge; readonly line: readonly [Line['style'], Line['weight']] } | null = null;
  parse(xml, (name, attributes, path) => {
    const parent = path.at(-1);
    const font = path.includes('fonts') ? fonts.at(-1) : undefined;
    if (name === 'numFmt' && parent === 'numFmts')
      formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
    else if (name === 'font' && parent === 'fonts') fonts.push({});
    else if (name === 'fill' && parent === 'fills') fills.push({});
    else if (name === 'border' && parent === 'borders') borders.push({});
    else if (font && parent === 'font') readFont(font, name, attributes);
    else if (path.includes('fills') && name === 'fgColor') {
      const fill = fills.at(-1);
      const color = colorOf(attributes);
      if (fill && color) fill.fill = color;
    } else if (path.includes('fills') && name === 'patternFill' && attributes['patternType'] !== 'solid')
      fills.splice(-1, 1, {});
    else if (path.includes('borders') && parent === 'border') {
      const side = (['top', 'bottom', 'left', 'right'] as const).find((each) => each === name);
      const line = LINES[attributes['style'] ?? ''];
      edge = side && line ? { side, line } : null;
      const all = borders.at(-1);
      if (edge && all) all[edge.side] = { style: edge.line[0], weight: edge.line[1], color: '#000000' };
    } else if (path.includes('borders') && name === 'color' && edge) {
      const all = borders.at(-1);
      const known = all?.[edge.side];
      if (all && known) all[edge.side] = { ...known, color: colorOf(attributes) ?? '#000000' };
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
  });
  return looks;
}

function readFont(font: Mutable<Style>, name: string, attributes: Attributes): void {
  const value = attributes['val'];
  if (name === 'name' && value) font.fontName = value;
  else if (name === 'sz' && value) font.fontSize = Number(value);
  else if (name === 'b' && !off(value)) font.bold = true;
  else if (name === 'i' && !off(value)) font.italic = true;
  else if (name === 'u' && !off(value)) font.underline = true;
  else if (name === 'strike' && !off(value)) font.strikethrough = true;
  else if (name === 'color') {
    const color = colorOf(attributes);
    if (color && color !== '#000000') font.fontColor = color;
  }
}

const HORIZONTAL: Readonly<Record<string, Style['horizontal']>> = {
  left: 'Left',
  center: 'Center',
  centerContinuous: 'Center',
  right: 'Right',
  justify: 'Justify',
  distributed: 'Justify',
};
const VERTICAL: Readonly<Record<string, Style['vertical']>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
};

function readAlignment(look: Mutable<Style> | undefined, attributes: Attributes): void {
  if (!look) return;
  const horizontal = HORIZONTAL[attributes['horizontal'] ?? ''];
  const vertical = VERTICAL[attributes['vertical'] ?? ''];
  if (horizontal) look.horizontal = horizontal;
  if (vertical) look.vertical = vertical;
  if (attributes['wrapText'] !== undefined && !off(attributes['wrapText'])) look.wrap = true;
}

function readSheet(xml: string, styles: readonly Style[]): SheetLook {
  const cells = new Map<number, Map<number, Style>>();
  let defaultRowHeight: number | null = null;
  let defaultColumnWidth: number | null = null;
  let isProtected = false;
  parse(xml, (name, attributes) => {
    if (name === 'sheetFormatPr') {
      const { defaultRowHeight: points, defaultColWidth: characters } = attributes as Record<
        string,
        string | undefined
      >;
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

/** The looks of the sheets of an .xlsx file, in their order. */
export function readLooks(files: Readonly<Record<string, Uint8Array>>): SheetLook[] {
  const xmlOf = (path: string) => (files[path] ? strFromU8(files[path]) : null);
  const targets = new Map<string, string>();
  parse(xmlOf('xl/_rels/workbook.xml.rels') ?? '<none/>', (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attributes['Target'] ?? '';
    targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  const styles = readStyles(xmlOf('xl/styles.xml') ?? '<none/>');
  const looks: SheetLook[] = [];
  parse(xmlOf('xl/workbook.xml') ?? '<none/>', (name, attributes, path) => {
    if (name !== 'sheet' || path.at(-1) !== 'sheets') return;
    const id = Object.entries(attributes).find(([key]) => /^(?:.*:)?id$/.test(key))?.[1] ?? '';
    looks.push(readSheet(xmlOf(targets.get(id) ?? '') ?? '<none/>', styles));
  });
  return looks;
}
