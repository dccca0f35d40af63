import { cellName, contains, type CellRef } from '../../grid';
import { partText, withParts, type Package } from '../package';
import { definedNames, readStyles, type Sheet, type Styles, type Workbook } from '../read';
import { cellSplices } from './cells';
import type { CellWrite, NotWritten } from './cell-write';
import { dependentsOf, type FormulaCell, type SheetArea } from './dependents';
import { mapSheet, type PlacedCell, type SheetMap } from './sheet-map';
import { spliced } from './splice';
import { recalculated, withoutCalcChain } from './recalculation';
import { openXfs, type Xfs } from './xfs';

/** What to write on one sheet. */
export interface SheetWrites {
  readonly sheetName: string;
  readonly writes: readonly CellWrite[];
}

/** The package with the cells written, and the cells that were not written. */
export interface WrittenCells {
  readonly pkg: Package;
  readonly left: readonly { readonly sheetName: string; readonly cell: CellRef; readonly why: NotWritten }[];
  /** How many results of formulas were dropped; programs compute them when they open the file. */
  readonly dropped: number;
}

interface Job {
  readonly sheet: Sheet;
  readonly xml: string;
  readonly map: SheetMap;
  readonly writes: readonly CellWrite[];
}

/**
 * Writes cells. Only these parts change: the sheets written to, styles where a number format is new, and sheets whose
 * formulas depend on a written cell. A write under a merge goes to the merge's anchor. Locked cells of a protected
 * sheet and parts of an array formula are not written but listed in `left`.
 * @throws Refused damaged
 */
export function writeCells(workbook: Workbook, all: readonly SheetWrites[]): WrittenCells {
  const left: WrittenCells['left'][number][] = [];
  const jobs = workbook.sheets.map((sheet): Job => {
    const anchored = lastOfEach(
      all
        .filter((one) => one.sheetName === sheet.name)
        .flatMap((one) => one.writes)
        .map((write) => ({ ...write, cell: anchorOf(sheet, write.cell) })),
    );
    const xml = partText(workbook.pkg, sheet.part) ?? '';
    const map = mapSheet(
      xml,
      anchored.map((write) => write.cell.row),
    );
    const writes = anchored.filter((write) => {
      const why = reasonNotTo(sheet, map, workbook.styles, write.cell);
      if (why) left.push({ sheetName: sheet.name, cell: write.cell, why });
      return why === null;
    });
    // Without the rows of cells that may not be written: blank ones would be created.
    return {
      sheet,
      xml,
      map: writes.length === anchored.length ? map : mapSheet(xml, rowsOf(writes)),
      writes,
    };
  });
  return { ...changed(workbook, jobs), left };
}

/** The last write to each cell. */
function lastOfEach(writes: readonly CellWrite[]): readonly CellWrite[] {
  return [...new Map(writes.map((write) => [cellName(write.cell), write])).values()];
}

const rowsOf = (writes: readonly CellWrite[]): number[] => writes.map((write) => write.cell.row);

function anchorOf(sheet: Sheet, cell: CellRef): CellRef {
  const merge = sheet.grid.mergeAt(cell.row, cell.column);
  return merge ? { row: merge.top, column: merge.left } : cell;
}

function reasonNotTo(sheet: Sheet, map: SheetMap, styles: Styles, cell: CellRef): NotWritten | null {
  const placed = map.rows.get(cell.row)?.cells.find((one) => one.column === cell.column);
  if (sheet.isProtected && styles.lockedOf(Number(placed?.tag.attributes['s'] ?? 0))) return 'locked';
  const inArray = map.formulas.some(({ formula }) => {
    const area = formula?.fills;
    const isSingle = area && area.top === area.bottom && area.left === area.right;
    return area && !isSingle && contains(area, cell);
  });
  return inArray ? 'array' : null;
}

