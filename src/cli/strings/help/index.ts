import type { Sentence } from '../../../grid';
import { CHECKING } from './checking';
import { LISTING } from './listing';
import { WRITING } from './writing';

export { GENERAL_HELP } from './general';

/** Names of the commands. */
export type CommandName = 'check' | 'fill' | 'report' | 'summary' | 'rules' | 'policies' | 'outlines';

/** The help of each command, in the order in which they are listed. */
export const HELP: Readonly<Record<CommandName, Sentence>> = {
  check: CHECKING.check,
  fill: WRITING.fill,
  report: WRITING.report,
  summary: CHECKING.summary,
  ...LISTING,
};
