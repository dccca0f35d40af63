import { areaName } from '../../grid';
import {
  freeSheetName,
  headerText,
  layOut,
  PAGE,
  printAreas,
  type Layout,
  type SheetBlock,
} from '../../report';
import { escapeXml, XML_HEAD, type Namespaces, type Package } from '../package';
import { addSheet, stylesOf, withStyles } from '../patch';
import { readListing } from '../read';
import { cellXml } from '../write';
import { BARE_STYLES, withReportStyles, type ReportStyles } from './report-styles';

interface ReportPlace {
  /** The name that its sheet gets, numbered where another sheet has it. */
  readonly name: string;
  /** The sheet that it goes right behind. */
  readonly beside: string;
  /** Unit and year, above each page. */
  readonly header: string;
}

/**
 * The package with a report as a sheet of its own, and the name that the sheet got. Its styles are added at the end
 * of styles.xml.
 * @throws Refused structure-protected, damaged
 */
export function addReportSheet(
  pkg: Package,
  { name: wanted, beside, header }: ReportPlace,
  blocks: readonly SheetBlock[],
): { readonly pkg: Package; readonly name: string } {
  const taken = readListing(pkg).sheets.map((sheet) => sheet.name);
  const name = freeSheetName(wanted, taken);
  const styles = withReportStyles(stylesOf(pkg) ?? BARE_STYLES);
  const layout = layOut(blocks);
  const added = addSheet(pkg, {
    name,
    beside,
    printed: printAreas(layout),
    xml: (spaces) => sheetXml(layout, styles, header, spaces),
  });
  return { pkg: withStyles(added, styles.text), name };
}

function sheetXml(layout: Layout, styles: ReportStyles, header: string, spaces: Namespaces): string {
  const rows = layout.rows.map((row, index) => {
    const style = styles.styleOf.get(row.style) ?? 0;
    const left = row.style.startsWith('table-') ? PAGE.tableColumn : 0;
    const cells = row.texts.map((text, column) => {
      const at = { row: index, column: left + column };
      return cellXml({ at, style, value: text === '' ? null : text, formula: null });
    });
    // No customHeight, so that the row grows when staff fill in what is missing.
    return `<row r="${index + 1}" ht="${row.height}">${cells.join('')}</row>`;
  });
  const inches = (points: number): string => (points / 72).toFixed(4);
  const { top, right, bottom, left: leftMargin } = PAGE.margins;
  const width = (points: number): string => {
    const pixels = (points * 96) / 72;
    return ((pixels - 5) / styles.digitWidth).toFixed(2);
  };
  const columns = [PAGE.bodyWidth, 14, ...layout.tableWidths].map(
    (points, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width(points)}" customWidth="1"/>`,
  );
  const used = { top: 0, left: 0, bottom: layout.rows.length - 1, right: columns.length - 1 };
  return (
    `${XML_HEAD}<worksheet xmlns="${spaces.main}" xmlns:r="${spaces.office}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${areaName(used)}"/>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${(layout.tableWidths.length > 0 ? columns : columns.slice(0, 1)).join('')}</cols><sheetData>${rows.join('')}</sheetData>` +
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${inches(leftMargin)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.5906" footer="0.5906"/>` +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>${escapeXml(`&C${headerText(header)}`)}</oddHeader><oddFooter>${escapeXml(`&C${PAGE.footer}`)}</oddFooter></headerFooter></worksheet>`
  );
}
