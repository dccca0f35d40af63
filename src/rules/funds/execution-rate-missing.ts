import { percent } from '../../grid';
import { isKnown, mainLineOf } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { rateFix } from '../fixes';
import { named, quotient } from '../wording';

/**
 * Budget and executed are filled in, the rate is blank. Many forms leave the rates of all 其中… lines blank: such a line
 * is reported only if another one gives its rate.
 */
export const executionRateMissing: Rule = {
  id: 'execution-rate-missing',
  severity: 'warning',
  title: { zh: '执行率未填', en: 'Execution rate missing' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: true,
  *check({ form, ledger }) {
    const main = mainLineOf(form);
    const partsHaveRates = form.funds.some((line) => line !== main && isKnown(line.rate));
    for (const rated of ledger.rates) {
      const { line, budget, executed, truth } = rated;
      if (line.rate?.state !== 'blank' || (line !== main && !partsHaveRates)) continue;
      const expected = percent(truth, 2);
      yield {
        cells: [line.rate.cell],
        message: {
          zh: `${named(line.item)}的执行率未填，应为 ${expected}（${quotient(executed.value, budget.value)}）。`,
          en: `The execution rate of ${named(line.item)} is blank; it is ${expected} (${quotient(executed.value, budget.value)}).`,
        },
        expected,
        fix: rateFix(ledger, rated),
      };
    }
  },
};
