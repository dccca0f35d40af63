import { READ_LIMIT } from '../../grid';
import {
  BUILT_IN_FORMATS,
  openPackage,
  partBytes,
  partNames,
  Refused,
  relationsOf,
  type Package,
} from '../../xlsx';
import type { ForeignSheet } from '../foreign-sheet';
import { readParts, type JsSheet, type JsWorkbook } from '../sheet-js';
import { hiddenIn, sheetInput } from '../sheet-input';

const WORKBOOK = 'xl/workbook.bin';
const STATES = ['visible', 'hidden', 'veryHidden'] as const;
/** Parts that hold no cells are not unpacked; a file may have a hundred megabytes of pictures. */
const UNWANTED =
  /(?:^|\/)(?:meta-inf|docprops|customxml|media|drawings|charts|embeddings|activex|ctrlprops|printersettings|theme|externallinks|comments|threadedcomments|pivottables|pivotcache|vbaproject)[^/]*(?:\/|\.)/i;

/**
 * Reads the sheets of a .xlsb file. The zip is unpacked within our own limits.
 * @throws Refused
 */
export function readXlsb(bytes: Uint8Array): readonly ForeignSheet[] {
  const pkg = openPackage(bytes);
  const workbook = parsed(partsOf(pkg));
  const types = new Map(relationsOf(pkg, WORKBOOK).map(({ id, type }) => [id, type]));
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index): ForeignSheet[] => {
    const listed = workbook.Workbook?.Sheets?.[index];
    // Charts, macros and dialogs have sheets of their own.
    if ((types.get(listed?.strRelID ?? '') ?? 'worksheet') !== 'worksheet') return [];
    const sheet = workbook.Sheets[name];
    // SheetJS leaves out a sheet that it fails to read.
    if (!sheet) throw new Refused('damaged');
    const hidden = listed?.Hidden ?? 0;
    const context = {
      sheetName: name,
      date1904,
      hiddenColumns: hiddenIn(sheet['!cols'], READ_LIMIT.columns),
      formulas: new Set<number>(),
      uncomputed: new Set<number>(),
      isBeyond: isCutOff(sheet),
    };
    return [{ name, visibility: STATES[hidden] ?? 'visible', input: sheetInput(sheet, context) }];
  });
}

/** Whether the used range goes on below what was read. */
function isCutOff(sheet: JsSheet): boolean {
  return sheet['!fullref'] !== undefined;
}

function partsOf(pkg: Package): readonly (readonly [string, Uint8Array])[] {
  return partNames(pkg)
    .filter((name) => /\.(?:bin|xml|rels)$/i.test(name) && !UNWANTED.test(name))
    .map((name) => {
      const content = partBytes(pkg, name) ?? new Uint8Array();
      return [name, /styles\.bin$/i.test(name) ? withBuiltInFormats(content) : content];
    });
}

function parsed(parts: readonly (readonly [string, Uint8Array])[]): JsWorkbook {
  try {
    return readParts(parts, READ_LIMIT.rows);
  } catch {
    throw new Refused('damaged');
  }
}

const FORMAT_RECORD = 0x2c;

/** The styles with the built-in formats of a Chinese Excel before them; SheetJS knows those of an American one. */
function withBuiltInFormats(styles: Uint8Array): Uint8Array {
  const records = [...BUILT_IN_FORMATS].flatMap(([id, code]) => {
    const letters = Array.from(code, (letter) => letter.charCodeAt(0)).flatMap((unit) => [
      unit & 0xff,
      unit >> 8,
    ]);
    return [FORMAT_RECORD, 6 + letters.length, id, 0, code.length, 0, 0, 0, ...letters];
  });
  const all = new Uint8Array(records.length + styles.length);
  all.set(records);
  all.set(styles, records.length);
  return all;
}
