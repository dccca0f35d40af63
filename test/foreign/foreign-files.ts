import { createDecipheriv, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { readForeign, type Ciphers, type ForeignFormat } from '../../src/foreign';
import { cellName, makeGrid, type CellRef, type Grid } from '../../src/grid';

/** What the command line gives for decryption, written once more for the tests of the pure folder. */
export const CIPHERS: Ciphers = {
  hash(name, ...parts) {
    return Uint8Array.from(createHash(name).update(Buffer.concat(parts)).digest());
  },
  decryptAes(key, iv, data) {
    const cipher = createDecipheriv(`aes-${key.length * 8}-${iv ? 'cbc' : 'ecb'}`, key, iv);
    cipher.setAutoPadding(false);
    return Uint8Array.from(Buffer.concat([cipher.update(data), cipher.final()]));
  },
};

/** The kinds of file that SheetJS writes for the tests. */
export type WrittenKind = 'xls' | 'xlsb' | 'ods';

/** A committed form as SheetJS reads it, to be written in another format. */
export function formWorkbook(name: string): XLSX.WorkBook {
  return XLSX.read(formBytes(name), { cellNF: true, cellStyles: true });
}

export function formBytes(name: string): Buffer {
  return readFileSync(join(__dirname, '../forms', `${name}.xlsx`));
}

/** A workbook of one sheet, from cells by name. */
export function workbookOf(
  cells: Readonly<Record<string, XLSX.CellObject>>,
  more: Readonly<Partial<XLSX.WorkSheet>> = {},
): XLSX.WorkBook {
  const range = XLSX.utils.decode_range('A1:A1');
  for (const name of Object.keys(cells)) {
    const { r, c } = XLSX.utils.decode_cell(name);
    range.e = { r: Math.max(range.e.r, r), c: Math.max(range.e.c, c) };
  }
  const sheet = { ...cells, '!ref': XLSX.utils.encode_range(range), ...more };
  return { SheetNames: ['表'], Sheets: { 表: sheet } };
}

/** The bytes of a workbook in another format. */
export function written(workbook: XLSX.WorkBook, kind: WrittenKind): Uint8Array {
  const bytes = XLSX.write(workbook, { type: 'buffer', bookType: kind === 'xls' ? 'biff8' : kind }) as Buffer;
  return Uint8Array.from(bytes);
}

/** The sheets of a file as grids; the reason where it is refused. */
export function gridsOf(bytes: Uint8Array, format: ForeignFormat): readonly Grid[] | string {
  const sheets = readForeign(bytes, format, CIPHERS);
  return 'why' in sheets ? sheets.why : sheets.map(({ input }) => makeGrid(input));
}

/** The first sheet of a file that can be read. */
export function gridOf(bytes: Uint8Array, format: ForeignFormat): Grid {
  const grids = gridsOf(bytes, format);
  if (typeof grids === 'string') throw new Error(grids);
  return grids[0]!;
}

/** What cells show, by name. */
export function shownIn(grid: Grid): Record<string, string> {
  return Object.fromEntries(grid.cells.map((cell) => [cellName(cell), cell.text]));
}

/** A compound file with streams in its root folder. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { utils, write } = XLSX.CFB as {
    utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Uint8Array): void };
    write: (file: object, options: object) => Buffer;
  };
  const file = utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return Uint8Array.from(write(file, { type: 'buffer' }));
}

/** The records of a .xls that SheetJS wrote, without their container. */
export function recordsStream(bytes: Uint8Array): Uint8Array {
  const { read, find } = XLSX.CFB as {
    read: (bytes: Buffer, options: object) => object;
    find: (file: object, name: string) => { content: Uint8Array };
  };
  return Uint8Array.from(find(read(Buffer.from(bytes), { type: 'buffer' }), '/Workbook').content);
}

/** A .xls in which =SUM(A1:A2) stands in place of a number, with a result; SheetJS writes no formulas. */
export function withFormula(
  bytes: Uint8Array,
  { row, column }: CellRef,
  result: number,
  flags: number,
): Uint8Array {
  const stream = Buffer.from(recordsStream(bytes));
  const at = stream.indexOf(Buffer.from([0x03, 0x02, 14, 0, row, 0, column, 0]));
  if (at < 0) throw new RangeError('No such number.');
  // A1:A2, and the sum of it.
  const tokens = [0x25, 0, 0, 1, 0, 0, 0xc0, 0, 0xc0, 0x19, 0x10, 0, 0];
  const formula = Buffer.alloc(4 + 22 + tokens.length);
  formula.writeUInt16LE(0x06, 0);
  formula.writeUInt16LE(22 + tokens.length, 2);
  stream.copy(formula, 4, at + 4, at + 10);
  formula.writeDoubleLE(result, 10);
  formula.writeUInt16LE(flags, 18);
  formula.writeUInt16LE(tokens.length, 24);
  formula.set(tokens, 26);
  const changed = Buffer.concat([stream.subarray(0, at), formula, stream.subarray(at + 18)]);
  // The sheets behind it have moved.
  for (let place = 0; place < at; place += 4 + changed.readUInt16LE(place + 2)) {
    if (changed.readUInt16LE(place) !== 0x85 || changed.readUInt32LE(place + 4) < at) continue;
    changed.writeUInt32LE(changed.readUInt32LE(place + 4) + formula.length - 18, place + 4);
  }
  return compound({ Workbook: changed });
}
