import { round, type Decimal } from '../grid';
import type { Policy } from '../policy';
import type { KnownFigure } from '../scoring';

/** Digits after the point that a score is compared at: those shown, or the policy's where it shows none. */
function placesOf(score: KnownFigure, policy: Policy): number {
  const shown = score.places ?? 0;
  return shown === 0 ? policy.scorePlaces : Math.min(shown, policy.scorePlaces);
}

/** Whether a score is the expected one at the decimals that it shows: 9.9 is 9.91, and 9 is not. */
export function scoreAgrees(score: KnownFigure, expected: Decimal, policy: Policy): boolean {
  const places = placesOf(score, policy);
  return round(score.value, places).eq(round(expected, places));
}

/** Whether a score is above the expected one, at the decimals that it shows. */
export function scoreExceeds(score: KnownFigure, expected: Decimal, policy: Policy): boolean {
  const places = placesOf(score, policy);
  return round(score.value, places).gt(round(expected, places));
}
