import { decimal, divide, oncePerPlace, rememberOf, sum, ZERO, type Decimal } from '../grid';
import type { Form, FundLine } from '../form';
import { isKnown, type KnownFigure } from '../scoring';
import { agrees, allGaps, AMOUNT_COLUMNS, partsOf, type SumGap } from './fundSums';
import { showsRate } from './showsRate';

/** An amount that was typed in the other of 元 and 万元. */
export interface UnitSlip {
  readonly figure: KnownFigure;
  /** The amount in the form's unit. */
  readonly converted: Decimal;
  /** What it agrees with then: another amount, the line's rate, or the sum that it is part of. */
  readonly agreesWith: 'amount' | 'rate' | 'sum';
  /** The figure that it was held against. */
  readonly beside: KnownFigure;
}

/** How many 元 are one 万元. */
export const TEN_THOUSAND = decimal(10000);
const ONE_OF_TEN_THOUSAND = decimal('0.0001');

/** Whether two amounts are each other's in 元 and 万元: exactly ten-thousandfold. */
function mixesUnits(one: Decimal, other: Decimal): boolean {
  // The digits are the same, the exponents four apart: most pairs need no sum.
  if (Math.abs(one.e - other.e) !== 4 || !one.gt(0) || !other.gt(0)) return false;
  return one.eq(other.times(TEN_THOUSAND)) || other.eq(one.times(TEN_THOUSAND));
}

/**
 * Of two amounts that a factor of ten thousand brings together, the larger was typed in 元 where the form is in 万元,
 * and the smaller in 万元 where it is in 元.
 */
function isWrong(form: Form, isLarger: boolean): boolean {
  return isLarger === (form.amountUnit !== '元');
}

function converted(form: Form, { value }: KnownFigure): Decimal {
  return form.amountUnit === '元' ? value.times(TEN_THOUSAND) : value.times(ONE_OF_TEN_THOUSAND);
}

function slip(
  form: Form,
  figure: KnownFigure,
  agreesWith: UnitSlip['agreesWith'],
  beside: KnownFigure,
): UnitSlip {
  return { figure, converted: converted(form, figure), agreesWith, beside };
}

/** Budget and executed of a line, or a total and its part, that are each other's in 元 and 万元 to the last digit. */
function byAmount(form: Form): readonly UnitSlip[] {
  const pairs = form.funds.flatMap((line) => {
    const { budget, executed } = line;
    const own: [KnownFigure, KnownFigure][] =
      isKnown(budget) && isKnown(executed) ? [[budget, executed]] : [];
    const ofParts = partsOf(form, line).flatMap((part) =>
      AMOUNT_COLUMNS.flatMap((column): [KnownFigure, KnownFigure][] => {
        const [whole, share] = [line[column], part[column]];
        return isKnown(whole) && isKnown(share) ? [[whole, share]] : [];
      }),
    );
    return [...own, ...ofParts].filter(([one, other]) => mixesUnits(one.value, other.value));
  });
  return pairs.map(([one, other]) =>
    isWrong(form, one.value.gt(other.value))
      ? slip(form, one, 'amount', other)
      : slip(form, other, 'amount', one),
  );
}

/** Lines whose stated rate is that of the amounts in one unit: 500, 4375000 and 87.5%. */
function byRate(form: Form): readonly UnitSlip[] {
  return form.funds.flatMap(({ budget, executed, rate }: FundLine) => {
    if (!isKnown(budget) || !isKnown(executed) || !isKnown(rate) || !rate.value.gt(0)) return [];
    if (!budget.value.gt(0) || !executed.value.gt(0)) return [];
    const stated = divide(executed.value, budget.value);
    // A rate that shows nothing agrees with all that is small. Else rounding moves an exponent by one at most.
    if (!stated || showsRate(rate, ZERO) || Math.abs(stated.e - rate.value.e) < 3 || showsRate(rate, stated))
      return [];
    const isLarger = showsRate(rate, stated.times(ONE_OF_TEN_THOUSAND));
    if (!isLarger && !showsRate(rate, stated.times(TEN_THOUSAND))) return [];
    return [slip(form, isWrong(form, isLarger) ? executed : budget, 'rate', rate)];
  });
}

/** In its own unit an amount is at least one: what conversion makes nothing of says nothing. */
const counts = (value: Decimal) => value.gte(1);

/** Sums that hold once one of their parts, or all of them, or the whole is in the form's unit. */
function bySum(form: Form): readonly UnitSlip[] {
  return allGaps(form).flatMap(({ stated, parts, sum: total }) => {
    const figures = parts.map(({ figure }) => figure);
    const [one, another] = figures.filter((figure) => {
      const inUnit = converted(form, figure);
      return counts(inUnit) && agrees(stated, total.minus(figure.value).plus(inUnit));
    });
    if (one && !another) return [slip(form, one, 'sum', stated)];
    const whole = converted(form, stated);
    const [first] = figures;
    if (first && counts(whole) && agrees({ ...stated, value: whole }, total))
      return [slip(form, stated, 'sum', first)];
    const all = sum(figures.map((figure) => converted(form, figure)));
    return counts(all) && agrees(stated, all)
      ? figures.map((figure) => slip(form, figure, 'sum', stated))
      : [];
  });
}

/** Every amount of the form that was typed in the other unit, each cell once; what agrees to the last digit first. */
export const unitSlips = rememberOf((form: Form): readonly UnitSlip[] =>
  oncePerPlace([...byAmount(form), ...byRate(form), ...bySum(form)], ({ figure }) => figure.cell),
);

const byFigure = rememberOf(
  (form: Form) => new Map(unitSlips(form).map(({ figure, converted: value }) => [figure, value])),
);

/** An amount in the form's unit, where it was typed in the other one; else null. */
export function inFormUnit(form: Form, figure: KnownFigure): Decimal | null {
  return byFigure(form).get(figure) ?? null;
}

/** Whether a sum holds once all of its amounts are in the form's unit. */
export function holdsInFormUnit(form: Form, { stated, parts }: SumGap): boolean {
  const valueOf = (figure: KnownFigure) => inFormUnit(form, figure) ?? figure.value;
  const values = parts.map(({ figure }) => valueOf(figure));
  return agrees({ ...stated, value: valueOf(stated) }, sum(values));
}
