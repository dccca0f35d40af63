import type { Extent } from '../address';
import type { Style } from '../engine/style';
import type { Remark } from '../objects/comment-store';
import type { ConditionalFormatting } from '../objects/conditional-format-store';
import type { ValidationSettings } from '../objects/data-validation-store';
import type { Link } from '../objects/hyperlinks';

/** A workbook as data: what is read from a file or written down in a test, before an engine holds it. */
export interface Book {
  readonly name: string;
  readonly sheets: readonly BookSheet[];
  /** Position of the sheet that is shown first. */
  readonly active: number;
  readonly names: readonly BookName[];
  /** What an add-in keeps in the workbook: JSON texts by key. */
  readonly settings: ReadonlyMap<string, string>;
  /** XML parts that add-ins put into the workbook. */
  readonly xmlParts: readonly string[];
}

export interface BookName {
  readonly name: string;
  /** With its '='. */
  readonly formula: string;
  /** Position of the sheet that it belongs to; left out if it is the workbook's. */
  readonly sheet?: number;
}

/** A comment or a reply as a file holds it. */
export type BookRemark = Omit<Remark, 'id'>;

export interface BookComment extends BookRemark {
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly BookRemark[];
}

/** A note: the older sort of remark on a cell, which add-ins of this office.js do not see. */
export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
}

export interface BookValidation extends Readonly<ValidationSettings> {
  readonly areas: readonly Extent[];
}

export type BookConditionalFormat = Readonly<
  Pick<ConditionalFormatting, 'type' | 'areas' | 'stopIfTrue' | 'settings' | 'look'>
>;

export type BookLink = Readonly<Pick<Link, 'areas' | 'address' | 'documentReference' | 'screenTip'>>;

export interface BookCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  /** With its '='; null if the value was typed. */
  readonly formula: string | null;
  /** Whether a text only looks like an error. */
  readonly isText?: boolean;
  readonly style?: Style;
}

/** The three parts of a page's header and footer, with Excel's codes: &P, &&. */
export interface PageText {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** How a sheet is printed. */
export interface BookPage {
  /** By office.js's names of PageLayout; margins in points. What a file leaves out is as on a new sheet. */
  readonly layout: Readonly<Record<string, unknown>>;
  /** Headers and footers; null if there are none. */
  readonly texts: {
    readonly group: {
      readonly state: string;
      readonly useSheetMargins: boolean;
      readonly useSheetScale: boolean;
    };
    readonly pages: Readonly<Record<'defaultForAllPages' | 'oddPages' | 'evenPages' | 'firstPage', PageText>>;
  } | null;
  readonly printArea: readonly Extent[];
  /** Rows and columns that are repeated on each page. */
  readonly titleRows: Extent | null;
  readonly titleColumns: Extent | null;
  /** Pages end before these rows and columns. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export interface BookSheet {
  readonly name: string;
  /** The file's number of the sheet, which its id is made of; left out if it has none yet. */
  readonly number?: number;
  readonly hidden: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly cells: readonly BookCell[];
  readonly merges: readonly Extent[];
  /** Sizes in pixels by row and column; what is left out has the sheet's own size. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  readonly comments: readonly BookComment[];
  readonly notes: readonly BookNote[];
  readonly validations: readonly BookValidation[];
  /** The first comes before the others. */
  readonly conditionalFormats: readonly BookConditionalFormat[];
  readonly links: readonly BookLink[];
  /** Null if nothing was set. */
  readonly page: BookPage | null;
}

/** A sheet with nothing on it. */
export function blankSheet(name: string): BookSheet {
  return {
    name,
    hidden: 'Visible',
    cells: [],
    merges: [],
    rowHeights: new Map(),
    columnWidths: new Map(),
    defaultRowHeight: 20,
    defaultColumnWidth: 72,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    comments: [],
    notes: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    page: null,
  };
}
