import { squeeze } from '../../grid';
import { anchorOf, placeIn, pointsAt, readLabel, textOf, type Sheet } from '../sheet';
import type { LevelLabel } from '../form';
import type { IndicatorColumns } from './columns';
import { levelLabel } from './levels';
import { LEVEL_NUMBERS, namesCategory, namesDimension } from '../vocabulary';

/** A row that heads the rows below it. */
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
  if (byRole.category || byRole.dimension) return new Map();
  const numbered = numberedHeadings(sheet, rows, byRole);
  return numbered.size > 0 ? numbered : namedHeadings(sheet, rows, byRole);
}

/** Headings by name: nothing else is in the row, and rows with figures follow. */
function namedHeadings(
  sheet: Sheet,
  rows: readonly number[],
  { indicator }: IndicatorColumns['byRole'],
): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  if (!indicator) return found;
  for (const [index, row] of rows.entries()) {
    const [cell, other] = sheet.grid.row(row);
    if (!cell || other || cell.column !== indicator.left) continue;
    const label = levelLabel(sheet.grid, cell, textOf(cell));
    // 成本指标 and 满意度指标 name both levels; the wider one is above another heading.
    const next = sheet.grid.row(rows[index + 1] ?? -1);
    const isOverHeading = next.length === 1 && namesDimension(levelName(textOf(next[0] ?? cell)));
    const isCategory = namesCategory(label.name) && (isOverHeading || !namesDimension(label.name));
    if (isCategory) found.set(row, { as: 'category', label });
    else if (namesDimension(label.name)) found.set(row, { as: 'dimension', label });
  }
  return found;
}

const levelName = (text: string) => squeeze(readLabel(text).name);

/** Headings by number: 一、 is a category, （一） a dimension, 1 an indicator. None if the rows are not numbered so. */
function numberedHeadings(
  sheet: Sheet,
  rows: readonly number[],
  { indicator, number, weight }: IndicatorColumns['byRole'],
): ReadonlyMap<number, Heading> {
  const none = new Map<number, Heading>();
  if (!indicator) return none;
  const numbered = rows.map((row) => {
    const words = squeeze(textOf(sheet.grid.at(row, (number ?? indicator).left)));
    return { row, is: (pattern: RegExp) => pattern.test(words) };
  });
  const of = (pattern: RegExp) => numbered.filter(({ is }) => is(pattern)).map(({ row }) => row);
  const [wide, narrow, leaves] = [
    of(LEVEL_NUMBERS.wide),
    of(LEVEL_NUMBERS.narrow),
    of(LEVEL_NUMBERS.indicator),
  ];
  if (leaves.length === 0 || wide.length + narrow.length === 0) return none;
  const levels: readonly (readonly [Heading['as'], readonly number[]])[] =
    wide.length > 0
      ? [
          ['category', wide],
          ['dimension', narrow],
        ]
      : [['category', narrow]];
  const found = levels.flatMap(([as, at]) =>
    at.map((row): readonly [number, Heading] => {
      const cell = anchorOf(sheet.grid, { row, column: indicator.left });
      const named = levelLabel(sheet.grid, cell, textOf(sheet.grid.at(cell.row, cell.column)));
      const label = weight ? { ...named, weight: pointsAt(sheet.grid, placeIn(sheet, row, weight)) } : named;
      return [row, { as, label }];
    }),
  );
  return new Map(found);
}
