import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { CSV_HEADS } from './commands/csv';
import { statOf } from './folders';

const STDOUT = 1;
/** More bytes than our first lines have, in either encoding. */
const LONGEST_HEAD = 512;

/**
 * Whether a .csv was printed by `check --format csv`: the file that it prints to now, or an earlier one that begins
 * with its first line. A list of findings in a folder of forms is not an unreadable form.
 */
export function isOwnOutput(path: string): boolean {
  const file = /\.csv$/i.test(path) ? statOf(path) : null;
  if (!file?.isFile()) return false;
  try {
    const stdout = fstatSync(STDOUT);
    if (file.dev === stdout.dev && file.ino === stdout.ino) return true;
    const head = headOf(path);
    return CSV_HEADS.some((own) => head.startsWith(own));
  } catch {
    // Reading the file reports that it can't be opened.
    return false;
  }
}

/** The beginning of a text file, without its byte order mark; PowerShell's > writes UTF-16. */
function headOf(path: string): string {
  const bytes = Buffer.alloc(LONGEST_HEAD);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, bytes, 0, LONGEST_HEAD, 0);
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = bytes.subarray(0, length).toString(isWide ? 'utf16le' : 'utf8');
    return text.replace(/^\ufeff/, '');
  } finally {
    closeSync(file);
  }
}
