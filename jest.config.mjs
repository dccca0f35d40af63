/** Each project is one kind of world that tests run in. */
const transform = {
  '^.+\\.[cm]?ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
};

const emulatedExcel = {
  testEnvironment: '<rootDir>/excel-host/environment.ts',
  // office.js leaves getters on the global object that jest's own clean-up falls over.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform,
};

export default {
  projects: [
    {
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(excel|commands|e2e)/'],
      transform,
    },
    {
      /** The add-in's side of Excel, over the real office.js and an emulated Excel. */
      displayName: 'excel',
      testMatch: ['<rootDir>/test/(excel|commands)/**/*.test.ts'],
      ...emulatedExcel,
    },
    {
      /** The emulated Excel itself. */
      displayName: 'excel-host',
      testMatch: ['<rootDir>/excel-host/test/**/*.test.ts'],
      ...emulatedExcel,
    },
    {
      /** The built add-in in a real browser. */
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      transform,
    },
  ],
};
