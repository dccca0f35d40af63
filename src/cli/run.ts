import type { Sentence } from '../grid';
import { readCall, isCommand, type Call } from './arguments';
import { WrongCall, type Console, type Context, type Status } from './console';
import type { Language } from './json';
import { GENERAL_HELP, HELP, MESSAGES, REFUSALS, type CommandName } from './strings';
import { VERSION } from './version';

/**
 * Runs a call of the command line. Never throws: any failure becomes a sentence on stderr and status 2.
 * @param script the bundle that a thread can run; null where there is none
 */
export async function run(
  words: readonly string[],
  console: Console,
  script: string | null,
): Promise<Status> {
  const language = languageOf(words);
  try {
    return await answer(words, { console, language }, script);
  } catch (error) {
    console.err(`${(await sentenceOf(error))[language]}\n`);
    return 2;
  }
}

async function answer(words: readonly string[], context: Context, script: string | null): Promise<Status> {
  const { console, language } = context;
  const [command, ...rest] = withoutLanguage(words);
  if (command === '--version' || command === '-v') {
    console.out(`${VERSION}\n`);
    return 0;
  }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    if (command !== undefined) console.out(GENERAL_HELP[language]);
    else console.err(GENERAL_HELP[language]);
    return command === undefined ? 2 : 0;
  }
  if (!isCommand(command)) throw new WrongCall(MESSAGES.unknownCommand(command));
  const call = readCall(command, rest);
  if (call.help) {
    console.out(HELP[command][language]);
    return 0;
  }
  return perform(command, call, context, script);
}

/** Each command is loaded when it is called, so that --help loads no spreadsheet code. */
async function perform(
  command: CommandName,
  call: Call,
  context: Context,
  script: string | null,
): Promise<Status> {
  switch (command) {
    case 'check':
      return (await import('./commands/check')).check(call, context, script);
    case 'fill':
      return (await import('./commands/fill')).fill(call, context);
    case 'report':
      return (await import('./commands/report')).report(call, context);
    case 'summary':
      return (await import('./commands/summary')).summary(call, context, script);
    case 'rules':
      return (await import('./commands/lists')).rules(call, context);
    case 'policies':
      return (await import('./commands/lists')).policies(call, context);
    case 'outlines':
      return (await import('./commands/lists')).outlines(call, context);
  }
}

function languageOf(words: readonly string[]): Language {
  const value = words[words.indexOf('--lang') + 1];
  const given = words.includes('--lang') ? value : words.find((word) => word.startsWith('--lang='))?.slice(7);
  return given === 'en' ? 'en' : 'zh';
}

/** The option may come before the command as well. */
function withoutLanguage(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--lang');
  const rest = at < 0 ? words : words.filter((_, index) => index !== at && index !== at + 1);
  return rest.filter((word) => !word.startsWith('--lang='));
}

async function sentenceOf(error: unknown): Promise<Sentence> {
  if (error instanceof WrongCall) return error.sentence;
  const { Refused } = await import('../xlsx');
  if (error instanceof Refused) return REFUSALS[error.why];
  return MESSAGES.unexpected(error instanceof Error ? error.message : String(error));
}
