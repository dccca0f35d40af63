import { isBlankOrMarks, oneLine, squeeze, type CellRef, type Grid } from '../../grid';
import {
  anchorOf,
  figureInLabel,
  hasWords,
  placeIn,
  pointsAt,
  rateAt,
  readLabel,
  textAt,
  textOf,
  type Column,
  type Sheet,
} from '../sheet';
import type { Figure, Indicator, LevelLabel, Measure, TextCell } from '../form';
import type { IndicatorColumns } from './columns';
import type { Levels } from './levels';
import { isFiller } from './filler';
import { measureAt } from './measure';
import { DIMENSION_BEFORE, NAME_NUMBER, OF_WHICH, POINTS_AT_END, type IndicatorColumn } from '../vocabulary';

/** What a row of the table is: an indicator, a part of the indicator above, or an unused row. */
export type Row =
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'breakdown'; readonly name: string; readonly cell: CellRef }
  | { readonly kind: 'filler'; readonly empty: { label: string; cell: CellRef } | null };

/**
 * Reads one row with its levels. `actualRow` is the row of its actual if that is another one; `above` is the
 * indicator before it.
 */
export function readRow(
  sheet: Sheet,
  { row, actualRow }: { readonly row: number; readonly actualRow: number | undefined },
  columns: IndicatorColumns,
  levels: Levels,
  above: Indicator | null,
): Row {
  const { grid } = sheet;
  const { byRole } = columns;
  const name = nameOf(grid, row, columns, levels);
  const weight = pointsIn(sheet, row, byRole.weight);
  const score = pointsIn(sheet, row, byRole.score);
  const target = measureAt(
    sheet,
    row,
    columns,
    isAdjusted(sheet, row, byRole.adjusted) ? 'adjusted' : 'target',
  );
  const actual =
    actualRow === undefined
      ? measureAt(sheet, row, columns, 'actual')
      : measureAt(
          sheet,
          actualRow,
          { ...columns, byRole: { ...byRole, ...(byRole.target && { actual: byRole.target }) } },
          'actual',
        );
  const reason = wordsIn(sheet, row, byRole.reason);
  const own = (figure: Figure | null) =>
    figure !== null &&
    figure.cell.row === row &&
    figure.state !== 'not-applicable' &&
    !isBlankOrMarks(figure.text);
  const said = (measure: Measure | null) =>
    measure !== null && measure.cell.row === row && !isBlankOrMarks(measure.text);
  const pointless = ![weight, score].some(own);
  const nothing = pointless && !said(target) && !said(actual);
  if (name.text === '' && nothing) {
    return { kind: 'filler', empty: emptyRow(row, levels, name.cell) };
  }
  if (name.isFiller && nothing) return { kind: 'filler', empty: null };
  const hasValues = said(target) || said(actual);
  if (
    pointless &&
    (name.ofWhich || (hasValues && byRole.weight && above && breaksDown(above, name, levels)))
  ) {
    return { kind: 'breakdown', name: name.text, cell: name.cell };
  }
  const labelWeight = name.weight;
  const dimension = levels.dimension ?? (byRole.dimension ? null : dimensionInName(name));
  return {
    kind: 'indicator',
    indicator: {
      row,
      category: levels.category,
      dimension: byRole.indicator ? dimension : null,
      name: name.text === '' ? (levels.dimension?.name ?? '') : name.text,
      nameCell: name.cell,
      target,
      actual,
      weight: byRole.weight ? weight : labelWeight,
      score,
      reason,
      completion: byRole.completion
        ? rateAt(grid, placeIn(sheet, row, byRole.completion), {
            percent: byRole.completion.label.percent,
            truth: null,
          })
        : null,
      breakdown: [],
    },
  };
}

/**
 * Whether a row with values and no points breaks down the indicator above, which has points and no values: 补助家畜家禽养殖数量
 * 20分, below it 猪, 牛, 鸡 with their numbers.
 */
function breaksDown(above: Indicator, name: Name, levels: Levels): boolean {
  if (levels.dimension?.cell !== above.dimension?.cell && levels.dimension?.name !== above.dimension?.name)
    return false;
  const points = above.weight?.value && above.weight.cell.row === above.row;
  const hasValues = [above.target, above.actual].some((measure) => measure && !isBlankOrMarks(measure.text));
  return Boolean(points) && !hasValues && name.text !== '';
}

interface Name {
  readonly text: string;
  readonly cell: CellRef;
  readonly isFiller: boolean;
  readonly ofWhich: boolean;
  readonly weight: Figure | null;
}

/** The indicator's name; without a third level, the dimension's or the category's. */
function nameOf(grid: Grid, row: number, columns: IndicatorColumns, levels: Levels): Name {
  const column = columns.byRole.indicator;
  if (!column) {
    const level = columns.byRole.dimension ? levels.dimension : levels.category;
    const place = columns.byRole.dimension ?? columns.byRole.category;
    const cell = level?.cell ?? { row, column: place?.left ?? 0 };
    return { text: level?.name ?? '', cell, isFiller: false, ofWhich: false, weight: level?.weight ?? null };
  }
  const cell = anchorOf(grid, { row, column: column.left });
  const raw = cell.row === row || cell.column === column.left ? textOf(grid.at(cell.row, cell.column)) : '';
  const bare = oneLine(raw).replace(NAME_NUMBER, '');
  const label = readLabel(bare);
  const isSubRow = OF_WHICH.test(squeeze(bare));
  const text = bare
    .replace(/^[★☆*●■▲◆△\s]+/u, '')
    .replace(label.points ? POINTS_AT_END : /$^/, '')
    .replace(/[:：]$/, '');
  return {
    text,
    cell,
    isFiller: isFiller(raw) || isFiller(bare),
    ofWhich: isSubRow,
    weight: label.points ? figureInLabel(grid, cell, label.points) : null,
  };
}

function dimensionInName({ text, cell }: Name): LevelLabel | null {
  const said = DIMENSION_BEFORE.exec(text)?.[1];
  return said === undefined ? null : { name: said, cell, weight: null };
}

function emptyRow(row: number, levels: Levels, nameCell: CellRef): { label: string; cell: CellRef } | null {
  const level = levels.dimension ?? levels.category;
  return level && level.cell.row <= row ? { label: level.name, cell: nameCell } : null;
}

function pointsIn(sheet: Sheet, row: number, column: Column<IndicatorColumn> | undefined): Figure | null {
  return column ? pointsAt(sheet.grid, placeIn(sheet, row, column)) : null;
}

function wordsIn(sheet: Sheet, row: number, column: Column<IndicatorColumn> | undefined): TextCell | null {
  return column ? textAt(sheet.grid, placeIn(sheet, row, column)) : null;
}

function isAdjusted(sheet: Sheet, row: number, column: Column<IndicatorColumn> | undefined): boolean {
  return hasWords(wordsIn(sheet, row, column)?.text ?? '');
}
