import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isTableLine,
  linesOf,
  Malformed,
  numberOrBlank,
  oneOf,
  orBlank,
  readCell,
  readEntries,
  readList,
  readNumber,
  readTable,
  readText,
  type Columns,
  type RowCell,
} from '../notation';

/** A target and an actual with what a careful reviewer says of them; written by people who did not know the program. */
export interface PairOfValues {
  readonly no: string;
  readonly name: string;
  readonly dimension: string;
  readonly target: RowCell;
  readonly actual: RowCell;
  /** Sign and unit, where the form has columns for them. */
  readonly sign?: string;
  readonly unit?: string;
  readonly weight: number;
  /** A key that is left out expects nothing; `met` null says that it can't be judged. */
  readonly met?: boolean | null;
  readonly score?: number | null;
  readonly direction?: string | null;
  /** Rules that must speak, and rules that must not. */
  readonly findings?: readonly string[];
  readonly silent?: readonly string[];
  readonly why?: string;
}

/** The rules that judge values: `usual` in the column silent. */
const OF_VALUES = [
  'target-not-measurable',
  'unit-mismatch',
  'comparator-in-actual',
  'deadline-missed',
  'over-fulfilled',
  'target-contradicts-name',
] as const;

const rules = (text: string) => readList(text, OF_VALUES, oneOf(OF_VALUES));

const COLUMNS: Columns<PairOfValues> = {
  no: (no) => ({ no }),
  name: (text) => ({ name: readText(text) }),
  dimension: (dimension) => ({ dimension }),
  sign: (sign) => ({ sign }),
  target: (text) => ({ target: readCell(text) }),
  unit: (unit) => ({ unit }),
  actual: (text) => ({ actual: readCell(text) }),
  weight: (text) => ({ weight: readNumber(text) }),
  met: (text) => ({ met: orBlank((word) => oneOf(['yes', 'no'])(word) === 'yes')(text) }),
  score: (text) => ({ score: numberOrBlank(text) }),
  direction: (text) => ({ direction: orBlank(oneOf(['higher', 'lower', 'equal']))(text) }),
  findings: (text) => ({ findings: rules(text) }),
  silent: (text) => ({ silent: rules(text) }),
  why: (why) => ({ why }),
};

/** The pairs of pairs.md by their kind: a heading and a table each. */
export function pairsByKind(): readonly (readonly [kind: string, pairs: readonly PairOfValues[]])[] {
  const lines = linesOf('test/indicator/pairs.md', readFileSync(join(__dirname, 'pairs.md'), 'utf8'));
  const starts = lines.flatMap(({ text }, index) => (text.startsWith('## ') ? [index] : []));
  return starts.map((start, index) => {
    const heading = lines[start]!;
    const table = lines.slice(start + 1, starts[index + 1]).filter(({ text }) => text !== '');
    const other = table.find((line) => !isTableLine(line));
    if (other) throw new Malformed(other, 'neither a heading nor a table');
    const pairs = readEntries<PairOfValues>(readTable(table), COLUMNS);
    return [heading.text.slice(3), pairs.map((pair) => ({ ...BLANKS, ...pair }))];
  });
}

const BLANKS = { target: null, actual: null };
