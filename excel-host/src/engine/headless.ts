import {
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  IUniverInstanceService,
  type Workbook,
} from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { Book } from '../workbook/book';
import { UniverEngine } from './univer';
import { snapshotOf } from './univer-book';

let shared: Univer | null = null;
let books = 0;

/** One Univer serves all workbooks of a process: it takes most of a second to start. */
function univer(): Univer {
  if (shared) return shared;
  shared = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  shared.registerPlugin(UniverFormulaEnginePlugin);
  shared.registerPlugin(UniverSheetsPlugin);
  // The adapter starts each calculation.
  shared.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  return shared;
}

/** An engine without a screen that holds a workbook; `idOf` makes a sheet's id of its number. */
export function headlessEngine(book: Book, idOf?: (number: number) => string): UniverEngine {
  const host = univer();
  const unitId = `book${(books += 1)}`;
  const workbook = host.createUnit<Partial<Workbook>, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    snapshotOf(unitId, book, idOf),
  );
  const active = book.sheets[book.active] ? workbook.getSheetOrders()[book.active] : undefined;
  const sheet = active === undefined ? null : workbook.getSheetBySheetId(active);
  if (sheet) workbook.setActiveSheet(sheet);
  const release = () => {
    host.__getInjector().get(IUniverInstanceService).disposeUnit(unitId);
  };
  return new UniverEngine(host, workbook, release, idOf);
}
