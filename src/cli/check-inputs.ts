import type { Call } from './arguments';
import type { CheckedFile, CheckTask } from './checked';
import { visible, WrongCall, type Context, type Status } from './console';
import { duplicateNotes, duplicatesIn } from './duplicates';
import type { Inputs } from './inputs';
import type { summaryJson } from './json';
import { checkFiles } from './pool';
import { MESSAGES } from './strings';

interface CheckOptions extends Pick<CheckTask, 'withText'> {
  /** The bundle that a thread can run; null where there is none. */
  readonly script: string | null;
  readonly onDone?: (file: CheckedFile) => void;
}

/**
 * Checks the files of a call. Progress, files that could not be read and forms that several
 * files hold go to stderr. Summaries of earlier calls and
 * documents with neither a form nor a report that are in a folder of forms are skipped.
 * @throws WrongCall where no other file is left
 */
export async function checkInputs(
  call: Call,
  { files, empty }: Inputs,
  { console, language }: Context,
  { withText, script, onDone }: CheckOptions,
): Promise<readonly CheckedFile[]> {
  for (const input of empty) console.err(`${visible(input)}: ${MESSAGES.nothingFound(input)[language]}\n`);
  const named = new Set(files.filter(({ isNamed }) => isNamed).map(({ path }) => path));
  const isSkipped = ({ json, isSummary, isOtherDocument }: CheckedFile): boolean =>
    (isSummary || isOtherDocument) && !named.has(json.file);
  const tasks = files.map(({ path, isNamed }): CheckTask => ({
    path,
    isNamed,
    language,
    policy: call.policy,
    sheet: call.sheet,
    goal: call.goal,
    withText,
    explain: call.explain,
  }));
  const showsProgress = console.isTerminal && tasks.length > 1;
  const results = await checkFiles(tasks, call.jobs, script, (file, done) => {
    if (!isSkipped(file)) {
      const { json } = file;
      onDone?.(file);
      const said = json.error === null ? file.notes : [json.error];
      for (const sentence of said) console.err(`${visible(json.file)}: ${visible(sentence)}\n`);
    }
    if (showsProgress) console.err(`\r${MESSAGES.progress(done, tasks.length)[language]}`);
  });
  if (showsProgress) console.err('\n');
  const kept = results.filter((file) => !isSkipped(file));
  if (kept.length === 0) throw new WrongCall(MESSAGES.nothingFound(call.inputs.join(' ')));
  const duplicates = duplicatesIn(kept.map(({ json }) => json));
  for (const note of duplicateNotes(duplicates)) console.err(`${visible(note[language])}\n`);
  return kept;
}

/** The exit status of a call that checks files. */
export function statusOf({ unreadable, errors }: ReturnType<typeof summaryJson>, { empty }: Inputs): Status {
  if (unreadable > 0 || empty.length > 0) return 2;
  return errors > 0 ? 1 : 0;
}
