import type { TablesDocument } from '../docx';
import { isTextOfReport } from '../form';
import type { Sentence } from '../grid';
import { review, type Review } from '../rules';
import type { Sheet, Workbook } from '../xlsx';
import { ofFile, WrongCall } from './console';
import { policyNamed } from './policy-file';
import { MESSAGES, REFUSALS } from './strings';
import { isSummary } from './columns';
import { readWorkbookFile } from './workbook-file';

export interface ReviewedSheet {
  readonly sheet: Pick<Sheet, 'name' | 'visibility' | 'grid'>;
  readonly review: Review;
}

/** A workbook or document with its forms; `error` is why there are none. */
interface ReviewedFile {
  readonly workbook: Workbook | TablesDocument | null;
  readonly sheets: readonly ReviewedSheet[];
  readonly error: Sentence | null;
  /** Whether there are none because it is a summary that this program wrote. */
  readonly isSummary: boolean;
  /** Whether there are none because it is a document of another kind, such as a report. */
  readonly isOtherDocument: boolean;
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
    const error = REFUSALS[workbook.why];
    return { workbook: null, sheets: [], error, isSummary: false, isOtherDocument: false };
  }
  const all: readonly ReviewedSheet['sheet'][] = workbook.sheets;
  const chosen = all.filter(({ name }) => choice.sheet === undefined || name === choice.sheet);
  const isReport = workbook.kind === 'document' && isTextOfReport(workbook.paragraphs);
  const options = choice.policy === undefined ? {} : { policy: policyNamed(choice.policy) };
  const sheets = chosen.flatMap((sheet) =>
    review(sheet.grid, options)
      .filter((one) => !isReport || standsByItself(one))
      .map((one): ReviewedSheet => ({ sheet, review: one })),
  );
  if (sheets.length > 0) return { workbook, sheets, error: null, isSummary: false, isOtherDocument: false };
  const names = all.map(({ name }) => name);
  const isDocument = workbook.kind === 'document';
  const error =
    choice.sheet !== undefined && chosen.length === 0 && names.length > 0
      ? MESSAGES.noSuchSheet(choice.sheet, names)
      : isDocument
        ? MESSAGES.noFormInDocument()
        : MESSAGES.noForm();
  return { workbook, sheets, error, isSummary: isSummary(all), isOtherDocument: isDocument };
}

/**
 * Whether a form in a report is one that is attached to it: it has a title of its own, or both funds and indicators.
 * Tables of the report itself give one or the other.
 */
function standsByItself({ form }: Review): boolean {
  return form.titleCell !== null || (form.funds.length > 0 && form.indicators.length > 0);
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

/**
 * The workbook, to be written to.
 * @throws WrongCall where it is a document
 */
export function toBeWritten(path: string, workbook: Workbook | TablesDocument): Workbook {
  if (workbook.kind === 'document') throw new WrongCall(ofFile(path, REFUSALS.word));
  return workbook;
}
