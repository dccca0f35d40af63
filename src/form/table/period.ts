import type { Period } from '../form';
import { headKey, type Header, type LabelCell, type Sheet } from '../sheet';
import { OF_ALL_YEARS, OF_ONE_YEAR, type IndicatorColumn } from '../vocabulary';
import type { TableColumn } from './columns';

/**
 * Whether each of several tables side by side is of one year or of all years of the project: by the headers of their
 * targets (实施期指标值 · 年度指标值), else by the nearest headings above them (中期目标 · 年度目标). Empty if these do not tell
 * the tables apart.
 */
export function periodsOf(
  sheet: Sheet,
  header: Header<IndicatorColumn>,
  tables: readonly (readonly TableColumn[])[],
): readonly Period[] {
  const byTarget = tables.map((own) => {
    const target = own.find(({ role }) => role === 'target');
    return target ? periodIn(target.label) : null;
  });
  if (tellsApart(byTarget)) return byTarget;
  const rows = [...sheet.rowsIn(header.bottom - FARTHEST, header.bottom)].reverse();
  for (const row of rows) {
    const headings = sheet.labels(row);
    const byHeading = tables.map((own) => {
      const over = headingOver(headings, own);
      return over ? periodIn(over) : null;
    });
    if (tellsApart(byHeading)) return byHeading;
  }
  return [];
}

/** The headings of the goals are at most so many rows above the table: each goal may have rows of its own. */
const FARTHEST = 12;

function periodIn({ text }: LabelCell): Period | null {
  const key = headKey(text);
  if (OF_ONE_YEAR.test(key)) return 'one-year';
  return OF_ALL_YEARS.test(key) ? 'all-years' : null;
}

function tellsApart(periods: readonly (Period | null)[]): periods is readonly Period[] {
  return !periods.includes(null) && new Set(periods).size > 1;
}

/** The heading that reaches over most of a table's columns; each reaches to the next one. */
function headingOver(headings: readonly LabelCell[], own: readonly TableColumn[]): LabelCell | null {
  const over = headings.map((heading, index) => {
    const end = headings[index + 1]?.left ?? Infinity;
    return { heading, count: own.filter(({ left }) => left >= heading.left && left < end).length };
  });
  const most = Math.max(...over.map(({ count }) => count), 0);
  return over.find(({ count }) => count === most && count > 0)?.heading ?? null;
}
