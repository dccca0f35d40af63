import { customPolicy, defaultPolicy, policies, settingsOf, type PolicySettings } from '../../src/policy';

const start = settingsOf(defaultPolicy);
const problems = (changes: Partial<Record<keyof PolicySettings, unknown>>) =>
  customPolicy({ ...start, ...changes }).problems.map(({ zh }) => zh);

test.each(policies.map((policy) => [policy.id, policy] as const))(
  'the settings of %s make a policy that scores alike, also after JSON',
  (_id, policy) => {
    const made = customPolicy(JSON.parse(JSON.stringify(settingsOf(policy)))).policy!;
    expect(made.id).toBe('custom');
    expect(settingsOf(made)).toEqual(settingsOf(policy));
    expect(made.bands.map(({ from, to }) => [Number(from), Number(to)])).toEqual(
      policy.bands.map(({ from, to }) => [Number(from), Number(to)]),
    );
  },
);

test('its basis is the unit itself, never the regulation', () => {
  const { policy } = customPolicy(start);
  expect(JSON.stringify(policy)).not.toContain('财预');
});

test.each([
  [{ execution: '20' }, '各项分值合计为 110 分，应为 100 分。'],
  [{ execution: 'ten' }, '“预算执行率分值”应填数字。'],
  [{ execution: '-10' }, '“预算执行率分值”应填数字。'],
  [{ categories: {} }, '至少要有一类指标。'],
  [{ reverse: 'other' }, '反向指标的算法应为 ratio 或 linear。'],
  [{ bands: { met: '0.6', partly: '0.8' } }, '“部分达成”的比例应低于“达成”。'],
  [{ executionReasonBelow: '90' }, '“需说明原因的执行率”应在 0 到 1 之间。'],
  [{ grades: [] }, '等级应从高到低排列，各有名称，最后一个等级从 0 分起。'],
  [
    {
      grades: [
        { name: '良', from: '80' },
        { name: '优', from: '90' },
      ],
    },
    '等级应从高到低排列，各有名称，最后一个等级从 0 分起。',
  ],
] as const)('%j: %s', (changes, problem) => {
  expect(problems(changes)).toContain(problem);
  expect(customPolicy({ ...start, ...changes }).policy).toBeNull();
});

test.each([
  [{ execution: 'ten' }, ['execution']],
  [{ execution: '20' }, ['categories']],
  [{ categories: { output: '50', benefit: '3O', satisfaction: '40' } }, ['categories.benefit']],
  [{ bands: { met: 0.8 } }, ['bands.partly']],
  [{ overFulfilment: undefined }, ['overFulfilment']],
  [{ executionReasonBelow: 2 }, ['executionReasonBelow']],
  [{ reverse: undefined }, ['reverse']],
  [
    {
      grades: [
        { name: '优', from: 'x' },
        { name: '', from: 0 },
      ],
    },
    ['grades[0].from', 'grades'],
  ],
] as const)('%j: each problem names its field as the file does', (changes, fields) => {
  expect(customPolicy({ ...start, ...changes }).problems.map(({ field }) => field)).toEqual(fields);
});

test.each([[null], ['text'], [[1, 2]], [42]])('%p is no policy', (value) => {
  expect(customPolicy(value)).toEqual({
    policy: null,
    problems: [{ field: '', zh: '文件里没有计分办法。', en: 'The file holds no policy.' }],
  });
});

test('numbers are taken as well as texts, and unknown keys are ignored', () => {
  const { policy } = customPolicy({ ...start, execution: 10, extra: 'x' });
  expect(Number(policy!.execution.weight)).toBe(10);
  expect(policy).not.toHaveProperty('extra');
});
