import { toEnd, type Sentence, type Steps } from '../grid';
import { gradeFromEntries, type Form, type GradeCell, type PointLine } from '../form';
import { gradeOf, type Policy } from '../policy';
import { scoreExecution } from './execution';
import { aboveFull, fullScore } from './full-score';
import { scoreIndicator, sharing } from './indicator';
import { isKnown } from './known';
import { atOwnPlaces, placesGiven } from './rounded';
import type { IndicatorLine, OtherLine, Scorecard } from './scorecard';
import { sumOfAll, sumOfConverted, summedScores } from './summed';

/** The cell of a form's grade: in the total row or in an entry of its own; null if there is none. */
export function gradeCell(form: Form): GradeCell | null {
  return form.total?.grade ?? gradeFromEntries(form.entries);
}

const BY_HAND: Sentence = {
  zh: '不是绩效指标，不作建议，按所填得分计入总分。',
  en: 'Not an indicator: no suggestion, what is filled in counts.',
};

function otherLine(line: PointLine): OtherLine {
  const value = line.score?.value ?? null;
  return {
    line,
    cell: line.score?.cell ?? null,
    weight: line.weight?.value ?? null,
    given: line.isTakenOff && value ? value.neg() : value,
    suggested: null,
    reason: BY_HAND,
    met: null,
  };
}

/**
 * Scores a form by a policy: each line with the arithmetic behind its suggestion, the total and the grade. It only
 * suggests: scores that staff gave are kept.
 */
export function scoreForm(form: Form, policy: Policy): Scorecard {
  return toEnd(scoringForm(form, policy));
}

/** The same in steps. */
export function* scoringForm(form: Form, policy: Policy): Steps<Scorecard> {
  const exact = yield* scoringLines(form, policy);
  const others = form.otherPoints.map(otherLine);
  const places = placesGiven(
    [...(exact.execution ? [exact.execution] : []), ...exact.indicators, ...others],
    policy.scorePlaces,
  );
  const lines =
    places === policy.scorePlaces
      ? exact
      : inOwnPlaces(exact, yield* scoringLines(form, { ...policy, scorePlaces: places }));
  return { policy: policy.id, places, ...lines, others, ...totalOf(form, policy, lines, others) };
}

type Lines = Pick<Scorecard, 'execution' | 'indicators'>;

function* scoringLines(form: Form, policy: Policy): Steps<Lines> {
  const execution = scoreExecution(form, policy);
  const indicators: IndicatorLine[] = [];
  for (const [indicator, group] of sharing(form)) {
    yield;
    indicators.push(scoreIndicator(form, indicator, policy, group));
  }
  return { execution, indicators };
}

function inOwnPlaces(exact: Lines, rounded: Lines): Lines {
  const { execution } = exact;
  return {
    execution: execution && atOwnPlaces(execution, rounded.execution ?? execution),
    indicators: exact.indicators.map((line, index) => atOwnPlaces(line, rounded.indicators[index] ?? line)),
  };
}

function totalOf(
  form: Form,
  policy: Policy,
  { execution, indicators }: Lines,
  others: readonly OtherLine[],
): Pick<Scorecard, 'summed' | 'total' | 'grade'> {
  const summed = form.asks.has('scores') ? summedScores(form, execution, indicators, others) : [];
  const printed = form.total?.score ?? null;
  const given = isKnown(printed) ? printed.value : null;
  const sumOfGiven = sumOfAll(summed.map(({ line }) => line.given));
  const filled = sumOfAll(summed.map(({ line }) => line.given ?? line.suggested));
  const stands = sumOfGiven ?? filled ?? given;
  const suggested = sumOfAll(summed.map(({ line }) => line.suggested ?? line.given));
  const withheld = suggested && aboveFull(suggested, fullScore(form, policy, others));
  return {
    summed,
    total: {
      cell: printed?.cell ?? null,
      given,
      sumOfGiven,
      sumOfConverted: sumOfConverted(form, summed),
      filled,
      suggested: withheld ? null : suggested,
      withheld,
    },
    grade: { given: gradeCell(form)?.text.trim() ?? null, suggested: stands && gradeOf(policy, stands) },
  };
}
