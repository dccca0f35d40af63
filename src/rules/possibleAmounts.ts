import { rememberOf, type Decimal } from '../grid';
import type { Form, FundLine } from '../form';
import { isKnown } from '../scoring';
import { allGaps, impliedPart, type SumGap } from './fundSums';
import { holdsInFormUnit, inFormUnit } from './unitSlips';
import type { AmountColumn } from './wording';

/**
 * The gaps that are causes: where 基本支出 is wrong, both its own sum and the total's fail, and what the total implies
 * is what its parts sum to; only the sum nearest to the wrong cell is kept.
 */
export const sumGaps = rememberOf((form: Form): readonly SumGap[] => {
  const gaps = allGaps(form).filter((gap) => !holdsInFormUnit(form, gap));
  return gaps.filter(
    (gap) =>
      !gaps.some((inner) => {
        if (inner.column !== gap.column) return false;
        const implied = impliedPart(gap, inner.whole);
        return implied !== null && implied.eq(inner.sum);
      }),
  );
});

/**
 * What the amounts of a line may really be: as stated, in the form's unit where they were typed in the other, and as a
 * failing sum implies. A rate or score that is right for one of them is a consequence of the wrong amount, not a fault of
 * its own.
 */
export function possibleAmounts(form: Form, line: FundLine, column: AmountColumn): readonly Decimal[] {
  const stated = line[column];
  if (!isKnown(stated)) return [];
  const implied = allGaps(form)
    .filter((gap) => gap.column === column)
    .map((gap) => (gap.whole === line ? gap.sum : impliedPart(gap, line)))
    .filter((value): value is Decimal => value !== null);
  const inUnit = inFormUnit(form, stated);
  return [stated.value, ...(inUnit ? [inUnit] : []), ...implied];
}
