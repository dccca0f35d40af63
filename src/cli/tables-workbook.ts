import { areaName, cellName } from '../grid';
import { areaOnSheet, attributesXml, cellXml, newWorkbook, type NewRelation, type SheetPart } from '../xlsx';

/** A table that becomes a sheet, with a filter over all its columns. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Of the columns, in digits. */
  readonly widths: readonly number[];
  /** The column that shows ratios as percentages. */
  readonly percentColumn?: number;
  /** The column whose cells lead to the link of their row. */
  readonly linkColumn?: number;
}

/** A row of a table; null leaves a cell blank. */
export interface TableRow {
  readonly values: readonly (string | number | null)[];
  readonly link?: LinkTarget;
}

export interface LinkTarget {
  /** The address of a file. */
  readonly file: string;
  /** A cell in it: 'Sheet 1'!A1. */
  readonly place?: string;
}

/** A workbook of tables. Text is text, whatever it starts with. */
export function tablesWorkbook(tables: readonly Table[]): Uint8Array {
  return newWorkbook({
    sheets: tables.map(sheetOf),
    styles: STYLES,
    // Excel keeps the area of a filter under this name as well.
    names: tables.map((table, sheet) => ({
      name: '_xlnm._FilterDatabase',
      formula: areaOnSheet(table.name, areaOf(table)),
      sheet,
      isHidden: true,
    })),
  });
}

const PERCENT = 1;

/** Two looks: that of a new workbook, and the same as 0.00%. */
const STYLES = [
  '<fonts count="1"><font><sz val="12"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('');

/** What Excel adds to a width so that as many digits have room. */
const ROOM = 0.83203125;

function sheetOf(table: Table): SheetPart {
  const { name, header, rows, widths, percentColumn } = table;
  const columns = widths.map((width, index) => {
    const number = index + 1;
    return `<col${attributesXml({ min: number, max: number, width: width + ROOM, customWidth: true })}/>`;
  });
  const lines = [{ values: header }, ...rows].map(({ values }: TableRow, row) => {
    const cells = values.map((value, column) => {
      const style = row > 0 && column === percentColumn ? PERCENT : 0;
      return value === null ? '' : cellXml({ at: { row, column }, style, value, formula: null });
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const ref = areaName(areaOf(table));
  const links = linksOf(table);
  return {
    name,
    visibility: 'visible',
    inside: [
      `<dimension ref="${ref}"/><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>`,
      `<autoFilter ref="${ref}"/>`,
      links.length > 0 ? `<hyperlinks>${links.map(({ xml }) => xml).join('')}</hyperlinks>` : '',
      `<ignoredErrors><ignoredError numberStoredAsText="1" sqref="${ref}"/></ignoredErrors>`,
    ].join(''),
    relations: links.map(({ relation }) => relation),
  };
}

/** A relation names the file of a link; the <hyperlink> of its cell names the place in that file. */
function linksOf({ rows, linkColumn: column = 0 }: Table) {
  return rows.flatMap(({ link }, index) => {
    if (!link) return [];
    const id = `rId${index + 1}`;
    const ref = cellName({ row: index + 1, column });
    const relation: NewRelation = { id, type: 'hyperlink', target: link.file, external: true };
    return [{ xml: `<hyperlink${attributesXml({ ref, 'r:id': id, location: link.place })}/>`, relation }];
  });
}

function areaOf({ header, rows }: Table) {
  return { top: 0, left: 0, bottom: rows.length, right: header.length - 1 };
}
