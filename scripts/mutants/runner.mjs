import TestRunner from 'jest-runner';

/** Runs the quick test files first and stops at the first that fails: one failing test is enough for a mutant. */
export default class extends TestRunner {
  async runTests(tests, watcher, options) {
    let isNoticed = false;
    this.on('test-file-success', ([, result]) => {
      isNoticed ||= result.numFailingTests > 0;
    });
    this.on('test-file-failure', () => {
      isNoticed = true;
    });
    for (const test of tests.toSorted((one, other) => (one.duration ?? 0) - (other.duration ?? 0))) {
      if (isNoticed) return;
      await super.runTests([test], watcher, options);
    }
  }
}
