import { sum, type CellRef } from '../../grid';
import { MOF_2020 } from '../../policy';
import type { Rule } from '../finding';
import { slipsOf } from '../../ledger';
import { isKnown } from '../../scoring';
import { points } from '../wording';

/**
 * Weights by category = the policy's. Not checked if the form has other categories, or if a wrong sum is already
 * reported. The policy applies 'in principle', so units may differ; if the labels print another split (产出指标（40分）), the
 * finding is only an info.
 */
export const weightsByCategory: Rule = {
  id: 'weights-by-category',
  severity: 'warning',
  title: { zh: '各类指标分值与计分办法不同', en: 'Weights by category differ from the policy' },
  block: 'indicators',
  basis: MOF_2020,
  fixable: false,
  *check({ form, policy, ledger }) {
    const { weights, categories: sums } = ledger;
    const isWrong = slipsOf(ledger, 'weights').length + slipsOf(ledger, 'label').length > 0;
    if (!weights || weights.incomplete || isWrong) return;
    if (form.indicators.some(({ category }) => category === null)) return;
    // Points for 资金管理情况 are a split of its own.
    if (weights.others.length > 0) return;
    // Without a weight for execution the layout cannot follow the policy's split of the total.
    if (!weights.execution) return;
    const keys = new Set(sums.map(({ key }) => key));
    const asked = new Set<string | null>(policy.categories.map(({ key }) => key));
    if (keys.size !== asked.size || [...keys].some((key) => !asked.has(key))) return;
    const differing = policy.categories.flatMap(({ key, name, weight }) => {
      const own = sums.filter((category) => category.key === key);
      const total = sum(own.map((category) => category.sum));
      return total.eq(weight) ? [] : [{ name, expected: weight, total, own }];
    });
    if (differing.length === 0) return;
    const cells: CellRef[] = differing.flatMap(({ own }) => own.flatMap((category) => [category.label.cell]));
    // Points missing in the categories may have gone to the execution line.
    const { execution } = weights;
    const isExecutionOther = !execution.value.eq(policy.execution.weight);
    const told = [
      ...differing.map((each) => ({ ...each, nameEn: each.name })),
      ...(isExecutionOther
        ? [{ name: '执行率', nameEn: 'execution', total: execution.value, expected: policy.execution.weight }]
        : []),
    ];
    const given = told.map(
      ({ name, total, expected }) => `${name} ${points(total)} 分（计分办法 ${points(expected)} 分）`,
    );
    const givenEn = told.map(
      ({ nameEn, total, expected }) => `${nameEn} ${points(total)} (policy: ${points(expected)})`,
    );
    const printed = sums.every(({ label }) => isKnown(label.weight));
    yield {
      ...(printed ? { severity: 'info' } : {}),
      cells: [
        ...cells,
        ...differing.flatMap(({ own }) => own.flatMap((each) => each.weights.map(({ cell }) => cell))),
        ...(isExecutionOther ? [execution.cell] : []),
      ],
      message: {
        zh: `分值分布与计分办法不同：${given.join('、')}；本地另有规定的可不改。`,
        en: `The weights differ from the policy's: ${givenEn.join(', ')}; leave it where your own rules say so.`,
      },
      actual: told.map(({ total }) => points(total)).join('/'),
      expected: told.map(({ expected }) => points(expected)).join('/'),
      basis: policy.categoriesBasis,
    };
  },
};
