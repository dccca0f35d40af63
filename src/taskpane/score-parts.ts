import { sum, type Decimal, type Sentence } from '../grid';
import type { LevelSum } from '../ledger';
import type { Review } from '../rules';
import { onePerCell, type ScoreLine } from '../scoring';
import { SCORE, TEXT } from './words';

/** What a part of the form weighs and what it was given, in points. */
export interface ScorePart {
  readonly name: Sentence;
  /** Null if the form gives none. */
  readonly weight: Decimal | null;
  /** The sum of the given scores; null if none is given, which is not 0. */
  readonly score: Decimal | null;
  /** How many scores are not filled in. */
  readonly missing: number;
  /** The policy's weight; null if the policy splits the total otherwise. */
  readonly policyWeight: Decimal | null;
}

/**
 * The form's points by part: budget execution, each category, and lines that are no indicators. A score cell that
 * several indicators share counts once. Empty if the form has no weights.
 */
export function scoreParts({ ledger, policy, scorecard }: Review): readonly ScorePart[] {
  if (ledger.weights === null) return [];
  const { execution, indicators, others, summed } = scorecard;
  const partOf = (
    name: Sentence,
    weights: readonly (Decimal | null)[],
    lines: readonly ScoreLine[],
    policyWeight: Decimal | null,
  ): ScorePart => {
    const scores = summed.filter(({ line }) => lines.includes(line)).map(({ line }) => line.given);
    const given = scores.filter((score) => score !== null);
    const known = weights.filter((weight) => weight !== null);
    return {
      name,
      weight: known.length > 0 ? sum(known) : null,
      score: given.length > 0 ? sum(given) : null,
      missing: scores.length - given.length,
      policyWeight,
    };
  };
  const linesOf = (names: readonly (string | undefined)[]) =>
    indicators.filter(({ indicator }) => names.includes(indicator.category?.name));
  // Only the same split of the total can be held against the policy's.
  const keys = new Set(ledger.categories.map(({ key }) => key));
  const isSameSplit =
    keys.size === policy.categories.length && policy.categories.every(({ key }) => keys.has(key));
  const places = new Set(ledger.categories.map(placeOf));
  const categories = [...places].map((place) => {
    const levels = ledger.categories.filter((level) => placeOf(level) === place);
    const names = levels.map(({ label }) => label.name);
    const [name = ''] = names;
    const sums = levels.filter(({ weights }) => weights.length > 0).map((level) => level.sum);
    const ofPolicy = isSameSplit && policy.categories.find(({ key }) => key === place);
    return partOf({ zh: name, en: name }, sums, linesOf(names), ofPolicy ? ofPolicy.weight : null);
  });
  const loose = linesOf([undefined]);
  const parts = [
    partOf(
      TEXT.execution,
      [execution?.weight ?? null],
      execution ? [execution] : [],
      isSameSplit && ledger.weights.execution ? policy.execution.weight : null,
    ),
    ...categories,
    partOf(
      SCORE.uncategorised,
      onePerCell(loose.flatMap(({ indicator }) => indicator.weight ?? [])).map(({ value }) => value),
      loose,
      null,
    ),
    partOf(
      SCORE.others,
      others.map(({ weight }) => weight),
      others,
      null,
    ),
  ];
  return parts.filter(({ weight, score, missing }) => weight !== null || score !== null || missing > 0);
}

/** Labels of one category in several tables are one part. */
const placeOf = ({ key, label }: LevelSum) => key ?? label.name;
