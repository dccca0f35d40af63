import { cellName, type CellRef, type Grid, type Sentence } from '../grid';
import type { Edit, EditPlan, LeftOpen } from '../edits';
import type { SheetBlock } from '../report';

/** A row of the report as it was written: by it, a later update knows what staff have changed. */
export interface KeptRow {
  /** The paragraph's or section's id; for rows without one, style and number. */
  readonly key: string;
  readonly texts: readonly string[];
}

/** What the workbook remembers of a report. */
export interface ReportMemory {
  readonly sheetId: string;
  /** Id of the form's sheet, and which of its forms it is. */
  readonly formSheetId: string;
  readonly form: number;
  readonly outline: string;
  readonly rows: readonly KeptRow[];
  /** The rows before the last update, which may be undone. */
  readonly before?: readonly KeptRow[];
}

/** Rows to be remembered of what is written. */
export function keptRows(blocks: readonly SheetBlock[]): readonly KeptRow[] {
  const seen = new Map<string, number>();
  return blocks.map(({ id, style, texts }) => {
    const name = id ?? style;
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    return { key: `${name}/${number}`, texts };
  });
}

/** Reads the reports that a workbook remembers, the last written last; what is none is passed over. */
export function readMemories(value: unknown): readonly ReportMemory[] {
  // A workbook of an earlier version remembers one alone.
  return (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => readMemory(each) ?? []);
}

/** Reads one remembered report; null for anything else: a workbook may carry anything. */
export function readMemory(value: unknown): ReportMemory | null {
  if (typeof value !== 'object' || value === null) return null;
  const { sheetId, formSheetId, form, outline, rows, before } = value as Record<string, unknown>;
  if (typeof sheetId !== 'string' || typeof formSheetId !== 'string' || typeof outline !== 'string')
    return null;
  if (typeof form !== 'number' || !Number.isInteger(form) || !Array.isArray(rows)) return null;
  if (!rows.every(isKeptRow)) return null;
  const isKept = Array.isArray(before) && before.every(isKeptRow);
  return { sheetId, formSheetId, form, outline, rows, ...(isKept ? { before } : {}) };
}

/** The rows that the report holds: those of the last update, or where that was undone, those before it. */
export function standingRows({ rows, before = [] }: ReportMemory, sheet: Grid): readonly KeptRow[] {
  const held = new Set(sheet.cells.map(({ value }) => String(value)));
  const isHeld = ({ texts }: KeptRow) => texts.every((text) => text === '' || held.has(text));
  const earlier = new Map(before.map((row) => [row.key, row]));
  return rows.map((row) => {
    const old = earlier.get(row.key);
    return old && !isHeld(row) && isHeld(old) ? old : row;
  });
}

function isKeptRow(value: unknown): value is KeptRow {
  if (typeof value !== 'object' || value === null) return false;
  const { key, texts } = value as Record<string, unknown>;
  return typeof key === 'string' && Array.isArray(texts) && texts.every((text) => typeof text === 'string');
}

/**
 * Whether a sheet is still the report that was written: it holds its title or one of its paragraphs. Its table is no
 * sign of it, for a form has the same figures.
 */
export function holdsReport(rows: readonly KeptRow[], sheet: Grid): boolean {
  const signs = new Set(rows.filter(isSign).flatMap(({ texts }) => texts));
  return sheet.cells.some(({ value }) => signs.has(String(value)));
}

/** What a paragraph begins with. */
const INDENT = '　　';

function isSign({ key, texts: [text = '', ...more] }: KeptRow): boolean {
  return more.length === 0 && (key.startsWith('title/') || text.startsWith(INDENT));
}

/** An update of a report: what may be written, and what to remember once a cell has been. */
export interface ReportUpdate {
  readonly plan: EditPlan;
  /** By cell name: the row and place in it whose remembered text the writing replaces. */
  readonly places: ReadonlyMap<
    string,
    { readonly key: string; readonly index: number; readonly text: string }
  >;
}

const FORM_CHANGED: Sentence = {
  zh: '本表的数据已改动，这一处按新数据更新。',
  en: 'The form has changed; this follows the new figures.',
};

