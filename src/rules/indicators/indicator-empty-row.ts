import { quoted } from '../../grid';
import { categoryKey, GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { missingCategories } from '../weights/missing-categories';
import { cellList, cellListEn } from '../wording';

/** Rows of the table with a dimension but no indicator. */
export const indicatorEmptyRow: Rule = {
  id: 'indicator-empty-row',
  severity: 'info',
  title: { zh: '二级指标下没有指标', en: 'Dimension without an indicator' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form, policy }) {
    // A row of a category that the policy asks for and the form lacks is to be filled in: category-missing names it.
    const missing = missingCategories(form, policy);
    const rows = form.emptyRows.filter(({ label }) => !missing.some(({ key }) => categoryKey(label) === key));
    if (rows.length === 0) return;
    const cells = rows.map(({ cell }) => cell);
    const labels = rows.map(({ label }) => quoted(label)).join('、');
    yield {
      cells,
      message: {
        zh: `${labels}没有填写指标（${cellList(cells)}）：不需要的行可以删去。`,
        en: `No indicator under ${labels} (${cellListEn(cells)}): rows that are not needed may go.`,
      },
    };
  },
};
