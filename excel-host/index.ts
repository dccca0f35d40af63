import type { Excel, StartOptions, World } from './src/node/start';

export { EventType } from './src/events';
export type { Fault } from './src/faults';
export { blankSheet, type Book, type BookSheet } from './src/workbook/book';
export { bookOf, sheetOfRows, type RowCell, type RowSheet } from './src/workbook/from-grid';
export { bookOfXlsx } from './src/workbook/from-xlsx';
export { sheetIdOf } from './src/workbook/sheet-numbers';
export { xlsxOf } from './src/workbook/to-xlsx';
export type { Excel as RunningExcel, StartOptions, WorkbookInput, World } from './src/node/start';

/**
 * Starts an Excel that answers the real office.js, and gives Office, Excel and OfficeExtension to the test's world.
 * One runs at a time: starting another closes the one before. Only in jest projects whose environment is
 * excel-host/environment.ts.
 */
export function startExcel(options: StartOptions = {}): Promise<Excel> {
  const { startExcelHere } = globalThis as { startExcelHere?: (options: StartOptions) => Promise<Excel> };
  if (!startExcelHere) throw new Error('Tests of Excel need the testEnvironment excel-host/environment.ts.');
  return startExcelHere(options);
}

/** Starts an Excel in a world of one's own (node:vm), outside of jest. */
export async function startExcelIn(world: World, options: StartOptions = {}): Promise<Excel> {
  // The engine takes most of a second to load, and tests need it outside of their world only.
  return (await import('./src/node/start')).startExcelIn(world, options);
}
