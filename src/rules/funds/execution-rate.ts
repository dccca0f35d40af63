import { decimal, percent, round, type CellRef, type Decimal, type Sentence } from '../../grid';
import { causesOf, repeatedLines, shownRate } from '../../ledger';
import type { KnownFigure } from '../../scoring';
import { ARITHMETIC } from '../../policy';
import { fixOf, type CellFix, type Fix, type Rule } from '../finding';
import { rateFix } from '../fixes';
import { quotient } from '../wording';

/**
 * How a rate that is almost right was made: its last digits were cut off (57.89% for 57.898 %), or it was rounded to
 * fewer decimals than it shows (31.00% for 31.08 %); null for any other.
 */
function almost(rate: KnownFigure, truth: Decimal): Sentence | null {
  const places = rate.places ?? 2;
  const stated = round(rate.value, places + 2);
  const rest = truth.minus(stated);
  const step = decimal(`1e-${places + 2}`);
  if (rest.gt(0) && rest.lt(step))
    return { zh: '表中截去了尾数，没有四舍五入', en: 'cut off instead of rounded' };
  const fewer = Array.from({ length: places }, (_, at) => at).find((at) => round(truth, at + 2).eq(stated));
  if (fewer === undefined) return null;
  return {
    zh: `表中只取到${fewer === 0 ? '整数' : ` ${fewer} 位小数`}`,
    en:
      fewer === 0
        ? 'rounded to a whole number'
        : `rounded to ${fewer} ${fewer === 1 ? 'decimal' : 'decimals'}`,
  };
}

/** The fix, with the cells that it leaves because their amounts are others. */
function withLeft(fix: Fix | null, cells: readonly CellRef[]): Fix | null {
  if (!fix || cells.length === 0) return fix;
  return { ...fix, leaves: cells.map((cell) => ({ cell, reason: OTHER_AMOUNTS })) };
}

const OTHER_AMOUNTS: Sentence = {
  zh: '这一行的金额与其他行不同，未改：请先核对金额。',
  en: 'The amounts of this line are others; not changed: please check them first.',
};

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
      const made = almost(rate, truth);
      // If a repeated line has other amounts, one of them fails its sum, and its rate is corrected along with that
      // amount.
      const alike = lines.filter((line) => line.truth.eq(truth));
      const others = lines.filter((line) => !alike.includes(line));
      const fixes = alike.map((line) => rateFix(ledger, line)).filter((fix): fix is CellFix => fix !== null);
      yield {
        slips: lines,
        cells: lines.map((line) => line.rate.cell),
        message: {
          zh: `执行率应为 ${expected}，表中填 ${actual}（${quotient(executed.value, budget.value)}${made ? `，${made.zh}` : ''}）。`,
          en: `The execution rate should be ${expected}, the form says ${actual} (${quotient(executed.value, budget.value)}${made ? `, ${made.en}` : ''}).`,
        },
        actual,
        expected,
        difference: percent(truth.minus(rate.value).abs(), places),
        fix: withLeft(
          fixOf(fixes),
          others.map(({ rate: { cell } }) => cell),
        ),
      };
    }
  },
};
