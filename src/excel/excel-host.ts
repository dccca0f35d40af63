import { cellName, READ_LIMIT, type CellRef } from '../grid';
import type { Host, SheetInfo, SheetReading } from './host';
import { HostFault } from './fault';
import { askFor, limitOf, readingOf } from './read';
import { writeReportSheet } from './report-sheet';
import { run } from './run';
import { settings } from './settings';
import { undo, undoable } from './undo';
import { watch } from './watch';
import { applyEdits } from './write';

/** Rows read per sheet when the usual limit is more than Excel can transfer. */
const FEWER_ROWS = 300;

/** Excel, through Office.js. */
export const excelHost: Host = {
  sheets: () => run(sheets),
  readActiveSheet: () => read((worksheets) => worksheets.getActiveWorksheet()),
  readSheet: (key) => read((worksheets) => worksheets.getItem(key), key),
  applyEdits: (edits) =>
    run((context) => applyEdits(context, edits), { writes: true, sheet: edits[0]?.sheetName }),
  undoable: () => run(undoable),
  undo: () => run(undo, { writes: true }),
  selectCell,
  watch,
  writeReportSheet: (blocks, target) =>
    run((context) => writeReportSheet(context, blocks, target), { writes: true }),
  settings,
};

async function selectCell(key: string, cell: CellRef): Promise<void> {
  try {
    await run(
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(key);
        sheet.activate();
        // Excel cannot select a range on a sheet that is not active yet, hence two round trips.
        await context.sync();
        sheet.getRange(cellName(cell)).select();
        await context.sync();
      },
      { sheet: key },
    );
  } catch (error) {
    const hidden = (await run(sheets)).some(({ id, name, hidden: is }) => is && (id === key || name === key));
    throw hidden ? new HostFault('sheet-hidden', null, { cause: error }) : error;
  }
}

async function sheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  return worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    hidden: visibility !== Excel.SheetVisibility.visible,
  }));
}

async function read(
  choose: (sheets: Excel.WorksheetCollection) => Excel.Worksheet,
  key?: string,
): Promise<SheetReading> {
  const readRows = (rows: number) =>
    run(
      async (context) => {
        const asked = askFor(choose(context.workbook.worksheets), limitOf(rows));
        await context.sync();
        return readingOf(context, asked);
      },
      { sheet: key },
    );
  try {
    return await readRows(READ_LIMIT.rows);
  } catch (error) {
    if (error instanceof HostFault && error.kind === 'too-large') return readRows(FEWER_ROWS);
    throw error;
  }
}
