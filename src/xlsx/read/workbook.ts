import type { Grid } from '../../grid';
import { LIMITS, openPackage, orRefusal, partText, Refused, type Package, type Refusal } from '../package';
import type { CellContext } from './cells';
import { partOfType, readListing, type ListedSheet, type WorkbookListing } from './listing';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { foreignKind } from './sniff';
import { readStyles, type Styles } from './styles';

/** An open workbook: only what all its sheets need has been read. */
export interface OpenWorkbook extends CellContext {
  readonly pkg: Package;
  readonly listing: WorkbookListing;
  /** The name of the styles part; null where the workbook has none. */
  readonly stylesPart: string | null;
}

/** One worksheet of a workbook, visible or not. */
export interface Sheet extends Pick<ListedSheet, 'name' | 'visibility' | 'part'> {
  readonly grid: Grid;
  /** Whether the sheet is protected, so that only unlocked cells may be written. */
  readonly isProtected: boolean;
}

/** A workbook as read, with the package that it was read from. */
export interface Workbook extends Pick<OpenWorkbook, 'pkg' | 'listing' | 'stylesPart'> {
  readonly kind: 'workbook';
  readonly sheets: readonly Sheet[];
  readonly styles: Styles;
}

/**
 * Opens the bytes of a file as a workbook. Nothing in it is run.
 * @param name the file's name: .csv and .et are recognised by it
 * @throws Refused
 */
export function openWorkbook(bytes: Uint8Array, name: string): OpenWorkbook {
  const foreign = foreignKind(bytes, name);
  if (foreign) throw new Refused(foreign);
  if (bytes.length > LIMITS.file) throw new Refused('too-large');
  const pkg = openPackage(bytes);
  const listing = readListing(pkg);
  const stringsPart = partOfType(listing, 'sharedStrings');
  return {
    pkg,
    listing,
    stylesPart: partOfType(listing, 'styles'),
    strings: readSharedStrings(stringsPart === null ? null : partText(pkg, stringsPart)),
    date1904: listing.date1904,
  };
}

/** Reads every worksheet of a workbook as a grid; see `openWorkbook`. */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook | Refusal {
  return orRefusal(() => {
    const { pkg, listing, stylesPart, ...context } = openWorkbook(bytes, name);
    const styles = readStyles(stylesPart === null ? null : partText(pkg, stylesPart));
    const sheets = listing.sheets.flatMap(({ name: sheetName, visibility, part, type }): Sheet[] => {
      if (type !== 'worksheet') return [];
      const xml = partText(pkg, part);
      if (xml === null) throw new Refused('damaged');
      return [{ name: sheetName, visibility, part, ...readSheet(xml, { ...context, sheetName, styles }) }];
    });
    if (sheets.length === 0) throw new Refused('no-sheets');
    return { kind: 'workbook', sheets, styles, pkg, listing, stylesPart };
  });
}
