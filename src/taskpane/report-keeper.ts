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
  /** Reads the remembered reports, without those whose sheet or form is gone or replaced. */
  load(): Promise<readonly ReportMemory[]>;
  write(source: ReportSource): Promise<{
    readonly sheetName: string;
    readonly missing: number;
    readonly hasPage: boolean;
  }>;
  /** What an update would change, given the present form. */
  plan(review: Review, memory: ReportMemory): Promise<EditPlan>;
  /** Call when edits of the last plan have been written. */
  written(edits: readonly Edit[]): Promise<void>;
}

export function keepReport(host: Host): ReportKeeper {
  let memories: readonly ReportMemory[] = [];
  let update: { readonly of: ReportMemory; readonly planned: ReportUpdate } | null = null;

  /** Only the last report of a form is kept up to date. */
  async function remember(next: ReportMemory): Promise<void> {
    const isOther = ({ formSheetId, form }: ReportMemory) =>
      formSheetId !== next.formSheetId || form !== next.form;
    memories = [...memories.filter(isOther), next].slice(-MOST_REPORTS);
    await host.settings.set(REPORT_KEY, memories);
  }

  /** Other programs renumber sheets when they save, so the id may belong to another sheet now. */
  async function isStillThere(memory: ReportMemory, ids: readonly string[]): Promise<boolean> {
    if (!ids.includes(memory.sheetId) || !ids.includes(memory.formSheetId)) return false;
    const { grid } = await host.readSheet(memory.sheetId, 'by-person');
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
      const { sheet: made, hasPage } = await host.writeReportSheet(blocks, {
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
      return { sheetName: made.name, missing: report.missing.length, hasPage };
    },
    async plan(review, of) {
      const fresh = sheetBlocks(reportOf(review, of.outline));
      const { grid } = await host.readSheet(of.sheetId, 'by-person');
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
