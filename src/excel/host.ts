import type { CellRef, Grid, Typed, Sentence } from '../grid';
import type { Edit } from '../edits';
import type { SheetBlock } from '../report';

/** A sheet of the workbook. The id stays when staff rename it. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  /** Hidden by staff, or hidden for good by a macro: it can't be shown to them by selecting a cell. */
  readonly hidden: boolean;
}

/** A sheet as it stood at one moment. */
export interface SheetReading {
  readonly sheet: SheetInfo;
  readonly grid: Grid;
  readonly protected: boolean;
}

/** What came of writing: every edit is in one of the two. */
export interface Written {
  readonly written: readonly Edit[];
  readonly refused: readonly { readonly edit: Edit; readonly reason: Sentence }[];
}

/** What came of an undo. */
export interface Undone {
  /** Null where the sheet was deleted since: then nothing of it is restored. */
  readonly sheetName: string | null;
  readonly restored: readonly CellRef[];
  /** Cells that were left alone, each with the reason. */
  readonly kept: readonly { readonly cell: CellRef; readonly reason: Sentence }[];
}

/**
 * Something happened in the workbook, and the sheet is to be read again. What a person typed into a single cell is told
 * with it, where the program tells: it may refuse to be read as long as they type on.
 */
export type WatchEvent =
  | { readonly kind: 'changed'; readonly sheetId: string; readonly typed: Typed | null }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  /** Of the sheet itself: it has another name, or is protected or no longer. */
  | { readonly kind: 'sheet'; readonly sheetId: string }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly cell: CellRef | null };

/** Where a report goes. */
export interface ReportSheet {
  /** The name wished for; a number is added where it is taken. */
  readonly name: string;
  /** The sheet that it is put behind. */
  readonly beside: string;
  /** Printed at the head of each page: unit and year. */
  readonly header: string;
}

/** Values kept in the workbook, by key. They are JSON and at most some 100 KB each. */
export interface WorkbookSettings {
  get(key: string): Promise<unknown>;
  /** `null` takes the key away. */
  set(key: string, value: unknown): Promise<void>;
}

/**
 * A spreadsheet program with a workbook open. Every method may throw a HostFault, whose sentence is
 * for the user; nothing else is thrown for anything that the program or the workbook does.
 */
export interface Host {
  sheets(): Promise<readonly SheetInfo[]>;
  /** One round trip; a second one only where rows or columns are hidden. */
  readActiveSheet(): Promise<SheetReading>;
  /** By name or id. */
  readSheet(key: string): Promise<SheetReading>;
  /**
   * Writes edits of one sheet. A cell that no longer holds `before` is not written and is listed.
   * Two round trips: one that reads the cells, one that writes cells and journal together. Where the latter fails
   * what was written is read once more, so that the fault can say whether anything was.
   */
  applyEdits(edits: readonly Edit[]): Promise<Written>;
  /** How many writings can be taken back. */
  undoable(): Promise<number>;
  /**
   * Takes the last writing back; null where there is none. One whose sheet was deleted is given up, so that the
   * next undo reaches the one before; cells that are locked meanwhile stay to be undone.
   */
  undo(): Promise<Undone | null>;
  /** Shows a cell to the user: activates its sheet, known by name or id, and selects the cell. */
  selectCell(sheet: string, cell: CellRef): Promise<void>;
  /** Tells of changes until the function it gives is called. */
  watch(listener: (event: WatchEvent) => void): Promise<() => Promise<void>>;
  /** Writes a report into a new sheet, in two round trips, and gives the sheet. */
  writeReportSheet(blocks: readonly SheetBlock[], target: ReportSheet): Promise<SheetInfo>;
  readonly settings: WorkbookSettings;
}
