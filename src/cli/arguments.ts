import { parseArgs } from 'node:util';
import { nearest } from '../policy';
import { WrongCall } from './console';
import { policyNamed } from './policy-file';
import { MESSAGES, type CommandName } from './strings';

const OPTIONS = {
  /** An id, 'auto', or the path of a .json file with a policy of the unit's own. */
  policy: { type: 'string' },
  sheet: { type: 'string' },
  /** A file with the form of goals that the forms are held against. */
  goal: { type: 'string' },
  outline: { type: 'string' },
  output: { type: 'string', short: 'o' },
  /** How many files are checked at a time; without it, the cores and the amount of work decide. */
  jobs: { type: 'string' },
  force: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  overwrite: { type: 'boolean', default: false },
  formulas: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  format: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type OptionName = keyof typeof OPTIONS;

/** Taken by every command. */
const COMMON: readonly OptionName[] = ['format', 'lang', 'help'];

/** What else each command takes, and the formats that it prints; the first is the default. */
const COMMANDS: Readonly<
  Record<CommandName, { options: readonly OptionName[]; formats: readonly [string, ...string[]] }>
> = {
  check: {
    options: ['policy', 'sheet', 'goal', 'jobs', 'explain'],
    formats: ['text', 'json', 'jsonl', 'csv'],
  },
  fill: {
    options: ['policy', 'sheet', 'output', 'force', 'fix', 'overwrite', 'formulas'],
    formats: ['text', 'json'],
  },
  report: { options: ['policy', 'sheet', 'output', 'force', 'outline'], formats: ['text', 'json'] },
  summary: { options: ['policy', 'output', 'force', 'jobs'], formats: ['text'] },
  rules: { options: [], formats: ['text', 'json'] },
  policies: { options: [], formats: ['text', 'json'] },
  outlines: { options: [], formats: ['text', 'json'] },
};

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

/** A call, parsed; its policy exists. */
export type Call = ReturnType<typeof readCall>;

/**
 * Reads the words after the command's name.
 * @throws WrongCall
 */
export function readCall(command: CommandName, words: readonly string[]) {
  const { options, formats } = COMMANDS[command];
  const taken = [...COMMON, ...options];
  const { values, positionals, tokens } = parsed(words, taken);
  for (const token of tokens) {
    if (token.kind === 'option' && !taken.includes(token.name)) throw unknownOption(token.rawName, taken);
  }
  if (values.policy !== undefined) policyNamed(values.policy);
  const { format = formats[0] } = values;
  if (!formats.includes(format)) throw new WrongCall(MESSAGES.badFormat(format, formats));
  return { ...values, format, jobs: jobsOf(values.jobs), inputs: positionals };
}

function unknownOption(rawName: string, taken: readonly OptionName[]): WrongCall {
  const near = nearest(rawName, taken);
  return new WrongCall(MESSAGES.unknownOption(rawName, near && `--${near}`));
}

function parsed(words: readonly string[], taken: readonly OptionName[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? message;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw unknownOption(name, taken);
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
    // Node names the option as '-o, --output <value>'; for a flag it has other words.
    const takesNone = message.includes('does not take an argument');
    throw new WrongCall(
      takesNone ? MESSAGES.optionTakesNone(name) : MESSAGES.optionNeedsValue(name.replace(/,$/, '')),
    );
  }
}

function jobsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const jobs = Number(text);
  if (!/^[0-9]+$/.test(text) || jobs < 1 || jobs > 64) throw new WrongCall(MESSAGES.badJobs(text));
  return jobs;
}
