import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cellName } from '../../src/grid';
import { catalogue, review, type Finding, type GoalForm } from '../../src/rules';
import { gridOfExample, parsePage, type Change } from './example';

const RULES = join(__dirname, '../../src/rules');
const PAGES = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);

function pageOf(id: string): string {
  const page = PAGES.find((name) => basename(name) === `${id}.md`);
  if (page === undefined) throw new Error(`src/rules has no page ${id}.md`);
  return readFileSync(join(RULES, page), 'utf8');
}

/** The examples beside each rule: the breaking form yields what its page says, the fixed ones yield nothing. */
describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = parsePage(`src/rules/**/${id}.md`, pageOf(id));
  const goals: readonly GoalForm[] = page.goal
    ? review({ ...gridOfExample(page.goal), sheetName: '目标表' }).map(({ form }) => ({ form, file: null }))
    : [];
  const found = (changes: readonly Change[] = []): readonly Finding[] => {
    const reviews = review(gridOfExample(page.breaking, changes), { policy: 'mof-2020', goals });
    expect(reviews).toHaveLength(1);
    return reviews.flatMap(({ findings }) => findings).filter((finding) => finding.rule === id);
  };

  test('reports the breaking form as its page says', () => {
    expect(page.says.length).toBeGreaterThan(0);
    expect(
      found().map(({ cells, message }) => ({ cells: cells.map(cellName).join(' '), message: message.zh })),
    ).toEqual(page.says);
  });

  test('has an English sentence, a basis and the fix it promises', () => {
    for (const { message, basis, fix, severity } of found()) {
      expect(message.en).toMatch(/[.]$/);
      expect(message.en).not.toMatch(/undefined|null|NaN/);
      expect(basis.zh).not.toBe('');
      expect(severity).toBe(rule.severity);
      expect(fix !== null).toBe(rule.fixable);
    }
  });

  test('has at least two near-misses', () => {
    expect(page.near.length).toBeGreaterThanOrEqual(2);
  });

  for (const { changes, why } of page.near) {
    test(`stays silent: ${why}`, () => {
      expect(found(changes).map(({ message }) => message.zh)).toEqual([]);
    });
  }
});

test('every page belongs to a rule and every rule has its page', () => {
  expect(PAGES.map((name) => basename(name)).sort()).toEqual(catalogue.map(({ id }) => `${id}.md`).sort());
});

test('ids are unique and titles are in both languages', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  for (const { title } of catalogue) {
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(title.en).toMatch(/^[A-Z]/);
  }
});

test('a basis names a regulation by its number, or another known basis', () => {
  for (const { basis } of catalogue) {
    expect(basis.zh).toMatch(
      /财预〔2020〕10号|^算术关系$|^良好做法$|通行做法$|^所选计分办法$|^表内前后一致$/,
    );
  }
});
