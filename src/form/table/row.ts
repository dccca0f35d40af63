import { isBlankOrMarks, oneLine, squeeze, type CellRef, type Grid } from '../../grid';
import {
  figureInLabel,
  hasWords,
  placeIn,
  pointsIn,
  rateAt,
  readLabel,
  reasonIn,
  textAt,
  textIn,
  type Sheet,
} from '../sheet';
import type { Figure, Form, Indicator, LevelLabel, Measure } from '../form';
import type { IndicatorColumns } from './columns';
import type { Levels } from './levels';
import { isFiller } from './filler';
import { measureAt } from './measure';
import {
  BARE_NUMBER,
  beginsWithAny,
  BONUS_LINES,
  DIMENSION_BEFORE,
  NAME_NUMBER,
  OF_WHICH,
  POINTS_AT_END,
} from '../vocabulary';

type EmptyRow = Form['emptyRows'][number];

/** What a row of the table is: an indicator, a part of the indicator above, or an unused row. */
export type Row =
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'breakdown'; readonly name: string; readonly cell: CellRef }
  | { readonly kind: 'filler'; readonly empty: EmptyRow | null };

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
  const { byRole } = columns;
  const name = nameOf(sheet.grid, row, columns, levels);
  const weight = pointsIn(sheet, row, byRole.weight);
  const score = pointsIn(sheet, row, byRole.score);
  const isAdjusted = hasWords(textIn(sheet, row, byRole.adjusted)?.text ?? '');
  const target = measureAt(sheet, row, columns, 'target', isAdjusted ? byRole.adjusted : byRole.target);
  const actual =
    actualRow === undefined
      ? measureAt(sheet, row, columns, 'actual', byRole.actual)
      : measureAt(sheet, actualRow, columns, 'actual', byRole.target);
  const isOwn = (found: Figure | Measure | null) =>
    found !== null && found.cell.row === row && !isBlankOrMarks(found.text);
  const points = [weight, score].filter((figure) => isOwn(figure) && figure?.state !== 'not-applicable');
  const hasValues = isOwn(target) || isOwn(actual);
  const isUnnamed = name.text === '' || name.isFiller;
  // A form may score an unused row with 0; 加分项 with 0 is an answer.
  const isUnused = isUnnamed && !hasValues && !beginsWithAny(BONUS_LINES, levels.category?.name ?? '');
  const hasPoints = points.some((figure) => !(isUnused && figure?.value?.eq(0)));
  if (!hasPoints && !hasValues && isUnnamed)
    return { kind: 'filler', empty: isNumber(name.text) ? emptyRow(row, levels, name.cell) : null };
  const isPart = name.ofWhich || (hasValues && byRole.weight && above && breaksDown(above, name, levels));
  if (!hasPoints && isPart) return { kind: 'breakdown', name: name.text, cell: name.cell };
  const dimension = levels.dimension ?? (byRole.dimension ? null : dimensionInName(name));
  const { completion } = byRole;
  return {
    kind: 'indicator',
    indicator: {
      row,
      table: 0,
      category: levels.category,
      dimension: byRole.indicator ? dimension : null,
      name: name.text === '' ? (levels.dimension?.name ?? '') : name.text,
      nameCell: name.cell,
      target,
      period: null,
      actual,
      forecast: measureAt(sheet, row, columns, 'actual', byRole.forecast),
      weight: byRole.weight ? weight : name.weight,
      score,
      reason: reasonIn(sheet, row, byRole.reason, score),
      completion: completion
        ? rateAt(sheet.grid, placeIn(sheet, row, completion), {
            percent: completion.label.percent,
            truth: null,
          })
        : null,
      converted: byRole.converted ? pointsIn(sheet, row, byRole.converted) : null,
      breakdown: [],
    },
  };
}

/** Whether a name is blank but for a template's number: '1.'. */
const isNumber = (name: string) => name === '' || BARE_NUMBER.test(squeeze(name));

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
function nameOf(grid: Grid, row: number, { byRole }: IndicatorColumns, levels: Levels): Name {
  const column = byRole.indicator;
  if (!column) {
    const level = byRole.dimension ? levels.dimension : levels.category;
    const place = byRole.dimension ?? byRole.category;
    const cell = level?.cell ?? { row, column: place?.left ?? 0 };
    return { text: level?.name ?? '', cell, isFiller: false, ofWhich: false, weight: level?.weight ?? null };
  }
  const { text, cell } = textAt(grid, { row, column: column.left });
  const bare = oneLine(text).replace(NAME_NUMBER, '');
  const { points } = readLabel(bare);
  const name = bare.replace(/^[★☆*●■▲◆△\s]+/u, '');
  return {
    text: (points ? name.replace(POINTS_AT_END, '') : name).replace(/[:：]$/, ''),
    cell,
    isFiller: isFiller(text) || isFiller(bare),
    ofWhich: OF_WHICH.test(squeeze(bare)),
    weight: points && figureInLabel(grid, cell, points),
  };
}

function dimensionInName({ text, cell }: Name): LevelLabel | null {
  const name = DIMENSION_BEFORE.exec(text)?.[1];
  return name === undefined ? null : { name, cell, weight: null };
}

function emptyRow(row: number, levels: Levels, nameCell: CellRef): EmptyRow | null {
  const level = levels.dimension ?? levels.category;
  return level && level.cell.row <= row ? { label: level.name, cell: nameCell } : null;
}
