import { READ_LIMIT } from '../../grid';
import { Refused } from '../../xlsx';
import { decryptedRecords, openCompoundFile, type Ciphers } from '../compound';
import type { ForeignSheet } from '../foreign-sheet';
import { readRecords, type JsWorkbook } from '../sheet-js';
import { sheetInput } from '../sheet-input';
import { recordsOf } from './records';
import { sheetFacts } from './sheet-facts';

/**
 * Reads the sheets of a .xls file. SheetJS gets nothing but the stream of its records, decrypted: the container, in
 * which a damaged file can lead in circles, is opened here.
 * @throws Refused
 */
export function readXls(bytes: Uint8Array, ciphers: Ciphers): readonly ForeignSheet[] {
  const locked = streamOf(bytes);
  const records = recordsOf(locked);
  const stream = decryptedRecords(locked, records, ciphers);
  const workbook = parsed(stream);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const facts = sheetFacts(stream, records);
  return facts.flatMap(({ visibility, isWorksheet, ...known }, index): ForeignSheet[] => {
    const name = workbook.SheetNames[index];
    const sheet = name === undefined ? undefined : workbook.Sheets[name];
    if (name === undefined || !isWorksheet || sheet?.['!type'] !== undefined) return [];
    // A sheet of which the list tells and that the stream has not.
    if (!sheet) throw new Refused('damaged');
    return [{ name, visibility, input: sheetInput(sheet, { sheetName: name, date1904, ...known }) }];
  });
}

const OLE = 0xd0;

/** The records: all of a file without a container, as some systems export it, else the stream that holds them. */
function streamOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== OLE) return bytes;
  const file = openCompoundFile(bytes);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream) return stream;
  // A document of another kind in which a workbook is embedded.
  if (file.names.includes('WordDocument')) throw new Refused('word');
  if (file.names.includes('PowerPoint Document')) throw new Refused('presentation');
  throw new Refused('damaged');
}

function parsed(stream: Uint8Array): JsWorkbook {
  try {
    return readRecords(stream, READ_LIMIT.rows);
  } catch {
    throw new Refused('damaged');
  }
}
