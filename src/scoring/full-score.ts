import { plain, sum, type Decimal, type Sentence } from '../grid';
import type { Form } from '../form';
import type { Policy } from '../policy';
import { isKnown } from './known';
import type { OtherLine } from './scorecard';

/**
 * The highest total that a form can have: the policy's, or the printed one where the policy lets it hold; bonus points
 * outside the weights (加分项) raise it.
 */
export function fullScore(
  { total }: Form,
  { total: whole, printedTotalHolds }: Policy,
  others: readonly OtherLine[],
): Decimal {
  const printed = total?.weight ?? null;
  const bonus = others.flatMap(({ weight, given }) => (!weight && given?.gt(0) ? [given] : []));
  return sum([printedTotalHolds && isKnown(printed) ? printed.value : whole, ...bonus]);
}

/** Why a sum of scores above the full score cannot be suggested; null if it can. */
export function aboveFull(total: Decimal, full: Decimal): Sentence | null {
  if (total.lte(full)) return null;
  const [most, own] = [plain(full), plain(total)];
  return {
    zh: `各项得分合计为 ${own} 分，超过满分 ${most} 分，不作建议：请先核对分值。`,
    en: `The scores sum to ${own}, above the full ${most}: no suggestion before the weights are checked.`,
  };
}