/**
 * Compares the report as it was written, as the form would have it now, and as it stands on its sheet.
 * Only what the form changed and staff did not is offered; where both changed, both are shown.
 */
export function planReportUpdate(
  kept: readonly KeptRow[],
  fresh: readonly SheetBlock[],
  sheet: Grid,
): ReportUpdate {
  const edits: Edit[] = [];
  const left: LeftOpen[] = [];
  const places = new Map<string, { key: string; index: number; text: string }>();
  const now = new Map(keptRows(fresh).map(({ key, texts }) => [key, texts]));
  const where = locate(kept, sheet);
  let last: CellRef = { row: 0, column: 0 };
  for (const { key, texts } of kept) {
    const cells = where.get(key) ?? null;
    last = cells?.[0] ?? last;
    const wanted = now.get(key);
    now.delete(key);
    if (!wanted) {
      if (texts.join('') !== '') left.push({ cell: last, reason: noLonger(texts) });
      continue;
    }
    for (const [index, text] of texts.entries()) {
      const after = wanted[index] ?? '';
      if (after === text) continue;
      const cell = cells?.[index];
      const holds = cell && sheet.at(cell.row, cell.column);
      if (!cell || String(holds?.value ?? '') !== text) {
        left.push({ cell: cell ?? last, reason: bothChanged(after) });
        continue;
      }
      edits.push({
        sheetName: sheet.sheetName,
        cell,
        before: { value: text, text, formula: null, numberFormat: holds?.numberFormat ?? 'General' },
        after: { value: after, text: after, formula: null, numberFormat: null },
        reason: FORM_CHANGED,
      });
      places.set(cellName(cell), { key, index, text: after });
    }
  }
  for (const texts of now.values()) {
    if (texts.join('') !== '') left.push({ cell: last, reason: comesNew(texts) });
  }
  return { plan: { edits, left }, places };
}

/** What to remember after some cells of an update have been written. */
export function remembered(
  rows: readonly KeptRow[],
  update: ReportUpdate,
  written: readonly { readonly cell: CellRef }[],
): readonly KeptRow[] {
  const done = written.flatMap(({ cell }) => update.places.get(cellName(cell)) ?? []);
  return rows.map(({ key, texts }) => ({
    key,
    texts: texts.map(
      (text, index) => done.find((one) => one.key === key && one.index === index)?.text ?? text,
    ),
  }));
}

/**
 * Where each remembered row stands now: staff may have put rows in or taken some out, so rows are found in
 * their order by what they hold, and a row of the table by most of its cells.
 */
function locate(kept: readonly KeptRow[], sheet: Grid): ReadonlyMap<string, readonly CellRef[]> {
  const found = new Map<string, readonly CellRef[]>();
  let from = 0;
  for (const { key, texts } of kept) {
    if (texts.join('') === '') continue;
    for (const row of sheet.rows) {
      if (row < from) continue;
      const cells = cellsHolding(texts, row, sheet);
      if (!cells) continue;
      found.set(key, cells);
      from = row + 1;
      break;
    }
  }
  return found;
}

function cellsHolding(texts: readonly string[], row: number, sheet: Grid): readonly CellRef[] | null {
  const first = sheet.row(row)[0];
  if (!first) return null;
  const cells = texts.map((_, index) => ({ row, column: first.column + index }));
  const same = cells.filter(
    ({ column }, index) => String(sheet.at(row, column)?.value ?? '') === texts[index],
  );
  return same.length * 2 > texts.length ? cells : null;
}

const quoted = (texts: readonly string[]) => texts.join(' ').trim();

function bothChanged(after: string): Sentence {
  return {
    zh: `此处已被修改，未更新；按本表现应为：“${after.trim()}”`,
    en: `Edited since; left as it is. By the form it would now read: ${after.trim()}`,
  };
}

function noLonger(texts: readonly string[]): Sentence {
  return {
    zh: `按本表现在不再有此段，未删除：“${quoted(texts)}”`,
    en: `The form no longer gives this; not deleted: ${quoted(texts)}`,
  };
}

function comesNew(texts: readonly string[]): Sentence {
  return {
    zh: `按本表新增此段，请自行加入：“${quoted(texts)}”`,
    en: `The form now also gives this; add it by hand: ${quoted(texts)}`,
  };
}
