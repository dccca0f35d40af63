import type { Grid } from '../grid';
import type { Host, Occasion, SheetReading } from '../excel';
import type { makeChecks } from './checks';
import type { Foresight } from './foresight';
import type { ReportKeeper } from './report-keeper';
import { isAsShown } from './reviewed';
import type { ShownSheet } from './state';
import type { Store } from './store';
import { aged } from './workbook-sheets';

/** Reads sheets, reviews them and shows the result. */
export interface Reading {
  /** When a sheet was last read. */
  readonly at: number;
  /** Reads a sheet and shows its review, unless it is no longer wanted. */
  read(
    ask: () => Promise<SheetReading>,
    options?: {
      readonly isWanted?: (reading: SheetReading) => boolean | Promise<boolean>;
      readonly occasion?: Occasion;
    },
  ): Promise<void>;
  /**
   * Reads the active sheet; if that is a report, the sheet of its form, so that the report's score table is not taken
   * for a form.
   */
  active(occasion: Occasion): Promise<SheetReading>;
  /** Reviews the last known grid, or a changed one, without reading the sheet. */
  reviewAgain(grid?: Grid): Promise<void>;
}

/** What reading needs from the rest of the controller. */
export interface ReadingTools {
  readonly checked: ReturnType<typeof makeChecks>;
  readonly foresight: Foresight;
  readonly report: ReportKeeper;
  /** Does a reading; if it is the first one, what is heard meanwhile leads to another. */
  readonly firstReading: (reading: () => Promise<void>) => Promise<void>;
  /** Reads the goals that a sheet's forms are held against. */
  readonly goalsOf: (sheetId: string, occasion: Occasion) => Promise<void>;
}

export function makeReading(
  store: Store,
  host: Host,
  { checked, foresight, report, firstReading, goalsOf }: ReadingTools,
): Reading {
  let readAt = 0;

  return {
    get at() {
      return readAt;
    },
    async read(ask, { isWanted = () => true, occasion = 'by-event' } = {}) {
      await firstReading(() =>
        foresight.reading(ask, async (found) => {
          if (!(await isWanted(found))) return false;
          await goalsOf(found.sheet.id, occasion);
          const { grid, reviews } = await checked(found.sheet.id, found.grid);
          readAt = Date.now();
          const result = { sheet: shown(found), grid, reviews };
          // A reading that nobody asked for and that only confirms must not clear an announcement that a screen reader
          // may not have read yet.
          if (occasion === 'by-person' || !isAsShown(store.state, result))
            store.dispatch({ type: 'reviewed', ...result });
          const workbook = aged(store.state.workbook, false, ({ id }) => id === found.sheet.id);
          store.dispatch({ type: 'workbook', workbook });
          return true;
        }),
      );
    },
    async active(occasion) {
      const active = await host.readActiveSheet(occasion);
      const memory = report.memories.find(({ sheetId }) => sheetId === active.sheet.id);
      if (!memory) return active;
      const { formSheetId } = memory;
      const sheets = await host.sheets();
      return sheets.some(({ id }) => id === formSheetId) ? host.readSheet(formSheetId, occasion) : active;
    },
    async reviewAgain(grid = store.state.grid ?? undefined) {
      const { sheet } = store.state;
      if (!sheet || !grid) return;
      const found = await checked(sheet.id, grid);
      // The person may have gone to another sheet meanwhile.
      if (store.state.sheet?.id !== sheet.id) return;
      store.dispatch({ type: 'reviewed', ...found, sheet: store.state.sheet, again: true });
    },
  };
}

function shown({ sheet, protected: isProtected }: SheetReading): ShownSheet {
  return { id: sheet.id, name: sheet.name, protected: isProtected };
}
