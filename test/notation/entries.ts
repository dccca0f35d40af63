import { readText } from './cell';
import { atLine, Malformed, type Table } from './table';

/** What is written where a cell of the form must be blank; a blank cell of a table expects nothing. */
export const BLANK = '（空）';

/** How each column of a table of expectations is read. */
export type Columns<Entry> = Readonly<Record<string, (text: string) => Partial<Entry>>>;

/** Reads the rows of a table of expectations; the first cell of a row is never blank. */
export function readEntries<Entry>({ header, rows }: Table, columns: Columns<Entry>): Entry[] {
  const readers = header.cells.map((name) => {
    const reader = columns[name];
    if (!reader)
      throw new Malformed(header.line, `column '${name}' is none of ${Object.keys(columns).join(', ')}`);
    return reader;
  });
  return rows.map(({ line, cells }) => {
    if (cells[0] === '') throw new Malformed(line, 'the first cell of a row is blank');
    const parts = readers.map((reader, index) => {
      const text = cells[index] ?? '';
      return text === '' ? {} : atLine(line, () => reader(text));
    });
    return Object.assign({}, ...parts) as Entry;
  });
}

/** A reader of one of the words given. */
export function oneOf<const Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((each) => each === text);
    if (word === undefined) throw new Error(`'${text}' is none of ${words.join(', ')}`);
    return word;
  };
}

/** A reader of what may have to be blank. */
export function orBlank<Value>(read: (text: string) => Value): (text: string) => Value | null {
  return (text) => (text === BLANK ? null : read(text));
}

export const textOrBlank = orBlank(readText);

export function readNumber(text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`'${text}' is no number`);
  return Number(text);
}

export const numberOrBlank = orBlank(readNumber);

/**
 * A list of ids, or what it differs in from the usual ones: 'a, b', 'usual', 'usual but a; and c'.
 * @param read reads one id
 */
export function readList<Id>(
  value: string,
  usual: readonly (Id & string)[],
  read: (text: string) => Id,
): readonly Id[] {
  const listed = (list: string | undefined) => (list === undefined ? [] : list.split(', ').map(read));
  const [whole, but, and] = /^usual(?: but ([^;]+))?(?:; and (.+))?$/.exec(value) ?? [];
  if (whole === undefined) return listed(value);
  const without = listed(but);
  return [...usual.filter((id) => !without.includes(id)), ...listed(and)];
}
