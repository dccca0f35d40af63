import { sameCell, sum, type CellRef, type Decimal, type Sentence } from '../grid';
import type { Figure, Form, PointLine, TextCell } from '../form';
import { gradeOf, type Policy } from '../policy';
import { executionWeightOf, scoreExecution } from './execution';
import { scoreIndicator, sharing } from './indicator';
import { isKnown } from './known';
import { countsPoints } from './summed';
import type { ExecutionLine, IndicatorLine, OtherLine, Scorecard } from './scorecard';

/** Where a form says its grade: in the total row, or in an entry of its own; null where it has no place for one. */
export function gradeCell(form: Form): TextCell | null {
  return form.total?.grade ?? form.entries.find(({ role }) => role === 'grade')?.value ?? null;
}

/** A score cell of the form with what is given and suggested for it. */
interface Scored {
  readonly cell: CellRef;
  readonly given: Decimal | null;
  readonly suggested: Decimal | null;
}

/** Whether a line is scored at all: a dash says no, and a blank beside a blank weight says nothing. */
function isScored(score: Figure, weight: Figure | null): boolean {
  if (isKnown(score)) return true;
  if (score.state === 'not-applicable') return false;
  return (
    weight === null || isKnown(weight) || (weight.state !== 'blank' && weight.state !== 'not-applicable')
  );
}

function scoredCells(
  form: Form,
  execution: ExecutionLine | null,
  indicators: readonly IndicatorLine[],
  others: readonly OtherLine[],
): readonly Scored[] {
  const cells: Scored[] = [];
  const score = execution?.line.score ?? null;
  if (
    execution &&
    score &&
    (isKnown(score) || (score.state !== 'not-applicable' && executionWeightOf(form, execution.line)))
  ) {
    cells.push({ cell: score.cell, given: execution.given, suggested: execution.suggested });
  }
  for (const { indicator, given, suggested } of indicators) {
    if (!indicator.score || !isScored(indicator.score, indicator.weight)) continue;
    const { cell } = indicator.score;
    if (!cells.some((other) => sameCell(other.cell, cell))) cells.push({ cell, given, suggested });
  }
  for (const { line, given } of others)
    if (line.score && isScored(line.score, line.weight) && countsPoints(line))
      cells.push({ cell: line.score.cell, given, suggested: null });
  return cells;
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

/** The sum where every addend is known; null where one is not, or where there is none. */
function sumOfAll(addends: readonly (Decimal | null)[]): Decimal | null {
  const known = addends.filter((addend) => addend !== null);
  return addends.length === 0 || known.length < addends.length ? null : sum(known);
}

/**
 * Scores a form by a policy: each line with the arithmetic behind its suggestion, the total and the grade. Suggests
 * only; a score that staff gave stands.
 */
export function scoreForm(form: Form, policy: Policy): Scorecard {
  const execution = scoreExecution(form, policy);
  const groups = sharing(form);
  const indicators = form.indicators.map((indicator) =>
    scoreIndicator(form, indicator, policy, groups.get(indicator)),
  );
  const others = form.otherPoints.map(otherLine);
  const cells = form.asks.has('scores') ? scoredCells(form, execution, indicators, others) : [];
  const printed = form.total?.score ?? null;
  const given = isKnown(printed) ? printed.value : null;
  const sumOfGiven = sumOfAll(cells.map((line) => line.given));
  const filled = sumOfAll(cells.map((line) => line.given ?? line.suggested));
  const stands = sumOfGiven ?? filled ?? given;
  return {
    policy: policy.id,
    execution,
    indicators,
    others,
    total: {
      cell: printed?.cell ?? null,
      given,
      sumOfGiven,
      filled,
      suggested: sumOfAll(cells.map((line) => line.suggested ?? line.given)),
    },
    grade: { given: gradeCell(form)?.text.trim() ?? null, suggested: stands && gradeOf(policy, stands) },
  };
}
