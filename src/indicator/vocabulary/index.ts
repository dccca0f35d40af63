/** The words of targets and actuals, and the only place where they are written down. */
export * from './changes';
export * from './comparators';
export * from './dates';
export * from './degrees';
export * from './names';
export * from './numerals';
export * from './ordinals';
export * from './states';
export * from './units';
