import { decimal, oncePerPlace, sum, ZERO, type Decimal } from '../grid';
import { baseOf, dividedLines, executionRate, type Form, type FundLine } from '../form';
import { isKnown, showsRate, type KnownFigure } from '../scoring';
import type { UnitSlip } from './slip';
import { agrees, AMOUNT_COLUMNS, type Sum } from './sums';

/** How many 元 are one 万元. */
export const TEN_THOUSAND = decimal(10000);
const ONE_OF_TEN_THOUSAND = decimal('0.0001');

/** Whether one of two amounts is exactly ten thousand times the other. */
function mixesUnits(one: Decimal, other: Decimal): boolean {
  // Most pairs differ in their exponents, which needs no multiplication.
  if (Math.abs(one.e - other.e) !== 4 || !one.gt(0) || !other.gt(0)) return false;
  return one.eq(other.times(TEN_THOUSAND)) || other.eq(one.times(TEN_THOUSAND));
}

/** Of two such amounts the larger one is wrong in a form in 万元, the smaller one in a form in 元. */
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
  const cells = [figure.cell, beside.cell];
  return { kind: 'unit', cells, cause: null, figure, converted: converted(form, figure), agreesWith, beside };
}

/** Budget and executed of a line, or a total and its part, exactly ten-thousandfold apart. */
function byAmount(form: Form): readonly UnitSlip[] {
  const pairs = dividedLines(form).flatMap(({ line, parts }) => {
    const { budget, executed } = line;
    const own: [KnownFigure, KnownFigure][] =
      isKnown(budget) && isKnown(executed) ? [[budget, executed]] : [];
    const ofParts = parts.flatMap((part) =>
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

/** Lines whose stated rate is that of the amounts in one unit: 500, 4375000 and 87.5 %. */
function byRate(form: Form): readonly UnitSlip[] {
  return form.funds.flatMap((line: FundLine) => {
    const { executed, rate } = line;
    const budget = baseOf(line);
    if (!isKnown(budget) || !isKnown(executed) || !isKnown(rate) || !rate.value.gt(0)) return [];
    if (!executed.value.gt(0)) return [];
    const stated = executionRate(executed.value, budget.value);
    // A rate that shows 0 agrees with anything small. Rounding moves an exponent by one at most.
    if (!stated || showsRate(rate, ZERO) || Math.abs(stated.e - rate.value.e) < 3 || showsRate(rate, stated))
      return [];
    const isLarger = showsRate(rate, stated.times(ONE_OF_TEN_THOUSAND));
    if (!isLarger && !showsRate(rate, stated.times(TEN_THOUSAND))) return [];
    return [slip(form, isWrong(form, isLarger) ? executed : budget, 'rate', rate)];
  });
}

/** An amount is at least one in its own unit. A smaller converted one proves nothing. */
const counts = (value: Decimal) => value.gte(1);

/** Sums that hold once one of their parts, all of them, or the whole is in the form's unit. */
function bySum(form: Form, sums: readonly Sum[]): readonly UnitSlip[] {
  return sums.flatMap(({ stated, parts, sum: total }) => {
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

/** Every amount of the form typed in the other unit, each cell once; exact agreement comes first. */
export function unitSlips(form: Form, sums: readonly Sum[]): readonly UnitSlip[] {
  return oncePerPlace(
    [...byAmount(form), ...byRate(form), ...bySum(form, sums)],
    ({ figure }) => figure.cell,
  );
}
