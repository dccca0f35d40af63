import { sum, sumFormula, type CellRef, type Decimal } from '../grid';
import { withGrade, type Form } from '../form';
import { gradeNamed, gradeOf, type Policy } from '../policy';
import { gradeCell, isKnown, scoreAgrees, type Scorecard, type Weights } from '../scoring';
import type { GradeSlip, HeadSlip, Slip, TotalSlip, WeightsSlip } from './slip';

/** A figure that a total adds or takes off. */
export interface Addend {
  readonly cell: CellRef;
  readonly value: Decimal;
  readonly isTakenOff: boolean;
  /** Whether its cell holds a number; SUM passes over text. */
  readonly isNumber: boolean;
}

/** A total as it is written into a form. */
export interface WrittenTotal {
  readonly value: Decimal;
  /** What is summed; figures taken off are negative. */
  readonly values: readonly Decimal[];
  /** '=SUM(I5,H16:H24)'; null if an addend is text. */
  readonly formula: string | null;
}

/** The sum of figures with its formula; null if there are none. */
export function writtenTotal(addends: readonly Addend[]): WrittenTotal | null {
  if (addends.length === 0) return null;
  const values = addends.map(({ value, isTakenOff }) => (isTakenOff ? value.neg() : value));
  const cells = (taken: boolean) =>
    addends.filter(({ isTakenOff }) => isTakenOff === taken).map(({ cell }) => cell);
  const added = cells(false);
  const canSum = added.length > 0 && addends.every(({ isNumber }) => isNumber);
  return { value: sum(values), values, formula: canSum ? sumFormula(added, cells(true)) : null };
}

/** The total of a form as its scores make it; null if a score is missing or there is none. */
export function totalOf({ summed, total }: Scorecard): WrittenTotal | null {
  if (total.sumOfGiven === null) return null;
  const addends = summed.flatMap(({ figure, isTakenOff }): Addend[] =>
    isKnown(figure)
      ? [{ cell: figure.cell, value: figure.value, isTakenOff, isNumber: figure.state === 'number' }]
      : [],
  );
  return writtenTotal(addends);
}

/** Scores that are wrong by themselves; a total may be right with one of them corrected. */
type ScoreSlip = Extract<Slip, { readonly kind: 'execution-score' | 'over-weight' | 'over-completion' }>;

/** The slip of a printed total that is not the sum of the scores; null if it agrees or is unknown. */
export function totalSlip(
  form: Form,
  policy: Policy,
  scorecard: Scorecard,
  {
    weights,
    whole,
    scores,
  }: {
    readonly weights: Weights | null;
    readonly whole: WeightsSlip | null;
    readonly scores: readonly ScoreSlip[];
  },
): TotalSlip | null {
  const printed = form.total?.score ?? null;
  const { sumOfGiven, sumOfConverted } = scorecard.total;
  if (!isKnown(printed) || sumOfGiven === null || scoreAgrees(printed, sumOfGiven, policy)) return null;
  if (sumOfConverted) {
    if (scoreAgrees(printed, sumOfConverted, policy)) return null;
    return { kind: 'total', cells: [printed.cell], cause: null, printed, sum: sumOfConverted };
  }
  if (sumsTableOnly(form, scorecard, weights, sumOfGiven)) return null;
  // Weights of 110 give scores of 110 beside a printed total of 100.
  const ofWeights = whole && scoreAgrees(printed, sumOfGiven.minus(whole.difference), policy) ? whole : null;
  const cause = scores.find(({ score, corrected }) =>
    scoreAgrees(printed, sumOfGiven.minus(score.value).plus(corrected), policy),
  );
  return { kind: 'total', cells: [printed.cell], cause: cause ?? ofWeights, printed, sum: sumOfGiven };
}

/** The total row of some forms sums only its table, in weights as in scores; the execution line is above it. */
function sumsTableOnly(
  { total }: Form,
  { execution }: Scorecard,
  weights: Weights | null,
  sumOfGiven: Decimal,
): boolean {
  const given = execution?.given ?? null;
  if (!weights?.execution || !total || !isKnown(total.weight) || !isKnown(total.score) || !given)
    return false;
  const ofTable = weights.sum.minus(weights.execution.value);
  return total.weight.value.eq(ofTable) && total.score.value.eq(sumOfGiven.minus(given));
}

/** The slip of a score in the form's head (自评得分) that differs from the table's own total. */
export function headSlip({ scoreInHead: head, total }: Form, policy: Policy): HeadSlip | null {
  const printed = total?.score ?? null;
  if (!isKnown(head) || !isKnown(printed) || scoreAgrees(head, printed.value, policy)) return null;
  return { kind: 'head', cells: [head.cell, printed.cell], cause: null, head, printed };
}

/** The slip of a grade that is not the policy's for the total; null if it is, or if one of them is unknown. */
export function gradeSlip(
  form: Form,
  policy: Policy,
  { total: { sumOfGiven } }: Scorecard,
  wrongTotal: TotalSlip | null,
): GradeSlip | null {
  const place = gradeCell(form);
  const printed = form.total?.score ?? null;
  const total = isKnown(printed) ? printed.value : sumOfGiven;
  const given = place && gradeNamed(policy, place.text);
  if (!place || !given || !total) return null;
  const expected = gradeOf(policy, total);
  if (expected === null || expected === given) return null;
  const fitsSum = sumOfGiven !== null && gradeOf(policy, sumOfGiven) === given;
  if (fitsSum && !wrongTotal) return null;
  const cells = [place.cell, ...(isKnown(printed) ? [printed.cell] : [])];
  const corrected = withGrade(place, expected, (word) => gradeNamed(policy, word) === expected);
  return { kind: 'grade', cells, cause: fitsSum ? wrongTotal : null, place, total, expected, corrected };
}
