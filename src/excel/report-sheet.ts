import { areaName, type Area } from '../grid';
import {
  headerText,
  layOut,
  LOOKS,
  PAGE,
  printAreas,
  type LaidRow,
  type Layout,
  type SheetBlock,
} from '../report';
import type { ReportSheet, WrittenSheet } from './host';
import { rule, writeNewSheet } from './new-sheet';
import { asTyped } from './typed';

/** Implements `Host.writeReportSheet`. */
export function writeReportSheet(
  context: Excel.RequestContext,
  blocks: readonly SheetBlock[],
  target: ReportSheet,
): Promise<WrittenSheet> {
  const layout = layOut(blocks);
  return writeNewSheet(context, {
    name: target.name,
    beside: target.beside,
    fill(sheet) {
      writeTexts(sheet, layout);
      styleRows(sheet, layout);
    },
    setPage(sheet) {
      setPage(sheet, layout, target.header);
    },
  });
}

const range = (sheet: Excel.Worksheet, area: Area) => sheet.getRange(areaName(area));

function writeTexts(sheet: Excel.Worksheet, { rows, tableFrom, tableWidths }: Layout): void {
  if (tableFrom > 0) {
    const body = range(sheet, { top: 0, left: 0, bottom: tableFrom - 1, right: 0 });
    body.values = rows.slice(0, tableFrom).map(({ texts }) => [asTyped(texts[0] ?? '')]);
  }
  if (tableFrom < rows.length) {
    const right = PAGE.tableColumn + Math.max(1, tableWidths.length) - 1;
    const table = range(sheet, { top: tableFrom, left: PAGE.tableColumn, bottom: rows.length - 1, right });
    table.values = rows
      .slice(tableFrom)
      .map(({ texts }) =>
        Array.from({ length: Math.max(1, tableWidths.length) }, (_, i) => asTyped(texts[i] ?? '')),
      );
  }
}

function styleRows(sheet: Excel.Worksheet, { rows, tableFrom, tableWidths }: Layout): void {
  const last = PAGE.tableColumn + Math.max(1, tableWidths.length) - 1;
  sheet.getRange('A:A').format.columnWidth = PAGE.bodyWidth;
  tableWidths.forEach((width, i) => {
    const column = PAGE.tableColumn + i;
    range(sheet, { top: 0, left: column, bottom: 0, right: column }).format.columnWidth = width;
  });
  for (const { style, from, to } of stretches(rows)) {
    const inTable = from >= tableFrom;
    const left = inTable ? PAGE.tableColumn : 0;
    const stretch = range(sheet, { top: from, left, bottom: to, right: inTable ? last : 0 });
    const { format } = stretch;
    const look = LOOKS[style];
    format.font.name = look.font;
    format.font.size = look.size;
    format.wrapText = look.wraps;
    format.verticalAlignment = look.middle ? 'Center' : 'Top';
    format.horizontalAlignment = look.centred ? 'Center' : 'Left';
    if (look.ground !== null) format.fill.color = `#${look.ground}`;
    if (look.ruled) rule(stretch);
  }
  rows.forEach(({ height }, row) => {
    range(sheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = height;
  });
}

/** Runs of rows with the same style, so that each style is set once per run. */
export function stretches(
  rows: readonly Pick<LaidRow, 'style'>[],
): { style: LaidRow['style']; from: number; to: number }[] {
  const runs: { style: LaidRow['style']; from: number; to: number }[] = [];
  rows.forEach(({ style }, row) => {
    const open = runs.at(-1);
    if (open?.style === style) open.to = row;
    else runs.push({ style, from: row, to: row });
  });
  return runs;
}

function setPage(sheet: Excel.Worksheet, layout: Layout, header: string): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.topMargin = PAGE.margins.top;
  pageLayout.bottomMargin = PAGE.margins.bottom;
  pageLayout.leftMargin = PAGE.margins.left;
  pageLayout.rightMargin = PAGE.margins.right;
  const areas = printAreas(layout);
  if (areas.length > 0) pageLayout.setPrintArea(areas.map(areaName).join(','));
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.centerHeader = headerText(header);
  pages.centerFooter = PAGE.footer;
  // Some versions take no 0. All that comes before a failure stays.
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}
