import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName, sameCell, type CellRef, type Decimal } from '../../src/grid';
import { review, type Review } from '../../src/rules';
import { gridOf } from '../forms/load';

const FORMS = join(__dirname, '..', 'forms');

/** What must be found in a real form, as a person worked it out (test/forms/*.expected.json). */
interface Expected {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity?: string;
    readonly cells?: readonly string[];
    readonly says?: readonly string[];
  }[];
  readonly absent: readonly (string | { readonly rule: string; readonly cell: string })[];
  readonly suggested?: Readonly<Record<string, number>>;
  readonly maxErrors?: number;
  /** The policy that 'auto' must choose; the national default where left out. */
  readonly policy?: string;
}

const expectations = readdirSync(FORMS)
  .filter((name) => name.endsWith('.expected.json'))
  .map((file) => ({
    name: file.replace('.expected.json', ''),
    expected: JSON.parse(readFileSync(join(FORMS, file), 'utf8')) as Expected,
  }));

function only(reviews: readonly Review[]): Review {
  expect(reviews).toHaveLength(1);
  return reviews[0]!;
}

const names = (cells: readonly CellRef[]) => cells.map(cellName);

function suggestions(found: Review): Record<string, Decimal | null> {
  const { execution, indicators } = found.scorecard;
  const lines = [execution, ...indicators].flatMap((line) => (line?.cell ? [line] : []));
  return Object.fromEntries(lines.map((line) => [cellName(line.cell!), line.suggested]));
}

describe.each(expectations)('$name', ({ name, expected }) => {
  const found = only(review(gridOf(name), { policy: 'mof-2020' }));

  for (const { rule, severity, cells = [], says = [] } of expected.findings) {
    test(`finds ${rule} at ${cells.join(' ')}`, () => {
      const match = found.findings.filter(
        (finding) => finding.rule === rule && cells.every((cell) => names(finding.cells).includes(cell)),
      );
      expect(match).not.toHaveLength(0);
      if (severity !== undefined) expect(match[0]!.severity).toBe(severity);
      for (const words of says) expect(match[0]!.message.zh).toContain(words);
    });
  }

  test('says nothing that a reviewer would call wrong', () => {
    for (const each of expected.absent) {
      const rule = typeof each === 'string' ? each : each.rule;
      const spoken = found.findings.filter(
        (finding) =>
          finding.rule === rule && (typeof each === 'string' || names(finding.cells).includes(each.cell)),
      );
      expect(spoken.map(({ message }) => message.zh)).toEqual([]);
    }
    const errors = found.findings.filter(({ severity }) => severity === 'error');
    if (expected.maxErrors !== undefined) expect(errors.length).toBeLessThanOrEqual(expected.maxErrors);
  });

  for (const [cell, score] of Object.entries(expected.suggested ?? {})) {
    test(`suggests ${cell} = ${score}`, () => {
      expect(suggestions(found)[cell]?.toString()).toBe(String(score));
    });
  }

  test('chooses the same policy by itself', () => {
    expect(only(review(gridOf(name))).policy.id).toBe(expected.policy ?? 'mof-2020');
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
      expect(message.zh).not.toMatch(/[！!]|undefined|null|NaN/);
      expect(message.en).not.toMatch(/[！!]|undefined|null|NaN/);
      expect(basis.zh).not.toBe('');
    }
  });
});
