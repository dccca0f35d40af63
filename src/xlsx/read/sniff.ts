import type { RefusalKind } from '../package';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEAD_LENGTH = 4096;

/** Why bytes can't be a workbook, judged by the bytes more than by the name; null for a zip. */
export function foreignKind(bytes: Uint8Array, fileName: string): RefusalKind | null {
  const extension = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  if (bytes.length === 0) return 'empty';
  if (standsAt(bytes, 0, ZIP) || standsAt(bytes, 0, EMPTY_ZIP)) return null;
  if (standsAt(bytes, 0, OLE)) return oleKind(bytes, extension);
  if (isBareBiff(bytes)) return 'xls';
  if (standsAt(bytes, 0, PDF)) return 'pdf';
  const head = headText(bytes);
  if (head === null) return /^xls[xm]$/.test(extension) ? 'damaged' : 'unknown';
  if (/mso-application|schemas-microsoft-com:office:spreadsheet/.test(head)) return 'xml-spreadsheet';
  if (/<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(head)) return 'html';
  return extension === 'csv' ? 'csv' : 'text';
}

function standsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

const lettersOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const PDF = lettersOf('%PDF-');

/** The kind of an old compound file, in which the names of streams are UTF-16. */
function oleKind(bytes: Uint8Array, extension: string): RefusalKind {
  const holds = (name: string): boolean => {
    const wanted = lettersOf(name).flatMap((letter) => [letter, 0]);
    const [first = 0] = wanted;
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
      if (standsAt(bytes, at, wanted)) return true;
    return false;
  };
  if (!hasDirectory(bytes)) return 'damaged';
  if (holds('EncryptedPackage')) return 'encrypted';
  if (extension === 'et' || extension === 'ett') return 'et';
  // Some programs write the name in capitals.
  if (['Workbook', 'Book', 'WORKBOOK', 'BOOK'].some(holds)) return 'xls';
  if (holds('WordDocument')) return 'doc';
  if (holds('PowerPoint Document')) return 'presentation';
  return 'unknown';
}

/**
 * Whether a compound file reaches as far as the directory that its header points to, with the names of its streams: one that was cut short
 * does not. [MS-CFB] 2.2: the sector's size as a power of 2 at 30, the number of the sector at 48.
 */
function hasDirectory(bytes: Uint8Array): boolean {
  if (bytes.length < 52) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true);
  return start < bytes.length;
}

/** Whether it is a BIFF stream without a compound file, as some systems export: record BOF, its length, a version. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes.length > 8 && bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0;
}

/** The beginning as text; null where it is binary. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_LENGTH);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  return head.includes(0) ? null : new TextDecoder().decode(head);
}
