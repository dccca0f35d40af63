import { isRecord, type CellRef } from '../grid';
import type { Content } from './typed';

/** What a cell held: formula or value, and its number format. */
export interface Held {
  readonly content: Content;
  readonly numberFormat: string;
}

/** One cell of a writing. */
export interface JournalCell extends CellRef {
  readonly before: Held;
  /** `numberFormat` is null if the format was not changed. */
  readonly wrote: { readonly content: Content; readonly numberFormat: string | null };
}

/** One writing, undone as a whole. */
export interface JournalEntry {
  readonly sheetId: string;
  readonly cells: readonly JournalCell[];
}

/** The workbook setting that holds the journal. */
const KEY = 'ziping.journal';

/** Loads the journal in the current batch. */
export function askForJournal(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return setting;
}

/** Reads the journal after the batch has run. */
export function journalOf(setting: Excel.Setting): readonly JournalEntry[] {
  return readJournal(setting.isNullObject ? null : (setting.value as unknown));
}

/** Stores the journal in the workbook, as part of the current batch. */
export function keepJournal(context: Excel.RequestContext, journal: readonly JournalEntry[]): void {
  context.workbook.settings.add(KEY, writeJournal(journal));
}

/** Limits of the journal: it is saved with the workbook, so it must stay small. */
export const JOURNAL_ENTRIES = 20;
export const JOURNAL_CHARACTERS = 200_000;

/** The journal with one more writing; the oldest entries are dropped if it exceeds the limits. */
export function withEntry(journal: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] {
  let kept = [...journal, entry].slice(-JOURNAL_ENTRIES);
  while (kept.length > 1 && writeJournal(kept).length > JOURNAL_CHARACTERS) kept = kept.slice(1);
  return kept;
}

/** The journal as text for the workbook's settings. */
export function writeJournal(journal: readonly JournalEntry[]): string {
  return JSON.stringify(journal);
}

/** Reads the journal from the workbook's settings. They can hold anything, so invalid entries are skipped. */
export function readJournal(text: unknown): readonly JournalEntry[] {
  if (typeof text !== 'string') return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(parsed) ? parsed.filter(isEntry) : [];
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isRecord(value) || typeof value['sheetId'] !== 'string' || !Array.isArray(value['cells']))
    return false;
  return value['cells'].every(isCell);
}

function isCell(value: unknown): value is JournalCell {
  if (!isRecord(value) || !isIndex(value['row']) || !isIndex(value['column'])) return false;
  const { before, wrote } = value;
  return (
    isRecord(before) &&
    isRecord(wrote) &&
    isContent(before['content']) &&
    isContent(wrote['content']) &&
    typeof before['numberFormat'] === 'string' &&
    (wrote['numberFormat'] === null || typeof wrote['numberFormat'] === 'string')
  );
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isContent(value: unknown): value is Content {
  if (!isRecord(value)) return false;
  if ('formula' in value) return typeof value['formula'] === 'string' && value['formula'].startsWith('=');
  return ['string', 'number', 'boolean'].includes(typeof value['value']);
}
