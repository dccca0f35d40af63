import type { Call } from '../arguments';
import { checkInputs, statusOf } from '../check-inputs';
import { inOneLine, printJson, type Context, type Status } from '../console';
import { inputFiles } from '../inputs';
import { checkJson } from '../json';
import { MESSAGES } from '../strings';
import { csvHeader, csvLines } from './csv';

/** `ziping check`: every form of every file, in the format that was asked for. */
export async function check(call: Call, context: Context, script: string | null): Promise<Status> {
  const { console, language } = context;
  const { format } = call;
  const inputs = inputFiles(call.inputs);
  if (format === 'csv') console.out(csvHeader(language));
  const results = await checkInputs(call, inputs, context, {
    withText: format === 'text',
    script,
    onDone: ({ json }) => {
      if (format === 'jsonl') console.out(`${JSON.stringify(json)}\n`);
    },
  });
  const files = results.map(({ json }) => json);
  const whole = checkJson(files, call.policy);
  if (format === 'json') printJson(context, whole);
  if (format === 'csv') console.out(files.map(csvLines).join(''));
  if (format === 'text') {
    const texts = results.flatMap(({ text }) => text ?? []);
    const { summary } = whole;
    if (files.length > 1)
      texts.push(inOneLine(language, MESSAGES.overall(summary), MESSAGES.counts(summary)));
    console.out(texts.map((text) => `${text}\n`).join('\n'));
  }
  return statusOf(whole.summary, inputs);
}
