import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { CSV_HEADS } from './commands/csv';
import { statOf } from './folders';

const STDOUT = 1;
/** More bytes than any of our head lines has, in either encoding. */
const HEAD = 512;

/**
 * Whether a .csv is what `check --format csv` printed: the file that it is printing to now, or one of earlier that
 * begins with its head line. A list of findings kept beside the forms is no form that could not be read.
 */
export function isOwnOutput(path: string): boolean {
  if (!/\.csv$/i.test(path) || !statOf(path)?.isFile()) return false;
  try {
    return isStdout(path) || CSV_HEADS.some((head) => headOf(path).startsWith(head));
  } catch {
    // What can't be opened is told when it is read.
    return false;
  }
}

function isStdout(path: string): boolean {
  const file = statOf(path);
  const stdout = fstatSync(STDOUT);
  return file !== null && stdout.isFile() && file.dev === stdout.dev && file.ino === stdout.ino;
}

/** The beginning of a text file, without its byte order mark; PowerShell's > writes UTF-16. */
function headOf(path: string): string {
  const bytes = Buffer.alloc(HEAD);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, bytes, 0, HEAD, 0);
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = bytes.subarray(0, length).toString(isWide ? 'utf16le' : 'utf8');
    return text.replace(/^\ufeff/, '');
  } finally {
    closeSync(file);
  }
}
