import { availableParallelism } from 'node:os';
import swc from './scripts/swc.cjs';

/** How what tests import is compiled; Preact, unlike other packages, comes as ES modules only. */
const compiled = {
  transform: {
    '^.+\\.[cm]?ts$|/preact/.+\\.mjs$': ['@swc/jest', swc.typescript('es2022')],
    '^.+\\.tsx$': ['@swc/jest', swc.views('es2022')],
  },
  transformIgnorePatterns: ['/node_modules/(?!preact/)'],
};

const emulatedExcel = {
  testEnvironment: '<rootDir>/excel-host/environment.ts',
  // office.js leaves getters on the global object that jest's own clean-up falls over.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  ...compiled,
};

/** Each project is one kind of world that tests run in. */
export default {
  // One more than there are cores: tests of a person's typing spend most of their time waiting.
  maxWorkers: availableParallelism() + 1,
  // Types and lint run beside the tests, so a program that a test starts may take long on two cores.
  testTimeout: 60_000,
  projects: [
    {
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(excel|commands|e2e)/'],
      ...compiled,
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
      /** What is built: the add-in in a real browser, the command line in a shell. */
      displayName: 'e2e',
      globalSetup: '<rootDir>/test/e2e/built.mjs',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      ...compiled,
    },
  ],
};
