import { MOST_GRADES, customPolicy, defaultPolicy, policies, settingsOf } from '../../src/policy';
import {
  draftOf,
  jsonIn,
  pointsIn,
  policyFile,
  problemAt,
  readKept,
  settingsIn,
  withField,
  withGrade,
  withoutGrade,
  type PolicyDraft,
} from '../../src/taskpane';

const start = draftOf(settingsOf(defaultPolicy));
const typed = (...edits: readonly (readonly [field: string, value: string])[]): PolicyDraft =>
  edits.reduce((draft, [field, value]) => withField(draft, field, value), start);
const problemsOf = (draft: PolicyDraft) => customPolicy(settingsIn(draft)).problems.map(problemAt);

test.each(policies.map((policy) => [policy.id, policy] as const))(
  'a draft of %s that nobody changed says the same settings',
  (_id, policy) => {
    const settings = settingsOf(policy);
    expect(settingsIn(draftOf(settings))).toEqual(settings);
  },
);

test('shares are typed as percentages', () => {
  expect(start).toMatchObject({
    bands: { met: '80', partly: '60' },
    overFulfilment: '30',
    executionReasonBelow: '90',
  });
  const settings = settingsIn(typed(['overFulfilment', '12.5'], ['bands.met', '85']));
  expect(settings.overFulfilment).toBe('0.125');
  expect(settings.bands).toEqual({ met: '0.85', partly: '0.6' });
});

test.each([
  ['execution', '10', '１０'],
  ['execution', '10', ' 10 '],
  ['execution', '10.5', '10。5'],
  ['overFulfilment', '0.3', '30%'],
  ['overFulfilment', '0.3', '３０ ％'],
])('%s is %s where %p was typed', (field, value, text) => {
  expect(settingsIn(typed([field, text]))).toMatchObject({ [field]: value });
});

test('a category without points is none of the policy', () => {
  const settings = settingsIn(typed(['categories.satisfaction', ' '], ['categories.cost', '10']));
  expect(settings.categories).toEqual({ output: '50', benefit: '30', cost: '10' });
  expect(customPolicy(settings).problems).toEqual([]);
});

test.each([
  ['title', '某区办法', 'title'],
  ['execution', '2o', 'execution'],
  ['categories.cost', 'x', 'categories'],
  ['reverse', 'linear', 'reverse'],
  ['grades[1].name', '好', 'grades'],
  ['grades[3].from', '1', 'grades'],
  ['printedTotalHolds', 'true', 'printedTotalHolds'],
] as const)('%s takes %s and leaves the rest', (field, value, part) => {
  const draft = typed([field, value]);
  expect(draft[part]).not.toEqual(start[part]);
  expect({ ...draft, [part]: start[part] }).toEqual(start);
});

test.each(['', 'id', 'grades[9].from', 'grades[0].id', '__proto__', 'bands'])(
  'there is no field %p',
  (field) => {
    expect(typed([field, 'x'])).toEqual(start);
  },
);

test('the sum is of what is a number', () => {
  expect(pointsIn(start)).toBe('100');
  expect(pointsIn(typed(['execution', 'x'], ['categories.output', '50.5']))).toBe('90.5');
});

test('grades: one more above the last, one less, no more than a policy may have', () => {
  const more = withGrade(start);
  expect(more.grades.map(({ name }) => name)).toEqual(['优', '良', '中', '', '差']);
  expect(withoutGrade(more, 3)).toEqual(start);
  const many = Array.from({ length: 20 }).reduce((draft: PolicyDraft) => withGrade(draft), start);
  expect(many.grades).toHaveLength(MOST_GRADES);
});

describe('what is wrong is said in the words of the field', () => {
  test.each([
    ['executionReasonBelow', '150', '“需说明原因的执行率”应在 0% 到 100% 之间。'],
    ['overFulfilment', '1001', '“超额完成幅度”应在 0% 到 1000% 之间。'],
    ['bands.met', '30', '“部分达成”的比例应低于“达成”。'],
    ['overFulfilment', '三成', '“超额完成幅度”应填数字。'],
    ['execution', '120', '“预算执行率分值”应在 0 到 100 之间。'],
  ])('%s %s: %s', (field, value, problem) => {
    expect(problemsOf(typed([field, value])).map(({ zh }) => zh)).toEqual([problem]);
  });

  test('in English too', () => {
    expect(problemsOf(typed(['executionReasonBelow', '150']))[0]?.en).toContain('between 0% and 100%');
  });
});

describe('a file', () => {
  test('holds the settings, and what is read of it is the same', () => {
    const settings = settingsOf(defaultPolicy);
    expect(jsonIn(policyFile(settings))).toEqual(settings);
    expect(jsonIn(`\ufeff${policyFile(settings)}`)).toEqual(settings);
  });

  test.each(['', 'x', '{', `"${'x'.repeat(1 << 20)}"`])(
    'that is no JSON, or far too large, holds nothing',
    (text) => {
      expect(jsonIn(text)).toBeUndefined();
    },
  );
});

describe('what a workbook carries', () => {
  const settings = settingsOf(defaultPolicy);
  const kept = (policy: unknown, custom: unknown) =>
    readKept({ policy, custom, corrections: null, ignored: null });

  test.each([
    ['custom', settings, 'custom', true],
    // Another one is chosen: the unit's own is still there to come back to.
    ['system', settings, 'system', true],
    [null, settings, null, true],
    ['system', null, 'system', false],
  ])('%j with a policy of its own', (policy, custom, id, has) => {
    expect(kept(policy, custom)).toMatchObject({ policy: id, custom: has ? settings : null, notices: [] });
  });

  test.each([
    ['custom', { ...settings, execution: 20 }, '各项分值合计为 110 分，应为 100 分。'],
    ['custom', null, '文件里没有计分办法。'],
    ['custom', 'x', '文件里没有计分办法。'],
  ])('%s without a valid one is told, and the form decides', (policy, custom, problem) => {
    const { notices, ...rest } = kept(policy, custom);
    expect(rest).toMatchObject({ policy: null, custom: null });
    expect(notices.map(({ zh }) => zh)).toEqual([`工作簿里的自定计分办法不能用，已略去：${problem}`]);
  });
});
