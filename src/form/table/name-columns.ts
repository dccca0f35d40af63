import { POINTS, type TableColumn } from './columns';
import { columnUnder, hasWords, isNumber, wordsUnder, type LabelCell, type Sheet } from '../sheet';
import { INDICATOR_COLUMNS, roleOf, type IndicatorColumn } from '../vocabulary';

/** Columns that come after the names. */
const AFTER_NAMES: readonly IndicatorColumn[] = [
  'sign',
  'target',
  'adjusted',
  'unit',
  'actual',
  'weight',
  'score',
  'completion',
];
/** Roles with wordings that may also head a level: 评价内容, 项目权重, 评价指标. */
const COULD_BE_LEVEL: readonly IndicatorColumn[] = ['explanation', 'weight', 'indicator'];

/** Takes a column of points without figures as an explanation: 项目权重 over 项目决策, 项目管理 heads names. */
export function withoutWordy(
  sheet: Sheet,
  bottom: number,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  return columns.map((column) => {
    if (!POINTS.includes(column.role)) return column;
    const words = wordsUnder(sheet, bottom, column.label).filter(hasWords);
    return words.length === 0 || words.some(isNumber) ? column : { ...column, role: 'explanation' };
  });
}

/**
 * Finds the columns of names by place if their wordings are unknown: left of every measure are the levels from the
 * widest to the narrowest, and the last one names the indicator (项目 · 考核内容 · 考核指标). Known columns stay, but an
 * explanation becomes the indicator if nothing else is.
 */
export function withLevels(
  sheet: Sheet,
  row: number,
  bottom: number,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  const has = (role: IndicatorColumn) => columns.some((column) => column.role === role);
  const measures = columns.filter(({ role }) => AFTER_NAMES.includes(role));
  const name = columns.filter(({ role }) => role === 'indicator').at(-1);
  const before = Math.min(name?.left ?? Infinity, ...measures.map(({ left }) => left));
  const taken = columns.filter((column) => column === name || !COULD_BE_LEVEL.includes(column.role));
  const unnamed = unnamedLabels(sheet, row, bottom, taken).filter(({ right }) => right < before);
  if (unnamed.length === 0) return columns;
  const found: TableColumn[] = [];
  const take = (label: LabelCell | undefined, role: IndicatorColumn) => {
    if (label && !has(role)) found.push(columnUnder(role, label));
  };
  const levels = name ? unnamed : unnamed.slice(0, -1);
  // Of two unknown levels the first is the wider one; a single one is the widest that is still unnamed.
  if (levels.length > 1 || !has('category')) take(levels[0], 'category');
  take(has('category') ? levels[0] : levels[1], 'dimension');
  if (!name) take(unnamed.at(-1), 'indicator');
  const kept = columns.filter(({ label }) => !found.some((one) => one.label === label));
  return [...kept, ...found].sort((a, b) => a.left - b.left);
}

/** Labels of a header that no role takes, with names below them. */
function unnamedLabels(
  sheet: Sheet,
  row: number,
  bottom: number,
  taken: readonly TableColumn[],
): readonly LabelCell[] {
  return sheet.labels(row).filter((label) => {
    if (label.key === '' || label.bottom > bottom + 1) return false;
    if (taken.some(({ left, right }) => left <= label.right && right >= label.left)) return false;
    // 复核分, 上年完成值 and the like are known and head no names.
    const known = roleOf(INDICATOR_COLUMNS, label.key, 'parts');
    if (known !== null && !COULD_BE_LEVEL.includes(known)) return false;
    return wordsUnder(sheet, bottom, label).some((each) => !isNumber(each) && hasWords(each));
  });
}
