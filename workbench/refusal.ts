import type { Book } from '../excel-host/browser';
import { REFUSALS } from '../src/cli/strings';
import { orRefusal } from '../src/xlsx';

/** Opens a workbook; one that can't be opened gives the sentence of the command line that says why and what to do. */
export function bookOrSentence(open: () => Book): Book | string {
  const book = orRefusal(open);
  return 'why' in book ? REFUSALS[book.why].zh : book;
}
