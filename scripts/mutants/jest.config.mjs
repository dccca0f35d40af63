import config from '../../jest.config.mjs';

/** The tests of the core, by themselves: the mutation tester takes no configuration of several projects. */
const { displayName, ...core } = config.projects.find((project) => project.displayName === 'core');

export default { ...core, rootDir: '../..', runner: '<rootDir>/scripts/mutants/runner.mjs' };
