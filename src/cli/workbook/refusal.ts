import type { Sentence } from '../../grid';

/** Why a file can't be read or written; each has a sentence of its own in src/cli/strings/refusals. */
export type RefusalKind =
  | 'missing'
  | 'directory'
  | 'closed-directory'
  | 'not-a-file'
  | 'permission'
  | 'empty'
  | 'too-large'
  | 'too-large-unpacked'
  | 'damaged'
  | 'encrypted'
  | 'xls'
  | 'et'
  | 'csv'
  | 'text'
  | 'html'
  | 'xml-spreadsheet'
  | 'pdf'
  | 'ods'
  | 'xlsb'
  | 'word'
  | 'presentation'
  | 'zip-without-workbook'
  | 'unknown'
  | 'no-sheets'
  | 'structure-protected';

/** A file that was not read, and the sentence that says why and what to do. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly why: RefusalKind;
  readonly sentence: Sentence;
}

/** Thrown inside the readers; the commands and `readWorkbook` turn it into a Refusal. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(why: RefusalKind, sentence: Sentence) {
    super(sentence.zh);
    this.refusal = { kind: 'refusal', why, sentence };
  }
}
