import { areaName, type Area } from '../grid';
import type { SheetBlock } from '../report';
import type { ReportSheet, SheetInfo } from './host';
import { FONTS, layoutReport, PAGE, type ReportLayout, type ReportRow } from './report-layout';
import { freeSheetName } from './sheet-name';
import { asTyped } from './typed';

/** Body in A; B parts it from the table, which begins in C and prints on a page of its own. */
const TABLE_COLUMN = 2;
const SLOT_GROUND = '#FFF4CE';

/** See Host.writeReportSheet. */
export async function writeReportSheet(
  context: Excel.RequestContext,
  blocks: readonly SheetBlock[],
  target: ReportSheet,
): Promise<SheetInfo> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const beside = worksheets.getItemOrNullObject(target.beside);
  beside.load('position');
  await context.sync();

  const name = freeSheetName(
    target.name,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(name);
  if (!beside.isNullObject) sheet.position = beside.position + 1;
  const layout = layoutReport(blocks);
  writeTexts(sheet, layout);
  styleRows(sheet, layout);
  setPage(sheet, layout, target.header);
  sheet.activate();
  sheet.load('id,name');
  await context.sync();
  return { id: sheet.id, name: sheet.name, hidden: false };
}

const range = (sheet: Excel.Worksheet, area: Area) => sheet.getRange(areaName(area));

function writeTexts(sheet: Excel.Worksheet, { rows, tableFrom, tableWidths }: ReportLayout): void {
  if (tableFrom > 0) {
    const body = range(sheet, { top: 0, left: 0, bottom: tableFrom - 1, right: 0 });
    body.values = rows.slice(0, tableFrom).map(({ texts }) => [asTyped(texts[0] ?? '')]);
  }
  if (tableFrom < rows.length) {
    const right = TABLE_COLUMN + Math.max(1, tableWidths.length) - 1;
    const table = range(sheet, { top: tableFrom, left: TABLE_COLUMN, bottom: rows.length - 1, right });
    table.values = rows
      .slice(tableFrom)
      .map(({ texts }) =>
        Array.from({ length: Math.max(1, tableWidths.length) }, (_, i) => asTyped(texts[i] ?? '')),
      );
  }
}

function styleRows(sheet: Excel.Worksheet, { rows, tableFrom, tableWidths }: ReportLayout): void {
  const last = TABLE_COLUMN + Math.max(1, tableWidths.length) - 1;
  sheet.getRange('A:A').format.columnWidth = PAGE.bodyWidth;
  tableWidths.forEach((width, i) => {
    const column = TABLE_COLUMN + i;
    range(sheet, { top: 0, left: column, bottom: 0, right: column }).format.columnWidth = width;
  });
  for (const { style, from, to } of stretches(rows)) {
    const inTable = from >= tableFrom;
    const left = inTable ? TABLE_COLUMN : 0;
    const { format } = range(sheet, { top: from, left, bottom: to, right: inTable ? last : 0 });
    const font = FONTS[style];
    format.font.name = font.name;
    format.font.size = font.size;
    // Names across the table's width would wrap in its first narrow column.
    format.wrapText = style !== 'table-title';
    format.verticalAlignment = style === 'title' || inTable ? 'Center' : 'Top';
    format.horizontalAlignment = style === 'title' || style === 'table-header' ? 'Center' : 'Left';
    if (style === 'slot') format.fill.color = SLOT_GROUND;
    if (style === 'table-header' || style === 'table-row') {
      for (const edge of [
        'EdgeTop',
        'EdgeBottom',
        'EdgeLeft',
        'EdgeRight',
        'InsideHorizontal',
        'InsideVertical',
      ] as const)
        format.borders.getItem(edge).style = 'Continuous';
    }
  }
  rows.forEach(({ height }, row) => {
    range(sheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = height;
  });
}

/** Runs of rows of one style, so that a style is set once and not row by row. */
export function stretches(
  rows: readonly Pick<ReportRow, 'style'>[],
): { style: ReportRow['style']; from: number; to: number }[] {
  const runs: { style: ReportRow['style']; from: number; to: number }[] = [];
  rows.forEach(({ style }, row) => {
    const open = runs.at(-1);
    if (open?.style === style) open.to = row;
    else runs.push({ style, from: row, to: row });
  });
  return runs;
}

function setPage(
  sheet: Excel.Worksheet,
  { rows, tableFrom, tableWidths }: ReportLayout,
  header: string,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.topMargin = PAGE.margins.top;
  pageLayout.bottomMargin = PAGE.margins.bottom;
  pageLayout.leftMargin = PAGE.margins.left;
  pageLayout.rightMargin = PAGE.margins.right;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  const body = tableFrom > 0 ? [areaName({ top: 0, left: 0, bottom: tableFrom - 1, right: 0 })] : [];
  const table =
    tableFrom < rows.length
      ? [
          areaName({
            top: tableFrom,
            left: TABLE_COLUMN,
            bottom: rows.length - 1,
            right: TABLE_COLUMN + Math.max(1, tableWidths.length) - 1,
          }),
        ]
      : [];
  if (body.length + table.length > 0) pageLayout.setPrintArea([...body, ...table].join(','));
  const pages = pageLayout.headersFooters.defaultForAllPages;
  // & starts a code in headers; a unit's name may hold one.
  pages.centerHeader = header.replaceAll('&', '&&');
  pages.centerFooter = '— &P —';
}
