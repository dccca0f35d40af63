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
  ],
};
