import { extname } from 'node:path';
import { documentOf } from '../../docx';
import type { Language } from '../../grid';
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
import { addReportSheet, breaksSignature, packageBytes, type Workbook } from '../../xlsx';
import type { Call } from '../arguments';
import {
  ofFile,
  printJson,
  printLines,
  visible,
  warn,
  WrongCall,
  type Context,
  type Status,
} from '../console';
import { onlyInput } from '../inputs';
import { outputPath, writeOutput } from '../output';
import { reviewedForms, toBeWritten } from '../reviewed';
import { MESSAGES } from '../strings';
import { checkMacros } from './macros';

const KINDS = ['.xlsx', '.xlsm', '.docx', '.md'] as const;

interface WrittenReport {
  readonly sheet: string;
  readonly report: Report;
}

/** `ziping report`: the report of every self-assessment of a file, as a sheet, a document or text. */
export async function report(call: Call, context: Context, script: string | null): Promise<Status> {
  const { language } = context;
  const input = onlyInput(call);
  const { outline } = call;
  if (outline !== undefined && !outlineById(outline)) {
    const known = outlines.map(({ id }) => id);
    throw new WrongCall(MESSAGES.unknownOutline(outline, known));
  }
  const wantsFile = call.output !== undefined || call.format !== 'json';
  const output = wantsFile ? outputPath(call, [input], KINDS) : null;
  const { workbook, sheets: all, notes } = await reviewedForms(input, call, script);
  const sheets = all.filter(({ review }) => review.form.stage === 'self-assessment');
  if (sheets.length === 0) throw new WrongCall(ofFile(input, MESSAGES.nothingToReport()));
  const options = outline === undefined ? {} : { outline };
  const reports = sheets.map(({ sheet, review }) => ({
    sheet: sheet.name,
    report: writeReport(review, options),
  }));
  const written = output === null ? null : contentOf(output, () => toBeWritten(input, workbook), reports);
  const chosen = outline === undefined ? null : outlineById(outline);
  if (chosen && sheets.some(({ review }) => review.form.kind !== chosen.kind))
    warn(context, ofFile(input, MESSAGES.outlineOfOtherKind(chosen.id, chosen.kind)));
  for (const note of notes) context.console.err(`${ofFile(input, note)[language]}\n`);
  if (output !== null && written) writeOutput(output, written.content, call.force);
  if (written?.breaksSignature) warn(context, MESSAGES.signatureBroken());
  if (call.format === 'json') {
    const printed = reports.map(({ sheet, report: one }) => ({ sheet, ...reportJson(one, language) }));
    printJson(context, printed.length === 1 && printed[0] ? printed[0] : { reports: printed });
  } else if (output !== null) {
    const lines = reports.flatMap(({ report: one }, index) =>
      reportLines(one, written?.names[index], language),
    );
    printLines(context, [...lines, MESSAGES.written(output)[language]]);
  }
  return 0;
}

/** What is written to the file, and the names of its new sheets. */
function contentOf(
  output: string,
  writable: () => Workbook,
  reports: readonly WrittenReport[],
): {
  readonly content: Uint8Array | string;
  readonly names: readonly string[];
  readonly breaksSignature?: boolean;
} {
  const kind = extname(output).toLowerCase();
  const all = reports.map(({ report: one }) => one);
  if (kind === '.md') return { content: all.map(reportText).join('\n'), names: [] };
  if (kind === '.docx') return { content: documentOf(all), names: [] };
  const workbook = writable();
  checkMacros(workbook, output);
  const names: string[] = [];
  let { pkg } = workbook;
  for (const { sheet: beside, report: one } of reports) {
    const place = { name: REPORT_SHEET, beside, header: pageHeader(one) };
    const added = addReportSheet(pkg, place, sheetBlocks(one));
    pkg = added.pkg;
    names.push(added.name);
  }
  return { content: packageBytes(pkg), names, breaksSignature: breaksSignature(pkg) };
}

function reportLines(one: Report, sheet: string | undefined, language: Language): readonly string[] {
  return [
    visible(one.title),
    ...(sheet === undefined ? [] : [`  ${MESSAGES.reportSheet(sheet)[language]}`]),
    ...(one.warnings.length === 0 ? [] : [`  ${MESSAGES.doubtful()[language]}`]),
    ...one.warnings.map(({ message }) => `    ${visible(message[language])}`),
    ...(one.missing.length === 0 ? [] : [`  ${MESSAGES.slots(one.missing.length)[language]}`]),
    ...one.missing.map(({ text }) => `    ${visible(text)}`),
  ];
}
