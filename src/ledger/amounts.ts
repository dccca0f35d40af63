import { round, sum, type Decimal } from '../grid';
import type { Form, FundLine } from '../form';
import { isKnown, type KnownFigure } from '../scoring';
import { rootOf, type BlocksSlip, type Slip, type SumSlip, type UnitSlip } from './slip';
import { agrees, AMOUNT_COLUMNS, amountPlaces, impliedPart, type AmountColumn, type Sum } from './sums';

/** A value that an amount may really have, and the slip that it corrects; null for the stated value. */
export interface Possible {
  readonly value: Decimal;
  readonly by: Slip | null;
}

/** Every value that an amount may really have, the stated one first; nothing if it has no value. */
export type PossibleAmounts = (line: FundLine, column: AmountColumn) => readonly Possible[];

/** The unit slips by their figure. */
export type Units = ReadonlyMap<KnownFigure, UnitSlip>;

/** The unit slip that makes a sum hold, once all of its amounts are in the form's unit; null if none does. */
function unitBehind({ stated, parts }: Sum, units: Units): UnitSlip | null {
  const inUnit = (figure: KnownFigure) => units.get(figure)?.converted ?? figure.value;
  const values = parts.map(({ figure }) => inUnit(figure));
  if (!agrees({ ...stated, value: inUnit(stated) }, sum(values))) return null;
  return (
    [stated, ...parts.map(({ figure }) => figure)].flatMap((figure) => units.get(figure) ?? [])[0] ?? null
  );
}

/**
 * The failing sums with their causes. Where 基本支出 is wrong, both its own sum and the total's fail, and what the total
 * implies for it is what its parts sum to: the sum nearest to the wrong cell is the cause.
 */
export function sumSlips(sums: readonly Sum[], units: Units): readonly SumSlip[] {
  const slips = new Map<Sum, SumSlip>();
  const slipOf = (failing: Sum): SumSlip => {
    const known = slips.get(failing);
    if (known) return known;
    const unit = unitBehind(failing, units);
    const inner = unit
      ? undefined
      : sums.find((other) => isInner(failing, other) && !unitBehind(other, units));
    const { stated, parts } = failing;
    const slip: SumSlip = {
      ...failing,
      kind: 'sum',
      cells: [stated.cell, ...parts.map(({ figure }) => figure.cell)],
      cause: unit ?? (inner ? slipOf(inner) : null),
    };
    slips.set(failing, slip);
    return slip;
  };
  return sums.map(slipOf);
}

/** Whether the outer sum holds once the whole of the inner one is the sum of its parts. */
function isInner(outer: Sum, inner: Sum): boolean {
  return inner.column === outer.column && impliedPart(outer, inner.whole)?.eq(inner.sum) === true;
}

/**
 * What an amount may really be: as stated, in the form's unit where it was typed in the other one, and as each failing
 * sum implies. A rate or score that is right for one of these values is a consequence of the wrong amount.
 */
export function possibleAmounts(sums: readonly SumSlip[], units: Units): PossibleAmounts {
  return (line, column) => {
    const stated = line[column];
    if (!isKnown(stated)) return [];
    const unit = units.get(stated);
    const implied = sums
      .filter((slip) => slip.column === column)
      .flatMap((slip): Possible[] => {
        const value = slip.whole === line ? slip.sum : impliedPart(slip, line);
        return value === null ? [] : [{ value, by: rootOf(slip) }];
      });
    return [
      { value: stated.value, by: null },
      ...(unit ? [{ value: unit.converted, by: unit }] : []),
      ...implied,
    ];
  };
}

/** The columns in which the totals by source and by structure differ. */
export function blocksSlips(form: Form, possible: PossibleAmounts): readonly BlocksSlip[] {
  const total = (block: FundLine['block']) =>
    form.funds.find((line) => line.block === block && line.role === 'total');
  const [bySource, byStructure] = [total('source'), total('structure')];
  if (!bySource || !byStructure) return [];
  return AMOUNT_COLUMNS.flatMap((column): BlocksSlip[] => {
    const [source, structure] = [bySource[column], byStructure[column]];
    if (!isKnown(source) || !isKnown(structure)) return [];
    const places = Math.max(amountPlaces(source), amountPlaces(structure));
    const alike = possible(bySource, column).flatMap((one) =>
      possible(byStructure, column)
        .filter((other) => round(one.value, places).eq(round(other.value, places)))
        .map((other) => one.by ?? other.by),
    );
    if (alike.includes(null)) return [];
    const cells = [source.cell, structure.cell];
    return [{ kind: 'blocks', cells, cause: alike[0] ?? null, column, source, structure }];
  });
}
