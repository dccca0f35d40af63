/** The sentences of the command line, as data. */
export * from './messages';
export * from './help';
export { REFUSALS } from './refusals';
