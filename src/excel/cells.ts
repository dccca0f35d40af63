import { cellName, isPercentFormat, type CellRef } from '../grid';
import { faultOf, HostFault } from './fault';
import { askForJournal, journalOf, keepJournal, writeJournal, type Held, type JournalEntry } from './journal';
import { contentIn } from './read';
import { REFUSED } from './run';
import { asTyped, sameContent, type Content } from './typed';

/** A writing of one cell: what to put, and in which number format where that changes. */
export interface Writing {
  readonly cell: CellRef;
  readonly content: Content;
  readonly numberFormat: string | null;
}

/** Objects of a batch that hold single cells of a sheet, and what its protection allows, once it has run. */
export interface PendingCells {
  readonly sheet: Excel.Worksheet;
  readonly ranges: ReadonlyMap<string, Excel.Range>;
}

/** What is known of a cell before it is written. */
export interface CellNow extends Held {
  /** It is locked, and its sheet protected. */
  readonly locked: boolean;
  /** Its number format can be changed: a protected sheet may allow that or not, also for unlocked cells. */
  readonly takesFormat: boolean;
}

/** Asks for single cells in the batch that is being built; blank ones tell their number format as well. */
export function askForCells(sheet: Excel.Worksheet, cells: readonly CellRef[]): PendingCells {
  sheet.load('id,name,protection/protected,protection/options');
  const ranges = cells.map((cell): [string, Excel.Range] => {
    const single = sheet.getCell(cell.row, cell.column);
    single.load('values,formulas,numberFormat,format/protection/locked');
    return [cellName(cell), single];
  });
  return { sheet, ranges: new Map(ranges) };
}

/** A cell that was asked for, once the batch has run. */
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
 * The writing without its number format, for a cell that doesn't take one; null where the content would be wrong in
 * the format that stays: a number or formula in a cell of text becomes text, and the ratio 2.486 is not read as
 * 248.60 % where no % is shown (nor 95 as 95 where one is). Other places of the same percentage, or plain numbers,
 * are only rounded otherwise: there the value is worth more than its looks.
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

/** Puts a content into a cell. The format goes first: it decides how Excel takes what follows. */
export function put(sheet: Excel.Worksheet, { cell, content, numberFormat }: Writing): void {
  const range = sheet.getCell(cell.row, cell.column);
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  if ('formula' in content) range.formulas = [[content.formula]];
  else range.values = [[typeof content.value === 'string' ? asTyped(content.value) : content.value]];
}

/** What there was before a batch that writes cells of one sheet. */
export interface Before {
  readonly sheetId: string;
  readonly cells: readonly (CellRef & { readonly held: Held })[];
  readonly journal: readonly JournalEntry[];
}

/**
 * Runs a batch that writes cells. Where it fails the cells are looked at once more: Excel doesn't tell how far it
 * came, nor whether it was a sheet's protection or a read-only workbook that denied the writing.
 */
export async function syncCells(context: Excel.RequestContext, before: Before): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw REFUSED.includes(faultOf(error).kind) ? error : await faultOfWriting(error, before);
  }
}

async function faultOfWriting(error: unknown, { sheetId, cells, journal }: Before): Promise<HostFault> {
  const { kind, code } = faultOf(error);
  const nothing = { cause: error, nothingWritten: true, sheet: sheetId };
  try {
    const context = new Excel.RequestContext();
    const kept = askForJournal(context);
    const asked = askForCells(context.workbook.worksheets.getItem(sheetId), cells);
    await context.sync();
    const now = cells.map((cell) => ({ ...cellNow(asked, cell), before: cell.held }));
    if (now.some((held) => !sameHeld(held, held.before))) {
      return new HostFault('interrupted', code, { cause: error });
    }
    if (writeJournal(journalOf(kept)) !== writeJournal(journal)) {
      keepJournal(context, journal);
      // Were it to fail, an entry of which nothing was written would stay: undo leaves such cells alone.
      await context.sync().catch(() => undefined);
    }
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
