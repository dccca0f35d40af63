import { cellName, shownBy, decimalOfCell, type CellRef, type Grid, type Sentence } from '../grid';
import { heldAt, type Edit } from '../edits';
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
import { findLast, type Found, type UndoReader } from './find-writing';
import { giveBackTyped, has } from './give-back';
import type { Undone, UndoPlan } from './host';
import { askForJournal, dropEntry, journalOf, keepEntry, type JournalCell } from './journal';
import { linesOf } from './lines';
import type { ChangesMeanwhile } from './meanwhile';
import { run, syncWriting } from './run';
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
const NOT_FOUND: Sentence = {
  zh: '这一行已移动、改名或删除，无法确定位置，未恢复。',
  en: 'Its line was moved, renamed or deleted and cannot be told for sure; not restored.',
};
const FORMER: Sentence = {
  zh: '填写前的内容。',
  en: 'What it held before it was filled.',
};

/** What becomes of each cell of a writing. */
interface Steps {
  readonly restored: readonly {
    readonly cell: JournalCell;
    readonly writing: Writing;
    readonly now: CellNow;
  }[];
  /** Denied by protection; they stay in the journal, to be undone once it is removed. */
  readonly denied: readonly Unchanged[];
  readonly changed: readonly Unchanged[];
}

interface Unchanged {
  readonly cell: JournalCell;
  readonly reason: Sentence;
}

/** Implements `Host.planUndo`. */
export async function planUndo(reader: UndoReader, own: ReadonlySet<string>): Promise<UndoPlan | null> {
  const found = await findLast(reader);
  if (!found) return null;
  const { kept, reading } = found;
  const isOwn = own.has(kept.key);
  if (!reading) return { isOwn, edits: [], left: [] };
  const { restored, denied, changed } = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(reading.sheet.id);
    const asked = askForCells(sheet, [...found.places.values()]);
    await context.sync();
    return stepsOf(found, (place) => cellNow(asked, place));
  });
  return {
    isOwn,
    edits: restored.map(({ writing }) => editOf(reading.grid, writing)),
    left: [...changed, ...denied].map(({ cell, reason }) => unchanged(placeOf(found, cell), reason)),
  };
}

/**
 * Implements `Host.undo`.
 * @param leftOut cells as they are called now that the person chose to keep
 */
export async function undo(
  reader: UndoReader,
  leftOut: ReadonlySet<string>,
  changes: ChangesMeanwhile,
): Promise<Undone | null> {
  const found = await findLast(reader);
  if (!found) return null;
  const { kept, reading } = found;
  const listening = changes.listen();
  return run(
    async (context) => {
      if (!reading) {
        // What is gone cannot be restored, and its entry must not block the others.
        dropEntry(context, kept.key);
        await syncWriting(context);
        const gone = kept.entry.cells.map((cell) => unchanged(cell, DELETED));
        return { sheetName: null, restored: [], unchanged: gone };
      }
      const sheet = context.workbook.worksheets.getItem(reading.sheet.id);
      const asked = askForCells(sheet, [...found.places.values()]);
      await context.sync();
      listening.compared();
      const steps = stepsOf(found, (place) => cellNow(asked, place));
      const { denied, changed } = steps;
      if (steps.restored.length === 0 && changed.length === 0 && denied.length > 0)
        throw new HostFault('protected');
      const isKept = ({ writing: { cell } }: Steps['restored'][number]) => leftOut.has(cellName(cell));
      const restored = steps.restored.filter((step) => !isKept(step));
      for (const { writing } of restored) put(sheet, writing);
      const open = [...denied, ...steps.restored.filter(isKept)].map(({ cell }) => cell);
      if (open.length > 0) keepEntry(context, { ...kept, entry: { ...kept.entry, cells: open } });
      else dropEntry(context, kept.key);
      const interrupted = await syncCells(context, {
        sheetId: reading.sheet.id,
        cells: restored.map(({ writing: { cell }, now }) => ({ ...cell, held: now })),
        restoreJournal: (again) => {
          keepEntry(again, kept);
        },
      });
      const { given, told } = await giveBackTyped(listening, {
        sheetId: reading.sheet.id,
        cells: restored.map(({ cell: { line }, writing: { cell, content, numberFormat }, now }) => ({
          cell,
          line,
          before: now.content,
          wrote: content,
          formatBefore: now.numberFormat,
          isFormatChanged: numberFormat !== null,
        })),
        linesNow: async () => linesOf((await reader.read(reading.sheet.id)).grid),
        along(again, _, moved) {
          // What was written at a wrong place can be undone once more, where it is now.
          const still = restored.filter(({ writing }) => has(moved, writing.cell)).map(({ cell }) => cell);
          const left = [...open, ...still];
          if (still.length > 0) keepEntry(again, { ...kept, entry: { ...kept.entry, cells: left } });
        },
      });
      if (interrupted) throw interrupted;
      const left = [...changed, ...denied].map(({ cell, reason }) => unchanged(placeOf(found, cell), reason));
      return {
        sheetName: asked.sheet.name,
        restored: restored.map(({ writing }) => writing.cell).filter((cell) => !has(given, cell)),
        unchanged: [...left, ...told],
      };
    },
    { writes: true },
  ).finally(() => {
    listening.end();
  });
}

/** Implements `Host.undoable`. */
export async function undoable(context: Excel.RequestContext): Promise<number> {
  const settings = askForJournal(context);
  await context.sync();
  return journalOf(settings).length;
}

const placeOf = ({ places }: Found, cell: JournalCell): CellRef => places.get(cell) ?? cell;

function stepsOf({ kept, places }: Found, nowAt: (place: CellRef) => CellNow): Steps {
  const restored: Steps['restored'][number][] = [];
  const denied: Unchanged[] = [];
  const changed: Unchanged[] = [];
  for (const cell of kept.entry.cells) {
    const place = places.get(cell);
    if (!place) {
      changed.push({ cell, reason: NOT_FOUND });
      continue;
    }
    const now = nowAt(place);
    const step = stepFor({ ...cell, ...place }, now);
    if (step === 'changed') changed.push({ cell, reason: CHANGED_SINCE });
    else if (step !== null && 'zh' in step) denied.push({ cell, reason: step });
    else if (step !== null) restored.push({ cell, writing: step, now });
  }
  return { restored, denied, changed };
}

/** A restored cell as the preview lists it. */
function editOf(grid: Grid, { cell, content, numberFormat }: Writing): Edit {
  const before = heldAt(grid, cell);
  const format = numberFormat ?? before.numberFormat;
  const value = 'formula' in content ? null : content.value;
  const text = typeof value === 'number' ? shownBy(decimalOfCell(value), format) : String(value ?? '');
  return {
    sheetName: grid.sheetName,
    cell,
    before,
    after: {
      value: typeof value === 'number' ? decimalOfCell(value) : text,
      text,
      formula: 'formula' in content ? content.formula : null,
      numberFormat,
    },
    reason: FORMER,
  };
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
