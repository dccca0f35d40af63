import { cellName, READ_LIMIT, type CellRef, type Grid } from '../grid';
import type { Edit } from '../edits';
import type { Sentence } from '../scoring';
import type { Undone, Written } from './host';
import { faultOf, HostFault } from './fault';
import {
  readJournal,
  withEntry,
  writeJournal,
  type Held,
  type JournalCell,
  type JournalEntry,
} from './journal';
import { askFor, limitOf, readingOf } from './read';
import { REFUSED } from './run';
import { asNumber, asTyped, BLANK, sameContent, type Content } from './typed';

export const JOURNAL_KEY = 'ziping.journal';

const CHANGED: Sentence = {
  zh: '单元格内容已有变动，未写入。',
  en: 'The cell has changed since; not written.',
};
const CHANGED_SINCE: Sentence = {
  zh: '写入后又有改动，保持现在的内容。',
  en: 'Changed after it was filled; left as it is.',
};
const COVERED: Sentence = {
  zh: '单元格被合并区域遮住，写入会丢失，未写入。',
  en: 'The cell is covered by a merge, where a value would be lost; not written.',
};
const LOCKED: Sentence = {
  zh: '工作表受保护，此单元格已锁定，未写入。',
  en: 'The sheet is protected and this cell is locked; not written.',
};

/** A writing of one cell: what to put, and in which number format where that changes. */
interface Writing {
  readonly cell: CellRef;
  readonly content: Content;
  readonly numberFormat: string | null;
}

/** See Host.applyEdits. All edits are of one sheet. */
export async function applyEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Written> {
  const [first] = edits;
  if (!first) return { written: [], refused: [] };
  const sheet = context.workbook.worksheets.getItem(first.sheetName);
  const asked = askFor(sheet, limitOf(READ_LIMIT.rows));
  const kept = askForJournal(context);
  await context.sync();
  const { grid, protected: isProtected } = await readingOf(context, asked);
  const locked = isProtected ? await lockedCells(context, sheet, edits) : new Set<string>();

  const written: { edit: Edit; writing: Writing; before: Held }[] = [];
  const refused: { edit: Edit; reason: Sentence }[] = [];
  for (const edit of edits) {
    const reason = refusal(grid, edit, locked);
    if (reason) refused.push({ edit, reason });
    else {
      const before = heldBy(grid, edit.cell, edit.before.numberFormat);
      written.push({ edit, writing: writingOf(edit, before.numberFormat), before });
    }
  }
  if (written.length === 0) {
    if (refused.length > 0 && refused.every(({ reason }) => reason === LOCKED))
      throw new HostFault('protected');
    return { written: [], refused };
  }
  const cells = written.map(({ writing, before }): JournalCell => ({
    row: writing.cell.row,
    column: writing.cell.column,
    before,
    wrote: { content: writing.content, numberFormat: writing.numberFormat },
  }));
  const journal = withEntry(journalOf(kept), { sheetId: asked.sheet.id, cells });
  // The journal goes first: were the batch to break off in the middle, what was written could still be undone.
  context.workbook.settings.add(JOURNAL_KEY, writeJournal(journal));
  for (const { writing } of written) put(sheet, writing);
  await syncWriting(context);
  return { written: written.map(({ edit }) => edit), refused };
}

