import { fundHeaderAt } from '../funds';
import {
  blockLabelAt,
  bottomWithLegends,
  columnsOf,
  headerLabels,
  withDoneSoFar,
  type Header,
  type HeaderLabels,
  type Sheet,
} from '../sheet';
import { FUND_COLUMNS, GOAL_TABLE_WORDS, INDICATOR_COLUMNS, type IndicatorColumn } from '../vocabulary';
import { withPlaces } from './beside';
import { LEVELS, POINTS, type TableColumn } from './columns';
import { withLevels, withoutWordy } from './name-columns';
import { continuation, dividingLine, joinHeaders } from './second-header-line';

const MEASURES: readonly IndicatorColumn[] = ['target', 'actual', ...POINTS];

export function indicatorHeaderAt(sheet: Sheet, row: number): Header<IndicatorColumn> | null {
  const head = headerLabels(sheet, row, INDICATOR_COLUMNS);
  if (columnsOf(head, INDICATOR_COLUMNS, 'parts').length < 2) return null;
  const first = columnsOf(head, INDICATOR_COLUMNS, 'hints');
  const second = continuation(sheet, head.bottom, first);
  const lastLine = second
    ? second.row
    : (dividingLine(sheet, head.bottom) ??
      Math.max(head.bottom, Math.min(...first.map(({ label }) => label.bottom))));
  const bottom = bottomWithLegends(sheet, lastLine);
  const joined = withDoneSoFar(second ? joinHeaders(first, second.columns) : first, 'actual');
  const columns = withoutWordy(sheet, bottom, joined);
  // 类别 before budget and executed amount names lines of the funds, not levels of indicators.
  const exact = new Set(columnsOf(head, FUND_COLUMNS, 'exact').map(({ role }) => role));
  const hasBudget = exact.has('budget') || exact.has('initial');
  if (hasBudget && exact.has('executed') && !columns.some(({ role }) => role === 'indicator')) return null;
  if (count(LEVELS, columns) === 0) {
    // Without a level, points tell a table from a goal, and more words of funds tell that it is one of funds.
    const scored = count(POINTS, columns) > 0;
    const words = columnsOf(head, INDICATOR_COLUMNS, 'parts').length;
    const funds = fundHeaderAt(sheet, row) ? columnsOf(head, FUND_COLUMNS, 'parts').length : 0;
    if (!scored || count(MEASURES, columns) < 2 || funds > words) return null;
  }
  const levelled = withLevels(sheet, row, bottom, columns);
  const named = count(MEASURES, levelled) > 0 ? levelled : withPlaces(sheet, row, bottom, levelled);
  const [levels, measures] = [count(LEVELS, named), count(MEASURES, named)];
  if (levels === 0 || measures === 0 || (levels + measures < 3 && !isBareGoal(head))) return null;
  return { row, bottom, columns: named, blockLabel: blockLabelAt(sheet, row, bottom) };
}

/** 指标名称, 指标值 and 计量单位, and no more: the shortest table of goals. */
function isBareGoal(head: HeaderLabels): boolean {
  const exact = columnsOf(head, INDICATOR_COLUMNS, 'exact');
  const has = (role: IndicatorColumn, word = '') =>
    exact.some((column) => column.role === role && column.label.key.includes(word));
  return (
    has('indicator', GOAL_TABLE_WORDS.indicator) && has('target', GOAL_TABLE_WORDS.target) && has('unit')
  );
}

function count(roles: readonly IndicatorColumn[], columns: readonly TableColumn[]): number {
  return roles.filter((role) => columns.some((column) => column.role === role)).length;
}
