/** Why a file is no workbook that can be read or written. */
export type RefusalKind =
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
  | 'doc'
  | 'too-many-cells'
  | 'presentation'
  | 'zip-without-workbook'
  | 'zip-of-workbooks'
  | 'unknown'
  | 'no-sheets'
  | 'structure-protected';

/** A file that was not read or written, as a value. Callers put it into words. */
export interface Refusal<Kind extends string = RefusalKind> {
  readonly kind: 'refusal';
  readonly why: Kind;
  /** How many workbooks a zip holds; only of zip-of-workbooks. */
  readonly count?: number;
}

/** Thrown where reading or writing ends; `orRefusal` turns it into a value. */
export class Refused extends Error {
  constructor(
    readonly why: RefusalKind,
    readonly count?: number,
  ) {
    super(why);
  }
}

/** Runs a reader; what it refuses becomes a value. Other errors pass through. */
export function orRefusal<Result>(read: () => Result): Result | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) {
      const { why, count } = error;
      return { kind: 'refusal', why, ...(count !== undefined && { count }) };
    }
    throw error;
  }
}
