import type { Grid } from '../grid';
import { faultOf, MOST_SHEETS, type Host, type Occasion, type SheetReading } from '../excel';
import type { makeChecks } from './checks';
import type { Foresight } from './foresight';
import type { ReportKeeper } from './report-keeper';
import { isAsShown } from './reviewed';
import type { ShownSheet } from './state';
import type { Step } from './steps';
import type { Store } from './store';

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
  /** Looks for forms on the other sheets, one sheet at a time so that the pane stays responsive. */
  lookElsewhere(occasion: Occasion): Promise<void>;
}

/** What reading needs from the rest of the controller. */
export interface ReadingTools {
  readonly step: Step;
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
  { step, checked, foresight, report, firstReading, goalsOf }: ReadingTools,
): Reading {
  let readAt = 0;

  async function lookElsewhere(occasion: Occasion): Promise<void> {
    await step(null, async () => {
      const current = store.state.sheet?.id;
      const found: { sheetName: string; title: string }[] = [];
      const others = (await host.sheets()).filter(({ id, hidden }) => id !== current && !hidden);
      for (const { id, name } of others.slice(0, MOST_SHEETS)) {
        const reading = await host.readSheet(name, occasion).catch(ifUnknown);
        // The next check, which a person asks for, looks again.
        if (!reading) return;
        for (const { form } of (await checked(id, reading.grid)).reviews)
          found.push({ sheetName: name, title: form.title });
        if (store.state.sheet?.id !== current) return;
      }
      store.dispatch({ type: 'elsewhere', forms: found });
    });
  }

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
          // A reading that only confirms must not clear an announcement that a screen reader may not have read yet.
          if (foresight.shown !== 'foreseen' || !isAsShown(store.state, result))
            store.dispatch({ type: 'reviewed', ...result });
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
    lookElsewhere,
  };
}

/** Null in place of a reading that only a person may ask for. */
function ifUnknown(error: unknown): null {
  if (faultOf(error).kind === 'merges-unknown') return null;
  throw error;
}

function shown({ sheet, protected: isProtected }: SheetReading): ShownSheet {
  return { id: sheet.id, name: sheet.name, protected: isProtected };
}
