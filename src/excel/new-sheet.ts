import { freeSheetName } from '../report';
import { faultOf, HostFault } from './fault';
import type { WrittenSheet } from './host';
import { REFUSED, run, syncWriting } from './run';

/** A sheet to be added to the workbook. */
export interface NewSheet {
  /** The preferred name; a number is appended if it is taken. */
  readonly name: string;
  /** The sheet before it, by name or id; the last one if it is null or gone. */
  readonly beside: string | null;
  /** Writes what makes the sheet: all of it or no sheet. */
  readonly fill: (sheet: Excel.Worksheet) => void;
  /** Does what the sheet may lack, once it is in front. */
  readonly setPage: (sheet: Excel.Worksheet) => void;
}

/**
 * Adds a sheet and goes there. If it breaks off, the sheet is removed again. The layout of the printed page may fail
 * without harm, for example where no printer is installed.
 * @throws HostFault 'structure-protected' before anything is written; 'sheet-left' if it could not be removed again
 */
export async function writeNewSheet(
  context: Excel.RequestContext,
  { name: wished, beside, fill, setPage }: NewSheet,
): Promise<WrittenSheet> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const before = beside === null ? null : worksheets.getItemOrNullObject(beside);
  before?.load('position');
  await context.sync();
  if (protection.protected) throw new HostFault('structure-protected');

  const name = freeSheetName(
    wished,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(name);
  if (before && !before.isNullObject) sheet.position = before.position + 1;
  fill(sheet);
  sheet.load('id,name');
  try {
    await syncWriting(context);
  } catch (error) {
    throw await takenAway(error, name);
  }
  // A sheet that is added and activated in one batch may stay in the back.
  await succeeds(sheet.id, (written) => {
    written.activate();
  });
  const hasPage = await succeeds(sheet.id, setPage);
  return { sheet: { id: sheet.id, name: await nameNow(sheet), hidden: false }, hasPage };
}

/** The sheet's name by now: the person may have renamed or deleted it while its page was set up. */
async function nameNow({ id, name }: Excel.Worksheet): Promise<string> {
  const now = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  }).catch(() => name);
  if (now === null) throw new HostFault('new-sheet-gone');
  return now;
}

/** Removes what was begun of a sheet; the fault says if it could not be removed. */
async function takenAway(error: unknown, name: string): Promise<HostFault> {
  const { kind, code } = faultOf(error);
  const isGone = await succeeds(name, (sheet) => {
    sheet.delete();
  });
  // A batch that was rejected as a whole has added nothing to remove.
  const isLeft = !isGone && !REFUSED.includes(kind) && (await succeeds(name, (sheet) => sheet.load('id')));
  return isLeft
    ? new HostFault('sheet-left', code, { cause: error, sheet: name })
    : new HostFault(kind, code, { cause: error, nothingWritten: true });
}

/** Does one more thing to a sheet, found by name or id; false if Excel refused. */
async function succeeds(key: string, act: (sheet: Excel.Worksheet) => void): Promise<boolean> {
  try {
    await run(async (context) => {
      act(context.workbook.worksheets.getItem(key));
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

const LINES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Draws a thin line around each cell of a range. */
export function rule({ format }: Excel.Range): void {
  for (const line of LINES) format.borders.getItem(line).style = 'Continuous';
}
