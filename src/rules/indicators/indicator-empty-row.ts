import { quoted } from '../../grid';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { cellList, cellListEn } from '../wording';

/** Rows of the table with a dimension but no indicator. */
export const indicatorEmptyRow: Rule = {
  id: 'indicator-empty-row',
  severity: 'info',
  title: { zh: '二级指标下没有指标', en: 'Dimension without an indicator' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    if (form.emptyRows.length === 0) return;
    const cells = form.emptyRows.map(({ cell }) => cell);
    const labels = form.emptyRows.map(({ label }) => quoted(label)).join('、');
    yield {
      cells,
      message: {
        zh: `${labels}没有填写指标（${cellList(cells)}）：不需要的行可以删去。`,
        en: `No indicator under ${labels} (${cellListEn(cells)}): rows that are not needed may go.`,
      },
    };
  },
};
