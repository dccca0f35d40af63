import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { customPolicy, policies } from '../../../src/policy';
import { ziping } from '../call';

/** Rules that people and programs know by their ids and severities: none may go or change. New ones may come. */
const ERRORS = `
  execution-rate execution-without-budget execution-score
  funds-by-source funds-by-structure basic-expenditure-parts source-equals-structure amount-negative
  weights-total weights-printed-total weight-missing category-weight-label
  target-missing actual-missing score-over-weight score-over-completion deviation-reason-missing unit-mismatch
  total-score total-score-range grade
  formula-error`;
const WARNINGS = `
  execution-rate-missing execution-over-budget execution-low
  amount-text amount-unit unit-conflict amount-missing headcount-over-quota
  weights-by-category category-missing
  target-not-measurable target-contradicts-name comparator-in-actual date-shown-as-number deadline-missed
  score-missing over-fulfilled indicator-duplicate dimension-misplaced
  total-score-missing
  value-under-merge hidden-figures placeholder-left year-mismatch block-missing`;
const INFOS = `
  execution-rate-not-applicable score-under-completion indicator-empty-row
  total-typed unread-cells goal-not-described form-unfilled`;

/** Rules whose findings carry what may be written. */
const FIXABLE = `
  execution-rate execution-rate-missing execution-score amount-text
  score-missing score-over-completion total-score total-score-missing total-typed grade`;

/** Every rule has a page of its own. */
const pagesOfRules = () =>
  readdirSync(join(__dirname, '../../../docs/rules'))
    .map((file) => file.replace(/\.md$/, ''))
    .filter((name) => name !== 'README')
    .sort();

const ids = (text: string) => text.trim().split(/\s+/).sort();

interface ListedRule {
  id: string;
  severity: string;
  block: string;
  title: { zh: string; en: string };
  basis: { zh: string; en: string };
  fixable: boolean;
}

const listed = async (...words: string[]) => {
  const { out, err, status } = await ziping('rules', '--format', 'json', ...words);
  expect([status, err]).toEqual([0, '']);
  return (JSON.parse(out) as { rules: ListedRule[] }).rules;
};

describe('rules', () => {
  test('are those of the catalogue, each with its severity', async () => {
    const rules = await listed();
    const of = (severity: string) =>
      rules
        .filter((rule) => rule.severity === severity)
        .map(({ id }) => id)
        .sort();
    expect(of('error')).toEqual(expect.arrayContaining(ids(ERRORS)));
    expect(of('warning')).toEqual(expect.arrayContaining(ids(WARNINGS)));
    expect(of('info')).toEqual(expect.arrayContaining(ids(INFOS)));
    expect(rules.map(({ id }) => id).sort()).toEqual(pagesOfRules());
  });

  test('say which of them offer a fix', async () => {
    const rules = await listed();
    expect(
      rules
        .filter(({ fixable }) => fixable)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expect.arrayContaining(ids(FIXABLE)));
  });

  test('say title and basis in both languages, whatever the language of the call', async () => {
    const rules = await listed();
    expect(await listed('--lang', 'en')).toEqual(rules);
    for (const { title, basis, block, fixable, ...rest } of rules) {
      expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(title.en).toMatch(/^[A-Z]/);
      expect(basis.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(basis.en).not.toMatch(/^$|[\u4e00-\u9fff]{4}/);
      expect(['funds', 'goal', 'indicators', 'total', 'sheet']).toContain(block);
      expect(typeof fixable).toBe('boolean');
      expect(Object.keys(rest)).toEqual(['id', 'severity']);
    }
  });

  test('in text: id, severity with its mark, title, basis', async () => {
    expect((await ziping('rules')).out).toContain(
      'total-score  ✕ 错误\n    总分与各项得分之和不符\n    依据：算术关系\n',
    );
    expect((await ziping('rules', '--lang', 'en')).out).toContain('headcount-over-quota  ! warning\n');
  });
});

describe('policies', () => {
  test('each lists the settings that a file of one’s own may start from', async () => {
    const { out } = await ziping('policies', '--format', 'json');
    const list = (JSON.parse(out) as { policies: { id: string; execution: string; settings: unknown }[] })
      .policies;
    expect(list.map(({ id }) => id)).toEqual(['mof-2020', 'system', 'sichuan-2023', 'cost-20']);
    expect(list[0]).toMatchObject({
      execution: '10',
      settings: {
        title: '财政部通用办法（2020）',
        execution: '10',
        categories: { output: '50', benefit: '30', satisfaction: '10' },
        reverse: 'ratio',
        bands: { met: '0.8', partly: '0.6' },
        grades: [
          { name: '优', from: '90' },
          { name: '良', from: '80' },
          { name: '中', from: '60' },
          { name: '差', from: '0' },
        ],
        overFulfilment: '0.3',
        executionReasonBelow: '0.9',
        printedTotalHolds: false,
      },
    });
    for (const [index, { settings }] of list.entries()) {
      const { policy, problems } = customPolicy(settings);
      expect(problems).toEqual([]);
      expect(policy!.categories).toEqual(policies[index]!.categories);
    }
  });

  test('in text: weights and grades', async () => {
    expect((await ziping('policies')).out).toContain('预算执行率 10 · 产出指标 50 · 效益指标 30');
  });
});

test('policies in text: no two look alike, and what is not as in the default is marked', async () => {
  const { out } = await ziping('policies');
  const texts = out.split(/^(?=\S)/m).map((text) => text.split('\n').slice(1).join('\n'));
  expect(texts).toHaveLength(4);
  expect(new Set(texts).size).toBe(4);
  expect(texts[0]).not.toContain('不同');
  const linear = '反向指标超过目标时：超出几成扣几成，达到目标的 2 倍得 0 分（与 mof-2020 不同）';
  expect(texts[1]).toContain(linear);
  expect(texts[2]).toContain(linear);
  expect(texts[2]).toContain(
    '预算执行率分值的依据：四川省级项目支出自评表（2023）的填报做法（与 mof-2020 不同）',
  );
  expect(texts[3]).toContain('反向指标超过目标时：目标 ÷ 实际 × 分值\n');
  expect((await ziping('policies', '--lang', 'en')).out).toContain(
    '0 from twice the target on (unlike mof-2020)',
  );
});

test('outlines: id and sections', async () => {
  expect((await ziping('outlines')).out).toContain('概况');
  const { out } = await ziping('outlines', '--format', 'json');
  const list = (JSON.parse(out) as { outlines: { id: string; sections: { title: string }[] }[] }).outlines;
  expect(list.every(({ sections }) => sections.length > 3)).toBe(true);
});