function changed(workbook: Workbook, jobs: readonly Job[]): Omit<WrittenCells, 'left'> {
  const { pkg, part, stylesPart } = workbook;
  const workbookXml = partText(pkg, part) ?? '';
  const stale = staleCells(jobs, workbookXml);
  const stylesXml = stylesPart === null ? null : partText(pkg, stylesPart);
  const xfs = stylesXml === null ? null : openXfs(stylesXml);
  const styles = readStyles(stylesXml);
  const parts: [string, string][] = [];
  for (const job of jobs) {
    const dropped = stale.get(job) ?? [];
    if (job.writes.length === 0 && dropped.length === 0) continue;
    const splices = cellSplices(job.xml, job.map, {
      writes: job.writes,
      stale: dropped,
      freed: freedCells(job),
      styleOf: (write, style) => styleFor(write, style, xfs, styles),
    });
    parts.push([job.sheet.part, spliced(job.xml, splices)]);
  }
  if (stylesPart !== null && xfs && xfs.text() !== stylesXml) parts.push([stylesPart, xfs.text()]);
  const count = [...stale.values()].reduce((sum, cells) => sum + cells.length, 0);
  const hasFormula = jobs.some((job) => job.writes.some((write) => write.formula !== null));
  if (count > 0 || hasFormula) parts.push([part, recalculated(workbookXml)]);
  const written = withParts(pkg, parts);
  return { pkg: jobs.some(losesFormula) ? withoutCalcChain(written) : written, dropped: count };
}

/** A style that fits what is written: in a cell of text format, Excel turns an edited number into text. */
function styleFor(write: CellWrite, style: number, xfs: Xfs | null, styles: Styles): number {
  const own = styles.formatOf(style);
  const isFigure = write.formula !== null || (write.value !== null && typeof write.value !== 'string');
  const wanted = write.numberFormat ?? (isFigure && own === '@' ? 'General' : own);
  return wanted === own || !xfs ? style : xfs.withFormat(style, wanted);
}

/** Cells, by sheet, whose results depend on what is written; the written cells themselves are not among them. */
function staleCells(jobs: readonly Job[], workbookXml: string): ReadonlyMap<Job, readonly PlacedCell[]> {
  const places: { job: Job; cell: PlacedCell }[] = jobs.flatMap((job) => {
    const own = new Set(job.writes.map((write) => cellName(write.cell)));
    return job.map.formulas.filter((cell) => !own.has(cellName(cell))).map((cell) => ({ job, cell }));
  });
  const formulas = places.map(({ job, cell }): FormulaCell => ({
    sheet: job.sheet.name,
    area: cell.formula?.fills ?? onlyCell(cell),
    formula: cell.formula?.text ?? '',
  }));
  const changes = jobs.flatMap((job) =>
    job.writes.map((write): SheetArea => ({ sheet: job.sheet.name, area: onlyCell(write.cell) })),
  );
  const names = jobs.map((job) => job.sheet.name);
  const stale = new Map<Job, PlacedCell[]>();
  for (const index of dependentsOf(changes, formulas, definedNames(workbookXml), names)) {
    const place = places[index];
    if (!place) continue;
    const { job, cell } = place;
    const area = cell.formula?.fills;
    const filled = area ? job.map.filled.filter((one) => contains(area, one)) : [];
    stale.set(job, [...(stale.get(job) ?? []), ...[cell, ...filled].filter((one) => one.value !== null)]);
  }
  return stale;
}

function onlyCell(cell: CellRef): SheetArea['area'] {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

/** Cells of shared formulas whose master is overwritten. */
function freedCells(job: Job): readonly PlacedCell[] {
  const written = new Set(job.writes.map((write) => cellName(write.cell)));
  const lost = new Set(
    job.map.formulas
      .filter((cell) => cell.formula?.isMaster && written.has(cellName(cell)))
      .map((cell) => cell.formula?.group),
  );
  return job.map.formulas.filter((cell) => cell.formula?.group !== null && lost.has(cell.formula?.group));
}

/** Whether a formula gives way to a value. */
function losesFormula(job: Job): boolean {
  return job.writes.some(
    (write) =>
      write.formula === null && job.map.formulas.some((cell) => cellName(cell) === cellName(write.cell)),
  );
}
