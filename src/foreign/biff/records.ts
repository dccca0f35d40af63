import { Refused } from '../../xlsx';
import type { RecordPlace } from '../compound';

/** More records than a real workbook of 50 MB has. */
const MOST_RECORDS = 8_000_000;

/** The records of a .xls stream, one after the other. A last one that is cut short is left out. */
export function recordsOf(stream: Uint8Array): readonly RecordPlace[] {
  const records: RecordPlace[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const type = number16(stream, at);
    const length = number16(stream, at + 2);
    const start = at + 4;
    if (start + length > stream.length) break;
    if (records.length === MOST_RECORDS) throw new Refused('too-large-unpacked');
    records.push({ type, start, length });
    at = start + length;
  }
  return records;
}

export function number16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function number32(bytes: Uint8Array, at: number): number {
  return number16(bytes, at) + number16(bytes, at + 2) * 0x10000;
}
