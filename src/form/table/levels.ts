import { decimal, squeeze, type CellRef, type Grid } from '../../grid';
import { figureInLabel, pointsAt, readLabel, textAt, type Header, type Sheet } from '../sheet';
import type { LevelLabel } from '../form';
import type { IndicatorColumns, TableColumn } from './columns';
import { isFiller } from './filler';
import { BARE_WEIGHT, type IndicatorColumn } from '../vocabulary';

/** The heading of the rows below in a row of one cell over the whole table: 一、产出指标（50分）; null if it is none. */
export function sectionAt(
  sheet: Sheet,
  row: number,
  { columns }: Header<IndicatorColumn>,
): LevelLabel | null {
  const from = columns[0]?.left ?? 0;
  // A name that is merged down beside the rows (项目绩效85分) may come before the heading.
  const label = sheet.labels(row).find(({ left, bottom }) => left >= from && bottom === row);
  if (!label || label.key === '') return null;
  if (sheet.grid.row(row).filter(({ column }) => column >= label.left).length !== 1) return null;
  const covered = columns.filter(({ left, right }) => left >= label.left && right <= label.right);
  if (covered.length < columns.length - 1 || covered.length < 3) return null;
  return levelLabel(sheet.grid, label.cell, label.text);
}

/** Whether a row is one cell over the whole table and its block's name: a note, not a line of the table. */
export function isProse(sheet: Sheet, row: number, { columns }: Header<IndicatorColumn>): boolean {
  const cell = sheet.aloneIn(row);
  const merge = cell && sheet.grid.mergeAt(row, cell.column);
  if (!merge) return false;
  return merge.left < (columns[0]?.left ?? 0) && merge.right >= (columns.at(-1)?.left ?? 0);
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

export interface Levels {
  readonly category: LevelLabel | null;
  readonly dimension: LevelLabel | null;
}

/** The levels beside a row, or those of the row before if it has none. */
export function levelsOf(
  grid: Grid,
  row: number,
  { byRole, levelWeights }: IndicatorColumns,
  before: Levels,
): Levels {
  const category = levelAt(grid, row, byRole.category, levelWeights.category);
  const dimension = levelAt(grid, row, byRole.dimension, levelWeights.dimension);
  const parted = category && !byRole.dimension ? partedLevels(category) : null;
  if (parted) return parted;
  const isNew = category?.cell.row === row;
  return {
    category: category ?? before.category,
    dimension: dimension ?? (isNew ? null : before.dimension),
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
  column: TableColumn | undefined,
  weights: TableColumn | undefined,
): LevelLabel | null {
  if (!column) return null;
  const { text, cell } = textAt(grid, { row, column: column.left });
  // A cell merged over more columns is the row's label (合计), not a level.
  if (isFiller(text) || cell.column < column.left) return null;
  const level = levelLabel(grid, cell, text);
  return weights ? { ...level, weight: pointsAt(grid, { row: cell.row, column: weights.left }) } : level;
}

/** If categories are rows over the whole table, the category column names dimensions. */
export function underSections(columns: IndicatorColumns, sections: readonly LevelLabel[]): IndicatorColumns {
  const { category, dimension, ...byRole } = columns.byRole;
  if (!category || dimension || !sections.some(({ cell }) => cell.column <= category.left)) return columns;
  return { ...columns, byRole: { ...byRole, dimension: category } };
}
