import type { Call } from '../arguments';
import { visible, WrongCall, type Context, type Status } from '../console';
import type { CheckTask } from '../checked';
import { inputFiles } from '../inputs';
import { summaryJson } from '../json';
import { outputPath, writeOutput } from '../output';
import { checkFiles } from '../pool';
import { MESSAGES } from '../strings';
import { summaryBytes } from '../summary';

/** `ziping summary`: one line a form over folders, every finding, counts by rule. */
export async function summary(call: Call, context: Context, script: string | null): Promise<Status> {
  const { console, language } = context;
  if (call.inputs.length === 0) throw new WrongCall(MESSAGES.noInput());
  // A summary that stands in the folder from last time is written anew (--force), not summed up.
  const paths = inputFiles(call.inputs);
  const output = outputPath(call, call.force ? [] : paths, ['.xlsx']);
  const tasks = paths
    .filter((path) => path !== output)
    .map((path): CheckTask => ({
      path,
      language,
      policy: call.policy,
      sheet: call.sheet,
      withText: false,
      explain: false,
    }));
  const results = await checkFiles(tasks, call.jobs, script, ({ json }, done) => {
    if (json.error !== null) console.err(`${visible(json.file)}: ${visible(json.error)}\n`);
    if (console.isTerminal) console.err(`\r${MESSAGES.progress(done, tasks.length)[language]}`);
  });
  if (console.isTerminal) console.err('\n');
  const files = results.map((result) => result.json);
  writeOutput(output, summaryBytes(files, output, language), call.force);
  const { files: count, forms, unreadable, errors } = summaryJson(files);
  console.out(
    `${MESSAGES.overall(count, forms, unreadable)[language]}\n${MESSAGES.written(output)[language]}\n`,
  );
  if (unreadable > 0) return 2;
  return errors > 0 ? 1 : 0;
}
