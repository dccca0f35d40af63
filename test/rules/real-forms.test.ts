import { cellName, sameCell } from '../../src/grid';
import { allForms, expectedForms, expectedOf } from '../forms/expected';
import { expectationsOf, reviewOf } from '../forms/expectations';

/** Published forms without an error. */
const clean = expectedForms.filter((name) => expectedOf(name).maxErrors === 0);

test('there are forms without a fault in each family', () => {
  const blameless = clean.map(expectedOf).filter(({ findings }) => findings.length === 0);
  expect(new Set(blameless.map(({ family }) => family))).toEqual(
    new Set(['department', 'project', 'transfer', 'scoring']),
  );
  expect(blameless.length).toBeGreaterThan(20);
});

describe.each(allForms)('%s', (name) => {
  const found = reviewOf(name, 'mof-2020')!;

  test('the program reads and finds all that a person does, and nothing else', () => {
    const unmet = expectationsOf(name).filter(({ isMet }) => !isMet);
    expect(unmet.map(({ what }) => what)).toEqual([]);
  });

  if (expectedForms.includes(name))
    test('chooses the expected policy by itself', () => {
      expect(reviewOf(name)!.policy.id).toBe(expectedOf(name).policy ?? 'mof-2020');
    });

  // Whatever else is said of a form without a fault, a reviewer would call wrong.
  if (clean.includes(name))
    test('has no error by the policy it chooses, and no warning but those listed', () => {
      const listed = new Set(expectedOf(name).findings.map(({ rule }) => rule));
      const said = reviewOf(name)!
        .findings.filter(
          ({ rule, severity }) => severity === 'error' || (severity === 'warning' && !listed.has(rule)),
        )
        .map(({ rule, cells, message }) => `${rule} ${cells.map(cellName).join(' ')}: ${message.zh}`);
      expect(said).toEqual([]);
    });

  test('orders its findings by block, then by the first cell', () => {
    const blocks = ['funds', 'goal', 'indicators', 'total', 'sheet'];
    found.findings.slice(1).forEach((finding, index) => {
      const before = found.findings[index]!;
      const [one, other] = [before, finding].map(({ block }) => blocks.indexOf(block)) as [number, number];
      expect(one).toBeLessThanOrEqual(other);
      const [first, second] = [before.cells[0]!, finding.cells[0]!];
      if (one === other && !sameCell(first, second)) {
        expect(first.row * 1000 + first.column).toBeLessThan(second.row * 1000 + second.column);
      }
    });
  });

  test('names cells and figures in every finding', () => {
    for (const { cells, message, basis } of found.findings) {
      expect(cells.length).toBeGreaterThan(0);
      expect(message.zh).toMatch(/。$/);
      // The name of an error (#DIV/0!) is allowed.
      const [zh, en] = [message.zh, message.en].map((words) => words.replace(/#[A-Z/0]+!/g, ''));
      expect(zh).not.toMatch(/[！!]|undefined|null|NaN/);
      expect(en).not.toMatch(/[！!]|undefined|null|NaN/);
      expect(basis.zh).not.toBe('');
    }
  });
});
