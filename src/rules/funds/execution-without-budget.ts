import type { Figure, FundLine } from '../../form';
import { isKnown, type KnownFigure } from '../../scoring';
import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { amount, named } from '../wording';

interface Lacking {
  readonly line: FundLine;
  readonly item: string;
  readonly budget: Figure;
  readonly executed: KnownFigure;
  /** Whether the budget is 0, not blank. */
  readonly zero: boolean;
}

/** A line with an executed amount above 0 and no budget; null for any other. */
function lackingBudget(line: FundLine): Lacking | null {
  const { item, budget, executed } = line;
  if (!budget || !isKnown(executed) || !executed.value.gt(0)) return null;
  const zero = isKnown(budget) && budget.value.eq(0);
  if (!zero && budget.state !== 'blank' && budget.state !== 'not-applicable') return null;
  return { line, item, budget, executed, zero };
}

/** Budget 0 or blank, executed above 0: there is no rate. */
export const executionWithoutBudget: Rule = {
  id: 'execution-without-budget',
  severity: 'error',
  title: { zh: '有执行数而无预算数', en: 'Executed without a budget' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  *check({ form: { funds } }) {
    const lacking = funds.flatMap((line) => lackingBudget(line) ?? []);
    // 其中：当年财政拨款 often repeats the total's amount: one budget is missing.
    const repeated = ({ line: { parent }, executed }: Lacking) =>
      parent === null
        ? undefined
        : lacking.find((whole) => whole.line === funds[parent] && whole.executed.value.eq(executed.value));
    const firstOf = (line: Lacking): Lacking => {
      const whole = repeated(line);
      return whole ? firstOf(whole) : line;
    };
    for (const one of lacking.filter((line) => !repeated(line))) {
      const { item, executed, zero } = one;
      const stated = zero ? '为 0' : '未填';
      const lines = lacking.filter((line) => firstOf(line) === one);
      yield {
        cells: lines.flatMap((line) => [line.budget.cell, line.executed.cell]),
        message: {
          zh: `${named(item)}执行 ${amount(executed.value)}，全年预算数${stated}：请补充调整后的预算数。`,
          en: `${named(item)} executed ${amount(executed.value)} with a budget that is ${zero ? '0' : 'blank'}: please give the budget after adjustment.`,
        },
        actual: zero ? '0' : null,
        expected: null,
      };
    }
  },
};
