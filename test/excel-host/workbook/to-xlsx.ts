import { strToU8, zipSync } from 'fflate';
import { letters, spell } from '../address';
import type { Edge, Line, Style } from '../engine/style';
import { PLAIN } from '../engine/style';
import { escaped, writeParts } from './xlsx-parts';
import type { Book, BookCell, BookSheet } from './book';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Entries of a list in styles.xml, each once. */
class Entries {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const xml of first) this.number(xml);
  }

  number(xml: string): number {
    const known = this.numbers.get(xml) ?? this.numbers.size;
    this.numbers.set(xml, known);
    return known;
  }

  get all(): string[] {
    return [...this.numbers.keys()];
  }
}

function lineName(line: Line): string {
  const { style, weight } = line;
  if (style === 'Double') return 'double';
  if (style === 'Continuous') return weight === 'Hairline' ? 'hair' : weight.toLowerCase();
  if (style === 'Dot') return 'dotted';
  const name = style === 'Dash' ? 'dashed' : style === 'DashDot' ? 'dashDot' : 'dashDotDot';
  return weight === 'Medium' ? `medium${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name;
}

const argb = (color: string) => `FF${color.slice(1)}`;

class Looks {
  private readonly formats = new Entries();
  private readonly fonts = new Entries(this.font({}));
  private readonly fills = new Entries(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Entries(this.border({}));
  private readonly looks = new Entries(this.look({}));

  number(style: Style): number {
    return this.looks.number(this.look(style));
  }

  get xml(): string {
    const list = (name: string, all: readonly string[]) =>
      all.length > 0 ? `<${name} count="${all.length}">${all.join('')}</${name}>` : '';
    const formats = this.formats.all.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code}"/>`);
    const parts = [
      list('numFmts', formats),
      list('fonts', this.fonts.all),
      list('fills', this.fills.all),
      list('borders', this.borders.all),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.looks.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    ];
    return `${HEAD}<styleSheet xmlns="${MAIN}">${parts.join('')}</styleSheet>`;
  }

  private look(style: Style): string {
    const { numberFormat, fill, horizontal, vertical, wrap } = style;
    const custom = numberFormat !== undefined && numberFormat !== 'General';
    const format = custom ? 164 + this.formats.number(escaped(numberFormat)) : 0;
    const fillId =
      fill === undefined
        ? 0
        : this.fills.number(
            `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const alignment = [
      horizontal ? ` horizontal="${horizontal.toLowerCase()}"` : '',
      vertical && vertical !== 'Bottom' ? ` vertical="${vertical.toLowerCase()}"` : '',
      wrap ? ' wrapText="1"' : '',
    ].join('');
    const numbers = `numFmtId="${format}" fontId="${this.fonts.number(this.font(style))}" fillId="${fillId}" borderId="${this.borders.number(this.border(style.borders ?? {}))}"`;
    const applied =
      'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return `<xf ${numbers} ${applied}>${alignment ? `<alignment${alignment}/>` : ''}</xf>`;
  }

  private font(style: Style): string {
    return [
      '<font>',
      style.bold ? '<b/>' : '',
      style.italic ? '<i/>' : '',
      style.strikethrough ? '<strike/>' : '',
      style.underline ? '<u/>' : '',
      `<sz val="${style.fontSize ?? PLAIN.fontSize}"/>`,
      `<color rgb="${argb(style.fontColor ?? PLAIN.fontColor)}"/>`,
      `<name val="${escaped(style.fontName ?? PLAIN.fontName)}"/>`,
      '</font>',
    ].join('');
  }

  private border(borders: Readonly<Partial<Record<Edge, Line>>>): string {
    const side = (edge: Edge) => {
      const line = borders[edge];
      return line
        ? `<${edge} style="${lineName(line)}"><color rgb="${argb(line.color)}"/></${edge}>`
        : `<${edge}/>`;
    };
    return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
  }
}

function cellXml(cell: BookCell, looks: Looks): string {
  const start = `<c r="${letters(cell.column)}${cell.row + 1}" s="${looks.number(cell.style ?? {})}"`;
  const formula = cell.formula === null ? '' : `<f>${escaped(cell.formula.slice(1))}</f>`;
  const { value } = cell;
  if (value === null) return formula ? `${start}>${formula}</c>` : `${start}/>`;
  if (typeof value === 'number') return `${start}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (formula)
    return `${start} t="${/^#[A-Z]/.test(value) ? 'e' : 'str'}">${formula}<v>${escaped(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function rowsXml(sheet: BookSheet, looks: Looks): string {
  const rows = new Map<number, BookCell[]>();
  for (const cell of sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) if (!rows.has(row)) rows.set(row, []);
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const size = height === undefined ? '' : ` ht="${height * 0.75}" customHeight="1"`;
      const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : '';
      const inOrder = [...cells].sort((one, other) => one.column - other.column);
      return `<row r="${row + 1}"${size}${hidden}>${inOrder.map((cell) => cellXml(cell, looks)).join('')}</row>`;
    })
    .join('');
}

function columnsXml(sheet: BookSheet): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const one = (column: number) => {
    const pixels = sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth;
    const hidden = sheet.hiddenColumns.includes(column) ? ' hidden="1"' : '';
    return `<col min="${column + 1}" max="${column + 1}" width="${(pixels - 5) / 7}" customWidth="1"${hidden}/>`;
  };
  return columns.length > 0 ? `<cols>${columns.map(one).join('')}</cols>` : '';
}

function sheetXml(sheet: BookSheet, looks: Looks): string {
  const format = `<sheetFormatPr defaultColWidth="${(sheet.defaultColumnWidth - 5) / 7}" defaultRowHeight="${sheet.defaultRowHeight * 0.75}" customHeight="1"/>`;
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${spell(merge)}"/>`).join('');
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    format,
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, looks)}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1"/>' : '',
    merges ? `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}

/** Writes a workbook as an .xlsx file: all that a Book holds. */
export function xlsxOf(book: Book): Uint8Array {
  const looks = new Looks();
  const parts = writeParts(book);
  const states = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };
  const sheets = book.sheets.map((sheet, index) => ({
    path: `worksheets/sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
    entry: `<sheet name="${escaped(sheet.name)}" sheetId="${index + 1}"${states[sheet.hidden]} r:id="rId${index + 1}"/>`,
    xml: sheetXml(sheet, looks),
  }));
  const names = book.names.map(
    ({ name, formula }) => `<definedName name="${escaped(name)}">${escaped(formula.slice(1))}</definedName>`,
  );
  const workbook = [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<bookViews><workbookView activeTab="${book.active}"/></bookViews>`,
    `<sheets>${sheets.map((sheet) => sheet.entry).join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '<calcPr fullCalcOnLoad="1"/></workbook>',
  ].join('');
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (all: readonly string[]) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  const typeOf = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const types = [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    typeOf('workbook.xml', 'sheet.main'),
    typeOf('styles.xml', 'styles'),
    ...sheets.map((sheet) => typeOf(sheet.path, 'worksheet')),
    '</Types>',
  ].join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((sheet) => relation(sheet.id, 'worksheet', sheet.path)),
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      ...parts.map((_xml, index) =>
        relation(`part${index + 1}`, 'customXml', `../customXml/item${index + 1}.xml`),
      ),
    ]),
    'xl/styles.xml': looks.xml,
    ...Object.fromEntries(sheets.map((sheet) => [`xl/${sheet.path}`, sheet.xml])),
    ...Object.fromEntries(parts.map((xml, index) => [`customXml/item${index + 1}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}
