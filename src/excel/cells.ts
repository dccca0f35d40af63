import { cellName, isPercentFormat, type CellRef } from '../grid';
import { faultOf, HostFault } from './fault';
import type { Held } from './journal';
import { contentIn } from './read';
import { REFUSED } from './run';
import { asTyped, sameContent, type Content } from './typed';

/** What to write into one cell; `numberFormat` is null when the format stays. */
export interface Writing {
  readonly cell: CellRef;
  readonly content: Content;
  readonly numberFormat: string | null;
}

/** Single cells of a sheet and its protection, loaded once the batch has run. */
export interface PendingCells {
  readonly sheet: Excel.Worksheet;
  readonly ranges: ReadonlyMap<string, Excel.Range>;
}

/** A cell's state just before it is written. */
export interface CellNow extends Held {
  /** The cell is locked and its sheet is protected. */
  readonly locked: boolean;
  /** Whether the number format can be changed. A protected sheet may forbid that even for unlocked cells. */
  readonly takesFormat: boolean;
}

/** Loads single cells in the current batch; blank cells report their number format too. */
export function askForCells(sheet: Excel.Worksheet, cells: readonly CellRef[]): PendingCells {
  sheet.load('id,name,protection/protected,protection/options');
  const ranges = cells.map((cell): [string, Excel.Range] => {
    const single = sheet.getCell(cell.row, cell.column);
    single.load('values,formulas,numberFormat,format/protection/locked');
    return [cellName(cell), single];
  });
  return { sheet, ranges: new Map(ranges) };
}

/**
 * Reads one loaded cell after the batch has run.
 * @throws Error if the cell was not loaded
 */
export function cellNow({ sheet: { protection }, ranges }: PendingCells, cell: CellRef): CellNow {
  const found = ranges.get(cellName(cell));
  if (!found) throw new Error(`${cellName(cell)} was not asked for.`);
  const { value, formula } = contentIn(found, 0, 0);
  const isProtected = protection.protected;
  return {
    content: formula === null ? { value } : { formula },
    numberFormat: (found.numberFormat as string[][])[0]?.[0] ?? 'General',
    locked: isProtected && found.format.protection.locked,
    takesFormat: !isProtected || protection.options.allowFormatCells === true,
  };
}

/**
 * The same writing without its number format, for a cell whose format cannot change. Null if the present format would
 * make the content wrong: a number in a text cell becomes text, and the ratio 2.486 does not read as 248.60 % without
 * a % format (nor 95 as 95 with one). Other decimal places only round the value, so it is still written.
 */
export function withoutFormat(writing: Writing, present: string): Writing | null {
  const { content, numberFormat: meant } = writing;
  const isInert =
    'value' in content && (typeof content.value === 'string' || typeof content.value === 'boolean');
  const isRight =
    meant === null ||
    meant === present ||
    isInert ||
    (present !== '@' && isPercentFormat(meant) === isPercentFormat(present));
  return isRight ? { ...writing, numberFormat: null } : null;
}

/** Writes into a cell. The format goes first because it decides how Excel reads the content. */
export function put(sheet: Excel.Worksheet, { cell, content, numberFormat }: Writing): void {
  const range = sheet.getCell(cell.row, cell.column);
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  if ('formula' in content) range.formulas = [[content.formula]];
  else range.values = [[typeof content.value === 'string' ? asTyped(content.value) : content.value]];
}

/** The state of a sheet's cells before a batch that writes. */
export interface Before {
  readonly sheetId: string;
  readonly cells: readonly (CellRef & { readonly held: Held })[];
  /** Restores the journal in a new batch, after nothing was written. */
  readonly restoreJournal: (context: Excel.RequestContext) => void;
}

/**
 * Runs a batch that writes cells. If it fails, the cells are read again: Excel does not report how far it got, nor
 * whether sheet protection or a read-only workbook denied the write.
 * @returns the fault if some cells were written or may have been; null if all were
 * @throws HostFault if nothing was written
 */
export async function syncCells(context: Excel.RequestContext, before: Before): Promise<HostFault | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    if (REFUSED.includes(faultOf(error).kind)) throw error;
    const fault = await faultOfWriting(error, before);
    if (fault.kind === 'interrupted') return fault;
    throw fault;
  }
}

async function faultOfWriting(
  error: unknown,
  { sheetId, cells, restoreJournal }: Before,
): Promise<HostFault> {
  const { kind, code } = faultOf(error);
  const nothing = { cause: error, nothingWritten: true, sheet: sheetId };
  try {
    const context = new Excel.RequestContext();
    const asked = askForCells(context.workbook.worksheets.getItem(sheetId), cells);
    await context.sync();
    const now = cells.map((cell) => ({ ...cellNow(asked, cell), before: cell.held }));
    if (now.some((held) => !sameHeld(held, held.before))) {
      return new HostFault('interrupted', code, { cause: error });
    }
    restoreJournal(context);
    // If this fails too, the leftover journal entry is harmless: undo skips cells that were never written.
    await context.sync().catch(() => undefined);
    if (kind !== 'denied') return new HostFault(kind, code, nothing);
    return new HostFault(now.some(({ locked }) => locked) ? 'protected' : 'read-only', code, nothing);
  } catch (again) {
    const gone = faultOf(again).kind === 'sheet-gone';
    return gone
      ? new HostFault('sheet-gone', code, nothing)
      : new HostFault('interrupted', code, { cause: error });
  }
}

/** Whether a cell holds the same content in the same number format. */
export function sameHeld(one: Held, other: Held): boolean {
  return one.numberFormat === other.numberFormat && sameContent(one.content, other.content);
}
