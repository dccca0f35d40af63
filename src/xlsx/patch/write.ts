import { anchorOf, cellName, contains, type Area, type CellRef } from '../../grid';
import { partText, withParts, type Package } from '../package';
import { definedNames, type PlacedCell, type Sheet, type Styles, type Workbook } from '../read';
import { cellSplices } from './cells';
import type { CellWrite, NotWritten } from './cell-write';
import { dependentsOf } from './dependents';
import { mapSheet, type SheetMap } from './sheet-map';
import { spliced } from './splice';
import { recalculated, withoutCalcChain } from './recalculation';
import { openXfs, type Xfs } from './xfs';

/** The package with the cells written, and the cells that were not written. */
export interface WrittenCells {
  readonly pkg: Package;
  readonly left: readonly { readonly sheetName: string; readonly cell: CellRef; readonly why: NotWritten }[];
}

interface SheetJob {
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
export function writeCells(workbook: Workbook, all: readonly CellWrite[]): WrittenCells {
  const left: WrittenCells['left'][number][] = [];
  const jobs = workbook.sheets.map((sheet): SheetJob => {
    const sheetName = sheet.name;
    const anchored = all
      .filter((write) => write.sheetName === sheetName)
      .map((write) => ({ ...write, cell: anchorOf(sheet.grid, write.cell) }));
    const xml = partText(workbook.pkg, sheet.part) ?? '';
    const map = mapSheet(
      xml,
      anchored.map(({ cell }) => cell.row),
    );
    // The last write to each cell counts.
    const lastOfEach = new Map(anchored.map((write) => [cellName(write.cell), write])).values();
    const writes = [...lastOfEach].filter(({ cell }) => {
      const why = reasonNotTo(sheet, map, workbook.styles, cell);
      if (why) left.push({ sheetName, cell, why });
      return why === null;
    });
    return { sheet, xml, map, writes };
  });
  return { pkg: changed(workbook, jobs), left };
}

function reasonNotTo(sheet: Sheet, map: SheetMap, styles: Styles, cell: CellRef): NotWritten | null {
  const placed = map.rows.get(cell.row)?.cells.find((one) => one.column === cell.column);
  if (sheet.isProtected && styles.lockedOf(Number(placed?.tag.attributes['s'] ?? 0))) return 'locked';
  const isInArray = map.arrays.some((fills) => contains(fills, cell));
  return isInArray ? 'array' : null;
}

function changed({ pkg, listing, stylesPart, styles }: Workbook, jobs: readonly SheetJob[]): Package {
  const workbookXml = partText(pkg, listing.part) ?? '';
  const stale = staleCells(jobs, workbookXml);
  const stylesXml = stylesPart === null ? null : partText(pkg, stylesPart);
  const xfs = stylesXml === null ? null : openXfs(stylesXml);
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
  const hasFormula = jobs.some(({ writes }) => writes.some(({ formula }) => formula !== null));
  if (stale.size > 0 || hasFormula) parts.push([listing.part, recalculated(workbookXml)]);
  const written = withParts(pkg, parts);
  return jobs.some(losesFormula) ? withoutCalcChain(written) : written;
}

/** A style that fits what is written: in a cell of text format, Excel turns an edited number into text. */
function styleFor(write: CellWrite, style: number, xfs: Xfs | null, styles: Styles): number {
  const own = styles.formatOf(style);
  const isFigure = write.formula !== null || (write.value !== null && typeof write.value !== 'string');
  const wanted = write.numberFormat ?? (isFigure && own === '@' ? 'General' : own);
  return wanted === own || !xfs ? style : xfs.withFormat(style, wanted);
}

/** Cells, by sheet, whose results depend on what is written, without the written cells themselves. */
function staleCells(
  jobs: readonly SheetJob[],
  workbookXml: string,
): ReadonlyMap<SheetJob, readonly PlacedCell[]> {
  const formulas = jobs.flatMap((job, sheet) => {
    const isWritten = writtenIn(job);
    return job.map.formulas.flatMap((cell) => {
      if (!cell.formula || isWritten(cell)) return [];
      const { fills, text, start, kind } = cell.formula;
      const formula = kind === 'dataTable' ? null : text;
      return [{ job, cell, start, sheet, area: fills ?? onlyCell(cell), formula }];
    });
  });
  const changes = jobs.flatMap(({ writes }, sheet) =>
    writes.map(({ cell }) => ({ sheet, area: onlyCell(cell) })),
  );
  const names = jobs.map((job) => job.sheet.name);
  const stale = new Map<SheetJob, PlacedCell[]>();
  const keep = (job: SheetJob, cell: PlacedCell): void => {
    if (cell.value === null) return;
    const known = stale.get(job);
    if (known) known.push(cell);
    else stale.set(job, [cell]);
  };
  const arrays = new Map(jobs.map((job): [SheetJob, Set<number>] => [job, new Set()]));
  for (const { job, cell, start } of dependentsOf(changes, formulas, definedNames(workbookXml), names)) {
    keep(job, cell);
    arrays.get(job)?.add(start);
  }
  for (const job of jobs) {
    for (const cell of job.map.filled) {
      if (cell.filledBy && arrays.get(job)?.has(cell.filledBy.start)) keep(job, cell);
    }
  }
  return stale;
}

function onlyCell({ row, column }: CellRef): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Cells of shared formulas whose master is overwritten. */
function freedCells(job: SheetJob): readonly PlacedCell[] {
  const isWritten = writtenIn(job);
  const { formulas } = job.map;
  const lost = new Set(
    formulas.filter((cell) => cell.formula?.isMaster && isWritten(cell)).map((cell) => cell.formula?.group),
  );
  return formulas.filter((cell) => cell.formula?.group !== null && lost.has(cell.formula?.group));
}

/** Whether a formula gives way to a value. */
function losesFormula(job: SheetJob): boolean {
  const values = { ...job, writes: job.writes.filter(({ formula }) => formula === null) };
  return job.map.formulas.some(writtenIn(values));
}

function writtenIn({ writes }: Pick<SheetJob, 'writes'>): (cell: CellRef) => boolean {
  const names = new Set(writes.map(({ cell }) => cellName(cell)));
  return (cell) => names.has(cellName(cell));
}
