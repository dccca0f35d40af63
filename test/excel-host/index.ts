import type { Excel, StartOptions } from './node/start';

export { EventType } from './events';
export type { Fault } from './faults';
export type { RowCell, RowSheet } from './workbook/from-grid';
export type { Excel as RunningExcel, StartOptions, WorkbookInput } from './node/start';

/**
 * Starts an Excel that answers the real office.js, and gives Office, Excel and OfficeExtension to the test's world.
 * One runs at a time: starting another closes the one before. Only in the jest project `excel`.
 */
export function startExcel(options: StartOptions = {}): Promise<Excel> {
  const { startExcelHere } = globalThis as { startExcelHere?: (options: StartOptions) => Promise<Excel> };
  if (!startExcelHere) throw new Error("Tests of Excel need the testEnvironment of jest's project 'excel'.");
  return startExcelHere(options);
}
