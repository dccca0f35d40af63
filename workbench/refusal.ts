import { strFromU8, unzipSync } from 'fflate';
import { REFUSALS } from '../src/cli/strings';
import { foreignKind } from '../src/xlsx';

type Why = keyof typeof REFUSALS;

/** Why a file cannot be opened as a workbook, in the command line's words; null if it may be one. */
export function refusalOf(bytes: Uint8Array, fileName: string): string | null {
  const why = foreignKind(bytes, fileName) ?? inZip(bytes);
  return why && sentenceOf(why);
}

/** For a file that should be a workbook but cannot be read. */
export const DAMAGED = sentenceOf('damaged');

export const NO_SHEETS = sentenceOf('no-sheets');

function sentenceOf(why: Why): string {
  return REFUSALS[why].zh;
}

function inZip(bytes: Uint8Array): Why | null {
  // Bit 0 of the first file's flags.
  if (((bytes[6] ?? 0) & 1) === 1) return 'encrypted';
  const names: string[] = [];
  let mimetype = '';
  try {
    const kept = unzipSync(bytes, {
      filter({ name }) {
        names.push(name);
        return name === 'mimetype';
      },
    });
    mimetype = strFromU8(kept['mimetype'] ?? new Uint8Array(), true);
  } catch {
    return 'damaged';
  }
  const has = (name: string) => names.includes(name);
  if (has('xl/workbook.xml')) return null;
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/document.xml')) return 'word';
  if (has('ppt/presentation.xml')) return 'presentation';
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods';
  // The workbook part can have another name.
  return names.some((name) => name.startsWith('xl/')) ? null : 'zip-without-workbook';
}
