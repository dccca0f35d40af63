import { isRecord, SHEET_SIZE, type CellRef } from '../grid';
import type { Line } from './lines';
import type { Content } from './typed';

/** What a cell held: formula or value, and its number format. */
export interface Held {
  readonly content: Content;
  readonly numberFormat: string;
}

/** One cell of a writing, where it was then. */
export interface JournalCell extends CellRef {
  readonly line: Line;
  readonly before: Held;
  /** `numberFormat` is null if the format was not changed. */
  readonly wrote: { readonly content: Content; readonly numberFormat: string | null };
}

/** One writing, undone as a whole. The sheet's id changes when other programs save the workbook. */
export interface JournalEntry {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly cells: readonly JournalCell[];
}

/** An entry under its key. Each has one of its own, so that two panes that write at once lose none. */
export interface KeptEntry {
  readonly key: string;
  readonly entry: JournalEntry;
}

const PREFIX = 'ziping.journal.';

/** Limits of the journal: it is saved with the workbook, so it must stay small. */
export const JOURNAL_ENTRIES = 20;
export const JOURNAL_CHARACTERS = 200_000;

/** Loads the journal in the current batch. */
export function askForJournal(context: Excel.RequestContext): Excel.SettingCollection {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  return settings;
}

/** The entries after the batch has run, oldest first. The workbook can hold anything: invalid ones are skipped. */
export function journalOf({ items }: Excel.SettingCollection): readonly KeptEntry[] {
  return items
    .filter(({ key }) => key.startsWith(PREFIX))
    .sort((one, other) => orderOf(one.key) - orderOf(other.key) || (one.key < other.key ? -1 : 1))
    .flatMap(({ key, value }) => {
      const entry = readEntry(value as unknown);
      return entry ? [{ key, entry }] : [];
    });
}

/** Adds an entry in the current batch and drops the oldest ones beyond the limits. */
export function addEntry(
  context: Excel.RequestContext,
  journal: readonly KeptEntry[],
  entry: JournalEntry,
): KeptEntry {
  const order = Math.max(0, ...journal.map(({ key }) => orderOf(key))) + 1;
  const key = `${PREFIX}${order}.${Math.random().toString(36).slice(2, 10)}`;
  const added = { key, entry };
  keepEntry(context, added);
  for (const old of beyondLimits([...journal, added])) dropEntry(context, old.key);
  return added;
}

/** The oldest entries that must go; the newest always stays. */
export function beyondLimits(journal: readonly KeptEntry[]): readonly KeptEntry[] {
  let characters = 0;
  const kept = [...journal].reverse().filter(({ entry }, index) => {
    characters += JSON.stringify(entry).length;
    return index === 0 || (index < JOURNAL_ENTRIES && characters <= JOURNAL_CHARACTERS);
  });
  return journal.filter((each) => !kept.includes(each));
}

/** Stores an entry in the current batch. */
export function keepEntry(context: Excel.RequestContext, { key, entry }: KeptEntry): void {
  context.workbook.settings.add(key, JSON.stringify(entry));
}

/** Removes an entry in the current batch, if it is there. */
export function dropEntry(context: Excel.RequestContext, key: string): void {
  context.workbook.settings.getItemOrNullObject(key).delete();
}

function orderOf(key: string): number {
  const order = /^\d{1,9}(?=\.)/.exec(key.slice(PREFIX.length))?.[0];
  return order === undefined ? 0 : Number(order);
}

/** Reads an entry from a setting's value, which can be anything; null if it is no entry. */
export function readEntry(text: unknown): JournalEntry | null {
  if (typeof text !== 'string') return null;
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isRecord(value) || !isRecord(value['sheet']) || !Array.isArray(value['cells'])) return false;
  const { id, name } = value['sheet'];
  return typeof id === 'string' && typeof name === 'string' && value['cells'].every(isCell);
}

function isCell(value: unknown): value is JournalCell {
  if (
    !isRecord(value) ||
    !isIndex(value['row'], SHEET_SIZE.rows) ||
    !isIndex(value['column'], SHEET_SIZE.columns)
  )
    return false;
  const { line, before, wrote } = value;
  return (
    isRecord(line) &&
    typeof line['label'] === 'string' &&
    typeof line['heading'] === 'string' &&
    typeof line['header'] === 'string' &&
    isIndex(line['turn'], SHEET_SIZE.rows) &&
    isIndex(line['of'], SHEET_SIZE.rows) &&
    isRecord(before) &&
    isRecord(wrote) &&
    isContent(before['content']) &&
    isContent(wrote['content']) &&
    typeof before['numberFormat'] === 'string' &&
    (wrote['numberFormat'] === null || typeof wrote['numberFormat'] === 'string')
  );
}

function isIndex(value: unknown, count: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count;
}

function isContent(value: unknown): value is Content {
  if (!isRecord(value)) return false;
  if ('formula' in value) return typeof value['formula'] === 'string' && value['formula'].startsWith('=');
  return ['string', 'number', 'boolean'].includes(typeof value['value']);
}
