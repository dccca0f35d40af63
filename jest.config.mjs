/** Each project is one kind of world that tests run in. */
const transform = {
  '^.+\\.[cm]?ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
};

export default {
  // Jest leaves one core free, which on a machine of two is half of it.
  maxWorkers: '100%',
  projects: [
    {
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(excel|excel-host|commands|e2e)/'],
      transform,
    },
    {
      /** The real office.js, answered by an emulated Excel. */
      displayName: 'excel',
      testMatch: ['<rootDir>/test/(excel|excel-host|commands)/**/*.test.ts'],
      testEnvironment: '<rootDir>/test/excel-host/node/environment.ts',
      // office.js leaves getters on the global object that jest's own clean-up falls over
      testEnvironmentOptions: { globalsCleanup: 'off' },
      transform,
    },
    {
      /** What is built: the add-in in a real browser, the command line in a shell. */
      displayName: 'e2e',
      globalSetup: '<rootDir>/test/e2e/built.mjs',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      transform,
    },
  ],
};
