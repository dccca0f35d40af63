import { cellName, plain, type Language, type Sentence } from '../grid';
import type { Finding } from '../rules';
import { inOneLine, visible, WrongCall } from './console';
import { explained } from './explained';
import { namesOf } from './form-names';
import { severityCounts, sheetJson, type FileJson } from './json';
import type { FoundReport } from './reports';
import {
  reviewFile,
  type ReportSheet,
  type ReviewChoice,
  type ReviewedFile,
  type ReviewedSheet,
} from './reviewed';
import { BLOCK_NAMES, MESSAGES, SEVERITY_MARKS } from './strings';

/** What a thread is asked to check. */
export interface CheckTask extends ReviewChoice {
  readonly path: string;
  readonly language: Language;
  /** Whether text for a person is wanted as well. */
  readonly withText: boolean;
  readonly explain: boolean;
  /** Whether the call names the file: a report that is met in a folder is listed, one that is named can't be checked. */
  readonly isNamed: boolean;
}

/** What a thread answers: plain data that can pass between threads. */
export interface CheckedFile {
  readonly json: FileJson;
  /** Null where it was not asked for, or where `json` holds an error. */
  readonly text: string | null;
  /** Whether it is a summary that this program wrote, which holds no form. */
  readonly isSummary: boolean;
  /** What the file's format can't tell, for a person. */
  readonly notes: readonly string[];
  /** Whether it is a document that holds neither a form nor a report. */
  readonly isOtherDocument: boolean;
}

/**
 * Checks one file. Any failure becomes the file's error, so that the other files are still checked.
 * @param script the bundle that another process can run; null where there is none
 */
export async function checkFile(task: CheckTask, script: string | null): Promise<CheckedFile> {
  const { path, language } = task;
  try {
    const file = await reviewFile(path, task, script);
    const { isSummary, isOtherDocument } = file;
    const notes = file.notes.map((note) => note[language]);
    const answer = { json: fileJson(file, task), isSummary, isOtherDocument, notes };
    if (!task.withText || answer.json.error !== null) return { ...answer, text: null };
    const report = file.report ? [reportText(MESSAGES.report()[language], file.report, language)] : [];
    const names = namesOf(file.sheets.map(({ review }) => review.form));
    const listed = listedSheets(file).map((one) =>
      'review' in one
        ? sheetText(one, names[file.sheets.indexOf(one)] ?? [], task)
        : reportText(one.sheet.name, one.report, language),
    );
    return { ...answer, text: [visible(path), ...report, ...listed].join('\n') };
  } catch (error) {
    if (error instanceof WrongCall) return failedFile(task, error.sentence);
    const what = error instanceof Error ? error.message : String(error);
    return failedFile(task, MESSAGES.unexpected(what));
  }
}

function fileJson(file: ReviewedFile, { path, language, isNamed }: CheckTask): FileJson {
  const { report, reportSheets } = file;
  const isListed = !isNamed && (report !== null || reportSheets.length > 0);
  const error = isListed ? null : file.error;
  if (error) return { file: path, sheets: [], error: error[language] };
  const listed = listedSheets(file).map((one) =>
    'review' in one
      ? sheetJson(one.review, language)
      : { sheet: one.sheet.name, report: { ...one.report, of: one.of }, findings: [] },
  );
  return { file: path, sheets: listed, ...(report && { report }), error: null };
}

/** The forms and the reports of a file, in the order of its sheets. */
function listedSheets({
  workbook,
  sheets,
  reportSheets,
}: ReviewedFile): readonly (ReviewedSheet | ReportSheet)[] {
  const names = workbook?.sheets.map(({ name }) => name) ?? [];
  return names.flatMap((name) => [...sheets, ...reportSheets].filter(({ sheet }) => sheet.name === name));
}

export function failedFile({ path, language }: CheckTask, why: Sentence): CheckedFile {
  const json = { file: path, sheets: [], error: why[language] };
  return { json, text: null, isSummary: false, isOtherDocument: false, notes: [] };
}

function reportText(name: string, { title }: FoundReport, language: Language): string {
  return `  ${visible(name)} · ${visible(title)}\n    ${MESSAGES.reportNotChecked()[language]}`;
}

function sheetText({ sheet, review }: ReviewedSheet, name: readonly Sentence[], task: CheckTask): string {
  const { language } = task;
  const { form, findings, checked, policy } = review;
  const hidden = sheet.visibility === 'visible' ? '' : MESSAGES.hidden()[language];
  const given = review.scorecard.total.given;
  const head = [
    `${visible(sheet.name)}${hidden}`,
    visible(form.title),
    ...name.map((part) => part[language]),
    given === null ? '' : MESSAGES.points(plain(given))[language],
    visible(review.scorecard.grade.given ?? ''),
  ].filter((part) => part !== '');
  const { figures, indicators, rules } = checked;
  const counts = MESSAGES.counts(severityCounts(findings));
  const lines = [
    `  ${head.join(' · ')}`,
    ...blocksText(findings, language),
    ...(findings.length === 0 ? [`    ${MESSAGES.noFindings()[language]}`] : []),
    `    ${inOneLine(language, MESSAGES.checked(figures, indicators, rules), counts)}`,
    `    ${MESSAGES.policyUsed(policy.title[language], policy.id, review.because[language])[language]}`,
    ...(task.explain ? explained(review, language) : []),
  ];
  return lines.join('\n');
}

function blocksText(findings: readonly Finding[], language: Language): readonly string[] {
  const lines: string[] = [];
  let block: string | null = null;
  for (const finding of findings) {
    if (finding.block !== block) lines.push(`    ${BLOCK_NAMES[finding.block][language]}`);
    block = finding.block;
    const cells = finding.cells.map(cellName).join(' ');
    const mark = SEVERITY_MARKS[finding.severity][language];
    lines.push(
      `      ${[mark, cells, visible(finding.message[language])].filter((part) => part !== '').join('  ')}`,
    );
    lines.push(`          ${finding.rule} · ${MESSAGES.basis(finding.basis[language])[language]}`);
  }
  return lines;
}
