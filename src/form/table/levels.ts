import { decimal, squeeze, type CellRef, type Grid } from '../../grid';
import {
  anchorOf,
  figureInLabel,
  pointsAt,
  readLabel,
  textOf,
  type Column,
  type Header,
  type Sheet,
} from '../sheet';
import type { LevelLabel } from '../form';
import type { IndicatorColumns } from './columns';
import { isFiller } from './filler';
import { BARE_WEIGHT, type IndicatorColumn } from '../vocabulary';

/**
 * A row of one cell over the whole table ('一、产出指标（50分）') heads the rows below it, like a category cell beside them.
 */
export function sectionAt(sheet: Sheet, row: number, header: Header<IndicatorColumn>): LevelLabel | null {
  const from = header.columns[0]?.left ?? 0;
  // A name that is merged down beside the rows (项目绩效85分) may come before the heading.
  const own = sheet.labels(row).filter(({ left, bottom }) => left >= from && bottom === row);
  const cells = sheet.grid.row(row).filter(({ column }) => column >= (own[0]?.left ?? from));
  const [label] = own;
  if (!label || cells.length !== 1 || label.key === '') return null;
  const covered = header.columns.filter(({ left, right }) => left >= label.left && right <= label.right);
  if (covered.length < header.columns.length - 1 || covered.length < 3) return null;
  return levelLabel(sheet.grid, label.cell, label.text);
}

/** Whether a row is one cell over the whole table and its block's name: a note, not a line of the table. */
export function isProse(sheet: Sheet, row: number, header: Header<IndicatorColumn>): boolean {
  const [cell, other] = sheet.grid.row(row);
  const first = header.columns[0]?.left ?? 0;
  const merge = cell && !other ? sheet.grid.mergeAt(row, cell.column) : null;
  return merge !== null && merge.left < first && merge.right >= (header.columns.at(-1)?.left ?? 0);
}

/** A level's label with its weight: 产出指标（50分）, 数量指标15分. */
export function levelLabel(grid: Grid, cell: CellRef, text: string): LevelLabel {
  const label = readLabel(text);
  const name = squeeze(label.name);
  const bare = label.points ? undefined : BARE_WEIGHT.exec(name)?.groups;
  const digits = bare?.['marked'] ?? bare?.['named'];
  const points = label.points ?? (digits === undefined ? null : decimal(digits));
  return {
    name: bare?.['name'] ?? name,
    cell,
    weight: points ? figureInLabel(grid, cell, points) : null,
  };
}

/** The category and dimension of a row. */
export interface Levels {
  readonly category: LevelLabel | null;
  readonly dimension: LevelLabel | null;
}

/** The levels beside a row, or those of the row before if it has none. */
export function levelsOf(grid: Grid, row: number, columns: IndicatorColumns, before: Levels): Levels {
  const categoryColumn = columns.byRole.category;
  const category = categoryColumn ? levelAt(grid, row, categoryColumn, columns.levelWeights.category) : null;
  const changed = category !== null && category.cell.row === row;
  const dimensionColumn = columns.byRole.dimension;
  const dimension = dimensionColumn
    ? levelAt(grid, row, dimensionColumn, columns.levelWeights.dimension)
    : null;
  const parted = category && !dimensionColumn ? partedLevels(category) : null;
  if (parted) return parted;
  return {
    category: category ?? before.category,
    dimension: dimension ?? (changed ? null : before.dimension),
  };
}

/** A category and its dimension in one cell: '产出指标—数量指标'. */
function partedLevels(label: LevelLabel): Levels | null {
  const [, wide, narrow] = /^([^—–-]{2,8})[—–-]+([^—–-]{2,12})$/.exec(label.name) ?? [];
  if (wide === undefined || narrow === undefined) return null;
  return { category: { ...label, name: wide }, dimension: { ...label, name: narrow, weight: null } };
}

/** The label of a level beside a row: its own, or one merged down over it. */
function levelAt(
  grid: Grid,
  row: number,
  column: Column<IndicatorColumn>,
  weightColumn: Column<IndicatorColumn> | undefined,
): LevelLabel | null {
  const cell = anchorOf(grid, { row, column: column.left });
  // A cell merged over more columns is the row's label (合计), not a level.
  const text = textOf(grid.at(cell.row, cell.column));
  if (squeeze(text) === '' || isFiller(text) || cell.column < column.left) return null;
  const level = levelLabel(grid, cell, text);
  return weightColumn
    ? { ...level, weight: pointsAt(grid, { row: cell.row, column: weightColumn.left }) }
    : level;
}

/** If categories are rows over the whole table, the category column names dimensions. */
export function underSections(columns: IndicatorColumns, sections: readonly LevelLabel[]): IndicatorColumns {
  const { category, dimension, ...byRole } = columns.byRole;
  if (!category || dimension || !sections.some(({ cell }) => cell.column <= category.left)) return columns;
  return { ...columns, byRole: { ...byRole, dimension: category } };
}
