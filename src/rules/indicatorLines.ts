import { sameCell, sum, type CellRef, type Decimal } from '../grid';
import type { Form, Measure } from '../form';
import { isKnown, type IndicatorLine, type KnownFigure, type Scorecard } from '../scoring';
import { givesReason, reasonBlocks, type ReasonPlace } from './reasons';

/** Whether a form counts on an indicator: it weighs something, or in a form without weights, it is scored or reported. */
export function counts({ indicator }: IndicatorLine): boolean {
  const { weight, score, actual, target } = indicator;
  if (isKnown(weight)) return weight.value.gt(0);
  if (weight !== null) return false;
  return isKnown(score) || [target, actual].some((measure) => measure !== null && !isBlank(measure));
}

/** A target or actual with nothing in its cell. */
export function isBlank(measure: Measure): boolean {
  return !measure.unknown && measure.text.trim() === '';
}

/** Where the reason for an indicator's deviation stands or would stand: beside it, else in a block below the table. */
export function reasonOf(form: Form, { indicator }: IndicatorLine): ReasonPlace | null {
  const blocks = reasonBlocks(form);
  const given = givesReason(indicator.reason) || blocks.some((block) => block.given);
  const cell = indicator.reason?.cell ?? blocks[0]?.cell ?? null;
  return cell && { cell, given };
}

/** A score with the weight that stands against it: of indicators that share one score cell, their weights' sum. */
export interface Weighed {
  readonly lines: readonly [IndicatorLine, ...IndicatorLine[]];
  readonly score: KnownFigure;
  readonly weight: Decimal;
  readonly weightCells: readonly CellRef[];
}

/** Every score of the table whose weight is known, each cell once. */
export function weighedScores(scorecard: Scorecard): readonly Weighed[] {
  const seen: CellRef[] = [];
  return scorecard.indicators.flatMap((line): Weighed[] => {
    const { score } = line.indicator;
    if (!isKnown(score) || seen.some((cell) => sameCell(cell, score.cell))) return [];
    seen.push(score.cell);
    const others = scorecard.indicators.filter(
      (other) =>
        other !== line && other.indicator.score !== null && sameCell(other.indicator.score.cell, score.cell),
    );
    const lines: [IndicatorLine, ...IndicatorLine[]] = [line, ...others];
    const weights = lines.map(({ indicator }) => indicator.weight);
    const known = weights.filter((weight) => isKnown(weight));
    if (known.length < lines.length) return [];
    const cells = known.filter(
      (weight, index) => known.findIndex(({ cell }) => sameCell(cell, weight.cell)) === index,
    );
    return [
      {
        lines,
        score,
        weight: sum(cells.map(({ value }) => value)),
        weightCells: cells.map(({ cell }) => cell),
      },
    ];
  });
}
