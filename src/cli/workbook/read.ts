import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Grid } from '../../grid';
import { LIMITS } from './limits';
import { openPackage, partText, relationsOf, workbookPart, type Package, type Relation } from './package';
import { orRefusal, refused } from './refuse';
import type { Refusal } from './refusal';
import { readSharedStrings } from './sharedStrings';
import { readSheet } from './sheet';
import { foreignKind } from './sniff';
import { readStyles, type Styles } from './styles';
import { isTrue, prefixed, walk } from './xml';

/** One worksheet of a workbook, visible or not. */
export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The name of its part: 'xl/worksheets/sheet1.xml'. */
  readonly part: string;
  readonly grid: Grid;
  /** Whether the sheet is protected, so that only unlocked cells may be written. */
  readonly isProtected: boolean;
}

/** A workbook as read, with the package that it was read from. */
export interface Workbook {
  readonly kind: 'workbook';
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly styles: Styles;
  readonly pkg: Package;
  /** The name of the workbook part: 'xl/workbook.xml'. */
  readonly part: string;
  /** The name of the styles part; null where the workbook has none. */
  readonly stylesPart: string | null;
}

/** What stands in the workbook part about its sheets. */
export interface WorkbookListing {
  readonly part: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: Sheet['visibility'];
    readonly part: string;
    readonly type: string;
  }[];
  readonly date1904: boolean;
  readonly relations: readonly Relation[];
}

/** Reads a file from disk. Nothing in it is run, and the file is not changed. */
export function readWorkbookFile(path: string): Workbook | Refusal {
  return orRefusal(() => workbookOf(fileBytes(path), basename(path)));
}

/** Reads a workbook from its bytes; `name` is the file's name, which tells .csv and .et apart from others. */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook | Refusal {
  return orRefusal(() => workbookOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name));
}

function fileBytes(path: string): Buffer {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw refused(canBeListed(path) ? 'directory' : 'closed-directory');
    // A pipe has no end to read to until somebody writes it.
    if (!stat.isFile()) throw refused('not-a-file');
    if (stat.size > LIMITS.file) throw refused('too-large');
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP')
      throw refused('missing');
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') throw refused('permission');
    throw error;
  }
}

function canBeListed(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function workbookOf(bytes: Buffer, name: string): Workbook {
  const foreign = foreignKind(bytes, name);
  if (foreign) throw refused(foreign);
  if (bytes.length > LIMITS.file) throw refused('too-large');
  const pkg = openPackage(bytes);
  const listing = readListing(pkg);
  const partOfType = (type: string): string | null =>
    listing.relations.find((relation) => relation.type === type)?.target ?? null;
  const stringsPart = partOfType('sharedStrings');
  const stylesPart = partOfType('styles');
  const strings = readSharedStrings(stringsPart === null ? null : partText(pkg, stringsPart));
  const styles = readStyles(stylesPart === null ? null : partText(pkg, stylesPart));
  const sheets = listing.sheets.flatMap((sheet): Sheet[] => {
    if (sheet.type !== 'worksheet') return [];
    const xml = partText(pkg, sheet.part);
    if (xml === null) throw refused('damaged');
    const context = { sheetName: sheet.name, strings, styles, date1904: listing.date1904 };
    return [{ name: sheet.name, visibility: sheet.visibility, part: sheet.part, ...readSheet(xml, context) }];
  });
  if (sheets.length === 0) throw refused('no-sheets');
  return { kind: 'workbook', name, sheets, styles, pkg, part: listing.part, stylesPart };
}

/**
 * The sheets that the workbook part lists, in the order of their tabs.
 * @throws Refused damaged, zip-without-workbook and its kin
 */
export function readListing(pkg: Package): WorkbookListing {
  const part = workbookPart(pkg);
  const relations = relationsOf(pkg, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: WorkbookListing['sheets'][number][] = [];
  let date1904 = false;
  walk(partText(pkg, part) ?? '', {
    open({ name, attributes }, path) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet' || path.at(-1) !== 'sheets') return;
      const relation = byId.get(prefixed(attributes, 'id') ?? '');
      const state = attributes['state'];
      sheets.push({
        name: attributes['name'] ?? '',
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        part: relation?.target ?? '',
        type: relation?.type ?? '',
      });
    },
  });
  return { part, sheets, date1904, relations };
}
