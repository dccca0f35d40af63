import { outlines, writeReport, type Report } from '../report';
import type { Review } from '../rules';

/** The chosen outline's id if it fits this kind of form. */
export function outlineFor(review: Review, chosen: string | null): string | undefined {
  return outlines.find(({ id, kind }) => id === chosen && kind === review.form.kind)?.id;
}

const written = new WeakMap<Review, Map<string, Report>>();

/** The report as it would be written now, cached per review and outline. */
export function reportOf(review: Review, chosen: string | null): Report {
  const outline = outlineFor(review, chosen);
  const known = written.get(review) ?? new Map<string, Report>();
  written.set(review, known);
  const report = known.get(outline ?? '') ?? writeReport(review, outline === undefined ? {} : { outline });
  known.set(outline ?? '', report);
  return report;
}
