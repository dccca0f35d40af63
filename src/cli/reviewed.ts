import type { Sentence } from '../grid';
import { review, type Review } from '../rules';
import type { Sheet, Workbook } from '../xlsx';
import { ofFile, WrongCall } from './console';
import { policyNamed } from './policy-file';
import { MESSAGES, REFUSALS } from './strings';
import { isSummary } from './columns';
import { readWorkbookFile } from './workbook-file';

export interface ReviewedSheet {
  readonly sheet: Sheet;
  readonly review: Review;
}

/** A workbook with its forms; `error` is why there are none. */
interface ReviewedFile {
  readonly workbook: Workbook | null;
  readonly sheets: readonly ReviewedSheet[];
  readonly error: Sentence | null;
  /** Whether there are none because it is a summary that this program wrote. */
  readonly isSummary: boolean;
}

/** What to review in a file, as plain data; a policy of the unit's own is given by its path. */
export interface ReviewChoice {
  readonly policy?: string | undefined;
  readonly sheet?: string | undefined;
}

/** Reads a file and reviews every form in it, hidden sheets included. A bad file gives an `error` and throws nothing. */
export function reviewFile(path: string, choice: ReviewChoice): ReviewedFile {
  const workbook = readWorkbookFile(path);
  if (workbook.kind === 'refusal') {
    return { workbook: null, sheets: [], error: REFUSALS[workbook.why], isSummary: false };
  }
  const chosen = workbook.sheets.filter(({ name }) => choice.sheet === undefined || name === choice.sheet);
  const options = choice.policy === undefined ? {} : { policy: policyNamed(choice.policy) };
  const sheets = chosen.flatMap((sheet) =>
    review(sheet.grid, options).map((one): ReviewedSheet => ({ sheet, review: one })),
  );
  if (sheets.length > 0) return { workbook, sheets, error: null, isSummary: false };
  const names = workbook.sheets.map(({ name }) => name);
  const error =
    choice.sheet !== undefined && chosen.length === 0
      ? MESSAGES.noSuchSheet(choice.sheet, names)
      : MESSAGES.noForm();
  return { workbook, sheets, error, isSummary: isSummary(workbook.sheets) };
}

/**
 * The forms of a file, reviewed.
 * @throws WrongCall where there are none
 */
export function reviewedForms(path: string, choice: ReviewChoice) {
  const { workbook, sheets, error } = reviewFile(path, choice);
  if (!workbook || error) throw new WrongCall(ofFile(path, error ?? MESSAGES.noForm()));
  return { workbook, sheets };
}
