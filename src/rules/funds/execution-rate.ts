import { percent } from '../../grid';
import { causesOf, repeatedLines, shownRate } from '../../ledger';
import { ARITHMETIC } from '../../policy';
import { fixOf, type CellFix, type Rule } from '../finding';
import { rateFix } from '../fixes';
import { quotient } from '../wording';

/** Shown 执行率 = 执行数 ÷ 预算数 in every fund line, at the decimals shown. */
export const executionRate: Rule = {
  id: 'execution-rate',
  severity: 'error',
  title: { zh: '执行率与金额不符', en: 'Execution rate differs from the amounts' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: true,
  *check({ ledger }) {
    const wrong = causesOf(ledger, 'rate');
    for (const { lines, shown } of repeatedLines(ledger.rates, wrong, ({ rate }) => rate.value.toFixed())) {
      const { budget, executed, rate, truth } = shown;
      const places = Math.max(2, rate.places ?? 0);
      const expected = percent(truth, places);
      const actual = shownRate(rate);
      // If a repeated line has other amounts, one of them fails its sum, and its rate is corrected along with that
      // amount.
      const alike = lines.filter((line) => line.truth.eq(truth));
      const fixes = alike.map((line) => rateFix(ledger, line)).filter((fix): fix is CellFix => fix !== null);
      yield {
        slips: lines,
        cells: lines.map((line) => line.rate.cell),
        message: {
          zh: `执行率应为 ${expected}，表中填 ${actual}（${quotient(executed.value, budget.value)}）。`,
          en: `The execution rate should be ${expected}, the form says ${actual} (${quotient(executed.value, budget.value)}).`,
        },
        actual,
        expected,
        difference: percent(truth.minus(rate.value).abs(), places),
        fix: fixOf(fixes),
      };
    }
  },
};
