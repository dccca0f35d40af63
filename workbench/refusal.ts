import { strFromU8, unzipSync } from 'fflate';
import { REFUSALS } from '../src/cli/strings/refusals';

type Why = keyof typeof REFUSALS;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const HEAD = 4096;

const begins = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, at) => bytes[at] === byte);

/** Bytes as text of as many letters. */
const latin = (bytes: Uint8Array) => strFromU8(bytes, true);

/** Why a file is no workbook that can be opened, as the command line says it; null where it may be one. */
export function refusalOf(bytes: Uint8Array, fileName: string): string | null {
  const why = whyNot(bytes, fileName);
  return why && sentenceOf(why);
}

/** What is said of a file that ought to be a workbook and could not be read. */
export const DAMAGED = sentenceOf('damaged');

export const NO_SHEETS = sentenceOf('no-sheets');

function sentenceOf(why: Why): string {
  return REFUSALS[why].zh;
}

function whyNot(bytes: Uint8Array, fileName: string): Why | null {
  const extension = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) return inZip(bytes);
  if (begins(bytes, OLE)) return inOldFile(bytes, extension);
  // a stream of the old format without its file, as some systems export it
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) return 'xls';
  const head = bytes.subarray(0, HEAD);
  if (latin(head).startsWith('%PDF-')) return 'pdf';
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  if (!isWide && head.includes(0)) return /^xls[xm]$/.test(extension) ? 'damaged' : 'unknown';
  const text = latin(head).replace(/\0/g, '');
  if (/mso-application|schemas-microsoft-com:office:spreadsheet/.test(text)) return 'xml-spreadsheet';
  if (/<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(text)) return 'html';
  return extension === 'csv' ? 'csv' : 'text';
}

/** Old files hold the names of their streams in letters of two bytes. */
function inOldFile(bytes: Uint8Array, extension: string): Why {
  const text = latin(bytes);
  const holds = (name: string) => text.includes(name.replace(/(?<=.)(?=.)/g, '\0'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (extension === 'et' || extension === 'ett') return 'et';
  if (holds('Workbook') || holds('Book')) return 'xls';
  if (holds('WordDocument')) return 'word';
  return holds('PowerPoint Document') ? 'presentation' : 'unknown';
}

function inZip(bytes: Uint8Array): Why | null {
  // the first bit of a file's flags
  if (begins(bytes, ZIP) && ((bytes[6] ?? 0) & 1) === 1) return 'encrypted';
  const names: string[] = [];
  let mimetype = '';
  try {
    const kept = unzipSync(bytes, {
      filter({ name }) {
        names.push(name);
        return name === 'mimetype';
      },
    });
    mimetype = latin(kept['mimetype'] ?? new Uint8Array());
  } catch {
    return 'damaged';
  }
  const has = (name: string) => names.includes(name);
  if (has('xl/workbook.xml')) return null;
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/document.xml')) return 'word';
  if (has('ppt/presentation.xml')) return 'presentation';
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods';
  // a workbook may have another name inside
  return names.some((name) => name.startsWith('xl/')) ? null : 'zip-without-workbook';
}
