import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongCall } from './console';
import { policyNamed } from './policy-file';
import { MESSAGES, type CommandName } from './strings';

/** A call, parsed. */
export interface Call {
  readonly inputs: readonly string[];
  /** An id, 'auto', or the path of a .json file with a policy of the unit's own, which was read and is valid. */
  readonly policy: string | undefined;
  readonly sheet: string | undefined;
  readonly format: string;
  readonly output: string | undefined;
  readonly outline: string | undefined;
  /** How many files are checked at a time; null lets the cores and the amount of work decide. */
  readonly jobs: number | null;
  readonly force: boolean;
  readonly fix: boolean;
  readonly overwrite: boolean;
  readonly formulas: boolean;
  readonly explain: boolean;
  readonly help: boolean;
}

type Options = NonNullable<ParseArgsConfig['options']>;

const POLICY: Options = { policy: { type: 'string' }, sheet: { type: 'string' } };
const OUTPUT: Options = { output: { type: 'string', short: 'o' }, force: { type: 'boolean' } };

/** What each command takes, and the formats that it prints; the first is the default. */
const COMMANDS: Readonly<Record<CommandName, { options: Options; formats: readonly string[] }>> = {
  check: {
    options: { ...POLICY, jobs: { type: 'string' }, explain: { type: 'boolean' } },
    formats: ['text', 'json', 'jsonl', 'csv'],
  },
  fill: {
    options: {
      ...POLICY,
      ...OUTPUT,
      fix: { type: 'boolean' },
      overwrite: { type: 'boolean' },
      formulas: { type: 'boolean' },
    },
    formats: ['text', 'json'],
  },
  report: { options: { ...POLICY, ...OUTPUT, outline: { type: 'string' } }, formats: ['text', 'json'] },
  summary: { options: { ...POLICY, ...OUTPUT, jobs: { type: 'string' } }, formats: ['text'] },
  rules: { options: {}, formats: ['text', 'json'] },
  policies: { options: {}, formats: ['text', 'json'] },
  outlines: { options: {}, formats: ['text', 'json'] },
};

/** Whether a word names a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

/**
 * Reads the words after the command's name.
 * @throws WrongCall
 */
export function readCall(command: CommandName, words: readonly string[]): Call {
  const { options, formats } = COMMANDS[command];
  const { values, positionals } = parsed(words, {
    ...options,
    format: { type: 'string' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const policy = text('policy');
  if (policy !== undefined) policyNamed(policy);
  const format = text('format') ?? formats[0] ?? 'text';
  if (!formats.includes(format)) throw new WrongCall(MESSAGES.badFormat(format, formats));
  return {
    inputs: positionals,
    policy,
    sheet: text('sheet'),
    format,
    output: text('output'),
    outline: text('outline'),
    jobs: jobsOf(text('jobs')),
    force: values['force'] === true,
    fix: values['fix'] === true,
    overwrite: values['overwrite'] === true,
    formulas: values['formulas'] === true,
    explain: values['explain'] === true,
    help: values['help'] === true,
  };
}

function parsed(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? message;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongCall(MESSAGES.unknownOption(name));
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
