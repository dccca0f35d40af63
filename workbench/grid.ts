import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import designWords from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsWords from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaWords from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiWords from '@univerjs/sheets-formula-ui/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtWords from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import { IEditorBridgeService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiWords from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsWords from '@univerjs/sheets/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiWords from '@univerjs/ui/locale/zh-CN';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import { snapshotOf, UniverEngine, type Book, type Engine } from '../excel-host/browser';
import { takePercentages } from './percentages';

/** The visible grid, with one workbook at a time. */
export interface VisibleGrid {
  /** Shows a workbook in place of the previous one. */
  open(book: Book): Engine;
  /** Reports when the user starts and stops typing in a cell. */
  onTyping(hear: (typing: boolean) => void): void;
  /** Gives it the keyboard: what is typed goes into the active cell. */
  focus(): void;
}

/** Makes the grid in an element of the page, with Chinese menus. */
export function makeVisibleGrid(container: string): VisibleGrid {
  const words = [
    designWords,
    uiWords,
    docsWords,
    sheetsWords,
    sheetsUiWords,
    formulaWords,
    formulaUiWords,
    numfmtWords,
  ];
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(...words) },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  let opened = 0;
  let engine: Engine | null = null;
  return {
    onTyping(hear) {
      univer
        .__getInjector()
        .get(IEditorBridgeService)
        .visible$.subscribe(({ visible }) => {
          hear(visible);
        });
    },
    focus() {
      document.querySelector<HTMLElement>(`#__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`)?.focus();
    },
    open(book) {
      const unitId = `book${(opened += 1)}`;
      const workbook = univer.createUnit<object, Workbook>(
        UniverInstanceType.UNIVER_SHEET,
        snapshotOf(unitId, book),
      );
      // The grid's services begin with its first workbook.
      if (opened === 1) takePercentages(univer.__getInjector(), () => engine);
      const active = workbook.getSheetBySheetId(workbook.getSheetOrders()[book.active] ?? '');
      if (active) workbook.setActiveSheet(active);
      engine = new UniverEngine(univer, workbook, () => {
        univer.__getInjector().get(IUniverInstanceService).disposeUnit(unitId);
      });
      return engine;
    },
  };
}
