import { decimal, isRecord, type Decimal, type Sentence } from '../grid';
import { nearest } from './nearest';

/** What is wrong with a setting. */
export interface SettingProblem extends Sentence {
  /**
   * The setting's path in a file: 'execution', 'categories.output', 'grades[1].from'; '' for the settings as a whole.
   */
  readonly field: string;
}

/** A label in both languages. */
export type SettingLabel = readonly [zh: string, en: string];

/** At most so many unknown keys of one object are reported. */
const MOST_UNKNOWN = 10;
/** At most so many characters of a key are quoted. */
const LONGEST_KEY = 40;

/** Reads an object from a file and collects problems. A value that cannot be read counts as 0, blank or false. */
export class SettingsReader {
  /** `at` is the object's path: '', 'bands', 'grades[1]'. Readers of parts share their list of problems. */
  constructor(
    readonly held: Readonly<Record<string, unknown>>,
    private readonly at = '',
    readonly problems: SettingProblem[] = [],
  ) {}

  /** Reports a problem of a key, or of the object itself if the key is ''. */
  report(key: string, zh: string, en: string): void {
    this.problems.push({ field: [this.at, key].filter((part) => part !== '').join('.'), zh, en });
  }

  /** The value read, and whether reading it found no problem. */
  tried<T>(read: () => T): readonly [value: T, isRight: boolean] {
    const { length } = this.problems;
    const value = read();
    return [value, this.problems.length === length];
  }

  /** A reader of an object inside this one; reports what is none. */
  part(value: unknown, path: string, [zh, en]: SettingLabel, example: string): SettingsReader | null {
    if (isRecord(value)) return new SettingsReader(value, path, this.problems);
    this.report(path, `“${zh}”应写成 ${example}。`, `“${en}” must be written as ${example}.`);
    return null;
  }

  /** A decimal between two bounds, both included. */
  number(key: string, [zh, en]: SettingLabel, [least, most]: readonly [number, number]): Decimal {
    const value = this.held[key];
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !/^\d{1,6}(?:\.\d{1,6})?$/.test(text.trim())) {
      this.report(key, `“${zh}”应填数字。`, `“${en}” must be a number.`);
      return decimal(0);
    }
    const number = decimal(text.trim());
    if (number.lt(least) || number.gt(most)) {
      this.report(
        key,
        `“${zh}”应在 ${least} 到 ${most} 之间。`,
        `“${en}” must lie between ${least} and ${most}.`,
      );
    }
    return number;
  }

  /** Text without blanks around it; '' if it is left out. */
  text(key: string, [zh, en]: SettingLabel, longest: number): string {
    const { [key]: value = '' } = this.held;
    if (typeof value !== 'string') {
      this.report(key, `“${zh}”应填文字。`, `“${en}” must be text.`);
      return '';
    }
    const text = value.trim();
    if (text.length > longest)
      this.report(key, `“${zh}”最多 ${longest} 个字。`, `“${en}” has ${longest} letters at most.`);
    return text;
  }

  /** False if it is left out. */
  flag(key: string, [zh, en]: SettingLabel): boolean {
    const { [key]: value = false } = this.held;
    if (typeof value !== 'boolean') {
      this.report(
        key,
        `“${zh}”应为 true 或 false，不加引号。`,
        `“${en}” must be true or false, without quotes.`,
      );
    }
    return value === true;
  }

  /**
   * Reports keys that nothing reads: a misspelt one would leave its setting at a value that nobody meant. `guess` finds
   * the key that was meant if spelling does not.
   */
  known(
    keys: readonly string[],
    [zh, en]: SettingLabel = ['项', 'setting'],
    guess: (key: string) => string | null = () => null,
  ): void {
    const unknown = Object.keys(this.held).filter((key) => !keys.includes(key));
    for (const key of unknown.slice(0, MOST_UNKNOWN)) {
      const quoted = key.slice(0, LONGEST_KEY);
      const near = nearest(key, keys) ?? guess(key);
      this.report(
        quoted,
        `没有“${quoted}”这一${zh}，${near === null ? `可用的有：${keys.join('、')}。` : `是否应为“${near}”？`}`,
        `There is no ${en} “${quoted}”; ${near === null ? `there are: ${keys.join(', ')}.` : `is it “${near}”?`}`,
      );
    }
  }
}
