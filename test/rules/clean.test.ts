import { cellName } from '../../src/grid';
import { review } from '../../src/rules';
import { expectedForms, expectedOf } from '../forms/expected';
import { gridOf } from '../forms/load';

/** Published forms without a fault: a reviewer would call any finding beyond the listed ones wrong. */
const clean = expectedForms
  .map((name) => ({ name, expected: expectedOf(name) }))
  .filter(({ expected }) => expected.maxErrors === 0);

test('there is a form of each family', () => {
  const blameless = clean.filter(({ expected }) => expected.findings.length === 0);
  expect(new Set(blameless.map(({ expected }) => expected.family))).toEqual(
    new Set(['department', 'project', 'transfer', 'scoring']),
  );
  expect(blameless.length).toBeGreaterThan(20);
});

test.each(clean)('$name: no error, and only the listed warnings', ({ name, expected }) => {
  const reviews = review(gridOf(name));
  expect(reviews.length).toBeGreaterThan(0);
  const listed = new Set(expected.findings.map(({ rule }) => rule));
  const reported = reviews
    .flatMap(({ findings }) => findings)
    .filter(({ rule, severity }) => severity === 'error' || (severity === 'warning' && !listed.has(rule)))
    .map(({ rule, cells, message }) => `${rule} ${cells.map(cellName).join(' ')}: ${message.zh}`);
  expect(reported).toEqual([]);
});
