import { areaName, READ_LIMIT } from '../grid';
import { writeBlankSheet } from './blank-sheet';
import { askForCells, cellNow } from './cells';
import { MOST_SHEETS, type Host, type Occasion, type SheetReading } from './host';
import { faultOf, HostFault, ofUndo } from './fault';
import type { UndoReader } from './find-writing';
import { askForJournal, journalOf } from './journal';
import { changesMeanwhile } from './meanwhile';
import {
  askForMerges,
  keepsUndoForMerges,
  knownMerges,
  mergesOf,
  readMerges,
  type KnownMerges,
} from './merges';
import { askFor, limitOf, readingOf } from './read';
import { writeReportSheet } from './report-sheet';
import { run } from './run';
import { selectCells } from './select';
import { settings } from './settings';
import { sheets } from './sheets';
import { planUndo, undo, undoable } from './undo';
import { watch } from './watch';
import { applyEdits } from './write';

/** Rows read per sheet when the usual limit is more than Excel can transfer. */
const FEWER_ROWS = 300;

/** Excel, through Office.js, with what it has told of the open workbook so far. */
export function makeExcelHost(): Host {
  const merges = knownMerges();
  const changes = changesMeanwhile();
  /** Keys of what this pane wrote. */
  const own = new Set<string>();
  const reader: UndoReader = {
    sheets: () => run(sheets),
    read: (id) => read(merges, (all) => all.getItem(id), 'by-person', id),
  };
  return {
    sheets: () => run(sheets),
    async readActiveSheet(occasion) {
      const reading = await read(merges, (all) => all.getActiveWorksheet(), occasion).catch(explained);
      if (occasion === 'by-person')
        await run((context) => learnMerges(context, merges)).catch(() => undefined);
      return reading;
    },
    readSheet: (key, occasion) => read(merges, (all) => all.getItem(key), occasion, key),
    async applyEdits(edits, planned) {
      const about = { writes: true, sheet: edits[0]?.sheetName };
      const { key, ...result } = await run(
        (context) => applyEdits(context, edits, merges, changes, planned ?? null),
        about,
      );
      if (key !== null) own.add(key);
      return result;
    },
    lockedAmong: (key, cells) =>
      run(
        async (context) => {
          const asked = askForCells(context.workbook.worksheets.getItem(key), cells);
          await context.sync();
          return cells.filter((cell) => cellNow(asked, cell).locked);
        },
        { sheet: key },
      ),
    undoable: () => run(undoable),
    journal: () =>
      run(async (context) => {
        const settings = askForJournal(context);
        await context.sync();
        return journalOf(settings).map(({ entry }) => entry);
      }),
    planUndo: () => planUndo(reader, own),
    undo: (leftOut = new Set()) =>
      undo(reader, leftOut, changes).catch((error: unknown) => {
        throw ofUndo(error);
      }),
    selectCells,
    watch: (listener) => watch(listener, merges, changes),
    writeReportSheet: (blocks, target) =>
      run((context) => writeReportSheet(context, blocks, target), { writes: true }),
    writeBlankSheet: (blank) => run((context) => writeBlankSheet(context, blank), { writes: true }),
    settings,
  };
}

/** Tells a sheet without cells from other trouble: the list of sheets can be read, but not the active one. */
async function explained(error: unknown): Promise<never> {
  const { kind, code } = faultOf(error);
  if (kind === 'unknown' || kind === 'sheet-gone') {
    await run(sheets);
    const activeId = run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('id');
      await context.sync();
    });
    await activeId.catch((again: unknown) => {
      throw faultOf(again).kind === kind ? new HostFault('not-a-grid', code, { cause: error }) : error;
    });
  }
  throw error;
}

/** Where the merges of a reading come from: asked for with the cells, in parts if they are too many, or known. */
type MergesFrom = 'cells' | 'parts' | 'known' | 'nowhere';

async function read(
  known: KnownMerges,
  choose: (sheets: Excel.WorksheetCollection) => Excel.Worksheet,
  occasion: Occasion,
  key?: string,
): Promise<SheetReading> {
  const readRows = (rows: number, mergesFrom: MergesFrom) =>
    run(
      (context) =>
        known.during(async (reading) => {
          const pending = askFor(choose(context.workbook.worksheets), limitOf(rows));
          const asked = mergesFrom === 'cells' ? askForMerges(pending.looked) : null;
          await context.sync();
          const { sheet, limit } = pending;
          if (mergesFrom === 'nowhere') return readingOf(context, pending, () => []);
          if (mergesFrom === 'known')
            return readingOf(context, pending, (cells) => {
              const merges = cells.length === 0 ? [] : reading.follow(sheet.id, cells);
              if (!merges) throw new HostFault('merges-unknown');
              return merges;
            });
          const merges = asked ? mergesOf(asked) : await readMerges(sheet.id, limit);
          return readingOf(context, pending, (cells) => {
            reading.keep(sheet.id, merges, cells);
            return merges;
          });
        }),
      { sheet: key },
    );
  const mayAsk = occasion === 'by-person' || (occasion === 'by-event' && keepsUndoForMerges());
  const usual = occasion === 'for-texts' ? 'nowhere' : mayAsk ? 'cells' : 'known';
  try {
    return await readRows(READ_LIMIT.rows, usual);
  } catch (error) {
    const { kind } = faultOf(error);
    if (kind === 'too-large') return readRows(FEWER_ROWS, usual);
    // Perhaps there are too many merges for one answer; if it was something else, it fails again.
    if (mayAsk && kind === 'unknown') return readRows(READ_LIMIT.rows, 'parts');
    throw error;
  }
}

/**
 * Reads the merges of the other visible sheets, for when the person goes there. If Excel refuses, those sheets ask for
 * a check then.
 */
async function learnMerges(context: Excel.RequestContext, known: KnownMerges): Promise<void> {
  await known.during(async (reading) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/visibility');
    await context.sync();
    const asked = worksheets.items
      .filter(({ id, visibility }) => visibility === Excel.SheetVisibility.visible && known.of(id) === null)
      .slice(0, MOST_SHEETS)
      .map((sheet) => ({ sheet, merges: askForMerges(sheet.getRange(areaName(limitOf(READ_LIMIT.rows)))) }));
    if (asked.length === 0) return;
    await context.sync();
    for (const { sheet, merges } of asked) reading.keep(sheet.id, mergesOf(merges), null);
  });
}
