import { orRefusal, Refused, type Refusal } from '../xlsx';
import { readXls } from './biff/read-xls';
import { readXlsb } from './biff/read-xlsb';
import type { Ciphers } from './compound';
import type { ForeignSheet } from './foreign-sheet';
import { readOds } from './ods/read-ods';

/** Formats that are read besides .xlsx; .et of WPS is .xls by another name. */
export type ForeignFormat = 'xls' | 'et' | 'xlsb' | 'ods';

/**
 * Reads the worksheets of a file whose format is known. Nothing in it is run. A hostile .xls or .xlsb can keep SheetJS
 * busy or take all the memory: callers give it a process of its own.
 */
export function readForeign(
  bytes: Uint8Array,
  format: ForeignFormat,
  ciphers: Ciphers,
): readonly ForeignSheet[] | Refusal {
  return orRefusal(() => {
    // A view of its own type: slices of a Buffer would share its memory.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const sheets =
      format === 'ods' ? readOds(plain) : format === 'xlsb' ? readXlsb(plain) : readXls(plain, ciphers);
    if (sheets.length === 0) throw new Refused('no-sheets');
    return sheets;
  });
}
