import type { Edit, EditPlan } from '../edits';
import type { Grid } from '../grid';
import { faultOf, HostFault, type Host, type SheetInfo, type SheetReading } from '../excel';
import { sheetBlocks } from '../report';
import type { Review } from '../rules';
import {
  keptRows,
  readMemories,
  standingRows,
  type ReportMemory,
  type StandingReport,
} from './report-memory';
import { reportOf } from './report-of';
import { foundOn, holds } from './report-search';
import { planReportUpdate, remembered, type ReportUpdate } from './report-update';
import type { SheetNames } from './sheet-names';

const REPORT_KEY = 'ziping.report';
/** The most forms whose report is remembered. */
const MOST_REPORTS = 20;

/** The form that a report is written from: its sheet, and its index on the sheet. */
export interface ReportSource {
  readonly review: Review;
  readonly sheet: Pick<SheetInfo, 'id' | 'name'>;
  readonly form: number;
  readonly outline: string | null;
}

/** Writes reports and remembers the last one of each form. */
export interface ReportKeeper {
  readonly memories: readonly ReportMemory[];
  /** Reads the remembered reports, without those whose sheet or form is not found; these stay stored. */
  load(): Promise<readonly ReportMemory[]>;
  write(source: ReportSource): Promise<{
    readonly sheetName: string;
    readonly missing: number;
    readonly hasPage: boolean;
  }>;
  /**
   * A form's report as its sheet is now; null if it has none.
   * @param afresh whether other panes may have written a report since
   */
  standing(formSheetId: string, form: number, afresh: boolean): Promise<StandingReport | null>;
  /** What an update would change, given the present form. */
  plan(review: Review, memory: ReportMemory): Promise<EditPlan>;
  /** Edits of the last plan under the present name of the report's sheet, which the user may have renamed since. */
  placed(edits: readonly Edit[]): Promise<readonly Edit[]>;
  /** Call when edits of the last plan have been written. */
  written(edits: readonly Edit[]): Promise<void>;
}

export function keepReport(host: Host, names: SheetNames): ReportKeeper {
  let memories: readonly ReportMemory[] = [];
  /** Those whose report or form is not found; null until they were read. */
  let missing: readonly ReportMemory[] | null = null;
  /** The sheets that were read to find them. */
  let loaded = new Map<string, SheetReading>();
  let update: { readonly of: ReportMemory; readonly planned: ReportUpdate } | null = null;

  /** A report is no form, so its merges do not matter. */
  const textsOf = (sheetId: string) => host.readSheet(sheetId, 'for-texts');

  /** Only the last report of a form is kept up to date. */
  async function remember(next: ReportMemory): Promise<void> {
    const isOther = ({ formSheetId, form }: ReportMemory) =>
      formSheetId !== next.formSheetId || form !== next.form;
    memories = [...memories.filter(isOther), next].slice(-MOST_REPORTS);
    missing = (missing ?? []).filter(isOther);
    const all = [...missing, ...memories].slice(-MOST_REPORTS);
    await host.settings.setAll({ [REPORT_KEY]: all, ...names.setting() });
  }

  async function load(): Promise<readonly ReportMemory[]> {
    const kept = readMemories(await host.settings.get(REPORT_KEY)).slice(-MOST_REPORTS);
    if (kept.length === 0) {
      [memories, missing] = [[], []];
      return memories;
    }
    const presentOf = await names.load();
    const sheets = await host.sheets();
    const now = kept.map((memory) => ({
      ...memory,
      sheetId: presentOf(memory.sheetId),
      formSheetId: presentOf(memory.formSheetId),
    }));
    const asked = new Map<string, Promise<Grid>>();
    loaded = new Map();
    const gridOf = (id: string) => {
      const grid =
        asked.get(id) ??
        textsOf(id).then((reading) => {
          loaded.set(id, reading);
          return reading.grid;
        });
      asked.set(id, grid);
      return grid;
    };
    const reports = await Promise.all(now.map((memory) => foundOn(sheets, memory, gridOf)));
    memories = reports.filter((report) => report !== null);
    missing = now.filter((_, index) => reports[index] === null);
    return memories;
  }

  async function standing(
    formSheetId: string,
    form: number,
    afresh: boolean,
  ): Promise<StandingReport | null> {
    const isOfForm = (one: ReportMemory) => one.formSheetId === formSheetId && one.form === form;
    if (afresh || missing === null) await load();
    let memory = memories.find(isOfForm);
    let reading = memory && (afresh ? loaded.get(memory.sheetId) : await readingOf(memory));
    if (memory && !reading) {
      // It may stand on another sheet by now, or on none.
      await load();
      memory = memories.find(isOfForm);
      reading = memory && loaded.get(memory.sheetId);
    }
    const lost = (missing ?? []).find(isOfForm);
    if (!memory || !reading) return lost ? { formSheetId, form, outline: lost.outline, on: null } : null;
    const { sheet, grid } = reading;
    const on = { sheetId: sheet.id, sheetName: sheet.name, grid, rows: standingRows(memory, grid) };
    return { formSheetId, form, outline: memory.outline, on };
  }

  /** The sheet of a report; null if it is gone or holds something else. */
  async function readingOf(memory: ReportMemory): Promise<SheetReading | null> {
    try {
      const reading = await textsOf(memory.sheetId);
      return holds(memory, reading.grid) ? reading : null;
    } catch (error) {
      if (faultOf(error).kind === 'sheet-gone') return null;
      throw error;
    }
  }

  return {
    get memories() {
      return memories;
    },
    load,
    standing,
    async write({ review, sheet, form, outline }) {
      const report = reportOf(review, outline);
      const blocks = sheetBlocks(report);
      // Without the others, those would be forgotten when this one is stored.
      if (missing === null) await load();
      const year = report.year === null ? '' : ` ${report.year} 年度`;
      const { sheet: made, hasPage } = await host.writeReportSheet(blocks, {
        name: '自评报告',
        beside: sheet.name,
        header: `${report.unitName ?? ''}${year}`.trim(),
      });
      names.note(made);
      names.note(sheet);
      await remember({
        sheetId: made.id,
        formSheetId: sheet.id,
        form,
        outline: report.outline,
        rows: keptRows(blocks),
      });
      return { sheetName: made.name, missing: report.missing.length, hasPage };
    },
    async plan(review, of) {
      const fresh = sheetBlocks(reportOf(review, of.outline));
      const { grid } = await textsOf(of.sheetId);
      const standing = { ...of, rows: standingRows(of, grid) };
      update = { of: standing, planned: planReportUpdate(standing.rows, fresh, grid) };
      return update.planned.plan;
    },
    async placed(edits) {
      const sheet = (await host.sheets()).find(({ id }) => id === update?.of.sheetId);
      if (!sheet) throw new HostFault('sheet-gone', null, { nothingWritten: true });
      return edits.map((edit) => ({ ...edit, sheetName: sheet.name }));
    },
    async written(edits) {
      if (!update) return;
      const { of, planned } = update;
      update = null;
      await remember({ ...of, rows: remembered(of.rows, planned, edits), before: of.rows });
    },
  };
}
