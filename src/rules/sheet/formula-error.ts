import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { cellList, cellListEn } from '../wording';

/** #REF!, #DIV/0!, #VALUE!, #NAME? in a cell of the form; one finding per error code, because errors propagate. */
export const formulaError: Rule = {
  id: 'formula-error',
  severity: 'error',
  title: { zh: '公式出错', en: 'Formula error' },
  block: 'sheet',
  basis: ARITHMETIC,
  fixable: false,
  *check({ cells: all }) {
    const wrong = all.filter(({ error }) => error !== null);
    const codes = [...new Set(wrong.map(({ error }) => error))];
    for (const code of codes) {
      const cells = wrong.filter(({ error }) => error === code).map(({ row, column }) => ({ row, column }));
      yield {
        cells,
        message: {
          zh: `${cellList(cells)} 显示 ${code ?? ''}：公式出错，请修正；相关数据未核对。`,
          en: `${cellListEn(cells)} shows ${code ?? ''}: please fix the formula; figures that depend on it were not checked.`,
        },
        actual: code,
      };
    }
  },
};
