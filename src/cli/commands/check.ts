import type { Call } from '../arguments';
import type { CheckedFile } from '../checked';
import { checkInputs } from '../check-inputs';
import { WrongCall, type Context, type Status } from '../console';
import { inputFiles } from '../inputs';
import { summaryJson, type CheckJson, type FileJson, type SummaryJson } from '../json';
import { MESSAGES } from '../strings';
import { VERSION } from '../version';
import { csvHeader, csvLines } from './csv';

/** `ziping check`: every form of every file; see CONTRACT for what each format prints. */
export async function check(call: Call, context: Context, script: string | null): Promise<Status> {
  const { console } = context;
  if (call.inputs.length === 0) throw new WrongCall(MESSAGES.noInput());
  const inputs = inputFiles(call.inputs);
  if (call.format === 'csv') console.out(csvHeader(context.language));
  const results = await checkInputs(call, inputs, context, {
    withText: call.format === 'text',
    script,
    onDone: ({ json }) => {
      if (call.format === 'jsonl') console.out(`${JSON.stringify(json)}\n`);
    },
  });
  const files = results.map((result) => result.json);
  const summary = summaryJson(files);
  if (call.format === 'json') console.out(`${JSON.stringify(whole(call, files, summary), null, 2)}\n`);
  if (call.format === 'csv') console.out(files.map(csvLines).join(''));
  if (call.format === 'text') console.out(checkText(results, summary, context));
  if (summary.unreadable > 0) return 2;
  return summary.errors > 0 ? 1 : 0;
}

/** The policy asked for; without one, the policy of all forms where they share it, else 'auto'. */
function whole(call: Call, files: readonly FileJson[], summary: SummaryJson): CheckJson {
  const used = new Set(files.flatMap((file) => file.sheets.map((sheet) => sheet.policy)));
  const [only] = used.size === 1 ? used : [];
  return { tool: 'ziping', version: VERSION, policy: call.policy ?? only ?? 'auto', files, summary };
}

function checkText(results: readonly CheckedFile[], summary: SummaryJson, { language }: Context): string {
  const texts = results.flatMap(({ text }) => (text === null ? [] : [text]));
  if (results.length > 1) {
    const overall = MESSAGES.overall(summary.files, summary.forms, summary.unreadable)[language];
    const counts = MESSAGES.counts(summary.errors, summary.warnings, summary.infos)[language];
    texts.push(`${overall}${language === 'en' ? ' ' : ''}${counts}`);
  }
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}
