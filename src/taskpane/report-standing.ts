import type { CellRef, Grid } from '../grid';
import { sheetBlocks, type Report } from '../report';
import type { Review } from '../rules';
import { changedFigures, type FigureChange } from './report-figures';
import type { StandingReport } from './report-memory';
import { planReportUpdate, type ReportUpdate } from './report-update';
import type { State } from './state';
import { reportOf } from './report-of';

/** The report of the shown form; null if it has none, or none was looked for yet. */
export function standingReport({ report, sheet, chosen }: State): StandingReport | null {
  return report?.formSheetId === sheet?.id && report?.form === chosen ? report : null;
}

/** A slot that is still to be filled on the report's sheet. */
export interface StandingSlot {
  readonly text: string;
  readonly cell: CellRef;
}

/** What an update would do, and why. */
export interface Outdated extends Pick<ReportUpdate, 'plan'> {
  readonly figures: readonly FigureChange[];
}

const known = new WeakMap<Review, { readonly of: StandingReport; readonly outdated: Outdated }>();

/** How far the report on its sheet is behind the form; null if it has no sheet. Kept for the same two. */
export function outdatedBy(review: Review, standing: StandingReport): Outdated | null {
  const { on } = standing;
  if (!on) return null;
  const last = known.get(review);
  if (last?.of === standing) return last.outdated;
  const fresh = reportOf(review, standing.outline);
  const update = planReportUpdate(on.rows, sheetBlocks(fresh), on.grid);
  const figures = changedFigures(review.form, fresh, on.rows, update.standing, on.grid);
  const outdated = { plan: update.plan, figures };
  known.set(review, { of: standing, outdated });
  return outdated;
}

const SLOT = /【待补充：([^】]*)】/g;

/** The slots that stand on the report's sheet, by section: by the id of the heading above, '' before the first. */
export function slotsOf({ sections }: Report, sheet: Grid): ReadonlyMap<string, readonly StandingSlot[]> {
  const ids = new Map(sections.map(({ id, title }) => [title, id]));
  const found = new Map<string, StandingSlot[]>();
  let section = '';
  for (const { row, column, value } of sheet.cells) {
    const text = String(value);
    section = ids.get(text.trim()) ?? section;
    for (const [, wanted = ''] of text.matchAll(SLOT)) {
      const slots = found.get(section) ?? [];
      slots.push({ text: wanted, cell: { row, column } });
      found.set(section, slots);
    }
  }
  return found;
}
