import { startsAsZip } from './zip';
import type { RefusalKind } from './refusal';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEAD = 4096;

/** Why bytes that are no zip can't be a workbook, judged by what they are and not by the name; null for a zip. */
export function foreignKind(bytes: Buffer, fileName: string): RefusalKind | null {
  const extension = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  if (bytes.length === 0) return 'empty';
  if (startsAsZip(bytes)) return null;
  if (bytes.subarray(0, 8).equals(OLE)) return oleKind(bytes, extension);
  if (isBareBiff(bytes)) return 'xls';
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  const head = headText(bytes);
  if (head === null) return /^xls[xm]$/.test(extension) ? 'damaged' : 'unknown';
  if (/mso-application|schemas-microsoft-com:office:spreadsheet/.test(head)) return 'xml-spreadsheet';
  if (/<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(head)) return 'html';
  return extension === 'csv' ? 'csv' : 'text';
}

/** Old compound files: names of their streams stand in UTF-16. */
function oleKind(bytes: Buffer, extension: string): RefusalKind {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (extension === 'et' || extension === 'ett') return 'et';
  if (holds('Workbook') || holds('Book')) return 'xls';
  if (holds('WordDocument')) return 'word';
  if (holds('PowerPoint Document')) return 'presentation';
  return 'unknown';
}

/** A BIFF stream without its compound file, as some systems export it: the record BOF, its length, a version. */
function isBareBiff(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0;
}

/** The beginning as text; null where it is binary. */
function headText(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD);
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le');
  return head.includes(0) ? null : head.toString('utf8');
}
