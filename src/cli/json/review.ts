import { cellName, type Language } from '../../grid';
import type { Finding, Review, Severity } from '../../rules';
import type { ScoreLine } from '../../scoring';
import { decimalJson } from './figures';
import { formJson, type FormJson } from './form';

export type { Language } from '../../grid';

/** A finding (CONTRACT: `findings`); `fix.value` is a number where the fix writes one. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly message: string;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly basis: string;
  readonly fix: {
    readonly cell: string;
    readonly value: number | string | null;
    readonly numberFormat: string | null;
  } | null;
}

export interface ScoreLineJson {
  readonly cell: string | null;
  readonly weight: string | null;
  readonly given: string | null;
  readonly suggested: string | null;
  readonly reason: string;
}

/** A form of a workbook (CONTRACT: one of `sheets`). */
export interface SheetJson {
  readonly sheet: string;
  readonly policy: string;
  readonly form: FormJson;
  readonly findings: readonly FindingJson[];
  readonly score: {
    readonly execution: ScoreLineJson | null;
    readonly indicators: readonly ScoreLineJson[];
    readonly total: { readonly given: string | null; readonly suggested: string | null };
    readonly grade: { readonly given: string | null; readonly suggested: string | null };
  };
  readonly checked: { readonly figures: number; readonly indicators: number; readonly rules: number };
}

/** A file (CONTRACT: one of `files`); `error` says why it was not read, or that it holds no form. */
export interface FileJson {
  readonly file: string;
  readonly sheets: readonly SheetJson[];
  readonly error: string | null;
}

/** How much was found (CONTRACT: `summary`). */
export interface SummaryJson {
  readonly files: number;
  readonly forms: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly unreadable: number;
}

/** All of `check --format json`. */
export interface CheckJson {
  readonly tool: 'ziping';
  readonly version: string;
  readonly policy: string;
  readonly files: readonly FileJson[];
  readonly summary: SummaryJson;
}

/** A reviewed form as data. */
export function sheetJson(review: Review, language: Language): SheetJson {
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
      total: { given: decimalJson(total.given), suggested: decimalJson(total.suggested) },
      grade: { given: grade.given, suggested: grade.suggested },
    },
    checked: review.checked,
  };
}

export function findingJson(finding: Finding, language: Language): FindingJson {
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

function scoreLineJson(line: ScoreLine, language: Language): ScoreLineJson {
  return {
    cell: line.cell && cellName(line.cell),
    weight: decimalJson(line.weight),
    given: decimalJson(line.given),
    suggested: decimalJson(line.suggested),
    reason: line.reason[language],
  };
}

/** Counts over files. A file with an error counts as unreadable: nothing in it was checked. */
export function summaryJson(files: readonly FileJson[]): SummaryJson {
  const sheets = files.flatMap((file) => file.sheets);
  const of = (severity: Severity): number =>
    sheets.reduce(
      (sum, sheet) => sum + sheet.findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  return {
    files: files.length,
    forms: sheets.length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    unreadable: files.filter((file) => file.error !== null).length,
  };
}
