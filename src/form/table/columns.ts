import type { Column } from '../sheet';
import { beginsWithAny, hasAny, PLANNED, WHOLE_PERIOD, type IndicatorColumn } from '../vocabulary';

export type TableColumn = Column<IndicatorColumn>;

export interface IndicatorColumns {
  readonly byRole: Partial<Record<IndicatorColumn, TableColumn>>;
  /** Columns of a target's sign and of its better way; a form may have both (指标性质 · 指标方向). */
  readonly signs: readonly TableColumn[];
  /** Weight columns that belong to the level before them, as in scoring tables. */
  readonly levelWeights: Partial<Record<'category' | 'dimension', TableColumn>>;
}

export const POINTS: readonly IndicatorColumn[] = ['weight', 'score'];

/** Columns that name levels, from the widest to the narrowest. */
export const LEVELS: readonly IndicatorColumn[] = ['category', 'dimension', 'indicator'];

/** Assigns each column to its role; of several weight columns, each belongs to the level before it. */
export function assignIndicatorColumns(header: readonly TableColumn[]): IndicatorColumns {
  const columns = withMeant(header.filter((column) => !isBeforeNames(column, header)));
  const byRole: Partial<Record<IndicatorColumn, TableColumn>> = {};
  const levelWeights: Partial<Record<'category' | 'dimension', TableColumn>> = {};
  const several = columns.filter(({ role }) => role === 'weight').length > 1;
  columns.forEach((column, index) => {
    const before = columns[index - 1]?.role;
    if (several && column.role === 'weight' && (before === 'category' || before === 'dimension')) {
      levelWeights[before] = column;
    } else if (column.role === 'indicator' && byRole.indicator) {
      // With four levels, the last one is scored.
      byRole.dimension = byRole.indicator;
      byRole.indicator = column;
    } else byRole[column.role] ??= column;
  });
  // 单项得分 is the score if there is no weighed one.
  if (!byRole.score && byRole.unweighed) byRole.score = byRole.unweighed;
  return { byRole, levelWeights, signs: columns.filter(({ role }) => role === 'sign') };
}

/** Whether a column before the names only names the block: 年度绩效目标, with another target column after the names. */
function isBeforeNames(column: TableColumn, header: readonly TableColumn[]): boolean {
  const names = header.filter(({ role }) => LEVELS.includes(role)).map(({ left }) => left);
  const isMeasure = column.role === 'target' || column.role === 'actual';
  const again = header.some(({ role, left }) => role === column.role && left > Math.max(...names));
  return isMeasure && names.length > 1 && column.left < Math.min(...names) && again;
}

/**
 * Corrects columns by their place: 得分 beside each level is the level's weight if another 得分 ends the header; 具体指标
 * after the weight of 三级指标 is its explanation.
 */
function withMeant(columns: readonly TableColumn[]): readonly TableColumn[] {
  const isLast = (column: TableColumn, role: IndicatorColumn) =>
    columns.filter((one) => one.role === role).at(-1) === column;
  const hasWeight = columns.some(({ role }) => role === 'weight');
  const isOfYear = ({ role, label }: TableColumn) =>
    role === 'target' && !beginsWithAny(WHOLE_PERIOD, label.key);
  const hasTarget = columns.some(({ role }) => role === 'target');
  return columns.map((column, index) => {
    const before = columns[index - 1]?.role;
    const { role, label } = column;
    // 实施期指标值 · 年度指标值: this year's holds.
    if (role === 'target' && !isOfYear(column) && columns.some(isOfYear))
      return { ...column, role: 'earlier' };
    // 年度拟达到情况 · 年末达到情况: the plan comes before the result.
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
