import { areaName, type Area } from '../grid';
import {
  freeSheetName,
  headerText,
  layOut,
  LOOKS,
  PAGE,
  printAreas,
  type LaidRow,
  type Layout,
  type SheetBlock,
} from '../report';
import { faultOf, HostFault } from './fault';
import type { ReportSheet, WrittenReport } from './host';
import { REFUSED, run, syncWriting } from './run';
import { asTyped } from './typed';

/**
 * Implements `Host.writeReportSheet`. If it breaks off, the sheet is removed again. The layout of the printed page may
 * fail without harm, for example where no printer is installed.
 */
export async function writeReportSheet(
  context: Excel.RequestContext,
  blocks: readonly SheetBlock[],
  target: ReportSheet,
): Promise<WrittenReport> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const beside = worksheets.getItemOrNullObject(target.beside);
  beside.load('position');
  await context.sync();
  if (protection.protected) throw new HostFault('structure-protected');

  const name = freeSheetName(
    target.name,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(name);
  if (!beside.isNullObject) sheet.position = beside.position + 1;
  const layout = layOut(blocks);
  writeTexts(sheet, layout);
  styleRows(sheet, layout);
  sheet.load('id,name');
  try {
    await syncWriting(context);
  } catch (error) {
    throw await takenAway(error, name);
  }
  // A sheet that is added and activated in one batch may stay in the back.
  await succeeds(sheet.id, (written) => {
    written.activate();
  });
  const hasPage = await succeeds(sheet.id, (written) => {
    setPage(written, layout, target.header);
  });
  return { sheet: { id: sheet.id, name: await nameNow(sheet), hidden: false }, hasPage };
}

/** The report's name by now: the person may have renamed its sheet, or deleted it, while its page was set up. */
async function nameNow({ id, name }: Excel.Worksheet): Promise<string> {
  const now = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  }).catch(() => name);
  if (now === null) throw new HostFault('report-gone');
  return now;
}

/** Removes what was begun of a report; the fault says if it could not be removed. */
async function takenAway(error: unknown, name: string): Promise<HostFault> {
  const { kind, code } = faultOf(error);
  const isGone = await succeeds(name, (sheet) => {
    sheet.delete();
  });
  // A batch that was rejected as a whole has added nothing to remove.
  const isLeft = !isGone && !REFUSED.includes(kind) && (await succeeds(name, (sheet) => sheet.load('id')));
  return isLeft
    ? new HostFault('report-left', code, { cause: error, sheet: name })
    : new HostFault(kind, code, { cause: error, nothingWritten: true });
}

/** Does one more thing to a sheet, found by name or id; false if Excel refused. */
async function succeeds(key: string, act: (sheet: Excel.Worksheet) => void): Promise<boolean> {
  try {
    await run(async (context) => {
      act(context.workbook.worksheets.getItem(key));
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
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
    const { format } = range(sheet, { top: from, left, bottom: to, right: inTable ? last : 0 });
    const look = LOOKS[style];
    format.font.name = look.font;
    format.font.size = look.size;
    format.wrapText = look.wraps;
    format.verticalAlignment = look.middle ? 'Center' : 'Top';
    format.horizontalAlignment = look.centred ? 'Center' : 'Left';
    if (look.ground !== null) format.fill.color = `#${look.ground}`;
    if (look.ruled) {
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
