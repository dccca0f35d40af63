import type { Call } from '../arguments';
import { checkInputs } from '../check-inputs';
import { WrongCall, type Context, type Status } from '../console';
import { realPathOf } from '../folders';
import { inputFiles } from '../inputs';
import { summaryJson } from '../json';
import { outputPath, writeOutput } from '../output';
import { MESSAGES } from '../strings';
import { summaryBytes } from '../summary';

/** `ziping summary`: a workbook with a line for each form, every finding, and counts by rule. */
export async function summary(call: Call, context: Context, script: string | null): Promise<Status> {
  const { console, language } = context;
  if (call.inputs.length === 0) throw new WrongCall(MESSAGES.noInput());
  // With --force, a summary of last time in the folder is replaced, not summed up.
  const inputs = inputFiles(call.inputs);
  const given = call.force ? [] : inputs.map(({ path }) => path);
  const output = outputPath(call, given, ['.xlsx']);
  const forms = inputs.filter(({ path }) => realPathOf(path) !== realPathOf(output));
  const results = await checkInputs(call, forms, context, { withText: false, script });
  const files = results.map((result) => result.json);
  writeOutput(output, summaryBytes(files, output, language), call.force);
  const { files: count, forms: read, unreadable, errors } = summaryJson(files);
  console.out(
    `${MESSAGES.overall(count, read, unreadable)[language]}\n${MESSAGES.written(output)[language]}\n`,
  );
  if (unreadable > 0) return 2;
  return errors > 0 ? 1 : 0;
}
