import type { Call } from '../arguments';
import { checkInputs, statusOf } from '../check-inputs';
import { printLines, type Context, type Status } from '../console';
import { isSameFile } from '../folders';
import { inputFiles } from '../inputs';
import { summaryJson } from '../json';
import { outputPath, writeOutput } from '../output';
import { reviewFile } from '../reviewed';
import { MESSAGES } from '../strings';
import { summaryBytes } from '../summary';

/** `ziping summary`: a workbook with a line for each form, every finding, and counts by rule. */
export async function summary(call: Call, context: Context, script: string | null): Promise<Status> {
  const { language } = context;
  const inputs = inputFiles(call.inputs);
  // A summary of last time in the folder may be replaced, and is not summed up. An input that is none never is.
  const last = inputs.files.find(({ path }) => call.output !== undefined && isSameFile(path, call.output));
  const isLastOne = last !== undefined && (await reviewFile(last.path, {}, script)).isSummary;
  const units = inputs.files.filter((file) => !(isLastOne && file === last));
  const output = outputPath(
    call,
    units.map(({ path }) => path),
    ['.xlsx'],
  );
  const results = await checkInputs(call, { ...inputs, files: units }, context, { withText: false, script });
  const files = results.map((result) => result.json);
  writeOutput(output, summaryBytes(files, output, language), call.force);
  const counts = summaryJson(files);
  printLines(context, [MESSAGES.overall(counts)[language], MESSAGES.written(output)[language]]);
  return statusOf(counts, inputs);
}
