/** Everything the command line says, as data. */
export * from './messages';
export * from './help';
export { REFUSALS } from './refusals';
