import type { Grid } from '../../grid';
import { LIMITS, openPackage, orRefusal, partText, Refused, type Package, type Refusal } from '../package';
import { readListing, type ListedSheet } from './listing';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { foreignKind } from './sniff';
import { readStyles, type Styles } from './styles';

/** One worksheet of a workbook, visible or not. */
export interface Sheet extends Omit<ListedSheet, 'type'> {
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

/**
 * Reads a workbook from the bytes of a file. Nothing in it is run.
 * @param name the file's name, which tells .csv and .et from others
 */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook | Refusal {
  return orRefusal(() => workbookOf(bytes, name));
}

function workbookOf(bytes: Uint8Array, name: string): Workbook {
  const foreign = foreignKind(bytes, name);
  if (foreign) throw new Refused(foreign);
  if (bytes.length > LIMITS.file) throw new Refused('too-large');
  const pkg = openPackage(bytes);
  const listing = readListing(pkg);
  const partOfType = (type: string): string | null =>
    listing.relations.find((relation) => relation.type === type)?.target ?? null;
  const stringsPart = partOfType('sharedStrings');
  const stylesPart = partOfType('styles');
  const strings = readSharedStrings(stringsPart === null ? null : partText(pkg, stringsPart));
  const styles = readStyles(stylesPart === null ? null : partText(pkg, stylesPart));
  const sheets = listing.sheets.flatMap(({ type, ...sheet }): Sheet[] => {
    if (type !== 'worksheet') return [];
    const xml = partText(pkg, sheet.part);
    if (xml === null) throw new Refused('damaged');
    const context = { sheetName: sheet.name, strings, styles, date1904: listing.date1904 };
    return [{ ...sheet, ...readSheet(xml, context) }];
  });
  if (sheets.length === 0) throw new Refused('no-sheets');
  return { kind: 'workbook', name, sheets, styles, pkg, part: listing.part, stylesPart };
}
