import { squeeze } from '../../grid';
import { isOfFurtherPage, readForms } from '../../form';
import { Refused } from '../../xlsx';
import { paragraphsOf, type Block, type WordTable } from './blocks';
import { standsAlone } from './cell-text';
import { gridOfTables } from './table-grid';

/** A table of a document as a person sees it, with the lines right above it. */
export interface FlowTable {
  /** More than one where it was cut. */
  readonly parts: readonly WordTable[];
  readonly above: readonly string[];
}

/** A document with more tables than this was made to exhaust its reader. */
const MOST_TABLES = 1000;
const MOST_PARTS = 50;

/** Most lines above a table that may be its head. */
const MOST_LINES = 6;
/** A longer line is a sentence of the text. */
const LONGEST_LINE = 60;
const SENTENCE = /[。；;]$/;
/** Enough to find the lines of a head between blank ones. */
const MOST_KEPT = 40;

/**
 * The tables of a document in their order, those inside of cells after the one that they are in. A table of one column
 * around another table is only a frame: what is in it counts as if it stood in the text.
 * @throws Refused too-many-cells
 */
export function flowTables(blocks: readonly Block[]): readonly FlowTable[] {
  const tables: FlowTable[] = [];
  /** The lines since the last table; null where nothing at all separates the next one from it. */
  let lines: readonly string[] | null = [];
  for (const block of unframed(blocks)) {
    if (block.kind === 'paragraph') {
      lines = [...(lines ?? []), block.text].slice(-MOST_KEPT);
      continue;
    }
    const last = tables.at(-1);
    if (last && goesOn(last, lines, block)) tables.splice(-1, 1, { ...last, parts: [...last.parts, block] });
    else tables.push({ parts: [block], above: headOf(lines ?? []) });
    const inside = innerTables(block);
    for (const table of inside) tables.push(table);
    if (tables.length > MOST_TABLES) throw new Refused('too-many-cells');
    // A title may stand in a box of its own.
    const box = block.rows.flatMap(({ cells }) => cells);
    lines = box.length === 1 ? paragraphsOf(box[0]?.blocks ?? []) : inside.length > 0 ? [''] : null;
  }
  return tables;
}

/**
 * Whether a table is the next part of the one before it: it touches it, or it has the same columns and only blank
 * lines or the head of a further page are between. A form that is complete or has a title of its own begins anew.
 */
function goesOn({ parts, above }: FlowTable, lines: readonly string[] | null, next: WordTable): boolean {
  const last = parts.at(-1);
  if (!last || parts.length >= MOST_PARTS) return false;
  const words = (lines ?? []).filter((line) => squeeze(line) !== '');
  if (words.length > 0 && !isOfFurtherPage(words)) return false;
  if (lines !== null && !sameColumns(last, next)) return false;
  return !beginsForm(next) || readForms(gridOfTables('', parts, above)).length === 0;
}

function beginsForm(table: WordTable): boolean {
  const [form] = readForms(gridOfTables('', [table], []));
  return (
    form !== undefined && (form.titleCell !== null || (form.funds.length > 0 && form.indicators.length > 0))
  );
}

/** Widths that differ less than this (3 mm) are the same. */
const SAME_WIDTH = 170;

function sameColumns({ columns: one }: WordTable, { columns: other }: WordTable): boolean {
  const isSame = (width: number, index: number) => Math.abs(width - (other[index] ?? 0)) <= SAME_WIDTH;
  return one.length === other.length && one.every(isSame);
}

/** The short lines right above a table: its title, year, unit of amounts and the unit that fills it in. */
function headOf(lines: readonly string[]): readonly string[] {
  const head: string[] = [];
  for (const line of [...lines].reverse()) {
    const words = squeeze(line);
    if (words === '') continue;
    if (words.length > LONGEST_LINE || SENTENCE.test(words) || head.length >= MOST_LINES) break;
    head.unshift(line.trim());
  }
  return head;
}

function unframed(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && isFrame(block) ? unframed(contentOf(block)) : [block],
  );
}

function isFrame({ rows }: WordTable): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return rows.every((row) => row.cells.length < 2) && cells.some(({ blocks }) => blocks.some(isTableAlone));
}

function isTableAlone(block: Block): boolean {
  return block.kind === 'table' && (standsAlone(block) || isFrame(block));
}

function contentOf({ rows }: WordTable): readonly Block[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
}

/** Tables of their own inside the cells of a table. */
function innerTables({ rows }: WordTable): readonly FlowTable[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) =>
      blocks.some(isTableAlone)
        ? flowTables(blocks.filter((block) => block.kind === 'paragraph' || isTableAlone(block)))
        : [],
    ),
  );
}
