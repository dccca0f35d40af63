import { prefixed, Refused, walk, type Tag } from '../../xlsx';
import type { Block, WordCell, WordRow, WordTable } from './blocks';
import type { Numbering } from './numbering';
import { paragraphText, type ParagraphText } from './paragraph-text';
import { columnsIn, measure, mergingOf, MOST_COLUMNS, widthIn } from './table-settings';
import { isPlainNumber } from './typed-value';

/** More paragraphs, rows and cells than this are in no document with a form; they would exhaust the memory. */
const MOST_PIECES = 200_000;
/** Word shows no tables that are nested deeper. */
const DEEPEST_TABLE = 30;

/** What is not shown: what was deleted, settings of before a change, and what is only there for older programs. */
const NOT_SHOWN = /^(?:del|moveFrom|rt|Fallback|.+Change)$/;

type Open<Thing> = {
  -readonly [Key in keyof Thing]: Thing[Key] extends readonly (infer Each)[] ? Each[] : Thing[Key];
};
interface OpenStory {
  readonly kind: 'story';
  readonly blocks: Block[];
  paragraph: ParagraphText | null;
  /** What is anchored in the paragraph and follows it. */
  anchored: Block[];
  /** A paragraph whose end was deleted. */
  begun: string;
  readonly fields: ('code' | 'result')[];
}
type OpenTable = Open<WordTable>;
type OpenRow = Open<WordRow> & { readonly kind: 'row'; isDeleted: boolean };
type OpenCell = Open<Omit<WordCell, 'blocks'>> & { readonly kind: 'cell'; readonly story: OpenStory };
type Frame = OpenStory | OpenTable | OpenRow | OpenCell;

/**
 * The paragraphs and tables of a document's body as a person sees them, with all changes accepted.
 * @throws Refused damaged or too-many-cells
 */
export function readStory(xml: string, numbering: Numbering): readonly Block[] {
  const body = newStory();
  const frames: Frame[] = [body];
  let pieces = 0;
  let depth = 0;
  /** How deep the element is that is not shown; null outside of one. */
  let hiddenAt: number | null = null;
  const count = (): void => {
    pieces += 1;
    if (pieces > MOST_PIECES) throw new Refused('too-many-cells');
  };
  const story = (): OpenStory | null => {
    const frame = frames.at(-1);
    return frame?.kind === 'story' ? frame : frame?.kind === 'cell' ? frame.story : null;
  };
  const openers: Readonly<Record<string, () => void>> = {
    p: () => {
      const open = story();
      if (!open || open.paragraph) return;
      count();
      open.paragraph = paragraphText(open.fields);
    },
    txbxContent: () => frames.push(newStory()),
    tbl: () => {
      count();
      if (frames.filter(({ kind }) => kind === 'table').length >= DEEPEST_TABLE) throw new Refused('damaged');
      frames.push({ kind: 'table', columns: [], rows: [] });
    },
    tr: () => {
      if (frames.at(-1)?.kind !== 'table') return;
      count();
      frames.push({ kind: 'row', before: 0, widthBefore: 0, isHidden: false, isDeleted: false, cells: [] });
    },
    tc: () => {
      if (frames.at(-1)?.kind !== 'row') return;
      count();
      frames.push({ kind: 'cell', span: 1, width: 0, downwards: null, sideways: null, story: newStory() });
    },
  };
  const closers: Readonly<Record<string, () => void>> = {
    p: () => {
      const open = story();
      if (open?.paragraph) endParagraph(open, open.paragraph, numbering);
    },
    txbxContent: () => {
      const inner = frames.at(-1)?.kind === 'story' && frames.length > 1 ? frames.pop() : null;
      const outer = story();
      if (inner?.kind === 'story')
        (outer?.paragraph ? outer.anchored : outer?.blocks)?.push(...blocksOf(inner));
    },
    tbl: () => {
      count();
      const table = frames.at(-1);
      if (table?.kind !== 'table') return;
      frames.pop();
      const open = story();
      (open?.paragraph ? open.anchored : open?.blocks)?.push(table);
    },
    tr: () => {
      const row = frames.at(-1);
      if (row?.kind !== 'row') return;
      frames.pop();
      const table = frames.at(-1);
      if (table?.kind === 'table' && !row.isDeleted) table.rows.push(row);
    },
    tc: () => {
      const cell = frames.at(-1);
      if (cell?.kind !== 'cell') return;
      frames.pop();
      const row = frames.at(-1);
      if (row?.kind === 'row') row.cells.push({ ...cell, blocks: blocksOf(cell.story) });
    },
  };
  walk(xml, {
    open(tag, path) {
      depth += 1;
      if (hiddenAt !== null) return;
      const { name } = tag;
      const frame = frames.at(-1);
      const parent = path.at(-1) ?? '';
      if (frame?.kind === 'row' && parent === 'trPr') setRow(frame, tag);
      story()?.paragraph?.open(tag, path);
      if (NOT_SHOWN.test(name)) hiddenAt = depth;
      else if (frame?.kind === 'table' && parent === 'tblGrid') addColumn(frame, tag);
      else if (frame?.kind === 'cell' && parent === 'tcPr') setCell(frame, tag);
      else openers[name]?.();
    },
    text(text, path) {
      if (hiddenAt === null && path.at(-1) === 't') story()?.paragraph?.text(text);
    },
    close(name) {
      if (hiddenAt === null) {
        closers[name]?.();
        story()?.paragraph?.close(name);
      } else if (hiddenAt === depth) hiddenAt = null;
      depth -= 1;
    },
  });
  return blocksOf(body);
}

