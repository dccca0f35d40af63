import { cellName, halfWidth, quoted, remember, TEXT_LIMIT } from '../../grid';
import type { Form, Measure } from '../../form';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { cellList, cellListEn } from '../wording';

/** Template words for staff to replace. A masked telephone number (138****1234) is not one. */
const PLACEHOLDERS: readonly RegExp[] = [
  /请(?:在此)?(?:填写|输入|填入|补充填写)|此处(?:填写|填入|输入)|待填写|待填\b/,
  /(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])/,
  /×{2,}/,
  /(?<![\d*])\*{2,}(?![\d*])/,
  /^\(?示例|\(示例\)|【示例】|示例:/,
];

/** The template words left in a text, or ''. Cached because almost all cells are unchanged between checks. */
export const placeholderIn = remember((value: string): string => {
  const text = halfWidth(value.slice(0, TEXT_LIMIT)).trim();
  return PLACEHOLDERS.map((pattern) => pattern.exec(text)).find((match) => match !== null)?.[0] ?? '';
});

/**
 * The cells of names that say what is to be filled in beside them, and where it is: 受益人口数（≥**人） | ≥29人. The names are
 * the template's own.
 */
function filledNames({ indicators }: Form): ReadonlySet<string> {
  const isFilled = (measure: Measure | null) =>
    measure !== null && /\d/.test(measure.text) && placeholderIn(measure.text) === '';
  const filled = indicators.filter(
    ({ name, target, actual }) => HINT.test(halfWidth(name)) && (isFilled(target) || isFilled(actual)),
  );
  return new Set(filled.map(({ nameCell }) => cellName(nameCell)));
}

/** A sign and the place of a figure within a name: ≥**人. */
const HINT = /[≥≤≧≦<>=]\s*\*{2,}/;

/** Template text that nobody replaced. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  severity: 'warning',
  title: { zh: '留有模板文字', en: 'Template text left' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form, cells: all }) {
    const filled = filledNames(form);
    const left = all.flatMap((cell) => {
      if (typeof cell.value !== 'string' || cell.formula !== null || filled.has(cellName(cell))) return [];
      const found = placeholderIn(cell.value);
      return found === '' ? [] : [{ cell: { row: cell.row, column: cell.column }, found, text: cell.value }];
    });
    const [first] = left;
    if (!first) return;
    const cells = left.map(({ cell }) => cell);
    yield {
      cells,
      message: {
        zh: `${cellList(cells)} 留有模板文字“${quoted(first.found)}”：请换成实际内容。`,
        en: `${cellListEn(cells)} still holds template text (“${quoted(first.found)}”): please replace it.`,
      },
      actual: quoted(first.text),
    };
  },
};
