/** Each project is one kind of world that tests run in. */
const transform = {
  '^.+\\.[cm]?ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
};

export default {
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
      /** The built add-in in a real browser. */
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      transform,
    },
  ],
};
