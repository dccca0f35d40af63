import { cellName, type CellRef, type Grid, type Sentence } from '../grid';
import type { Edit, EditPlan, LeftOpen } from '../edits';
import type { SheetBlock } from '../report';

/** A row of the report as written; a later update compares it with the sheet to find the user's own changes. */
export interface KeptRow {
  /** The paragraph's or section's id with a number; the style if it has no id. */
  readonly key: string;
  readonly texts: readonly string[];
}

/** What the workbook remembers about a report. */
export interface ReportMemory {
  readonly sheetId: string;
  /** The id of the form's sheet; `form` is the form's index on it. */
  readonly formSheetId: string;
  readonly form: number;
  readonly outline: string;
  readonly rows: readonly KeptRow[];
  /** The rows before the last update, which may be undone. */
  readonly before?: readonly KeptRow[];
}

/** The rows to remember for a report. */
export function keptRows(blocks: readonly SheetBlock[]): readonly KeptRow[] {
  const seen = new Map<string, number>();
  return blocks.map(({ id, style, texts }) => {
    const name = id ?? style;
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    return { key: `${name}/${number}`, texts };
  });
}

/** Reads the remembered reports, the last written last; invalid entries are skipped. */
export function readMemories(value: unknown): readonly ReportMemory[] {
  // Earlier versions stored a single report.
  return (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => readMemory(each) ?? []);
}

/** Reads one remembered report; null if the value is invalid. */
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

/** The rows that the report holds now: those of the last update, or the ones before if it was undone. */
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
 * Whether a sheet is still the written report: it holds the title or one of the paragraphs. Its table does not count,
 * because the form has the same figures.
 */
export function holdsReport(rows: readonly KeptRow[], sheet: Grid): boolean {
  const signs = new Set(rows.filter(isSign).flatMap(({ texts }) => texts));
  return sheet.cells.some(({ value }) => signs.has(String(value)));
}

/** Every paragraph starts with it. */
const INDENT = '　　';

function isSign({ key, texts: [text = '', ...more] }: KeptRow): boolean {
  return more.length === 0 && (key.startsWith('title/') || text.startsWith(INDENT));
}

/** An update of a report: what can be written, and what to remember afterwards. */
export interface ReportUpdate {
  readonly plan: EditPlan;
  /** By cell name: the row and column of the remembered text that the edit replaces. */
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
 * Compares the report as written, the report that the form gives now, and the report on its sheet. An edit is offered
 * only if the form changed and the user did not; if both changed, the new text is listed and not written.
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

/** The rows to remember after some cells of an update were written. */
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
 * Finds the remembered rows on the sheet. Users insert and delete rows, so rows are found in order by their content;
 * a table row matches if most of its cells do.
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
