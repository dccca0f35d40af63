/** The emulated Excel in a page: the workbook's host, its engine, and its side of the conversation with the add-in. */
export { Host } from './src/host';
export { EventType, type EventEntry } from './src/events';
export type { Engine } from './src/engine/engine';
export { UniverEngine } from './src/engine/univer';
export { snapshotOf } from './src/engine/univer-book';
export { readTyped } from './src/input';
export { fitOpenRows } from './src/objects/autofit';
export { workbookActivated } from './src/objects/workbook';
export { hostInfo, REQUIREMENT_SETS, xdmInfo } from './src/protocol/app-context';
export { XdmServer, type Leaving } from './src/protocol/xdm-server';
export type { Book } from './src/workbook/book';
export { bookOfXlsx } from './src/workbook/from-xlsx';
export { bookOfHost, openIn } from './src/workbook/of-host';
export { xlsxOf } from './src/workbook/to-xlsx';
