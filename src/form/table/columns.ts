import type { Column } from '../sheet';
import { hasAny, PLANNED, type IndicatorColumn } from '../vocabulary';

/** The columns of a table of indicators, each in its role. */
export interface IndicatorColumns {
  readonly byRole: Partial<Record<IndicatorColumn, Column<IndicatorColumn>>>;
  /** Columns for a target's sign and its better way; a form may have one for each (指标性质 · 指标方向). */
  readonly signs: readonly Column<IndicatorColumn>[];
  /** Weight columns that follow a level's column and belong to it (scoring tables). */
  readonly levelWeights: Partial<Record<'category' | 'dimension', Column<IndicatorColumn>>>;
}

/** Columns that name levels, from the widest to the narrowest. */
export const LEVELS: readonly IndicatorColumn[] = ['category', 'dimension', 'indicator'];

/** Puts each column in its role; several weight columns each belong to the level that stands before them. */
export function assignIndicatorColumns(header: readonly Column<IndicatorColumn>[]): IndicatorColumns {
  const columns = withMeant(header.filter((column) => !isBeforeNames(column, header)));
  const byRole: Partial<Record<IndicatorColumn, Column<IndicatorColumn>>> = {};
  const levelWeights: Partial<Record<'category' | 'dimension', Column<IndicatorColumn>>> = {};
  const several = columns.filter(({ role }) => role === 'weight').length > 1;
  columns.forEach((column, index) => {
    const before = columns[index - 1]?.role;
    if (several && column.role === 'weight' && (before === 'category' || before === 'dimension')) {
      levelWeights[before] = column;
    } else if (column.role === 'indicator' && byRole.indicator) {
      // A fourth level stands for the third: the last level is the one that is scored.
      byRole.dimension = byRole.indicator;
      byRole.indicator = column;
    } else byRole[column.role] ??= column;
  });
  // 单项得分 without a weighed score beside it is the score.
  if (!byRole.score && byRole.unweighed) byRole.score = byRole.unweighed;
  return { byRole, levelWeights, signs: columns.filter(({ role }) => role === 'sign') };
}

/** 年度绩效目标 in the header's first cell names the block where a further column of targets follows the names. */
function isBeforeNames(column: Column<IndicatorColumn>, header: readonly Column<IndicatorColumn>[]): boolean {
  const names = header.filter(({ role }) => LEVELS.includes(role)).map(({ left }) => left);
  const isMeasure = column.role === 'target' || column.role === 'actual';
  const again = header.some(({ role, left }) => role === column.role && left > Math.max(...names));
  return isMeasure && names.length > 1 && column.left < Math.min(...names) && again;
}

/**
 * Columns whose words say one thing and whose place another: 得分 beside each level with a further 得分 at the end is
 * what the levels can score; 具体指标 behind the weight of 三级指标 explains it.
 */
function withMeant(columns: readonly Column<IndicatorColumn>[]): readonly Column<IndicatorColumn>[] {
  const isLast = (column: Column<IndicatorColumn>, role: IndicatorColumn) =>
    columns.filter((one) => one.role === role).at(-1) === column;
  const hasWeight = columns.some(({ role }) => role === 'weight');
  const hasTarget = columns.some(({ role }) => role === 'target');
  return columns.map((column, index) => {
    const before = columns[index - 1]?.role;
    const { role, label } = column;
    // 年度拟达到情况 · 年末达到情况: what was planned stands before what was done.
    if (role === 'actual' && !hasTarget && !isLast(column, 'actual') && hasAny(PLANNED, label.key))
      return { ...column, role: 'target' };
    if (role === 'score' && !hasWeight && before && LEVELS.includes(before) && !isLast(column, 'score'))
      return { ...column, role: 'weight' };
    const isFurther = columns.slice(0, index).some((one) => one.role === 'indicator');
    const isWeighed = columns.slice(index).some((one) => one.role === 'weight');
    if (role === 'indicator' && isFurther && before === 'weight' && !isWeighed)
      return { ...column, role: 'explanation' };
    return column;
  });
}