/** See Host.undo. */
export async function undo(context: Excel.RequestContext): Promise<Undone | null> {
  const kept = askForJournal(context);
  await context.sync();
  const journal = journalOf(kept);
  const entry = journal.at(-1);
  if (!entry) return null;
  const sheet = context.workbook.worksheets.getItem(entry.sheetId);
  const asked = askFor(sheet, limitOf(READ_LIMIT.rows));
  await context.sync();
  const { grid, protected: isProtected } = await readingOf(context, asked);
  if (isProtected) throw new HostFault('protected');

  const restored: JournalCell[] = [];
  const keptCells: { cell: CellRef; reason: Sentence }[] = [];
  for (const cell of entry.cells) {
    const now = heldBy(grid, cell, '').content;
    if (sameContent(now, cell.wrote.content)) restored.push(cell);
    else keptCells.push({ cell: { row: cell.row, column: cell.column }, reason: CHANGED_SINCE });
  }
  for (const { row, column, before, wrote } of restored) {
    put(sheet, {
      cell: { row, column },
      content: before.content,
      numberFormat: wrote.numberFormat === null ? null : before.numberFormat,
    });
  }
  context.workbook.settings.add(JOURNAL_KEY, writeJournal(journal.slice(0, -1)));
  await syncWriting(context);
  return {
    sheetName: grid.sheetName,
    restored: restored.map(({ row, column }) => ({ row, column })),
    kept: keptCells,
  };
}

/** See Host.undoable. */
export async function undoable(context: Excel.RequestContext): Promise<number> {
  const kept = askForJournal(context);
  await context.sync();
  return journalOf(kept).length;
}

function askForJournal(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(JOURNAL_KEY);
  setting.load('value');
  return setting;
}

/** The journal, once the batch that asks for it has run. */
function journalOf(setting: Excel.Setting): readonly JournalEntry[] {
  return readJournal(setting.isNullObject ? null : (setting.value as unknown));
}

async function lockedCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
): Promise<ReadonlySet<string>> {
  const asked = edits.map(({ cell }) => {
    const protection = sheet.getCell(cell.row, cell.column).format.protection;
    protection.load('locked');
    return { name: cellName(cell), protection };
  });
  await context.sync();
  return new Set(asked.flatMap(({ name, protection }) => (protection.locked ? [name] : [])));
}

function refusal(grid: Grid, edit: Edit, locked: ReadonlySet<string>): Sentence | null {
  const { cell, before } = edit;
  if (locked.has(cellName(cell))) return LOCKED;
  const merge = grid.mergeAt(cell.row, cell.column);
  if (merge && (merge.top !== cell.row || merge.left !== cell.column)) return COVERED;
  const now = heldBy(grid, cell, '').content;
  const expected = before.formula === null ? { value: before.value ?? '' } : { formula: before.formula };
  return sameContent(now, expected) ? null : CHANGED;
}

/** What a cell holds; a blank one is not in the grid, and its number format is what the edit knew. */
function heldBy(grid: Grid, cell: CellRef, formatOfBlank: string): Held {
  const held = grid.at(cell.row, cell.column);
  if (!held) return { content: BLANK, numberFormat: formatOfBlank || 'General' };
  const content = held.formula === null ? { value: held.value } : { formula: held.formula };
  return { content, numberFormat: held.numberFormat };
}

function writingOf({ cell, after }: Edit, formatNow: string): Writing {
  const value = after.value === null || typeof after.value === 'string' ? after.value : asNumber(after.value);
  const content = after.formula === null ? { value: value ?? '' } : { formula: after.formula };
  // A number or a formula put into a cell formatted as text would become text.
  const needsGeneral = formatNow === '@' && (after.formula !== null || typeof value === 'number');
  return { cell, content, numberFormat: after.numberFormat ?? (needsGeneral ? 'General' : null) };
}

/** Puts a content into a cell. The format goes first: it decides how Excel takes what follows. */
function put(sheet: Excel.Worksheet, { cell, content, numberFormat }: Writing): void {
  const range = sheet.getCell(cell.row, cell.column);
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  if ('formula' in content) range.formulas = [[content.formula]];
  else range.values = [[typeof content.value === 'string' ? asTyped(content.value) : content.value]];
}

async function syncWriting(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const fault = faultOf(error);
    // Refused as a whole before anything was done: nothing was written.
    if (REFUSED.includes(fault.kind)) throw error;
    throw new HostFault('interrupted', fault.code, { cause: error });
  }
}
