import type { Host } from '../host';
import { text } from '../request/arguments';
import { ApiError } from '../request/errors';
import { bookOfXlsx } from '../workbook/from-xlsx';
import { openSheet } from '../workbook/of-host';
import { numberedName, placeSheet } from './copy-sheet';
import { guardStructure } from './protection';
import { worksheet } from './worksheet';

interface Options {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: string;
  readonly relativeTo?: unknown;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new ApiError('InvalidArgument');
  }
}

/** `workbook.insertWorksheetsFromBase64`: copies sheets from an .xlsx file; returns their ids. */
export function insertSheets(host: Host, _self: unknown, base64File: unknown, options: unknown): string[] {
  guardStructure(host);
  const { sheetNamesToInsert = [], positionType, relativeTo } = (options ?? {}) as Options;
  const book = bookOfXlsx(bytesOf(text(base64File)), 'inserted.xlsx');
  const wanted =
    sheetNamesToInsert.length > 0
      ? book.sheets.filter(({ name }) => sheetNamesToInsert.includes(name))
      : book.sheets;
  const known = worksheet.from(relativeTo);
  let after = known ?? (typeof relativeTo === 'string' ? host.sheetId(relativeTo) : null);
  let place = positionType ?? 'End';
  return wanted.map((sheet) => {
    const id = host.engine.addSheet(numberedName(host, sheet.name), sheet);
    openSheet(host, id, sheet);
    placeSheet(host, id, place, after);
    // Further sheets come behind the first.
    if (place !== 'End') [place, after] = ['After', id];
    return id;
  });
}
