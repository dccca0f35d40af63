import type { CellRef, Grid, Typed, Sentence } from '../grid';
import type { Edit, EditPlan } from '../edits';
import type { BlankSheet } from '../blank';
import type { JournalEntry } from './journal';
import type { SheetBlock } from '../report';

/** A sheet of the workbook. The id survives renaming. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  /** Hidden by the user or by a macro; its cells cannot be selected. */
  readonly hidden: boolean;
}

/** At most this many sheets of a workbook are looked through at once. */
export const MOST_SHEETS = 40;

/** A sheet as read at one moment. */
export interface SheetReading {
  readonly sheet: SheetInfo;
  readonly grid: Grid;
  readonly protected: boolean;
}

/**
 * Whether a person asked for a reading by a button, or an event caused it. Reading merges clears what Ctrl+Z could
 * undo in Excel 2021 and 2024, so a reading by an event uses those known from the last one by a person. A reading for
 * the texts alone, of a sheet that is not taken for a form, does without merges.
 */
export type Occasion = 'by-person' | 'by-event' | 'for-texts';

/** The result of writing: every edit is either written or refused. */
export interface WriteResult {
  readonly written: readonly Edit[];
  readonly refused: readonly { readonly edit: Edit; readonly reason: Sentence }[];
  /** Written ones at whose cell somebody may have typed in the same moment; what was typed may be lost. */
  readonly doubtful: readonly { readonly edit: Edit; readonly reason: Sentence }[];
}

/** What an undo would write. */
export interface UndoPlan extends EditPlan {
  /** Whether this pane wrote it. What another one left in the workbook is shown to the person before it is written. */
  readonly isOwn: boolean;
}

/** The result of an undo. */
export interface Undone {
  /** Null if the sheet has been deleted; nothing is restored then. */
  readonly sheetName: string | null;
  readonly restored: readonly CellRef[];
  /** Cells left unchanged, each with the reason. */
  readonly unchanged: readonly { readonly cell: CellRef; readonly reason: Sentence }[];
}

/**
 * Something changed in the workbook, so the sheet must be read again. If Excel reports what was typed into a single
 * cell, the event carries it: Excel rejects reads while the user types on.
 */
export type WatchEvent =
  | { readonly kind: 'changed'; readonly sheetId: string; readonly typed: Typed | null }
  /** This add-in itself has changed cells. */
  | { readonly kind: 'written'; readonly sheetId: string }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  /** The sheet itself changed: renamed, protected or unprotected. */
  | { readonly kind: 'sheet'; readonly sheetId: string }
  | { readonly kind: 'deleted'; readonly sheetId: string }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly cell: CellRef | null };

/** Where a report is written. */
export interface ReportSheet {
  /** The preferred name; a number is appended if it is taken. */
  readonly name: string;
  /** The new sheet is placed after this one. */
  readonly beside: string;
  /** Printed at the top of each page: unit and year. */
  readonly header: string;
}

/** A new sheet, written whole. Excel may fail to lay out its printed page. */
export interface WrittenSheet {
  readonly sheet: SheetInfo;
  readonly hasPage: boolean;
}

/** Values stored in the workbook by key, as JSON of at most about 100 KB each. */
export interface WorkbookSettings {
  get(key: string): Promise<unknown>;
  /** Several values in one round trip, in the order of the keys. */
  getAll(keys: readonly string[]): Promise<readonly unknown[]>;
  /** `null` removes the key. */
  set(key: string, value: unknown): Promise<void>;
  /** Stores several values in one batch. */
  setAll(values: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * A spreadsheet program with an open workbook.
 * @throws HostFault from every method, with a sentence for the user, for anything that the program or workbook
 * refuses
 */
export interface Host {
  sheets(): Promise<readonly SheetInfo[]>;
  /**
   * One round trip; a second one only if rows or columns are hidden.
   * @throws HostFault 'merges-unknown' by an event, if a person has to ask for the sheet first; 'not-a-grid' if the
   * sheet seems to have no cells
   */
  readActiveSheet(occasion: Occasion): Promise<SheetReading>;
  /** The same by name or id. */
  readSheet(key: string, occasion: Occasion): Promise<SheetReading>;
  /**
   * Writes edits to one sheet. A cell that no longer holds `before`, or whose line has moved since the sheet was read as
   * `planned`, is not written and is listed as refused. What is
   * typed between comparison and write is given back where Excel's events tell of it, and listed as refused too. Takes
   * two round trips: one reads the cells, one writes cells and journal together. If the second fails, the cells are
   * read again so that the fault can say whether anything was written.
   */
  applyEdits(edits: readonly Edit[], planned?: Grid): Promise<WriteResult>;
  /** Which of the cells are locked on a protected sheet, found by name or id; none if it is not protected. */
  lockedAmong(sheet: string, cells: readonly CellRef[]): Promise<readonly CellRef[]>;
  /** How many writings can be undone. */
  undoable(): Promise<number>;
  /** What was written and not undone, oldest first. */
  journal(): Promise<readonly JournalEntry[]>;
  /** What undoing the last writing would write; null if there is none. */
  planUndo(): Promise<UndoPlan | null>;
  /**
   * Undoes the last writing but for the cells that are left out, by name; null if there is none. Each cell is found by
   * the words of its line and column, wherever it is now; one that cannot be found for sure is left as it is. If its
   * sheet was deleted, the entry is dropped so that the next undo reaches the one before. Cells locked since then, and
   * those left out, stay in the journal.
   */
  undo(leftOut?: ReadonlySet<string>): Promise<Undone | null>;
  /**
   * Activates the sheet, found by name or id, and selects the cells. Where Excel cannot select several (before ExcelApi
   * 1.18, or too many), it selects the first. Of a merge, its first cell selects the whole.
   */
  selectCells(sheet: string, cells: readonly CellRef[]): Promise<void>;
  /** Reports changes until the returned function is called. */
  watch(listener: (event: WatchEvent) => void): Promise<() => Promise<void>>;
  /** Writes a report to a new sheet; if that breaks off, the sheet is removed again. */
  writeReportSheet(blocks: readonly SheetBlock[], target: ReportSheet): Promise<WrittenSheet>;
  /** Writes a blank form to a new sheet behind all others and goes there; if that breaks off, the sheet is removed again. */
  writeBlankSheet(blank: BlankSheet): Promise<WrittenSheet>;
  readonly settings: WorkbookSettings;
}
