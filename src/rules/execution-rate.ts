import { percent } from '../grid';
import { isKnown } from '../scoring';
import { ARITHMETIC } from './basis';
import { fixOf, type CellFix, type Rule } from './finding';
import { possibleRates, ratedLines, rateFix, repeated, shownRate } from './rates';
import { showsRate } from './showsRate';
import { amount } from './wording';

/** Shown 执行率 = 执行数 ÷ 预算数 in every fund line, at the decimals shown. */
export const executionRate: Rule = {
  id: 'execution-rate',
  severity: 'error',
  title: { zh: '执行率与金额不符', en: 'Execution rate differs from the amounts' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: true,
  *check({ form }) {
    const wrong = ratedLines(form).flatMap((rated) => {
      const { rate } = rated.line;
      if (!isKnown(rate) || showsRate(rate, rated.truth)) return [];
      const mayBe = possibleRates(form, rated.line).some((truth) => showsRate(rate, truth));
      return mayBe ? [] : [{ ...rated, rate }];
    });
    for (const { lines, shown } of repeated(form, wrong, ({ rate }) => rate.value.toFixed())) {
      const { budget, executed, rate, truth } = shown;
      const expected = percent(truth, Math.max(2, rate.places ?? 0));
      const actual = shownRate(rate);
      const quotient = `${amount(executed.value)} ÷ ${amount(budget.value)}`;
      // A line whose amounts differ has one that fails its sum: its rate is mended when that is.
      const alike = lines.filter((line) => line.truth.eq(truth));
      const fixes = alike.map((line) => rateFix(form, line)).filter((fix): fix is CellFix => fix !== null);
      yield {
        cells: lines.map((line) => line.rate.cell),
        message: {
          zh: `执行率应为 ${expected}，表中填 ${actual}（${quotient}）。`,
          en: `The execution rate should be ${expected}, the form says ${actual} (${quotient}).`,
        },
        actual,
        expected,
        difference: percent(truth.minus(rate.value).abs(), Math.max(2, rate.places ?? 0)),
        fix: fixOf(fixes),
      };
    }
  },
};
