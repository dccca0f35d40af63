import { decimal } from '../../src/grid';
import { categoryKey, dimensionKey, gradeNamed, gradeOf, policies, policyById } from '../../src/policy';

test('the policies that ship, the default first', () => {
  expect(policies.map(({ id }) => id)).toEqual(['mof-2020', 'system', 'sichuan-2023', 'cost-20']);
  expect(policyById('mof-2020')).toBe(policies[0]);
  expect(policyById('nothing')).toBeNull();
});

test.each([
  ['mof-2020', 10, { output: 50, benefit: 30, satisfaction: 10 }, 'ratio'],
  ['system', 10, { output: 50, benefit: 30, satisfaction: 10 }, 'linear'],
  ['sichuan-2023', 10, { output: 50, benefit: 30, satisfaction: 10 }, 'linear'],
  ['cost-20', 10, { cost: 20, output: 40, benefit: 20, satisfaction: 10 }, 'ratio'],
] as const)('%s: execution %d, %p, reverse %s', (id, execution, categories, reverse) => {
  const policy = policyById(id)!;
  expect(Number(policy.execution.weight)).toBe(execution);
  expect(Object.fromEntries(policy.categories.map(({ key, weight }) => [key, Number(weight)]))).toEqual(
    categories,
  );
  expect(policy.reverse).toBe(reverse);
});

test('the weights of each policy sum to its total', () => {
  for (const { total, execution, categories } of policies) {
    const sum = categories.reduce((so, { weight }) => so.plus(weight), execution.weight);
    expect(sum.eq(total)).toBe(true);
  }
});

test('the regulation is named only for what it says', () => {
  const mof = policyById('mof-2020')!;
  for (const basis of [
    mof.execution.basis,
    mof.categoriesBasis,
    mof.proportionBasis,
    mof.bandsBasis,
    mof.gradesBasis,
  ]) {
    expect(basis.zh).toContain('财预〔2020〕10号');
  }
  for (const basis of [
    mof.reverseBasis,
    mof.overFulfilment.basis,
    mof.execution.scoreBasis,
    mof.executionReasonBelow.basis,
  ]) {
    expect(basis.zh).not.toContain('财预');
  }
});

test('thresholds', () => {
  for (const { overFulfilment, executionReasonBelow } of policies) {
    expect(Number(overFulfilment.threshold)).toBe(0.3);
    expect(Number(executionReasonBelow.rate)).toBe(0.9);
  }
});

test('bands meet without a gap', () => {
  expect(policyById('mof-2020')!.bands.map(({ from, to }) => [Number(from), Number(to)])).toEqual([
    [0.8, 1],
    [0.6, 0.8],
    [0, 0.6],
  ]);
});

test.each([
  ['100', '优'],
  ['90', '优'],
  ['89.99', '良'],
  ['80', '良'],
  ['79.99', '中'],
  ['60', '中'],
  ['59.99', '差'],
  ['0', '差'],
])('a total of %s earns %s', (total, grade) => {
  expect(gradeOf(policyById('mof-2020')!, decimal(total))).toBe(grade);
});

test.each([
  ['优', '优'],
  ['优秀', '优'],
  [' 良 好 ', '良'],
  ['“优”', '优'],
  ['合格', '中'],
  ['不合格', '差'],
  ['A', null],
  ['', null],
])('%p is the grade %p', (text, grade) => {
  expect(gradeNamed(policyById('mof-2020')!, text)).toBe(grade);
});

test.each([
  ['产出指标', 'output'],
  ['产\n出\n指\n标\n（50分）', 'output'],
  ['效益指标（30分）', 'benefit'],
  ['满意度\n指标', 'satisfaction'],
  ['服务对象满意度', 'satisfaction'],
  ['服务对象满意度指标等', 'satisfaction'],
  ['成本指标', 'cost'],
  ['社会效益', 'benefit'],
  ['投入', null],
  ['过程', null],
  ['产出及效率', null],
  ['项目决策', null],
])('the category of %p is %p', (label, key) => {
  expect(categoryKey(label)).toBe(key);
});

test.each([
  ['数量指标', 'quantity'],
  ['质 量 指 标', 'quality'],
  ['时效指标', 'timeliness'],
  ['成本指标', 'cost'],
  ['经济成本指标', 'cost'],
  ['可持续影响\n指标', 'sustained'],
  ['服务对象满意度指标', 'satisfaction'],
  ['职责履行', null],
])('the dimension of %p is %p', (label, key) => {
  expect(dimensionKey(label)).toBe(key);
});
