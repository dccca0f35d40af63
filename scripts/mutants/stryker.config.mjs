/** How `npm run mutants` tests; scripts/mutants.mjs adds what is mutated and which tests are asked. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutants/sample.mjs'],
  checkers: ['sample'],
  coverageAnalysis: 'perTest',
  mutator: {
    // Strings are sentences, which few tests quote, or names of kinds, which the compiler checks. Words of the
    // vocabulary are left out as files: the forms of test/forms speak for them.
    excludedMutations: ['StringLiteral'],
  },
  // The sandbox holds what tests of the core read.
  ignorePatterns: ['/assets', '/bench', '/coverage', '/dist', '/docs', '/workbench'],
  symlinkNodeModules: true,
  tempDirName: 'coverage/mutants',
  cleanTempDir: 'always',
  // swc takes the types away without checking them.
  disableTypeChecks: false,
  // A timeout counts as noticed: it must not come from a busy machine.
  timeoutMS: 60000,
  reporters: ['progress-append-only'],
  logLevel: 'warn',
  warnings: { slow: false },
};
