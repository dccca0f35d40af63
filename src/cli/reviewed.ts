import { listsForms } from '../form';
import { cellName, type Sentence } from '../grid';
import { review, type Review } from '../rules';
import type { Sheet, Workbook } from '../xlsx';
import type { ForeignWorkbook } from './foreign-file';
import { ofFile, WrongCall } from './console';
import { policyNamed } from './policy-file';
import { MESSAGES, REFUSALS } from './strings';
import { isSummary } from './columns';
import { readWorkbookFile } from './workbook-file';

export interface ReviewedSheet {
  readonly sheet: Pick<Sheet, 'name' | 'visibility' | 'grid'>;
  readonly review: Review;
}

/** A workbook with its forms; `error` is why there are none. */
interface ReviewedFile {
  readonly workbook: Workbook | ForeignWorkbook | null;
  readonly sheets: readonly ReviewedSheet[];
  readonly error: Sentence | null;
  /** Whether there are none because it is a summary that this program wrote. */
  readonly isSummary: boolean;
  /** What the format can't tell, where that matters. */
  readonly notes: readonly Sentence[];
}

/** What to review in a file, as plain data; a policy of the unit's own is given by its path. */
export interface ReviewChoice {
  readonly policy?: string | undefined;
  readonly sheet?: string | undefined;
}

/**
 * Reads a file and reviews every form in it, hidden sheets included. A bad file gives an `error` and throws nothing.
 * @param script the bundle that another process can run; null where there is none
 */
export async function reviewFile(
  path: string,
  choice: ReviewChoice,
  script: string | null,
): Promise<ReviewedFile> {
  const workbook = await readWorkbookFile(path, script);
  if (workbook.kind === 'refusal') {
    return { workbook: null, sheets: [], error: REFUSALS[workbook.why], isSummary: false, notes: [] };
  }
  const all: readonly ReviewedSheet['sheet'][] = workbook.sheets;
  const chosen = all.filter(({ name }) => choice.sheet === undefined || name === choice.sheet);
  const options = choice.policy === undefined ? {} : { policy: policyNamed(choice.policy) };
  const sheets = chosen.flatMap((sheet) =>
    review(sheet.grid, options).map((one): ReviewedSheet => ({ sheet, review: one })),
  );
  const notes = workbook.kind === 'foreign' ? uncalculated(workbook) : [];
  if (sheets.length > 0) return { workbook, sheets, error: null, isSummary: false, notes };
  return { workbook, sheets, error: whyNoForm(all, chosen, choice), isSummary: isSummary(all), notes: [] };
}

function whyNoForm(
  all: readonly ReviewedSheet['sheet'][],
  chosen: readonly ReviewedSheet['sheet'][],
  choice: ReviewChoice,
): Sentence {
  if (choice.sheet !== undefined && chosen.length === 0)
    return MESSAGES.noSuchSheet(
      choice.sheet,
      all.map(({ name }) => name),
    );
  const list = chosen.find(({ grid }) => listsForms(grid));
  return list ? MESSAGES.listOfForms(list.name) : MESSAGES.noForm();
}

/**
 * The forms of a file, reviewed.
 * @throws WrongCall where there are none
 */
export async function reviewedForms(path: string, choice: ReviewChoice, script: string | null) {
  const { workbook, sheets, error, notes } = await reviewFile(path, choice, script);
  if (!workbook || error) throw new WrongCall(ofFile(path, error ?? MESSAGES.noForm()));
  return { workbook, sheets, notes };
}

/**
 * The workbook, to be written to.
 * @throws WrongCall where it is of a format that can't be
 */
export function toBeWritten(path: string, workbook: Workbook | ForeignWorkbook): Workbook {
  if (workbook.kind === 'foreign') throw new WrongCall(ofFile(path, REFUSALS[workbook.format]));
  return workbook;
}

/**
 * Says so where all formulas of a binary file have the result 0: these formats keep no other result of a formula that
 * was never calculated. One other result shows that the file was.
 */
function uncalculated({ format, sheets }: ForeignWorkbook): readonly Sentence[] {
  if (format === 'ods') return [];
  const formulas = sheets.flatMap(({ grid }) => grid.cells.filter(({ formula }) => formula !== null));
  const kept = formulas.filter(({ uncomputed }) => !uncomputed);
  const [first] = kept;
  if (!first || kept.some(({ value }) => value !== 0 && value !== '')) return [];
  return [MESSAGES.uncalculated(kept.length, cellName(first))];
}
