import { ANSWERS } from './answers';
import { CALLS } from './calls';
import { DUPLICATES } from './duplicates';
import { FILES } from './files';

/** The sentences of the command line in both languages. */
export const MESSAGES = { ...CALLS, ...FILES, ...ANSWERS, ...DUPLICATES } as const;
