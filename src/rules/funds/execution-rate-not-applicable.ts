import type { Figure } from '../../form';
import { isKnown } from '../../scoring';
import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { shownRate, slipsOf } from '../../ledger';
import { cellList, cellListEn } from '../wording';

/** Budget 0 and executed 0: the rate is neither 0 nor 100 %; leave it blank or '—'. */
export const executionRateNotApplicable: Rule = {
  id: 'execution-rate-not-applicable',
  severity: 'info',
  title: { zh: '预算与执行均为 0，执行率不适用', en: 'No execution rate where both amounts are 0' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  *check({ form, ledger }) {
    // A total of 0 over parts that are not is wrong itself, and will have a rate.
    const wrong = new Set<Figure>(slipsOf(ledger, 'sum').map(({ stated }) => stated));
    const rates = form.funds.flatMap(({ budget, executed, rate }) => {
      const bothZero = isKnown(budget) && isKnown(executed) && budget.value.eq(0) && executed.value.eq(0);
      return bothZero && isKnown(rate) && !wrong.has(budget) ? [rate] : [];
    });
    if (rates.length === 0) return;
    const cells = rates.map(({ cell }) => cell);
    const shown = [...new Set(rates.map((rate) => (rate.value.eq(0) ? rate.text.trim() : shownRate(rate))))];
    yield {
      cells,
      message: {
        zh: `预算数和执行数均为 0，执行率不适用，表中填 ${shown.join('、')}（${cellList(cells)}）：可留空或填“—”。`,
        en: `Budget and executed are both 0, so there is no rate; the form says ${shown.join(', ')} (${cellListEn(cells)}): leave it blank or put a dash.`,
      },
      actual: shown.join('、'),
      expected: '—',
    };
  },
};
