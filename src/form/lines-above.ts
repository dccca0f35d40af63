import { makeGrid, type Grid } from '../grid';
import type { AmountUnit } from './form';
import { entryOf, findTitle, openSheet, readEntries, yearOf } from './sheet';
import { unitInLines } from './unit';

/** What the lines above a sheet say of the form on it; null for what they do not say. */
export interface LinesAbove {
  readonly title: string | null;
  readonly year: number | null;
  readonly amountUnit: AmountUnit | null;
  readonly unitName: string | null;
}

/** Blanks so wide separate what would be cells in a sheet: 填报单位：某局      单位：万元. */
const WIDE_GAP = /\t+|\s{4,}/;

/** Reads the lines above a sheet as the rows of a sheet of their own, so that its cells are named as in its own rows. */
export function readLinesAbove({ sheetName, above }: Grid): LinesAbove {
  const cells = above.flatMap((line, row) =>
    line
      .split(WIDE_GAP)
      .filter((value) => value.trim() !== '')
      .map((value, column) => ({ row, column, value })),
  );
  const sheet = openSheet(makeGrid({ sheetName, cells }));
  const rows = { first: 0, last: above.length - 1 };
  const title = findTitle(sheet, 0, above.length);
  if (title) sheet.claim(title.cell, 'title', '表名');
  const entries = readEntries(sheet, rows, above.length);
  return {
    title: title?.text ?? null,
    year: yearOf(sheet, rows, title, entries)?.value ?? null,
    amountUnit: unitInLines(sheet, 0, above.length),
    unitName: entryOf(entries, 'unit')?.value.text.trim() ?? null,
  };
}
