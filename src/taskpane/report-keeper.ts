import type { Edit, EditPlan } from '../edits';
import type { Host, SheetInfo } from '../excel';
import { sheetBlocks } from '../report';
import type { Review } from '../rules';
import {
  holdsReport,
  keptRows,
  planReportUpdate,
  readMemories,
  remembered,
  standingRows,
  type ReportMemory,
  type ReportUpdate,
} from './report-memory';
import { reportOf } from './views/report';

const REPORT_KEY = 'ziping.report';
/** More forms than this have no report each. */
const MOST_REPORTS = 20;

/** The form that a report is written from: its sheet, and which of the sheet's forms it is. */
export interface ReportSource {
  readonly review: Review;
  readonly sheet: Pick<SheetInfo, 'id' | 'name'>;
  readonly form: number;
  readonly outline: string | null;
}

/** Writes reports, and knows of those that were written: the last one of each form. */
export interface ReportKeeper {
  readonly memories: readonly ReportMemory[];
  /** Reads what the workbook remembers, without reports whose sheet or form is gone, or is another sheet now. */
  load(): Promise<readonly ReportMemory[]>;
  write(source: ReportSource): Promise<{ readonly sheetName: string; readonly missing: number }>;
  /** What an update would change, by the form as it is now. */
  plan(review: Review, memory: ReportMemory): Promise<EditPlan>;
  /** To be called when edits of the last plan have been written. */
  written(edits: readonly Edit[]): Promise<void>;
}

export function keepReport(host: Host): ReportKeeper {
  let memories: readonly ReportMemory[] = [];
  let update: { readonly of: ReportMemory; readonly planned: ReportUpdate } | null = null;

  /** A form has one report that is kept up to date: the last. */
  async function remember(next: ReportMemory): Promise<void> {
    const isOther = ({ formSheetId, form }: ReportMemory) =>
      formSheetId !== next.formSheetId || form !== next.form;
    memories = [...memories.filter(isOther), next].slice(-MOST_REPORTS);
    await host.settings.set(REPORT_KEY, memories);
  }

  /** An id may have come to another sheet: other programs give them anew when they save. */
  async function isStillThere(memory: ReportMemory, ids: readonly string[]): Promise<boolean> {
    if (!ids.includes(memory.sheetId) || !ids.includes(memory.formSheetId)) return false;
    const { grid } = await host.readSheet(memory.sheetId);
    return holdsReport([...memory.rows, ...(memory.before ?? [])], grid);
  }

  return {
    get memories() {
      return memories;
    },
    async load() {
      const kept = readMemories(await host.settings.get(REPORT_KEY)).slice(-MOST_REPORTS);
      const ids = kept.length === 0 ? [] : (await host.sheets()).map(({ id }) => id);
      const isThere = await Promise.all(kept.map((memory) => isStillThere(memory, ids)));
      memories = kept.filter((_, index) => isThere[index]);
      return memories;
    },
    async write({ review, sheet, form, outline }) {
      const report = reportOf(review, outline);
      const blocks = sheetBlocks(report);
      const year = report.year === null ? '' : ` ${report.year} 年度`;
      const made = await host.writeReportSheet(blocks, {
        name: '自评报告',
        beside: sheet.name,
        header: `${report.unitName ?? ''}${year}`.trim(),
      });
      await remember({
        sheetId: made.id,
        formSheetId: sheet.id,
        form,
        outline: report.outline,
        rows: keptRows(blocks),
      });
      return { sheetName: made.name, missing: report.missing.length };
    },
    async plan(review, of) {
      const fresh = sheetBlocks(reportOf(review, of.outline));
      const { grid } = await host.readSheet(of.sheetId);
      const standing = { ...of, rows: standingRows(of, grid) };
      update = { of: standing, planned: planReportUpdate(standing.rows, fresh, grid) };
      return update.planned.plan;
    },
    async written(edits) {
      if (!update) return;
      const { of, planned } = update;
      update = null;
      await remember({ ...of, rows: remembered(of.rows, planned, edits), before: of.rows });
    },
  };
}
