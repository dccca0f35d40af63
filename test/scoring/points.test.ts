import fc from 'fast-check';
import { decimal } from '../../src/grid';
import type { Direction } from '../../src/indicator';
import { policyById } from '../../src/policy';
import { executionPoints, pointsOf } from '../../src/scoring';

const system = policyById('system')!;
const mof = policyById('mof-2020')!;

function score(
  direction: Direction,
  weight: string,
  target: string,
  actual: string,
  policy = system,
): string {
  return pointsOf(
    { direction, weight: decimal(weight), target: decimal(target), actual: decimal(actual) },
    policy,
  ).score.toFixed();
}

/** The table of the provincial systems, worked out by hand. */
test.each([
  // higher: a ≥ t: w; else a ÷ t × w; a negative actual counts as 0
  ['higher', '10', '100', '100', '10'],
  ['higher', '10', '100', '150', '10'],
  ['higher', '10', '100', '80', '8'],
  ['higher', '15', '8755', '8676', '14.86'],
  ['higher', '10', '3', '1', '3.33'],
  ['higher', '10', '3', '2', '6.67'],
  ['higher', '10', '100', '0', '0'],
  ['higher', '10', '100', '-5', '0'],
  ['higher', '10', '0', '0', '10'],
  ['higher', '10', '0', '-5', '10'],
  ['higher', '10', '-3', '-5', '10'],
  // equal: as higher; t = 0: a ≤ 0 gives w, else 0
  ['equal', '10', '100', '100', '10'],
  ['equal', '10', '100', '98', '9.8'],
  ['equal', '10', '100', '120', '10'],
  ['equal', '10', '100', '-1', '0'],
  ['equal', '10', '0', '0', '10'],
  ['equal', '10', '0', '-2', '10'],
  ['equal', '10', '0', '1', '0'],
  // lower, linear: a ≤ t: w; t < a < 2t: (1 − (a − t) ÷ t) × w; a ≥ 2t: 0
  ['lower', '10', '10', '10', '10'],
  ['lower', '10', '10', '3', '10'],
  ['lower', '10', '10', '-3', '10'],
  ['lower', '10', '10', '11', '9'],
  ['lower', '10', '10', '15', '5'],
  ['lower', '10', '10', '19', '1'],
  ['lower', '10', '10', '20', '0'],
  ['lower', '10', '10', '21', '0'],
  ['lower', '7', '3', '4', '4.67'],
  ['lower', '10', '0', '0', '10'],
  ['lower', '10', '0', '1', '0'],
  ['lower', '10', '-2', '-1', '0'],
] as const)(
  'system: %s, weight %s, target %s, actual %s → %s',
  (direction, weight, target, actual, expected) => {
    expect(score(direction, weight, target, actual)).toBe(expected);
  },
);

/** The national default scores a missed reverse target as target ÷ actual. */
test.each([
  ['10', '10', '15', '6.67'],
  ['10', '10', '20', '5'],
  ['10', '10', '100', '1'],
  ['10', '0', '1', '0'],
  ['10', '10', '10', '10'],
] as const)('mof-2020: reverse, weight %s, target %s, actual %s → %s', (weight, target, actual, expected) => {
  expect(score('lower', weight, target, actual, mof)).toBe(expected);
});

test('a score is rounded half up at two places', () => {
  // 1 ÷ 8 × 1.24 = 0.155
  expect(score('higher', '1.24', '8', '1')).toBe('0.16');
});

const cents = (max: number) => fc.integer({ min: 0, max }).map((value) => decimal(value).div(100));

test('never below 0 nor above the weight, and full where met', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Direction>('higher', 'equal', 'lower'),
      fc.constantFrom(system, mof),
      cents(5000),
      cents(1000000),
      fc.integer({ min: -1000000, max: 1000000 }).map((value) => decimal(value).div(100)),
      (direction, policy, weight, target, actual) => {
        const { score: points, by } = pointsOf({ direction, weight, target, actual }, policy);
        expect(points.gte(0)).toBe(true);
        expect(points.lte(weight)).toBe(true);
        if (by === 'met') expect(points.eq(weight)).toBe(true);
      },
    ),
  );
});

test('a better actual never scores less', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Direction>('higher', 'equal', 'lower'),
      fc.constantFrom(system, mof),
      cents(5000),
      cents(100000),
      cents(300000),
      cents(100000),
      (direction, policy, weight, target, actual, step) => {
        const at = (value: typeof actual) =>
          pointsOf({ direction, weight, target, actual: value }, policy).score;
        const [worse, better] =
          direction === 'lower' ? [actual.plus(step), actual] : [actual, actual.plus(step)];
        // '=' with a target of 0 is met by 0 and by nothing above.
        fc.pre(!(direction === 'equal' && target.eq(0)));
        expect(at(better).gte(at(worse))).toBe(true);
      },
    ),
  );
});

test.each([
  ['0.95', '10', '9.5'],
  ['2.1378', '10', '10'],
  ['1', '20', '20'],
  ['0.9775', '20', '19.55'],
  ['0', '10', '0'],
  ['-0.5', '10', '0'],
] as const)('an execution rate of %s of %s points earns %s', (rate, weight, expected) => {
  expect(executionPoints(decimal(rate), decimal(weight), 2).toFixed()).toBe(expected);
});
