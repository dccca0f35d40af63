import type { Call } from '../arguments';
import { checkInputs, statusOf } from '../check-inputs';
import { printLines, type Context, type Status } from '../console';
import { isSameFile } from '../folders';
import { inputFiles } from '../inputs';
import { summaryJson } from '../json';
import { outputPath, writeOutput } from '../output';
import { MESSAGES } from '../strings';
import { summaryBytes } from '../summary';

/** `ziping summary`: a workbook with a line for each form, every finding, and counts by rule. */
export async function summary(call: Call, context: Context, script: string | null): Promise<Status> {
  const { language } = context;
  // With --force, a summary of last time in the folder is replaced, not summed up.
  const inputs = inputFiles(call.inputs);
  const given = call.force ? [] : inputs.map(({ path }) => path);
  const output = outputPath(call, given, ['.xlsx']);
  const forms = inputs.filter(({ path }) => !isSameFile(path, output));
  const results = await checkInputs(call, forms, context, { withText: false, script });
  const files = results.map((result) => result.json);
  writeOutput(output, summaryBytes(files, output, language), call.force);
  const counts = summaryJson(files);
  printLines(context, [MESSAGES.overall(counts)[language], MESSAGES.written(output)[language]]);
  return statusOf(counts);
}
