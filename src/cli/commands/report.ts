import { extname } from 'node:path';
import { documentOf } from '../../docx';
import {
  outlineById,
  outlines,
  pageHeader,
  REPORT_SHEET,
  reportJson,
  reportText,
  sheetBlocks,
  writeReport,
  type Report,
} from '../../report';
import { addReportSheet, packageBytes, type Workbook } from '../../xlsx';
import type { Call } from '../arguments';
import { visible, WrongCall, type Context, type Status } from '../console';
import { isFolder } from '../inputs';
import { outputPath, writeOutput } from '../output';
import { reviewFile, type ReviewedSheet } from '../reviewed';
import { MESSAGES, REFUSALS } from '../strings';
import { checkMacros } from './macros';

const KINDS = ['.xlsx', '.xlsm', '.docx', '.md'] as const;

interface WrittenReport {
  readonly of: ReviewedSheet;
  readonly report: Report;
}

/** `ziping report`: the report of every form of a file, as a sheet, a document or text. */
export function report(call: Call, context: Context): Status {
  const { console, language } = context;
  const [input = ''] = call.inputs;
  if (call.inputs.length === 0) throw new WrongCall(MESSAGES.noInput());
  if (call.inputs.length > 1) throw new WrongCall(MESSAGES.oneInput());
  if (isFolder(input)) throw new WrongCall(REFUSALS.directory);
  if (call.outline !== undefined && !outlineById(call.outline)) {
    const known = outlines.map(({ id }) => id);
    throw new WrongCall(MESSAGES.unknownOutline(call.outline, known));
  }
  const wantsFile = call.output !== undefined || call.format !== 'json';
  const output = wantsFile ? outputPath(call, call.inputs, KINDS) : null;
  const { workbook, sheets, error } = reviewFile(input, call);
  if (!workbook || error) throw new WrongCall(error ?? MESSAGES.noForm());
  const options = call.outline === undefined ? {} : { outline: call.outline };
  const reports = sheets.map((of): WrittenReport => ({ of, report: writeReport(of.review, options) }));
  const names: string[] = [];
  if (output !== null) writeOutput(output, contentOf(output, workbook, reports, names), call.force);
  if (call.format === 'json') console.out(`${JSON.stringify(jsonOf(reports, context), null, 2)}\n`);
  else if (output !== null) console.out(reportsText(reports, names, output, language));
  return 0;
}

function contentOf(
  output: string,
  workbook: Workbook,
  reports: readonly WrittenReport[],
  names: string[],
): Uint8Array | string {
  const kind = extname(output).toLowerCase();
  if (kind === '.md') return reports.map(({ report: one }) => reportText(one)).join('\n');
  if (kind === '.docx') return documentOf(reports.map(({ report: one }) => one));
  checkMacros(workbook, output);
  let { pkg } = workbook;
  for (const { of, report: one } of reports) {
    const sheet = { name: REPORT_SHEET, beside: of.sheet.name, header: pageHeader(one) };
    const added = addReportSheet(pkg, sheet, sheetBlocks(one));
    pkg = added.pkg;
    names.push(added.name);
  }
  return packageBytes(pkg);
}

/** The report as the contract says; a list where the file has several forms. */
function jsonOf(reports: readonly WrittenReport[], { language }: Context): unknown {
  const all = reports.map(({ of, report: one }) => ({ sheet: of.sheet.name, ...reportJson(one, language) }));
  return all.length === 1 ? all[0] : { reports: all };
}

function reportsText(
  reports: readonly WrittenReport[],
  names: readonly string[],
  output: string,
  language: Context['language'],
): string {
  const lines = reports.flatMap(({ report: one }, index) => [
    visible(one.title),
    ...(names[index] === undefined ? [] : [`  ${MESSAGES.reportSheet(names[index])[language]}`]),
    ...(one.warnings.length === 0 ? [] : [`  ${MESSAGES.doubtful()[language]}`]),
    ...one.warnings.map(({ message }) => `    ${visible(message[language])}`),
    ...(one.missing.length === 0 ? [] : [`  ${MESSAGES.slots(one.missing.length)[language]}`]),
    ...one.missing.map(({ text }) => `    ${visible(text)}`),
  ]);
  return `${[...lines, MESSAGES.written(output)[language]].join('\n')}\n`;
}
