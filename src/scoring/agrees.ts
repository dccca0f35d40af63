import { round, type Decimal } from '../grid';
import type { Policy } from '../policy';
import type { KnownFigure } from './known';

/** Decimals at which scores are compared and rounded. */
export type Places = Pick<Policy, 'scorePlaces'>;

/** Decimals at which a score is compared: those that it shows, or the given ones where it shows none. */
function pointPlaces(score: KnownFigure, { scorePlaces }: Places): number {
  const shown = score.places ?? 0;
  return shown === 0 ? scorePlaces : Math.min(shown, scorePlaces);
}

/** Whether a score is the expected one at the decimals that it shows: 9.9 agrees with 9.91, 9 does not. */
export function scoreAgrees(score: KnownFigure, expected: Decimal, by: Places): boolean {
  const places = pointPlaces(score, by);
  return round(score.value, places).eq(round(expected, places));
}

/** Whether a score is above the expected one at the decimals that it shows. */
export function scoreExceeds(score: KnownFigure, expected: Decimal, by: Places): boolean {
  const places = pointPlaces(score, by);
  return round(score.value, places).gt(round(expected, places));
}
