/** The sentences of the command line, as data. */
export { MESSAGES } from './messages';
export type { Sameness } from './duplicates';
export { BLOCK_NAMES, SEVERITY_MARKS, SLIP_NAMES } from './names';
export { GENERAL_HELP, HELP, type CommandName } from './help';
export { REFUSALS, refusalSentence } from './refusals';
