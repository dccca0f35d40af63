import type { Grid } from '../grid';
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

/** The report of a form, as its sheet was last read. */
export interface StandingReport {
  /** The id of the form's sheet, and the form's index on it. */
  readonly formSheetId: string;
  readonly form: number;
  readonly outline: string;
  /** Null if no sheet holds it any more. */
  readonly on: {
    readonly sheetId: string;
    /** The sheet's present name: the user may have renamed it. */
    readonly sheetName: string;
    readonly grid: Grid;
    /** The rows as written. */
    readonly rows: readonly KeptRow[];
  } | null;
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
