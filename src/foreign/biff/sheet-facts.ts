import { placeKey, READ_LIMIT } from '../../grid';
import type { RecordPlace } from '../compound';
import { number16, number32 } from './records';

/** What the records of a .xls sheet say and SheetJS leaves out. */
export interface SheetFacts {
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isWorksheet: boolean;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Where formulas are, by `placeKey`. */
  readonly formulas: ReadonlySet<number>;
  /** Formulas whose results were never worked out, by `placeKey`. */
  readonly uncomputed: ReadonlySet<number>;
  /** Whether there are values beyond READ_LIMIT. */
  readonly isBeyond: boolean;
}

const BOUND_SHEET = 0x85;
const BEGIN = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x0a;
const COLUMNS = 0x7d;
const FORMULA = new Set([0x0006, 0x0206, 0x0406]);
/** Numbers, texts, logical values and errors; styled blank cells have other records. */
const CELLS = new Set([...FORMULA, 0x0203, 0x027e, 0x00bd, 0x00fd, 0x0204, 0x00d6, 0x0205]);
const STATES = ['visible', 'hidden', 'veryHidden', 'visible'] as const;

/** The sheets of a .xls stream in the order of their places in it, which is that of SheetJS. */
export function sheetFacts(stream: Uint8Array, records: readonly RecordPlace[]): readonly SheetFacts[] {
  const listed = records
    .filter(({ type, length }) => type === BOUND_SHEET && length >= 6)
    .map(({ start }) => ({
      place: number32(stream, start),
      visibility: STATES[((stream[start + 4] ?? 0) & 3) as 0 | 1 | 2 | 3],
      isWorksheet: stream[start + 5] === 0,
    }))
    .sort((a, b) => a.place - b.place);
  // A workbook of before Excel 5 is its only sheet.
  if (listed.length === 0) listed.push({ place: 0, visibility: 'visible', isWorksheet: true });
  const indexAt = new Map(records.map(({ start }, index) => [start - 4, index]));
  return listed.map(({ place, ...sheet }) => {
    const first = indexAt.get(place);
    return { ...sheet, ...factsOf(stream, first === undefined ? [] : substream(records, first)) };
  });
}

/** The records of a sheet, those of its charts left out. */
function* substream(records: readonly RecordPlace[], first: number): Iterable<RecordPlace> {
  let depth = 0;
  for (let index = first; index < records.length; index += 1) {
    const record = records[index];
    if (!record) return;
    if (BEGIN.has(record.type)) depth += 1;
    else if (record.type === END) depth -= 1;
    else if (depth === 1) yield record;
    if (depth <= 0) return;
  }
}

function factsOf(stream: Uint8Array, records: Iterable<RecordPlace>) {
  const hiddenColumns = new Set<number>();
  const formulas = new Set<number>();
  const uncomputed = new Set<number>();
  let isBeyond = false;
  for (const { type, start, length } of records) {
    if (type === COLUMNS && length >= 10 && (number16(stream, start + 8) & 1) !== 0) {
      const last = Math.min(number16(stream, start + 2), READ_LIMIT.columns - 1);
      for (let column = number16(stream, start); column <= last; column += 1) hiddenColumns.add(column);
    }
    if (!CELLS.has(type)) continue;
    const row = number16(stream, start);
    const column = number16(stream, start + 2);
    if (row >= READ_LIMIT.rows || column >= READ_LIMIT.columns) isBeyond = true;
    else if (FORMULA.has(type)) formulas.add(placeKey(row, column));
    if (type === 0x0006 && isUncomputed(stream, start, length)) uncomputed.add(placeKey(row, column));
  }
  return { hiddenColumns, formulas, uncomputed, isBeyond };
}

/** Whether a formula is to be calculated when the file is opened, and its result is the zero that stands for none. */
function isUncomputed(stream: Uint8Array, start: number, length: number): boolean {
  if (length < 16 || ((stream[start + 14] ?? 0) & 2) === 0) return false;
  return stream.subarray(start + 6, start + 14).every((byte) => byte === 0);
}
