import { escapeXml, newPackage, TRANSITIONAL, XML_HEAD, type NewPart } from '../../src/xlsx';
import type { Grid } from '../../src/grid';

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${TRANSITIONAL.office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A document with what its body holds. */
export function documentBytes(
  body: string,
  { numbering, styles, type = `${CONTENT}.document.main+xml` }: DocumentParts = {},
): Uint8Array {
  const parts: NewPart[] = [
    {
      name: 'word/document.xml',
      xml: `${XML_HEAD}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
      type,
      relations: [
        ...(numbering === undefined ? [] : [{ id: 'rId1', type: 'numbering', target: 'numbering.xml' }]),
        ...(styles === undefined ? [] : [{ id: 'rId2', type: 'styles', target: 'styles.xml' }]),
      ],
    },
  ];
  const add = (name: string, root: string, inside: string | undefined) => {
    if (inside === undefined) return;
    const xml = `${XML_HEAD}<w:${root} ${SPACES}>${inside}</w:${root}>`;
    parts.push({ name: `word/${name}.xml`, xml, type: `${CONTENT}.${name}+xml` });
  };
  add('numbering', 'numbering', numbering);
  add('styles', 'styles', styles);
  return newPackage(parts);
}

interface DocumentParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly type?: string;
}

/** A paragraph of plain text; \n breaks the line. */
export function p(text: string, settings = ''): string {
  return `<w:p>${settings === '' ? '' : `<w:pPr>${settings}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run of plain text. */
export function r(text: string, look = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

/** A cell with its settings and what is in it. */
export function tc(inside: string, settings = ''): string {
  return `<w:tc>${settings === '' ? '' : `<w:tcPr>${settings}</w:tcPr>`}${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;
}

export function tr(cells: readonly string[], settings = ''): string {
  return `<w:tr>${settings === '' ? '' : `<w:trPr>${settings}</w:trPr>`}${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;
}

export function tbl(widths: readonly number[], rows: readonly string[]): string {
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A table of plain rows, its columns equally wide. */
export function plainTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map(() => 1500);
  return tbl(
    widths,
    rows.map((cells) => tr(cells)),
  );
}

export const MERGED_BELOW = '<w:vMerge w:val="restart"/>';
export const GOES_ON = '<w:vMerge/>';
export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

/** The table that a person makes of a sheet: its cells as they are shown, with its merges. */
export function tableOfGrid(grid: Grid): string {
  const lastRow = grid.rows.at(-1) ?? 0;
  const lastColumn = [
    ...grid.cells.map(({ column }) => column),
    ...grid.merges.map(({ right }) => right),
  ].reduce((most, column) => Math.max(most, column), 0);
  const rows: string[] = [];
  for (let row = 0; row <= lastRow; row += 1) {
    const cells: string[] = [];
    for (let column = 0; column <= lastColumn; column += 1) {
      const merge = grid.mergeAt(row, column);
      const right = Math.min(merge?.right ?? column, lastColumn);
      const isTop = !merge || merge.top === row;
      const down = merge && merge.bottom > merge.top ? (isTop ? MERGED_BELOW : GOES_ON) : '';
      const cell = isTop ? grid.at(row, column) : null;
      const text = cell && !cell.uncomputed ? (cell.text === '' ? String(cell.value) : cell.text) : '';
      cells.push(tc(p(text), `${right > column ? span(right - column + 1) : ''}${down}`));
      column = right;
    }
    rows.push(tr(cells));
  }
  return tbl(Array<number>(lastColumn + 1).fill(1200), rows);
}
