import { plain, round, withoutStop, type Decimal } from '../grid';
import type { ScoreLine } from './scorecard';

const placesOf = (value: Decimal, most: number) => (plain(round(value, most)).split('.')[1] ?? '').length;

/** So many scores below their weight in proportion, all at the same decimals, are no chance. */
const FEWEST = 2;

/**
 * The decimals that a form rounds all of its scores to: 0 where 5.96 is given as 6, 98 % of 50 as 49, and no score has a
 * decimal. It takes several scores below their weight that are right once rounded, one of them only then, and no more
 * that are wrong; full points for less than the target are not counted as rounded. Else the policy's places.
 */
export function placesGiven(lines: readonly ScoreLine[], most: number): number {
  const given = lines.flatMap((line) => line.given ?? []);
  const own = Math.max(0, ...given.map((value) => placesOf(value, most)));
  const lost = lines.flatMap(({ given, suggested, weight }) =>
    given && suggested && weight?.gt(given) ? [{ given, suggested }] : [],
  );
  const right = lost.filter(({ given, suggested }) => round(suggested, own).eq(given));
  const isRounded = right.some(({ suggested }) => placesOf(suggested, most) > own);
  const isRule = right.length >= FEWEST && right.length * 2 > lost.length;
  // In a form with a decimal, one score has to be rounded to it.
  const showsIt = right.some(({ given, suggested }) => placesOf(given, most) === own && !suggested.eq(given));
  return isRounded && isRule && showsIt ? own : most;
}

/** A line scored at a form's own decimals: as `exact`, with the suggestion of `rounded`. */
export function atOwnPlaces<Line extends ScoreLine>(exact: Line, rounded: Line): Line {
  const { suggested } = rounded;
  if (!suggested || !exact.suggested || suggested.eq(exact.suggested)) return exact;
  const points = plain(suggested);
  return {
    ...exact,
    suggested,
    reason: {
      zh: `${withoutStop(exact.reason).zh}，按本表得分的位数为 ${points} 分。`,
      en: `${withoutStop(exact.reason).en}, ${points} at the decimals of this form's scores.`,
    },
  };
}
