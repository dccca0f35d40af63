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
    ['grades[0].from', 'grades[1].name'],
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

test('numbers are taken as well as texts; a title and the flag may be left out', () => {
  const { title, printedTotalHolds, ...rest } = start;
  expect([title, printedTotalHolds]).toEqual(['财政部通用办法（2020）', false]);
  const { policy } = customPolicy({ ...rest, execution: 10 });
  expect(Number(policy!.execution.weight)).toBe(10);
  expect(policy!.title.zh).toBe('自定计分办法');
  expect(policy!.printedTotalHolds).toBe(false);
  expect(customPolicy({ ...start, printedTotalHolds: true }).policy!.printedTotalHolds).toBe(true);
});

const GRADES = [
  { name: '优', from: '90' },
  { name: '良', from: '60' },
  { name: '差', from: '0' },
];
const withGrade = (row: unknown) => ({ grades: [GRADES[0], row, GRADES[2]] });
const FLAG = '“表中印有总分的，分值合计以它为准”应为 true 或 false，不加引号。';
const KEYS =
  'title、execution、categories、reverse、bands、grades、overFulfilment、executionReasonBelow、printedTotalHolds';
const CATEGORIES = { output: '50', benefit: '30', satisfaction: '10' };

/** Settings that were once misread: each has one problem, which names its field. */
test.each<[changes: object, field: string, problem: string]>([
  [{ printedTotalHolds: 'yes' }, 'printedTotalHolds', FLAG],
  [{ printedTotalHolds: 'true' }, 'printedTotalHolds', FLAG],
  [{ printedTotalHolds: 1 }, 'printedTotalHolds', FLAG],
  [{ printedTotalHolds: null }, 'printedTotalHolds', FLAG],
  [{ title: 5 }, 'title', '“名称”应填文字。'],
  [{ title: null }, 'title', '“名称”应填文字。'],
  [{ title: '长'.repeat(41) }, 'title', '“名称”最多 40 个字。'],
  [withGrade('良'), 'grades[1]', '“第 2 个等级”应写成 {"name": "优", "from": "90"}。'],
  [withGrade(null), 'grades[1]', '“第 2 个等级”应写成 {"name": "优", "from": "90"}。'],
  [withGrade(['良', 60]), 'grades[1]', '“第 2 个等级”应写成 {"name": "优", "from": "90"}。'],
  [withGrade({ name: 2, from: 60 }), 'grades[1].name', '“第 2 个等级的名称”应填文字。'],
  [withGrade({ name: ' ', from: 60 }), 'grades[1].name', '“第 2 个等级的名称”不能为空。'],
  [withGrade({ from: 60 }), 'grades[1].name', '“第 2 个等级的名称”不能为空。'],
  [
    withGrade({ name: '一二三四五六七八九十一', from: 60 }),
    'grades[1].name',
    '“第 2 个等级的名称”最多 10 个字。',
  ],
  [
    withGrade({ name: ' 优 ', from: 60 }),
    'grades[1].name',
    '第 2 个等级与第 1 个同名（优），名称应各不相同。',
  ],
  [withGrade({ name: '良', from: 60, form: 60 }), 'grades[1].form', '没有“form”这一项，是否应为“from”？'],
  [{ grades: { name: '优', from: 0 } }, 'grades', '“等级”应为列表：[{"name": "优", "from": "90"}, …]。'],
  [
    { grades: Array.from({ length: 11 }, (_, n) => ({ name: `等${n}`, from: 10 - n })) },
    'grades',
    '等级最多 10 个。',
  ],
  [{ bands: { met: '0.6', partly: '0.6' } }, 'bands.partly', '“部分达成”的比例应低于“达成”。'],
  [{ bands: [0.8, 0.6] }, 'bands', '“达成、部分达成的最低比例”应写成 {"met": "0.8", "partly": "0.6"}。'],
  [
    { bands: { met: '0.8', partly: '0.6', unmet: '0' } },
    'bands.unmet',
    '没有“unmet”这一项，可用的有：met、partly。',
  ],
  [{ extra: 'x' }, 'extra', `没有“extra”这一项，可用的有：${KEYS}。`],
  [{ excution: '10' }, 'excution', '没有“excution”这一项，是否应为“execution”？'],
  [{ over_fulfillment: '1' }, 'over_fulfillment', '没有“over_fulfillment”这一项，是否应为“overFulfilment”？'],
  [
    { printedTotalHold: true },
    'printedTotalHold',
    '没有“printedTotalHold”这一项，是否应为“printedTotalHolds”？',
  ],
  [{ Title: '办法' }, 'Title', '没有“Title”这一项，是否应为“title”？'],
  [
    { categories: { benefit: '30', satisfaction: '10', outptu: '50' } },
    'categories.outptu',
    '没有“outptu”这一类指标，是否应为“output”？',
  ],
  [
    { categories: { output: '50', benefit: '30', 满意度指标: '10' } },
    'categories.满意度指标',
    '没有“满意度指标”这一类指标，是否应为“satisfaction”？',
  ],
  [
    { categories: { ...CATEGORIES, process: '10' } },
    'categories.process',
    '没有“process”这一类指标，可用的有：cost、output、benefit、satisfaction。',
  ],
  [{ categories: [50, 30, 10] }, 'categories', '“各类指标分值”应写成 {"output": "50", "benefit": "30", …}。'],
])('%j: %s is told alone', (changes, field, problem) => {
  const { policy, problems: told } = customPolicy({ ...start, ...changes });
  expect(policy).toBeNull();
  expect(told.map(({ field: at, zh }) => [at, zh])).toEqual([[field, problem]]);
});

test('the sum is told beside what has nothing to do with it', () => {
  expect(problems({ title: 5, execution: '20' })).toEqual([
    '“名称”应填文字。',
    '各项分值合计为 110 分，应为 100 分。',
  ]);
});

test('of thousands of unknown keys the first ten are told; a key of any length is cut', () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`x${n}`.padEnd(200, 'y'), n]));
  const { problems: told } = customPolicy({ ...start, ...many });
  expect(told).toHaveLength(10);
  expect(told[0]!.field).toBe(`x0${'y'.repeat(38)}`);
});

test('keys that every object has are no settings', () => {
  const own = JSON.parse('{"__proto__": {"title": "x"}, "constructor": 1}') as object;
  const told = customPolicy(Object.assign(Object.create(null) as object, start, own)).problems;
  expect(told.map(({ field }) => field)).toContain('constructor');
  expect(customPolicy(JSON.parse(JSON.stringify(start).replace('{', '{"__proto__":1,'))).policy).toBeNull();
});

test('in English too', () => {
  const english = (changes: object) => customPolicy({ ...start, ...changes }).problems.map(({ en }) => en);
  expect(english({ excution: 1, categories: { ...CATEGORIES, process: 1 } })).toEqual([
    'There is no setting “excution”; is it “execution”?',
    'There is no category “process”; there are: cost, output, benefit, satisfaction.',
  ]);
  expect(english(withGrade({ name: '优', from: 60 }))).toEqual([
    'Grade 2 has the name of grade 1 (优); each needs a name of its own.',
  ]);
  expect(english({ printedTotalHolds: 'yes', title: 5 })).toEqual([
    '“title” must be text.',
    '“where the form prints a total, weights may sum to it” must be true or false, without quotes.',
  ]);
});
