import type { Book } from '../excel-host/browser';
import { REFUSALS } from '../src/cli/strings';
import { orRefusal } from '../src/xlsx';

/** The workbook, or the command line's sentence that says why it can't be opened and what to do. */
export function bookOrSentence(open: () => Book): Book | string {
  const book = orRefusal(open);
  return 'why' in book ? REFUSALS[book.why].zh : book;
}
