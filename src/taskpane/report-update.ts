import { cellName, type CellRef, type Grid } from '../grid';
import type { Edit, EditPlan, LeftOpen } from '../edits';
import type { SheetBlock } from '../report';
import { differences, figuresIn, likeness } from './differences';
import { keptRows, type KeptRow } from './report-memory';
import { placesOf, type Place } from './report-rows';
import { REPORT } from './words';

/** An update of a report: what can be written, and what to remember afterwards. */
export interface ReportUpdate {
  readonly plan: EditPlan;
  /** By cell name: the row and column of the remembered text that the edit replaces. */
  readonly places: ReadonlyMap<
    string,
    { readonly key: string; readonly index: number; readonly text: string }
  >;
  /** Where the remembered rows stand, by their keys. */
  readonly standing: ReadonlyMap<string, Place>;
}

/**
 * Compares the report as written, the report that the form gives now, and the report on its sheet. An edit is offered
 * only if the form changed and the user did not; if both changed, both texts are listed and nothing is written. What
 * the user deleted is not asked for again.
 */
export function planReportUpdate(
  kept: readonly KeptRow[],
  fresh: readonly SheetBlock[],
  sheet: Grid,
): ReportUpdate {
  const edits: Edit[] = [];
  const left: LeftOpen[] = [];
  const places = new Map<string, { key: string; index: number; text: string }>();
  const wanted = keptRows(fresh);
  const now = new Map(wanted.map(({ key, texts }) => [key, texts]));
  const standing = placesOf(kept, sheet);
  for (const { key, texts } of kept) {
    const cells = standing.get(key)?.cells;
    const [first] = cells ?? [];
    if (!cells || !first) continue;
    const after = now.get(key);
    if (!after) {
      const before = texts.map((_, index) => textAt(sheet, cells[index])).join(' ');
      left.push({ cell: first, reason: REPORT.noLonger, change: { before: before.trim(), after: '' } });
      continue;
    }
    for (const [index, text] of texts.entries()) {
      const next = after[index] ?? '';
      const cell = cells[index];
      if (next === text || !cell) continue;
      const held = textAt(sheet, cell);
      if (held !== text) {
        if (!tells(held, text, next))
          left.push({ cell, reason: REPORT.bothChanged, change: { before: held, after: next } });
        continue;
      }
      edits.push({
        sheetName: sheet.sheetName,
        cell,
        before: {
          value: text,
          text,
          formula: null,
          numberFormat: sheet.at(cell.row, cell.column)?.numberFormat ?? 'General',
        },
        after: { value: next, text: next, formula: null, numberFormat: null },
        reason: REPORT.formChanged,
      });
      places.set(cellName(cell), { key, index, text: next });
    }
  }
  return { plan: { edits, left: [...left, ...added(kept, wanted, standing, sheet)] }, places, standing };
}

const textAt = (sheet: Grid, cell: CellRef | undefined) =>
  String((cell && sheet.at(cell.row, cell.column)?.value) ?? '');

/** Whether a text that the user wrote tells the new figures already, and none of the old ones. */
function tells(held: string, before: string, after: string): boolean {
  if (held === after) return true;
  const changed = differences(before, after);
  const of = (kind: 'gone' | 'come') =>
    changed.filter((each) => each.kind === kind).flatMap(({ text }) => figuresIn(text));
  const told = new Set(figuresIn(held));
  const still = new Set(figuresIn(after));
  const come = of('come');
  return (
    come.length > 0 &&
    come.every((figure) => told.has(figure)) &&
    !of('gone').some((figure) => told.has(figure) && !still.has(figure))
  );
}

/** From this share of common text on, a paragraph of the sheet is taken for the new one, added by hand. */
const ALIKE = 0.6;

/** What the form gives now and did not before; the cell is that of the paragraph above it. */
function added(
  kept: readonly KeptRow[],
  wanted: readonly KeptRow[],
  standing: ReadonlyMap<string, Place>,
  sheet: Grid,
): readonly LeftOpen[] {
  const known = new Set(kept.map(({ key }) => key));
  let above: CellRef = { row: 0, column: 0 };
  return wanted.flatMap(({ key, texts }) => {
    above = standing.get(key)?.cells[0] ?? above;
    const after = texts.join(' ').trim();
    if (known.has(key) || after === '') return [];
    const isThere = sheet.rows.some((row) => {
      const there = sheet.row(row).map(({ value }) => String(value));
      return (
        likeness(there.join(' '), after) >= ALIKE &&
        figuresIn(after).every((figure) => there.join(' ').includes(figure))
      );
    });
    return isThere ? [] : [{ cell: above, reason: REPORT.comesNew, change: { before: '', after } }];
  });
}

/** The rows to remember after some cells of an update were written. */
export function remembered(
  rows: readonly KeptRow[],
  update: Pick<ReportUpdate, 'places'>,
  written: readonly { readonly cell: CellRef }[],
): readonly KeptRow[] {
  const done = written.flatMap(({ cell }) => update.places.get(cellName(cell)) ?? []);
  return rows.map(({ key, texts }) => ({
    key,
    texts: texts.map(
      (text, index) => done.find((one) => one.key === key && one.index === index)?.text ?? text,
    ),
  }));
}
