import { squeeze } from '../../grid';
import { pointsIn, readLabel, textAt, textOf, type Sheet } from '../sheet';
import type { LevelLabel } from '../form';
import type { IndicatorColumns, TableColumn } from './columns';
import { levelLabel } from './levels';
import { LEVEL_NUMBERS, namesCategory, namesDimension } from '../vocabulary';

export interface Heading {
  readonly as: 'category' | 'dimension';
  readonly label: LevelLabel;
}

/** The rows that head others in a table without columns for levels; none if all rows are indicators. */
export function headingsIn(
  sheet: Sheet,
  rows: readonly number[],
  { byRole }: IndicatorColumns,
): ReadonlyMap<number, Heading> {
  if (byRole.category || byRole.dimension || !byRole.indicator) return new Map();
  const numbered = numberedHeadings(sheet, rows, byRole, byRole.indicator);
  return numbered.size > 0 ? numbered : namedHeadings(sheet, rows, byRole.indicator);
}

/** Headings by name: nothing else is in the row, and rows with figures follow. */
function namedHeadings(
  sheet: Sheet,
  rows: readonly number[],
  { left }: TableColumn,
): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  for (const [index, row] of rows.entries()) {
    const cell = sheet.aloneIn(row);
    if (cell?.column !== left) continue;
    const label = levelLabel(sheet.grid, cell, textOf(cell));
    // 成本指标 and 满意度指标 name both levels; the wider one is above another heading.
    const below = squeeze(readLabel(textOf(sheet.aloneIn(rows[index + 1] ?? -1))).name);
    const isCategory = namesCategory(label.name) && (namesDimension(below) || !namesDimension(label.name));
    if (isCategory || namesDimension(label.name))
      found.set(row, { as: isCategory ? 'category' : 'dimension', label });
  }
  return found;
}

/** Headings by number: 一、 is a category, （一） a dimension, 1 an indicator. None if the rows are not numbered so. */
function numberedHeadings(
  sheet: Sheet,
  rows: readonly number[],
  { number, weight }: IndicatorColumns['byRole'],
  indicator: TableColumn,
): ReadonlyMap<number, Heading> {
  const numbered = (pattern: RegExp) =>
    rows.filter((row) => pattern.test(squeeze(textOf(sheet.grid.at(row, (number ?? indicator).left)))));
  const wide = numbered(LEVEL_NUMBERS.wide);
  const narrow = numbered(LEVEL_NUMBERS.narrow);
  if (numbered(LEVEL_NUMBERS.indicator).length === 0) return new Map();
  const headings = (as: Heading['as'], at: readonly number[]) =>
    at.map((row): readonly [number, Heading] => {
      const { text, cell } = textAt(sheet.grid, { row, column: indicator.left });
      const label = levelLabel(sheet.grid, cell, text);
      return [row, { as, label: weight ? { ...label, weight: pointsIn(sheet, row, weight) } : label }];
    });
  return new Map(
    wide.length > 0
      ? [...headings('category', wide), ...headings('dimension', narrow)]
      : headings('category', narrow),
  );
}
