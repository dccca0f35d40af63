import { formWritten, foundBy, indicatorsOf } from './written';

/** Weights that count within their category: 项目产出 | 25 over indicators that sum to 100. */
const table = (weights: { readonly output: number; readonly effect: number; readonly last: number }) => `
  | 大通关项目支出绩效评价表 | < | < | < | < |
  | 一级指标 | 权重 | 三级指标 | 目标值 | 分值 |
  | 项目产出 | ${weights.output} | 网络覆盖率 | 100% | 60 |
  | ^ | ^ | 电子申报率 | 100% | 40 |
  | 项目效果 | ${weights.effect} | 通关速度提高 | 是 | 30 |
  | ^ | ^ | 通关成本减少 | 是 | ${weights.last} |`;
const SHARES = { output: 60, effect: 40, last: 70 };

test('are told from weights of the whole', () => {
  const form = formWritten(table(SHARES));
  expect(indicatorsOf(form)).toHaveLength(4);
  expect(form.asks.has('weights')).toBe(false);
  expect(form.assumptions.map(({ what }) => what)).toContain('score-scale');
  for (const rule of ['weights-total', 'category-weight-label'])
    expect(foundBy(rule, table(SHARES))).toEqual([]);
});

test.each([
  ['a category does not sum to 100', { ...SHARES, last: 60 }],
  ['the categories do not', { ...SHARES, effect: 30 }],
])('are none where %s', (_, weights) => {
  expect(formWritten(table(weights)).asks.has('weights')).toBe(true);
  expect(foundBy('weights-total', table(weights))).toHaveLength(1);
});
