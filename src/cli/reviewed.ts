import { basename } from 'node:path';
import { cellName, sameCell, type CellRef, type Sentence } from '../grid';
import type { TablesDocument } from '../docx';
import { listsForms, readForms, type Form } from '../form';
import { projectOf, review, type GoalForm, type Review, type ReviewOptions } from '../rules';
import type { Sheet, Workbook } from '../xlsx';
import type { ForeignWorkbook } from './foreign-file';
import { ofFile, WrongCall } from './console';
import { policyNamed } from './policy-file';
import { MESSAGES, REFUSALS, refusalSentence } from './strings';
import { isSummary } from './columns';
import { reportIn, reportOn, type FoundReport } from './reports';
import { readWorkbookFile } from './workbook-file';

export interface ReviewedSheet {
  readonly sheet: Pick<Sheet, 'name' | 'visibility' | 'grid'>;
  readonly review: Review;
}

/** A sheet that is a report. */
export interface ReportSheet {
  readonly sheet: ReviewedSheet['sheet'];
  readonly report: FoundReport;
  /** The sheet of the form that it reports on: the only self-assessment of the workbook; null where that can't be told. */
  readonly of: string | null;
}

/** A workbook or document with its forms; `error` is why there are none. */
export interface ReviewedFile {
  readonly workbook: Workbook | ForeignWorkbook | TablesDocument | null;
  readonly sheets: readonly ReviewedSheet[];
  /** The sheets that are reports, in the order of the workbook. */
  readonly reportSheets: readonly ReportSheet[];
  /** The report that a document is. */
  readonly report: FoundReport | null;
  readonly error: Sentence | null;
  /** Whether there are none because it is a summary that this program wrote. */
  readonly isSummary: boolean;
  /** What the format can't tell, where that matters. */
  readonly notes: readonly Sentence[];
  /** Whether there are none because it is a document of another kind, such as a letter. */
  readonly isOtherDocument: boolean;
}

/** What to review in a file, as plain data; a policy of the unit's own is given by its path. */
export interface ReviewChoice {
  readonly policy?: string | undefined;
  readonly sheet?: string | undefined;
  /** The path of a file with the form of goals that the forms are held against. */
  readonly goal?: string | undefined;
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
    return { ...NOTHING, error: refusalSentence(workbook) };
  }
  const all: readonly ReviewedSheet['sheet'][] = workbook.sheets;
  const chosen = all.filter(({ name }) => choice.sheet === undefined || name === choice.sheet);
  const options = choice.policy === undefined ? {} : { policy: policyNamed(choice.policy) };
  const isDocument = workbook.kind === 'document';
  const text = isDocument ? reportIn(workbook.paragraphs) : null;
  const report = choice.sheet === undefined ? text : null;
  const given = choice.goal === undefined ? [] : await goalsIn(choice.goal, script);
  const forms = againstGoals(
    all.flatMap((sheet) =>
      review(sheet.grid, options)
        .filter((one) => text === null || standsByItself(one))
        .map((one): ReviewedSheet => ({ sheet, review: one })),
    ),
    given,
    options,
  );
  const sheets = forms.filter(({ sheet }) => chosen.includes(sheet));
  const assessments = forms.filter((one) => one.review.form.stage === 'self-assessment');
  const of = assessments.length === 1 ? (assessments[0]?.sheet.name ?? null) : null;
  const reportSheets = chosen.flatMap((sheet): ReportSheet[] => {
    const found = isDocument ? null : reportOn(sheet.grid);
    return found ? [{ sheet, report: found, of }] : [];
  });
  const isHeld = sheets.some(({ review: { goal } }) => goal !== null && given.includes(goal));
  const notes = [
    ...(workbook.kind === 'foreign' ? uncalculated(workbook) : []),
    ...(choice.goal !== undefined && sheets.length > 0 && !isHeld
      ? [
          MESSAGES.goalNotHeld(
            choice.goal,
            projectsOf(given),
            projectsOf(sheets.map(({ review: { form } }) => ({ form }))),
          ),
        ]
      : []),
  ];
  const file = { ...NOTHING, workbook, sheets, reportSheets, report };
  if (sheets.length > 0) return { ...file, notes };
  const isUnnamed = choice.sheet === undefined || all.length === 0 || chosen.length > 0;
  const error = isDocument && isUnnamed ? MESSAGES.noFormInDocument() : whyNoForm(all, chosen, choice);
  return { ...file, error, isSummary: isSummary(all), isOtherDocument: isDocument && report === null };
}

const NOTHING: ReviewedFile = {
  workbook: null,
  sheets: [],
  reportSheets: [],
  report: null,
  error: null,
  isSummary: false,
  isOtherDocument: false,
  notes: [],
};

/** Why a file holds no form, as far as it can be told. */
function whyNoForm(
  all: readonly ReviewedSheet['sheet'][],
  chosen: readonly ReviewedSheet['sheet'][],
  choice: ReviewChoice,
): Sentence {
  if (choice.sheet !== undefined && chosen.length === 0 && all.length > 0)
    return MESSAGES.noSuchSheet(
      choice.sheet,
      all.map(({ name }) => name),
    );
  const list = chosen.find(({ grid }) => listsForms(grid));
  return list ? MESSAGES.listOfForms(list.name) : MESSAGES.noForm();
}

/**
 * Whether a form in a report is one that is attached to it: it has a title of its own, or both funds and indicators.
 * Tables of the report itself give one or the other.
 */
function standsByItself({ form }: Review): boolean {
  return form.titleCell !== null || (form.funds.length > 0 && form.indicators.length > 0);
}

const projectsOf = (forms: readonly Pick<GoalForm, 'form'>[]) => forms.map(({ form }) => projectOf(form));

/** The forms of goals in a file. */
async function goalsIn(path: string, script: string | null): Promise<readonly GoalForm[]> {
  const workbook = await readWorkbookFile(path, script);
  if (workbook.kind === 'refusal') throw new WrongCall(ofFile(path, refusalSentence(workbook)));
  const all: readonly ReviewedSheet['sheet'][] = workbook.sheets;
  const forms = all.flatMap(({ grid }) => readForms(grid)).filter(({ stage }) => stage === 'goal');
  if (forms.length === 0) throw new WrongCall(ofFile(path, MESSAGES.noGoalForm()));
  return forms.map((form) => ({ form, file: basename(path) }));
}

/** The forms, each held against its goals: those that were given, or those in the same workbook. */
function againstGoals(
  sheets: readonly ReviewedSheet[],
  given: readonly GoalForm[],
  options: ReviewOptions,
): readonly ReviewedSheet[] {
  const forms = sheets.map(({ review: { form } }) => form);
  const own = forms.flatMap((form) => (form.stage === 'goal' ? [{ form, file: null, beside: forms }] : []));
  const goals = given.length > 0 ? given : own;
  if (goals.length === 0) return sheets;
  const again = new Map<ReviewedSheet['sheet'], readonly Review[]>();
  return sheets.map(({ sheet, review: before }) => {
    const all = again.get(sheet) ?? review(sheet.grid, { ...options, goals });
    again.set(sheet, all);
    return { sheet, review: all.find(({ form }) => sameCell(startOf(form), startOf(before.form))) ?? before };
  });
}

const startOf = ({ rows, columns }: Form): CellRef => ({ row: rows.first, column: columns?.first ?? 0 });

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
export function toBeWritten(path: string, workbook: Workbook | ForeignWorkbook | TablesDocument): Workbook {
  if (workbook.kind === 'document') throw new WrongCall(ofFile(path, REFUSALS.word));
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
