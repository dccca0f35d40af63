import { HUNDRED } from '../../grid';
import { isKnown, scoreAgrees, showsRate } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import { fixOf, type CellFix, type Rule } from '../finding';
import { rateFix } from '../fixes';
import { cellList, cellListEn, distinct } from '../wording';

/**
 * Totals and rates that are correct but typed, where a formula would keep them correct. Wrong ones have their own
 * rules.
 */
export const totalTyped: Rule = {
  id: 'total-typed',
  severity: 'info',
  title: { zh: '合计或执行率未用公式', en: 'Totals or rates typed by hand' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: true,
  *check({ form, grid, policy, ledger }) {
    if (!grid.takesFormulas) return;
    const rates = ledger.rates.flatMap((rated): CellFix[] => {
      const { rate } = rated.line;
      if (!isKnown(rate) || rate.state !== 'number' || rate.formula !== null) return [];
      if (!showsRate(rate, rated.truth)) return [];
      const formula = rateFix(ledger, rated)?.formula;
      if (formula === undefined) return [];
      const value = ledger.inPoints && !rate.text.includes('%') ? rate.value.times(HUNDRED) : rate.value;
      return [{ cell: rate.cell, value, formula }];
    });
    const printed = form.total?.score ?? null;
    const { value: sum = null, formula = null } = ledger.total ?? {};
    const inLabel = printed?.cell === form.total?.labelCell;
    const total: CellFix[] =
      isKnown(printed) &&
      !inLabel &&
      printed.state === 'number' &&
      printed.formula === null &&
      formula !== null &&
      sum !== null &&
      scoreAgrees(printed, sum, policy)
        ? [{ cell: printed.cell, value: sum, formula }]
        : [];
    const fixes = [...rates, ...total];
    if (fixes.length === 0) return;
    const cells = distinct(fixes.map(({ cell }) => cell));
    yield {
      cells,
      message: {
        zh: `${cellList(cells)} 是直接填写的数值：用公式可随数据自动更新。`,
        en: `${cellListEn(cells)} are typed by hand: a formula would keep them right.`,
      },
      fix: fixOf(fixes),
    };
  },
};
