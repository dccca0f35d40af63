import { cellName, type Language } from '../../grid';
import type { Finding, Review, Severity } from '../../rules';
import type { ScoreLine } from '../../scoring';
import type { FoundReport } from '../reports';
import { VERSION } from '../version';
import { decimalJson } from './figures';
import { formJson } from './form';

/** One of `files`; `error` is why it was not read, or that it has no form. */
export interface FileJson {
  readonly file: string;
  readonly sheets: readonly (SheetJson | ReportSheetJson)[];
  /** Where the file is a document that is a report. */
  readonly report?: FoundReport;
  readonly error: string | null;
}

/** A sheet that is a report. */
export interface ReportSheetJson {
  readonly sheet: string;
  /** `of` is the sheet of the form that it reports on; null where that can't be told. */
  readonly report: FoundReport & { readonly of: string | null };
  readonly findings: readonly FindingJson[];
}

/** The forms of a file, without its reports. */
export function formsOf({ sheets }: FileJson): readonly SheetJson[] {
  return sheets.filter((sheet) => 'form' in sheet);
}

export type SheetJson = ReturnType<typeof sheetJson>;

export type FindingJson = ReturnType<typeof findingJson>;

/** `check --format json`. */
export function checkJson(files: readonly FileJson[], askedPolicy: string | undefined) {
  const used = new Set(files.flatMap((file) => formsOf(file).map((sheet) => sheet.policy)));
  const [only] = used.size === 1 ? used : [];
  const policy = askedPolicy ?? only ?? 'auto';
  return { tool: 'ziping', version: VERSION, policy, files, summary: summaryJson(files) };
}

export function sheetJson(review: Review, language: Language) {
  const { form, scorecard } = review;
  const { total, grade } = scorecard;
  return {
    sheet: form.sheetName,
    policy: review.policy.id,
    form: formJson(review, language),
    findings: review.findings.map((finding) => findingJson(finding, language)),
    score: {
      execution: scorecard.execution && scoreLineJson(scorecard.execution, language),
      indicators: scorecard.indicators.map((line) => scoreLineJson(line, language)),
      total: {
        given: decimalJson(total.given),
        suggested: decimalJson(total.suggested),
        reason: total.withheld?.[language] ?? null,
      },
      grade: { given: grade.given, suggested: grade.suggested },
    },
    checked: review.checked,
  };
}

function findingJson(finding: Finding, language: Language) {
  const { fix } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    cells: finding.cells.map(cellName),
    message: finding.message[language],
    actual: finding.actual,
    expected: finding.expected,
    difference: finding.difference,
    basis: finding.basis[language],
    fix: fix && {
      cell: cellName(fix.cell),
      value: fix.value !== null && typeof fix.value !== 'string' ? Number(fix.value) : fix.value,
      numberFormat: fix.numberFormat ?? null,
    },
  };
}

function scoreLineJson(line: ScoreLine, language: Language) {
  return {
    cell: line.cell && cellName(line.cell),
    weight: decimalJson(line.weight),
    given: decimalJson(line.given),
    suggested: decimalJson(line.suggested),
    reason: line.reason[language],
  };
}

/** Counts over files. A file with an error counts as unreadable: nothing in it was checked. */
export function summaryJson(files: readonly FileJson[]) {
  const sheets = files.flatMap(formsOf);
  const reportSheets = files.flatMap((file) => file.sheets).length - sheets.length;
  const { errors, warnings, infos } = severityCounts(sheets.flatMap(({ findings }) => findings));
  return {
    files: files.length,
    forms: sheets.length,
    reports: reportSheets + files.filter(({ report }) => report !== undefined).length,
    errors,
    warnings,
    infos,
    unreadable: files.filter((file) => file.error !== null).length,
  };
}

export function severityCounts(findings: readonly { readonly severity: Severity }[]) {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}
