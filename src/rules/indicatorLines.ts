import { cellName, sum, type CellRef, type Decimal } from '../grid';
import type { Form, Measure } from '../form';
import { isKnown, type IndicatorLine, type KnownFigure, type Scorecard } from '../scoring';
import { onePerCell } from './weights';
import { givesReason, reasonBlocks, type ReasonPlace } from './reasons';

/** Whether a form counts on an indicator: it weighs something, or in a form without weights, it is scored or reported. */
export function counts({ indicator }: IndicatorLine): boolean {
  const { weight, score, actual, target } = indicator;
  if (isKnown(weight)) return weight.value.gt(0);
  if (weight !== null) return false;
  return isKnown(score) || [target, actual].some((measure) => measure !== null && !isUnfilled(measure));
}

/** A target or actual with nothing in its cell. */
export function isUnfilled(measure: Measure): boolean {
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
  const byCell = new Map<string, { score: KnownFigure; lines: [IndicatorLine, ...IndicatorLine[]] }>();
  for (const line of scorecard.indicators) {
    const { score } = line.indicator;
    if (!isKnown(score)) continue;
    const name = cellName(score.cell);
    const shared = byCell.get(name);
    if (shared) shared.lines.push(line);
    else byCell.set(name, { score, lines: [line] });
  }
  return [...byCell.values()].flatMap(({ score, lines }): Weighed[] => {
    const weights = lines.map(({ indicator }) => indicator.weight).filter((weight) => isKnown(weight));
    if (weights.length < lines.length) return [];
    const own = onePerCell(weights);
    const weight = sum(own.map(({ value }) => value));
    return [{ lines, score, weight, weightCells: own.map(({ cell }) => cell) }];
  });
}
