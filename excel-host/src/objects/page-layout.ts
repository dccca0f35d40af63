import { COLUMNS, ROWS, type Box, type Extent } from '../address';
import type { Host } from '../host';
import { figure, oneOf, text } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, stateOf, type Property, type Ref, type Kind } from '../request/kind';
import type { BookPage } from '../workbook/book';
import { addressOf } from './names';
import { addBreak, breakLines } from './page-breaks';
import { checkPage } from './page-limits';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { boxOf } from './worksheet';

/** A page as a new sheet has it; margins in points. */
const PAGE = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 } as unknown,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  printErrors: 'AsDisplayed',
  printComments: 'NoComments',
  firstPageNumber: '' as unknown,
};

const HEADER_FOOTER = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

const HEADER_FOOTER_GROUP = { state: 'Default', useSheetMargins: true, useSheetScale: true };

/** The layout of a page, or of its headers, as it is set. */
type Kept = Record<string, unknown>;

const layouts = stateOf(() => new Map<string, Kept>());
const areas = stateOf(() => new Map<string, readonly Box[]>());

/** What is kept under a key; the layout of a new sheet where nothing was set. */
function layoutOf(host: Host, key: string, fresh: Kept): Kept {
  const known = layouts(host).get(key) ?? { ...fresh };
  layouts(host).set(key, known);
  return known;
}

/** Properties that are kept as set; a value of another type is refused. */
function kept(fresh: Kept): Record<string, Property<string>> {
  const one = (name: string): Property<string> => ({
    get: (host, key) => layoutOf(host, key, fresh)[name],
    set(host, key, value) {
      const known = fresh[name];
      if (known !== '' && typeof value !== typeof known) throw new ApiError('InvalidArgument');
      checkPage(name, value);
      layoutOf(host, key, fresh)[name] = value;
    },
  });
  return Object.fromEntries(Object.keys(fresh).map((name) => [name, one(name)]));
}

const headerFooter: Kind<string> = defineKind<string>('HeaderFooter', { properties: kept(HEADER_FOOTER) });

const headersFooters: Kind<string> = defineKind<string>('HeaderFooterGroup', {
  properties: kept(HEADER_FOOTER_GROUP),
  links: Object.fromEntries(
    ['defaultForAllPages', 'firstPage', 'evenPages', 'oddPages'].map((pages) => [
      pages,
      (_host: Host, key: string): Ref => headerFooter.of(`${key} ${pages}`),
    ]),
  ),
});

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ['bottom', 'footer', 'header', 'left', 'right', 'top'] as const;

function setPrintMargins(host: Host, sheet: string, unit: unknown, options: unknown): void {
  const points = POINTS[oneOf(Object.keys(POINTS) as (keyof typeof POINTS)[], unit)];
  if (typeof options !== 'object' || options === null) throw new ApiError('InvalidArgument');
  const page = layoutOf(host, sheet, PAGE);
  for (const side of MARGINS) {
    const margin = (options as Kept)[side];
    if (margin !== undefined && margin !== null) page[`${side}Margin`] = figure(margin) * points;
  }
}

function boxesOf(host: Host, sheet: string, given: unknown): readonly Box[] {
  const box = range.from(given);
  if (box) return [box];
  const several = rangeAreas.from(given);
  if (several) return several.boxes;
  return text(given)
    .split(',')
    .map((address) => boxOf(host, sheet, address.trim()));
}

/** `setX`, `getX` and `getXOrNullObject` for a part of the sheet that printing knows. */
function printed(name: string, asAreas: boolean, isValid: (box: Box) => boolean = () => true) {
  const refOf = (host: Host, sheet: string): Ref | null => {
    const boxes = areas(host).get(`${sheet} ${name}`);
    const [first] = boxes ?? [];
    if (!boxes || !first) return null;
    return asAreas ? rangeAreas.of({ sheet, boxes }) : range.of(first);
  };
  return {
    [`set${name}`](host: Host, sheet: string, given: unknown) {
      const boxes = boxesOf(host, sheet, given);
      boxes.forEach((box) => addressOf(host, box));
      if (!boxes.every(isValid)) throw new ApiError('InvalidArgument');
      areas(host).set(`${sheet} ${name}`, boxes);
    },
    [`get${name}`]: (host: Host, sheet: string) => found(refOf(host, sheet)),
    [`get${name}OrNullObject`]: refOf,
  };
}

