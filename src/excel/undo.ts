import type { CellRef, Sentence } from '../grid';
import {
  askForCells,
  cellNow,
  put,
  sameHeld,
  syncCells,
  withoutFormat,
  type CellNow,
  type Writing,
} from './cells';
import { HostFault } from './fault';
import type { Undone } from './host';
import { askForJournal, journalOf, keepJournal, type JournalCell } from './journal';
import { syncWriting } from './run';
import { sameContent } from './typed';

const CHANGED_SINCE: Sentence = {
  zh: '写入后又有改动，保持现在的内容。',
  en: 'Changed after it was filled; left as it is.',
};
const DELETED: Sentence = {
  zh: '所在的工作表已被删除，无法恢复。',
  en: 'Its sheet was deleted; it cannot be restored.',
};
const LOCKED_SINCE: Sentence = {
  zh: '工作表受保护，此单元格已锁定，未恢复；取消保护后可再撤销。',
  en: 'The sheet is protected and this cell is locked; not restored. Unprotect the sheet to undo it.',
};
const UNFORMATTED: Sentence = {
  zh: '工作表受保护，不允许设置单元格格式，原值会显示有误，未恢复；取消保护后可再撤销。',
  en: 'The sheet is protected against formatting and would show the former value wrongly; not restored. Unprotect the sheet to undo it.',
};

/** Implements `Host.undo`. */
export async function undo(context: Excel.RequestContext): Promise<Undone | null> {
  const setting = askForJournal(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const journal = journalOf(setting);
  const entry = journal.at(-1);
  if (!entry) return null;
  const earlier = journal.slice(0, -1);
  if (!worksheets.items.some(({ id }) => id === entry.sheetId)) {
    // The deleted sheet cannot be restored, and its entry must not block those of other sheets.
    keepJournal(context, earlier);
    await syncWriting(context);
    return { sheetName: null, restored: [], unchanged: entry.cells.map((cell) => unchanged(cell, DELETED)) };
  }
  const sheet = worksheets.getItem(entry.sheetId);
  const asked = askForCells(sheet, entry.cells);
  await context.sync();

  const restored: { writing: Writing; now: CellNow }[] = [];
  const denied: { cell: JournalCell; reason: Sentence }[] = [];
  const changed: JournalCell[] = [];
  for (const cell of entry.cells) {
    const now = cellNow(asked, cell);
    const step = stepFor(cell, now);
    if (step === 'changed') changed.push(cell);
    else if (step !== null && 'zh' in step) denied.push({ cell, reason: step });
    else if (step !== null) restored.push({ writing: step, now });
  }
  if (restored.length === 0 && changed.length === 0 && denied.length > 0) throw new HostFault('protected');
  for (const { writing } of restored) put(sheet, writing);
  // Cells denied by protection stay in the journal, to be undone once it is removed.
  const open = denied.map(({ cell }) => cell);
  keepJournal(context, open.length > 0 ? [...earlier, { ...entry, cells: open }] : earlier);
  await syncCells(context, {
    sheetId: entry.sheetId,
    cells: restored.map(({ writing: { cell }, now }) => ({ ...cell, held: now })),
    journal,
  });
  return {
    sheetName: asked.sheet.name,
    restored: restored.map(({ writing }) => writing.cell),
    unchanged: [
      ...changed.map((cell) => unchanged(cell, CHANGED_SINCE)),
      ...denied.map(({ cell, reason }) => unchanged(cell, reason)),
    ],
  };
}

/** Implements `Host.undoable`. */
export async function undoable(context: Excel.RequestContext): Promise<number> {
  const setting = askForJournal(context);
  await context.sync();
  return journalOf(setting).length;
}

function unchanged({ row, column }: CellRef, reason: Sentence): Undone['unchanged'][number] {
  return { cell: { row, column }, reason };
}

/**
 * How to restore a cell. Null if it already holds its former content, because an interrupted writing never reached
 * it. The writing may have reached only the number format, which goes first.
 */
function stepFor(
  { row, column, before, wrote }: JournalCell,
  now: CellNow,
): Writing | Sentence | 'changed' | null {
  const numberFormat = wrote.numberFormat === null ? null : before.numberFormat;
  if (sameHeld(now, { ...before, numberFormat: numberFormat ?? now.numberFormat })) return null;
  if (!sameContent(now.content, wrote.content)) {
    if (!sameContent(now.content, before.content)) return 'changed';
    // The user restored the former content in a format of their own.
    if (now.numberFormat !== wrote.numberFormat) return null;
  }
  if (now.locked) return LOCKED_SINCE;
  const writing: Writing = { cell: { row, column }, content: before.content, numberFormat };
  return now.takesFormat ? writing : (withoutFormat(writing, now.numberFormat) ?? UNFORMATTED);
}