function newStory(): OpenStory {
  return { kind: 'story', blocks: [], paragraph: null, anchored: [], begun: '', fields: [] };
}

/** All of a story, with a paragraph that a deletion left without its end. */
function blocksOf({ blocks, begun }: OpenStory): Block[] {
  return begun === '' ? blocks : [...blocks, { kind: 'paragraph', text: begun }];
}

function endParagraph(open: OpenStory, paragraph: ParagraphText, numbering: Numbering): void {
  const { shown, style, list, isOpenEnded } = paragraph;
  const place = list ?? (style === null ? null : numbering.ofStyle(style));
  const number = place && !isOpenEnded ? numbering.next(place) : '';
  // A numbered figure stays a figure, and a number alone says nothing.
  const isNumbered = shown.trim() !== '' && !isPlainNumber(shown);
  const text = `${open.begun}${isNumbered ? number : ''}${shown}`;
  open.begun = isOpenEnded ? text : '';
  if (!isOpenEnded) open.blocks.push({ kind: 'paragraph', text });
  open.blocks.push(...open.anchored);
  open.anchored = [];
  open.paragraph = null;
}

function addColumn(table: OpenTable, { name, attributes }: Tag): void {
  if (name === 'gridCol' && table.columns.length < MOST_COLUMNS)
    table.columns.push(measure(prefixed(attributes, 'w')));
}

function setRow(row: OpenRow, { name, attributes }: Tag): void {
  if (name === 'gridBefore') row.before = columnsIn(prefixed(attributes, 'val'), 0);
  else if (name === 'wBefore') row.widthBefore = widthIn(attributes);
  else if (name === 'hidden') row.isHidden = prefixed(attributes, 'val') !== '0';
  else if (name === 'del') row.isDeleted = true;
}

function setCell(cell: OpenCell, { name, attributes }: Tag): void {
  const value = prefixed(attributes, 'val');
  if (name === 'gridSpan') cell.span = columnsIn(value, 1);
  else if (name === 'tcW') cell.width = widthIn(attributes);
  else if (name === 'vMerge') cell.downwards = mergingOf(value);
  else if (name === 'hMerge') cell.sideways = mergingOf(value);
}
