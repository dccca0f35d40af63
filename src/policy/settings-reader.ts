import { decimal, type Decimal, type Sentence } from '../grid';
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

/** An object from a file. */
export type Held = Readonly<Record<string, unknown>>;

/** At most so many unknown keys of one object are reported. */
const MOST_UNKNOWN = 10;
/** At most so many characters of a key are quoted. */
const LONGEST_KEY = 40;

export function isHeld(value: unknown): value is Held {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads values and collects problems. A value that cannot be read counts as 0, blank or false. */
export class SettingsReader {
  readonly problems: SettingProblem[] = [];

  report(field: string, zh: string, en: string): void {
    this.problems.push({ field, zh, en });
  }

  /** The value read, and whether reading it found no problem. */
  tried<T>(read: () => T): readonly [value: T, isRight: boolean] {
    const { length } = this.problems;
    const value = read();
    return [value, this.problems.length === length];
  }

  /** A decimal between two bounds, both included. */
  number(
    value: unknown,
    field: string,
    [zh, en]: SettingLabel,
    [least, most]: readonly [number, number],
  ): Decimal {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !/^\d{1,6}(?:\.\d{1,6})?$/.test(text.trim())) {
      this.report(field, `“${zh}”应填数字。`, `“${en}” must be a number.`);
      return decimal(0);
    }
    const number = decimal(text.trim());
    if (number.lt(least) || number.gt(most)) {
      this.report(
        field,
        `“${zh}”应在 ${least} 到 ${most} 之间。`,
        `“${en}” must lie between ${least} and ${most}.`,
      );
    }
    return number;
  }

  /** Text without blanks around it, of a length at most. */
  text(value: unknown, field: string, [zh, en]: SettingLabel, most: number): string {
    if (typeof value !== 'string') {
      this.report(field, `“${zh}”应填文字。`, `“${en}” must be text.`);
      return '';
    }
    const text = value.trim();
    if (text.length > most)
      this.report(field, `“${zh}”最多 ${most} 个字。`, `“${en}” has ${most} letters at most.`);
    return text;
  }

  flag(value: unknown, field: string, [zh, en]: SettingLabel): boolean {
    if (typeof value !== 'boolean') {
      this.report(
        field,
        `“${zh}”应为 true 或 false，不加引号。`,
        `“${en}” must be true or false, without quotes.`,
      );
    }
    return value === true;
  }

  /**
   * Reports keys that nothing reads: a misspelt one would leave its setting at a value that nobody meant. `at` is the
   * object's path ('' or 'bands'); `guess` finds the key that was meant if spelling does not.
   */
  known(
    held: Held,
    keys: readonly string[],
    at: string,
    [zh, en]: SettingLabel = ['项', 'setting'],
    guess: (key: string) => string | null = () => null,
  ): void {
    const unknown = Object.keys(held).filter((key) => !keys.includes(key));
    for (const key of unknown.slice(0, MOST_UNKNOWN)) {
      const quoted = key.slice(0, LONGEST_KEY);
      const near = nearest(key, keys) ?? guess(key);
      this.report(
        at === '' ? quoted : `${at}.${quoted}`,
        `没有“${quoted}”这一${zh}，${near === null ? `可用的有：${keys.join('、')}` : `是否应为“${near}”`}${near === null ? '。' : '？'}`,
        `There is no ${en} “${quoted}”; ${near === null ? `there are: ${keys.join(', ')}.` : `is it “${near}”?`}`,
      );
    }
  }
}
