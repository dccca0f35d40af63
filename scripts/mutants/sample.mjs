// A plug-in of Stryker, which has no sampling of its own: a checker is asked about all mutants before any is tested,
// and refuses those outside of a seeded sample.
import { createHash } from 'node:crypto';

/** How a mutant outside of the sample is marked; Stryker counts it neither as noticed nor as missed. */
export const NOT_SAMPLED = 'not in the sample';

class SampleChecker {
  static inject = ['options'];

  constructor({ sample }) {
    this.sample = sample;
  }

  async init() {}

  /** One group of all mutants, so that `check` sees all of them at once. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const { size, seed } = this.sample;
    const drawn = mutants
      .map((mutant) => ({ id: mutant.id, lot: lotOf(mutant, seed) }))
      .sort((one, other) => (one.lot < other.lot ? -1 : 1))
      .slice(0, size ?? mutants.length);
    const chosen = new Set(drawn.map(({ id }) => id));
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: NOT_SAMPLED },
      ]),
    );
  }
}

/** A mutant's place in the draw, by what it changes: code elsewhere in the folder may change without a new draw. */
function lotOf({ fileName, location, mutatorName, replacement }, seed) {
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/(?=src\/)/, '');
  return createHash('sha1')
    .update(JSON.stringify([seed, file, location, mutatorName, replacement]))
    .digest('hex');
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];

/** What scripts/mutants.mjs tells the sample: how many (null: all), and the seed of the draw. */
export const strykerValidationSchema = {
  properties: {
    sample: {
      type: 'object',
      properties: { size: { type: ['integer', 'null'] }, seed: { type: 'string' } },
    },
  },
};
