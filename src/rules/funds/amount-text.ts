import { quoted } from '../../grid';
import { AMOUNT_COLUMNS } from '../../ledger';
import { isKnown } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import { fixOf, type Rule } from '../finding';
import { amount, cellList, cellListEn, distinct } from '../wording';

/** Amounts typed as text or with unit, comma, space, full-width digits: Excel can't add them. */
export const amountText: Rule = {
  id: 'amount-text',
  severity: 'warning',
  title: { zh: '金额以文本填写', en: 'Amount typed as text' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: true,
  *check({ form, grid }) {
    if (!grid.takesFormulas) return;
    const typed = form.funds.flatMap((line) =>
      AMOUNT_COLUMNS.flatMap((column) => {
        const figure = line[column];
        return isKnown(figure) && figure.state === 'text' ? [figure] : [];
      }),
    );
    const [first] = typed;
    if (!first) return;
    const cells = distinct(typed.map(({ cell }) => cell));
    const fixes = typed.map(({ cell, value, numberFormat }) =>
      numberFormat === '@' ? { cell, value, numberFormat: 'General' } : { cell, value },
    );
    yield {
      cells,
      message: {
        zh: `金额“${quoted(first.text)}”是文本，Excel 无法参与计算：请改为数字 ${amount(first.value)}（${cellList(cells)}）。`,
        en: `The amount “${quoted(first.text)}” is text that Excel can't add: please make it the number ${amount(first.value)} (${cellListEn(cells)}).`,
      },
      actual: quoted(first.text),
      expected: amount(first.value),
      fix: fixOf(fixes),
    };
  },
};
