import type { Language, Sentence } from '../grid';
import { nearest } from '../policy';
import { readCall, isCommand, type Call } from './arguments';
import { WrongCall, type Console, type Context, type Status } from './console';
import { GENERAL_HELP, HELP, MESSAGES, REFUSALS, type CommandName } from './strings';
import { VERSION } from './version';

/**
 * Runs a call of the command line. Never throws: any failure becomes a sentence on stderr and status 2.
 * @param script the bundle that threads and readers can run; null where there is none
 */
export async function run(
  words: readonly string[],
  console: Console,
  script: string | null,
): Promise<Status> {
  const { language, rest, wrong } = languageOf(words);
  try {
    if (wrong !== null) throw new WrongCall(MESSAGES.badLanguage(wrong));
    return await answer(rest, { console, language }, script);
  } catch (error) {
    console.err(`${(await sentenceOf(error))[language]}\n`);
    return 2;
  }
}

/** The language of a call, and its other words: --lang may also come before the command. */
function languageOf(words: readonly string[]): {
  readonly language: Language;
  readonly rest: readonly string[];
  /** What is given in place of a language; null if nothing is wrong. */
  readonly wrong: string | null;
} {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return { language: 'zh', rest: words, wrong: null };
  const [word = '', next] = words.slice(at);
  const isApart = word === '--lang';
  const given = (isApart ? next : word.slice('--lang='.length)) ?? '';
  return {
    language: given === 'en' ? 'en' : 'zh',
    rest: [...words.slice(0, at), ...words.slice(at + (isApart ? 2 : 1))],
    wrong: given === 'en' || given === 'zh' ? null : given,
  };
}

async function answer(words: readonly string[], context: Context, script: string | null): Promise<Status> {
  const { console, language } = context;
  const [command, ...rest] = words;
  if (command === undefined) {
    console.err(GENERAL_HELP[language]);
    return 2;
  }
  if (command === '--version' || command === '-v') {
    console.out(`${VERSION}\n`);
    return 0;
  }
  if (command === '--help' || command === '-h' || command === 'help') {
    console.out(GENERAL_HELP[language]);
    return 0;
  }
  if (!isCommand(command))
    throw new WrongCall(MESSAGES.unknownCommand(command, nearest(command, Object.keys(HELP))));
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
      return (await import('./commands/fill')).fill(call, context, script);
    case 'report':
      return (await import('./commands/report')).report(call, context, script);
    case 'summary':
      return (await import('./commands/summary')).summary(call, context, script);
    case 'rules':
    case 'policies':
    case 'outlines':
      return (await import('./commands/lists'))[command](call, context);
  }
}

async function sentenceOf(error: unknown): Promise<Sentence> {
  if (error instanceof WrongCall) return error.sentence;
  const { Refused } = await import('../xlsx');
  if (error instanceof Refused) return REFUSALS[error.why];
  return MESSAGES.unexpected(error instanceof Error ? error.message : String(error));
}
