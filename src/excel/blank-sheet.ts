import type { Allowed, BlankCell, BlankSheet, Look } from '../blank';
import { areaName, cellName, type Area } from '../grid';
import type { WrittenSheet } from './host';
import { rule, writeNewSheet } from './new-sheet';
import { asTyped } from './typed';

/** Implements `Host.writeBlankSheet`. */
export function writeBlankSheet(context: Excel.RequestContext, blank: BlankSheet): Promise<WrittenSheet> {
  return writeNewSheet(context, {
    name: blank.name,
    beside: null,
    fill(sheet) {
      writeCells(sheet, blank);
      styleCells(sheet, blank);
      allowOnly(sheet, blank);
    },
    setPage(sheet) {
      sheet.getRange(cellName(blank.first)).select();
      setPage(sheet, blank);
    },
  });
}

const rangeOf = (sheet: Excel.Worksheet, area: Area) => sheet.getRange(areaName(area));

const whole = ({ heights, widths }: BlankSheet): Area => ({
  top: 0,
  left: 0,
  bottom: heights.length - 1,
  right: widths.length - 1,
});

/** Contents and number formats of the whole sheet, each in one call, before cells are merged. */
function writeCells(sheet: Excel.Worksheet, blank: BlankSheet): void {
  const table = <T>(fresh: T, valueOf: (cell: BlankCell) => T) => {
    const values = blank.heights.map(() => blank.widths.map(() => fresh));
    for (const cell of blank.cells) (values[cell.row] ?? [])[cell.column] = valueOf(cell);
    return values;
  };
  const range = rangeOf(sheet, whole(blank));
  range.numberFormat = table('General', ({ numberFormat }) => numberFormat ?? 'General');
  range.formulas = table<string | number>('', ({ content }) =>
    typeof content === 'number' || content.startsWith('=') ? content : asTyped(content),
  );
  for (const area of blank.merges) rangeOf(sheet, area).merge();
}

const SONG = '宋体';
const FONTS: Partial<Record<Look, { readonly name: string; readonly size: number }>> = {
  title: { name: '方正小标宋简体', size: 18 },
  caption: { name: SONG, size: 11 },
};
function styleCells(sheet: Excel.Worksheet, blank: BlankSheet): void {
  const { format } = rangeOf(sheet, whole(blank));
  Object.assign(format.font, { name: SONG, size: 10 });
  format.wrapText = true;
  format.verticalAlignment = 'Center';
  format.horizontalAlignment = 'Center';
  rule(rangeOf(sheet, blank.ruled));
  for (const look of ['words', 'foot'] as const)
    for (const areas of cellsOf(sheet, blank, (cell) => cell.look === look))
      areas.format.horizontalAlignment = 'Left';
  for (const [look, font] of Object.entries(FONTS))
    for (const areas of cellsOf(sheet, blank, (cell) => cell.look === look))
      Object.assign(areas.format.font, font);
  blank.widths.forEach((width, column) => {
    rangeOf(sheet, { top: 0, bottom: 0, left: column, right: column }).format.columnWidth = width;
  });
  blank.heights.forEach((height, row) => {
    rangeOf(sheet, { top: row, bottom: row, left: 0, right: 0 }).format.rowHeight = height;
  });
}

/** Cells as one range of several areas; none if there are no such cells. */
function cellsOf(
  sheet: Excel.Worksheet,
  { cells }: BlankSheet,
  isMeant: (cell: BlankCell) => boolean,
): readonly Excel.RangeAreas[] {
  const names = cells.filter(isMeant).map(cellName);
  return names.length === 0 ? [] : [sheet.getRanges(names.join(','))];
}

const ALLOWED: Readonly<Record<Allowed['kind'], (of: readonly string[]) => Excel.DataValidationRule>> = {
  amount: () => ({ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }),
  points: () => ({ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }),
  people: () => ({ wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }),
  choice: (of) => ({ list: { inCellDropDown: true, source: of.join(',') } }),
};

/** Asks before something else is kept, and keeps it all the same if the person says so. */
const ASKS: Readonly<Record<Allowed['kind'], string>> = {
  amount: '这里一般填不小于 0 的金额，只填数字。',
  points: '这里一般填不小于 0 的分数，只填数字。',
  people: '这里一般填人数，只填整数。',
  choice: '请从列表中选择。',
};

function allowOnly(sheet: Excel.Worksheet, blank: BlankSheet): void {
  for (const kind of Object.keys(ALLOWED) as Allowed['kind'][]) {
    for (const areas of cellsOf(sheet, blank, ({ allowed }) => allowed?.kind === kind)) {
      const one = blank.cells.find(({ allowed }) => allowed?.kind === kind)?.allowed;
      areas.dataValidation.rule = ALLOWED[kind](one?.kind === 'choice' ? one.of : []);
      areas.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: '请核对',
        message: ASKS[kind],
      };
    }
  }
}

/** Room on each side of the printed page, in points. */
const MARGIN = { side: 43, end: 50 };

function setPage({ pageLayout }: Excel.Worksheet, blank: BlankSheet): void {
  pageLayout.orientation = blank.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.topMargin = MARGIN.end;
  pageLayout.bottomMargin = MARGIN.end;
  pageLayout.leftMargin = MARGIN.side;
  pageLayout.rightMargin = MARGIN.side;
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(areaName(whole(blank)));
  const row = blank.headerRow + 1;
  pageLayout.setPrintTitleRows(`$${row}:$${row}`);
  // Some versions take no 0. All that comes before a failure stays.
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}
