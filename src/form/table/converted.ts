import { pointsIn, type Sheet } from '../sheet';
import type { IndicatorColumns } from './columns';

/**
 * The columns of a table that gives each score in points and converted: 单项指标得分 25 of 权重占比 25 %, 单项指标折算得分 6.25. The
 * points are the scores then. Where no score fits its weight (95 of 20), they are out of 100, and the column that
 * weighs them has the scores.
 */
export function withConverted(
  sheet: Sheet,
  rows: readonly number[],
  columns: IndicatorColumns,
): IndicatorColumns {
  const { weight, score, unweighed } = columns.byRole;
  if (!weight || !score || !unweighed || score === unweighed) return columns;
  const points = rows.flatMap((row) => {
    const [most, own, converted] = [weight, unweighed, score].map(
      (column) => pointsIn(sheet, row, column)?.value ?? null,
    );
    return most && own && converted ? [{ most, own, converted }] : [];
  });
  const fits = points.every(({ most, own, converted }) => own.lte(most) && converted.lte(own));
  if (!fits || !points.some(({ own, converted }) => converted.lt(own))) return columns;
  return { ...columns, byRole: { ...columns.byRole, score: unweighed, converted: score } };
}
