import * as sheetJs from '@e965/xlsx';
import { BUILT_IN_FORMATS } from '../xlsx';

/** A cell as SheetJS gives it. */
export interface JsCell {
  /** b, n, e, s, d, or z for a styled blank cell. */
  readonly t: string;
  readonly v?: unknown;
  /** The code of its number format. */
  readonly z?: unknown;
  /** Its formula without '='. */
  readonly f?: unknown;
  /** The range of the array formula that fills it. */
  readonly F?: unknown;
}

/** A sheet as SheetJS gives it with the option `dense`. */
export interface JsSheet {
  readonly '!data'?: readonly (readonly (JsCell | undefined)[] | undefined)[];
  readonly '!ref'?: string;
  /** The used range where only a part of it was read. */
  readonly '!fullref'?: string;
  readonly '!type'?: string;
  readonly '!merges'?: readonly { readonly s: JsPlace; readonly e: JsPlace }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

interface JsPlace {
  readonly r: number;
  readonly c: number;
}

/** What the list of sheets says of one; the id of its relation only in .xlsb. */
interface JsListedSheet {
  readonly Hidden?: number;
  readonly strRelID?: string;
}

/** A workbook as SheetJS gives it. */
export interface JsWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, JsSheet | undefined>>;
  readonly Workbook?: {
    readonly WBProps?: { readonly date1904?: boolean };
    readonly Sheets?: readonly (JsListedSheet | undefined)[];
  };
}

/** What is used of SheetJS; its own types leave some of it out. */
const { CFB, SSF, parse_zip, read, set_cptable } = sheetJs as unknown as {
  readonly CFB: {
    readonly utils: {
      cfb_new(): object;
      cfb_add(zip: object, name: string, content: Uint8Array, options: object): void;
    };
  };
  readonly SSF: {
    get_table(): Record<string, string>;
    load_table(codes: Readonly<Record<string, string>>): void;
  };
  readonly parse_zip: (zip: object, options: object) => JsWorkbook;
  readonly read: (bytes: Uint8Array, options: object) => JsWorkbook;
  readonly set_cptable: (table: object) => void;
};

/** No dates as objects, no text: cells are shown by our own formats. Formats and formulas are wanted. */
const OPTIONS = { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: true };

/**
 * Reads a .xls stream.
 * @param rows how many rows of each sheet are read
 * @throws anything where the stream is damaged
 */
export function readRecords(stream: Uint8Array, rows: number): JsWorkbook {
  set_cptable({ utils: { decode: decoded } });
  const table = SSF.get_table();
  // The table outlives a file; what an earlier file put there is none of this one's.
  for (const id of Object.keys(table)) Reflect.deleteProperty(table, id);
  SSF.load_table(Object.fromEntries(BUILT_IN_FORMATS));
  return read(stream, { ...OPTIONS, type: 'buffer', sheetRows: rows });
}

/**
 * Reads the parts of a .xlsb.
 * @param rows how many rows of each sheet are read
 * @throws anything where the parts are damaged
 */
export function readParts(parts: Iterable<readonly [string, Uint8Array]>, rows: number): JsWorkbook {
  const zip = CFB.utils.cfb_new();
  for (const [name, content] of parts) CFB.utils.cfb_add(zip, `/${name}`, content, { unsafe: true });
  // Widths tell hidden columns.
  return parse_zip(zip, { ...OPTIONS, cellStyles: true, sheetRows: rows });
}

/** Text in the code page of an old file. */
function decoded(page: number, bytes: ArrayLike<number>): string {
  const label = CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  return new TextDecoder(label).decode(Uint8Array.from(bytes));
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  65001: 'utf-8',
};
