import {
  contains,
  makeGrid,
  placeKey,
  READ_LIMIT,
  sameCell,
  sameGrid,
  type Area,
  type CellInput,
  type CellRef,
  type Grid,
  type Sentence,
} from '../grid';
import { unfounded, type Edit } from '../edits';
import { askForCells, cellNow, put, syncCells, withoutFormat, type CellNow, type Writing } from './cells';
import { HostFault } from './fault';
import type { WriteResult } from './host';
import { addEntry, askForJournal, dropEntry, journalOf, type JournalCell, type KeptEntry } from './journal';
import { linesOf } from './lines';
import type { Listening } from './meanwhile';
import { readMerges, type KnownMerges } from './merges';
import { askFor, limitOf, readingOf } from './read';
import { asNumber, sameContent } from './typed';

const CHANGED: Sentence = {
  zh: '单元格内容已有变动，未写入。',
  en: 'The cell has changed since; not written.',
};
const MOVED: Sentence = {
  zh: '行列已有移动，这一行不在原处，未写入。',
  en: 'Lines have moved and this one is elsewhere; not written.',
};
const COVERED: Sentence = {
  zh: '单元格被合并区域遮住，写入会丢失，未写入。',
  en: 'The cell is covered by a merge, where a value would be lost; not written.',
};
const LOCKED: Sentence = {
  zh: '工作表受保护，此单元格已锁定，未写入。',
  en: 'The sheet is protected and this cell is locked; not written.',
};
const UNFORMATTED: Sentence = {
  zh: '工作表受保护，不允许设置单元格格式；按现有格式会显示有误，未写入。',
  en: 'The sheet is protected against formatting, and in its present format the cell would show it wrongly; not written.',
};

/** What was put into the sheet, before it is known whether somebody changed a cell meanwhile. */
export interface Put {
  readonly edits: readonly Edit[];
  readonly refused: WriteResult['refused'];
  /** Null if nothing was written. */
  readonly kept: KeptEntry | null;
  /** Excel broke off; only some of the cells were written. */
  readonly interrupted: HostFault | null;
}

/** Compares the cells and writes those that hold what they held when the edits were planned. */
export async function putEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  known: KnownMerges,
  listening: Listening,
  planned: Grid | null,
): Promise<Put> {
  const [first] = edits;
  if (!first) return { edits: [], refused: [], kept: null, interrupted: null };
  const sheet = context.workbook.worksheets.getItem(first.sheetName);
  const whole = askFor(sheet, limitOf(READ_LIMIT.rows));
  const asked = askForCells(
    sheet,
    edits.map(({ cell }) => cell),
  );
  const journal = askForJournal(context);
  await context.sync();
  listening.compared();
  const { id, name } = asked.sheet;
  const merges = known.of(id) ?? (await readMerges(id, limitOf(READ_LIMIT.rows)));
  const { grid } = await readingOf(context, whole, () => merges);
  const isMoved = movedSince(planned, grid);

  const possible: { edit: Edit; writing: Writing; before: CellNow }[] = [];
  const refused: { edit: Edit; reason: Sentence }[] = [];
  for (const edit of edits) {
    const before = cellNow(asked, edit.cell);
    const wished = writingOf(edit, before.numberFormat);
    const writing = before.takesFormat ? wished : withoutFormat(wished, before.numberFormat);
    const reason = isMoved(edit.cell)
      ? MOVED
      : (refusal(edit, before, merges) ?? (writing ? null : UNFORMATTED));
    if (reason) refused.push({ edit, reason });
    else if (writing) possible.push({ edit, writing, before });
  }
  const lost = unfounded(
    possible.map(({ edit }) => edit),
    refused.map(({ edit }) => edit),
  );
  const steps = possible.filter(({ edit }) => !lost.has(edit));
  const all = [...refused, ...Array.from(lost, ([edit, reason]) => ({ edit, reason }))];
  if (steps.length === 0) {
    if (refused.every(({ reason }) => reason === LOCKED)) throw new HostFault('protected');
    return { edits: [], refused: all, kept: null, interrupted: null };
  }
  const lines = linesOf(gridAfter(grid, steps));
  const cells = steps.map(
    ({ writing: { cell, ...wrote }, before: { content, numberFormat } }): JournalCell => ({
      row: cell.row,
      column: cell.column,
      line: lines.lineOf(cell),
      before: { content, numberFormat },
      wrote: { content: wrote.content, numberFormat: wrote.numberFormat },
    }),
  );
  // The journal goes first: if the batch is interrupted, what was written can still be undone.
  const kept = addEntry(context, journalOf(journal), { sheet: { id, name }, cells });
  for (const { writing } of steps) put(sheet, writing);
  const interrupted = await syncCells(context, {
    sheetId: id,
    cells: cells.map(({ row, column, before }) => ({ row, column, held: before })),
    restoreJournal: (again) => {
      dropEntry(again, kept.key);
    },
  });
  return { edits: steps.map(({ edit }) => edit), refused: all, kept, interrupted };
}

/** Whether the line of a cell has moved since the edits were planned: a blank at its place may be another line's. */
function movedSince(planned: Grid | null, now: Grid): (cell: CellRef) => boolean {
  if (!planned || sameGrid(planned, now)) return () => false;
  const [then, present] = [linesOf(planned), linesOf(now)];
  return (cell) => {
    const place = present.find(cell, then.lineOf(cell));
    return place === null || !sameCell(place, cell);
  };
}

/** The sheet as it will be, for the words by which its lines are found again. */
function gridAfter(grid: Grid, written: readonly { readonly writing: Writing }[]): Grid {
  const changed = written.map(({ writing: { cell, content } }): CellInput => ({
    ...cell,
    // What a formula gives is unknown, but it is no name.
    ...('formula' in content ? { value: 0, formula: content.formula } : { value: content.value }),
  }));
  const isChanged = new Set(changed.map(({ row, column }) => placeKey(row, column)));
  const others = grid.cells.filter(({ row, column }) => !isChanged.has(placeKey(row, column)));
  return makeGrid({ ...grid, cells: [...others, ...changed] });
}

function refusal({ cell, before }: Edit, now: CellNow, merges: readonly Area[]): Sentence | null {
  if (now.locked) return LOCKED;
  const merge = merges.find((area) => contains(area, cell));
  if (merge && (merge.top !== cell.row || merge.left !== cell.column)) return COVERED;
  const expected = before.formula === null ? { value: before.value ?? '' } : { formula: before.formula };
  return sameContent(now.content, expected) ? null : CHANGED;
}

function writingOf({ cell, after }: Edit, formatNow: string): Writing {
  const value = after.value === null || typeof after.value === 'string' ? after.value : asNumber(after.value);
  const content = after.formula === null ? { value: value ?? '' } : { formula: after.formula };
  // A number or formula written into a cell formatted as text would become text.
  const needsGeneral = formatNow === '@' && (after.formula !== null || typeof value === 'number');
  return { cell, content, numberFormat: after.numberFormat ?? (needsGeneral ? 'General' : null) };
}