/** `worksheet.pageLayout`: kept as set, nothing is printed. */
export const pageLayout: Kind<string> = defineKind<string>('PageLayout', {
  properties: kept(PAGE),
  links: { headersFooters: (_host, sheet) => headersFooters.of(`${sheet} headersFooters`) },
  methods: {
    setPrintMargins,
    ...printed('PrintArea', true),
    // Titles are whole rows or columns.
    ...printed('PrintTitleRows', false, ({ columns }) => columns === COLUMNS),
    ...printed('PrintTitleColumns', false, ({ rows }) => rows === ROWS),
  },
});

const PAGES = ['defaultForAllPages', 'oddPages', 'evenPages', 'firstPage'] as const;

const copyOf = <T>(value: T): T => structuredClone(value);

/** A sheet's page set-up for a file; null if it is as on a new sheet. */
export function keptPage(host: Host, sheet: string): BookPage | null {
  const known = (key: string, fresh: Kept): Kept => layouts(host).get(key) ?? fresh;
  const key = `${sheet} headersFooters`;
  const layout = known(sheet, PAGE);
  const group = known(key, HEADER_FOOTER_GROUP);
  const pages = PAGES.map((name) => [name, known(`${key} ${name}`, HEADER_FOOTER)] as const);
  const hasTexts = pages.some(([, text]) => !isAsNew(text, HEADER_FOOTER));
  const extents = (name: string) => areas(host).get(`${sheet} ${name}`) ?? [];
  const page = {
    layout: copyOf(layout),
    texts: hasTexts ? copyOf({ group, pages: Object.fromEntries(pages) }) : null,
    printArea: extents('PrintArea').map(extentAt),
    titleRows: extents('PrintTitleRows').map(extentAt)[0] ?? null,
    titleColumns: extents('PrintTitleColumns').map(extentAt)[0] ?? null,
    rowBreaks: breakLines(host, sheet, true),
    columnBreaks: breakLines(host, sheet, false),
  } as BookPage;
  const { printArea, titleRows, titleColumns, rowBreaks, columnBreaks } = page;
  const isOwn =
    hasTexts ||
    !isAsNew(layout, PAGE) ||
    titleRows !== null ||
    titleColumns !== null ||
    [printArea, rowBreaks, columnBreaks].some((each) => each.length > 0);
  return isOwn ? page : null;
}

const isAsNew = (known: Kept, fresh: Kept) => JSON.stringify(known) === JSON.stringify(fresh);

const extentAt = ({ row, column, rows, columns }: Box): Extent => ({ row, column, rows, columns });

/** Takes over a sheet's page set-up from a file. */
export function openPage(host: Host, sheet: string, page: BookPage): void {
  layouts(host).set(sheet, { ...PAGE, ...copyOf(page.layout) });
  const key = `${sheet} headersFooters`;
  if (page.texts) {
    layouts(host).set(key, { ...page.texts.group });
    for (const name of PAGES) layouts(host).set(`${key} ${name}`, { ...page.texts.pages[name] });
  }
  const keep = (name: string, extents: readonly Extent[]) => {
    if (extents.length > 0)
      areas(host).set(
        `${sheet} ${name}`,
        extents.map((extent) => ({ ...extent, sheet })),
      );
  };
  keep('PrintArea', page.printArea);
  keep('PrintTitleRows', page.titleRows ? [page.titleRows] : []);
  keep('PrintTitleColumns', page.titleColumns ? [page.titleColumns] : []);
  for (const row of page.rowBreaks) addBreak(host, sheet, true, row);
  for (const column of page.columnBreaks) addBreak(host, sheet, false, column);
}
