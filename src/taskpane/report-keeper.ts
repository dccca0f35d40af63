import type { Edit, EditPlan } from '../edits';
import type { Host, SheetInfo } from '../excel';
import { sheetBlocks } from '../report';
import type { Review } from '../rules';
import {
  holdsReport,
  keptRows,
  planReportUpdate,
  readMemory,
  remembered,
  type ReportMemory,
  type ReportUpdate,
} from './report-memory';
import { reportOf } from './views/report';

const REPORT_KEY = 'ziping.report';

/** The form that a report is written from: its sheet, and which of the sheet's forms it is. */
export interface ReportSource {
  readonly review: Review;
  readonly sheet: Pick<SheetInfo, 'id' | 'name'>;
  readonly form: number;
  readonly outline: string | null;
}

/** Writes the report, and knows of the one that was written last. */
export interface ReportKeeper {
  readonly memory: ReportMemory | null;
  /** Reads what the workbook remembers; null where the report's sheet or its form is gone, or is another sheet now. */
  load(): Promise<ReportMemory | null>;
  write(source: ReportSource): Promise<{ readonly sheetName: string; readonly missing: number }>;
  /** What an update would change, by the form as it is now. */
  plan(review: Review, memory: ReportMemory): Promise<EditPlan>;
  /** To be called when edits of the last plan have been written. */
  written(edits: readonly Edit[]): Promise<void>;
}

export function keepReport(host: Host): ReportKeeper {
  let memory: ReportMemory | null = null;
  let update: ReportUpdate | null = null;

  async function remember(next: ReportMemory): Promise<void> {
    memory = next;
    await host.settings.set(REPORT_KEY, next);
  }

  return {
    get memory() {
      return memory;
    },
    async load() {
      memory = readMemory(await host.settings.get(REPORT_KEY));
      if (!memory) return null;
      const ids = (await host.sheets()).map(({ id }) => id);
      if (!ids.includes(memory.sheetId) || !ids.includes(memory.formSheetId)) return null;
      // an id may have come to another sheet: other programs give them anew when they save
      const { grid } = await host.readSheet(memory.sheetId);
      if (!holdsReport(memory.rows, grid)) memory = null;
      return memory;
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
      update = planReportUpdate(of.rows, fresh, (await host.readSheet(of.sheetId)).grid);
      return update.plan;
    },
    async written(edits) {
      if (!memory || !update) return;
      await remember({ ...memory, rows: remembered(memory.rows, update, edits) });
      update = null;
    },
  };
}
