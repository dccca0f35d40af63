import { openPackage, partText, Refused, walk, type Tag } from '../../xlsx';
import type { ForeignSheet } from '../foreign-sheet';
import { excelFormula } from './formula';
import { readOdsStyles, type OdsStyles } from './styles';
import { TableReader } from './table-reader';

/** Where the tables of a spreadsheet are; others are in drawings, links and changes. */
const SPREADSHEET = 'document-content/body/spreadsheet';
const ROW_GROUPS = new Set(['table-row-group', 'table-header-rows', 'table-rows']);
const COLUMN_GROUPS = new Set(['table-column-group', 'table-header-columns', 'table-columns']);
/** Inside of a paragraph, what is not part of its text: how characters are pronounced, and remarks. */
const ASIDE = new Set(['ruby-text', 'annotation', 'note']);
const TABLE_DEPTH = 4;
/** More filled cells than all tables of a real document have: one cell can be repeated over a whole table. */
const MOST_CELLS = 1_000_000;

/**
 * Reads the tables of a .ods file. SheetJS leaves out hidden rows, columns and sheets, values under merges, and which
 * formulas have no result, so that the part is walked here.
 * @throws Refused
 */
export function readOds(bytes: Uint8Array): readonly ForeignSheet[] {
  const pkg = openPackage(bytes);
  const manifest = partText(pkg, 'META-INF/manifest.xml') ?? '';
  if (manifest.includes('encryption-data')) throw new Refused('encrypted');
  const content = partText(pkg, 'content.xml');
  if (content === null) throw new Refused('damaged');
  return tablesOf(content, readOdsStyles([partText(pkg, 'styles.xml') ?? '<none/>', content]));
}

interface OpenCell {
  readonly tag: Tag;
  text: string;
  paragraphs: number;
}

function tablesOf(content: string, styles: OdsStyles): readonly ForeignSheet[] {
  const sheets: ForeignSheet[] = [];
  let date1904 = false;
  let table: TableReader | null = null;
  let visibility: ForeignSheet['visibility'] = 'visible';
  let cell: OpenCell | null = null;
  let depth = 0;
  let cells = 0;
  const isIn = (path: readonly string[], groups: ReadonlySet<string>): boolean =>
    table !== null && path.slice(TABLE_DEPTH).every((name) => groups.has(name));
  walk(content, {
    open(tag, path) {
      const { name, attributes } = tag;
      if (name === 'null-date') date1904 = attributes['table:date-value']?.startsWith('1904') ?? false;
      if (cell) openInCell(cell, tag, path, depth);
      else if (name === 'table' && path.join('/') === SPREADSHEET) {
        table = new TableReader(attributes['table:name'] ?? '', styles.formatOf, date1904);
        visibility = styles.isHidden(attributes['table:style-name'] ?? '') ? 'hidden' : 'visible';
      } else if (name === 'table-column' && isIn(path, COLUMN_GROUPS)) table?.columns(attributes);
      else if (name === 'table-row' && isIn(path, ROW_GROUPS)) table?.startRow(attributes);
      else if (/^(?:covered-)?table-cell$/.test(name) && isIn(path.slice(0, -1), ROW_GROUPS)) {
        cell = { tag, text: '', paragraphs: 0 };
        depth = path.length;
      }
    },
    text(text, path) {
      if (cell && isText(path, depth)) {
        const spaced = text.replace(/[\t\r\n ]+/g, ' ');
        cell.text += /(?:^|[\n ])$/.test(cell.text) ? spaced.trimStart() : spaced;
      }
    },
    close(name) {
      if (cell && name === cell.tag.name) {
        table?.cell({
          attributes: cell.tag.attributes,
          text: cell.text,
          formula: excelFormula(cell.tag.attributes['table:formula']),
        });
        cell = null;
      } else if (!cell && table && name === 'table') {
        cells += table.size;
        if (cells > MOST_CELLS) throw new Refused('too-large-unpacked');
        sheets.push({ name: table.sheetName, visibility, input: table.input() });
        table = null;
      }
    },
  });
  return sheets;
}

/** Whether text at a path is that of a cell's paragraph. */
function isText(path: readonly string[], depth: number): boolean {
  return path[depth + 1] === 'p' && !path.slice(depth + 2).some((name) => ASIDE.has(name));
}

function openInCell(cell: OpenCell, { name, attributes }: Tag, path: readonly string[], depth: number): void {
  if (name === 'p' && path.length === depth + 1) {
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
  } else if (isText(path, depth)) {
    if (name === 's') cell.text += ' '.repeat(Math.min(1000, Number(attributes['text:c'] ?? 1) || 1));
    else if (name === 'tab') cell.text += '\t';
    else if (name === 'line-break') cell.text += '\n';
  }
}
