import type { AmountBlock } from './amount-block';
import { isListOfForms } from './form-list';
import { readFundHeader, withPartsAsColumns } from './fund-header';
import { fundsAcross } from './funds-across';
import { fundsByColumn } from './funds-by-column';
import { fundsInWords } from './funds-in-words';
import { amountPairs } from './funds-pairs';
import { goalAt, isWide, type GoalPlace } from './goal';
import { columnsOf, type Column, type Header } from './header-columns';
import { bottomWithLegends, headerLabels, type HeaderLabels } from './header-lines';
import { continuation, joinHeaders } from './header-second-line';
import { beginsReport } from './identity';
import { assignIndicatorColumns } from './indicator-columns';
import { headsFigures, withLevels, withoutWordy } from './level-columns';
import { isPageBreak, repeatsHeader } from './page-breaks';
import type { LabelCell, Sheet } from './sheet';
import { hasPoints, isTotalRow } from './table-total';
import {
  BLOCK_LABELS,
  FUND_COLUMNS,
  INDICATOR_COLUMNS,
  PROSE_HEADERS,
  roleOf,
  type FundColumn,
  type IndicatorColumn,
} from './vocabulary';

/**
 * A header found on the sheet, or a row of the goal or of words; `other` begins what is no form: a list of forms, or a
 * report below one.
 */
export type Landmark =
  | { readonly kind: 'funds'; readonly header: Header<FundColumn> }
  | { readonly kind: 'indicators'; readonly header: Header<IndicatorColumn> }
  | { readonly kind: 'goal'; readonly row: number; readonly goal: GoalPlace }
  | { readonly kind: 'other'; readonly row: number }
  | { readonly kind: 'amounts'; readonly row: number; readonly block: AmountBlock }
  | {
      readonly kind: 'prose';
      readonly row: number;
      readonly as: 'management' | 'tasks';
      /** The row as a header of funds: a table of tasks has a form's only amounts where no other block gives them. */
      readonly funds: Header<FundColumn> | null;
    };

/** The row that a landmark starts in. */
export function rowOf(landmark: Landmark): number {
  return 'header' in landmark ? landmark.header.row : landmark.row;
}

/** Finds the headers of all blocks on a sheet, top to bottom. */
export function findLandmarks(sheet: Sheet): readonly Landmark[] {
  const found: Landmark[] = [];
  let below = -1;
  for (const row of sheet.grid.rows) {
    if (row <= below) continue;
    const landmark =
      found.some(({ kind }) => kind === 'indicators') && beginsReport(sheet, row)
        ? ({ kind: 'other', row } as const)
        : landmarkAt(sheet, row);
    // A row of a table may speak of goals and results as well; the goal stands before the table.
    if (
      !landmark ||
      (landmark.kind === 'goal' && found.at(-1)?.kind === 'indicators' && !isWide(landmark.goal))
    )
      continue;
    if (goesOn(sheet, found.at(-1), row)) continue;
    found.push(landmark);
    if ('header' in landmark) below = landmark.header.bottom;
    if (landmark.kind === 'amounts') below = landmark.block.last;
    // The goal may stand beside the funds, its headers in the same row.
    const beside = landmark.kind === 'funds' ? goalAt(sheet, row) : null;
    if (beside) found.push({ kind: 'goal', row, goal: beside });
  }
  return found;
}

/** Whether a row only repeats the header of the table that it stands in, on top of a further page. */
function goesOn(sheet: Sheet, last: Landmark | undefined, row: number): boolean {
  if (last?.kind !== 'indicators' || !repeatsHeader(sheet, last.header, row)) return false;
  const above = sheet.rowAbove(row);
  if (above === null || above <= last.header.bottom) return false;
  if (isPageBreak(sheet, above)) return true;
  return !isTotalRow(sheet, above) && hasPoints(sheet, above, assignIndicatorColumns(last.header.columns));
}

/** Whether a landmark gives amounts, in whatever layout. */
export function isFunds({ kind }: Landmark): boolean {
  return kind === 'funds' || kind === 'amounts';
}

/** Whether a header of funds has a column that executed amounts are held against. */
function hasBudget(landmark: Landmark): boolean {
  return (
    landmark.kind === 'funds' &&
    landmark.header.columns.some(({ role }) => role === 'budget' || role === 'initial')
  );
}

/**
 * Landmarks of one form: a table of tasks is its funds where nothing else is; a further table that has payments and no
 * budget (子项目 · 合同金额 · 已支付金额) is one of tasks.
 */
export function withTasksAsFunds(landmarks: readonly Landmark[]): readonly Landmark[] {
  if (landmarks.some(isFunds)) {
    if (!landmarks.some(hasBudget)) return landmarks;
    return landmarks.map((landmark) =>
      landmark.kind === 'funds' && !hasBudget(landmark)
        ? { kind: 'prose', row: landmark.header.row, as: 'tasks', funds: null }
        : landmark,
    );
  }
  return landmarks.map((landmark) =>
    landmark.kind === 'prose' && landmark.funds ? { kind: 'funds', header: landmark.funds } : landmark,
  );
}

function landmarkAt(sheet: Sheet, row: number): Landmark | null {
  const labels = sheet.labels(row);
  const block = amountBlockAt(sheet, row);
  if (block) return { kind: 'amounts', row: block.first, block };
  const goal = goalAt(sheet, row);
  if (labels.length < 2) return goal ? { kind: 'goal', row, goal } : null;
  const prose = labels.filter((label) => roleOf(PROSE_HEADERS, label.key, 'exact') !== null);
  if (prose.length >= 2) {
    const as = roleOf(PROSE_HEADERS, prose[0]?.key ?? '', 'exact') ?? 'management';
    const funds = fundsAt(sheet, row);
    return { kind: 'prose', row, as, funds: funds?.kind === 'funds' ? funds.header : null };
  }
  if (isListOfForms(sheet, row)) return { kind: 'other', row };
  return indicatorsAt(sheet, row) ?? fundsAt(sheet, row) ?? (goal ? { kind: 'goal', row, goal } : null);
}

/** Amounts in a layout of their own that begin in a row. */
function amountBlockAt(sheet: Sheet, row: number): AmountBlock | null {
  return (
    amountPairs(sheet, row) ??
    fundsAcross(sheet, row) ??
    fundsByColumn(sheet, row) ??
    fundsInWords(sheet, row)
  );
}

const LEVELS: readonly IndicatorColumn[] = ['category', 'dimension', 'indicator'];
const POINTS: readonly IndicatorColumn[] = ['weight', 'score'];
const MEASURES: readonly IndicatorColumn[] = ['target', 'actual', 'weight', 'score'];

function indicatorsAt(sheet: Sheet, row: number): Landmark | null {
  const head = headerLabels(sheet, row, INDICATOR_COLUMNS);
  if (columnsOf(head, INDICATOR_COLUMNS, 'parts').length < 2) return null;
  const first = columnsOf(head, INDICATOR_COLUMNS, 'hints');
  const second = continuation(sheet, head.bottom, first);
  const lastLine = second
    ? second.row
    : Math.max(head.bottom, Math.min(...first.map(({ label }) => label.bottom)));
  const bottom = bottomWithLegends(sheet, lastLine);
  const columns = withoutWordy(sheet, bottom, second ? joinHeaders(first, second.columns) : first);
  const count = (roles: readonly IndicatorColumn[], of: readonly Column<IndicatorColumn>[]) =>
    roles.filter((role) => of.some((column) => column.role === role)).length;
  // 类别 before budget and executed names the lines of the funds, not levels of indicators.
  const exact = new Set(columnsOf(head, FUND_COLUMNS, 'exact').map(({ role }) => role));
  const hasBudget = exact.has('budget') || exact.has('initial');
  if (hasBudget && exact.has('executed') && !columns.some(({ role }) => role === 'indicator')) return null;
  if (count(LEVELS, columns) === 0) {
    // Without a word for a level, points tell such a table from a goal, and more words of funds that it is one of these.
    const scored = count(POINTS, columns) > 0;
    const words = columnsOf(head, INDICATOR_COLUMNS, 'parts').length;
    const funds = fundsAt(sheet, row) ? columnsOf(head, FUND_COLUMNS, 'parts').length : 0;
    if (!scored || count(MEASURES, columns) < 2 || funds > words) return null;
  }
  const named = withLevels(sheet, row, bottom, columns);
  const [levels, measures] = [count(LEVELS, named), count(MEASURES, named)];
  if (levels === 0 || measures === 0 || levels + measures < 3) return null;
  return {
    kind: 'indicators',
    header: { row, bottom, columns: named, blockLabel: blockLabelAt(sheet, row, bottom) },
  };
}

function fundsAt(sheet: Sheet, row: number): Landmark | null {
  const head = headerLabels(sheet, row, FUND_COLUMNS);
  const found = withPartsAsColumns(sheet, row, withoutBlockName(fundColumnsOf(sheet, head), head.bottom));
  const roles = new Set(found.map((column) => column.role));
  const hasBudget = roles.has('budget') || roles.has('initial');
  if (!roles.has('executed') || !(hasBudget || roles.has('rate'))) return null;
  const { bottom: words, columns } = readFundHeader(sheet, head.bottom, found);
  const bottom = bottomWithLegends(sheet, words);
  return { kind: 'funds', header: { row, bottom, columns, blockLabel: blockLabelAt(sheet, row, bottom) } };
}

/** 年度预算（万元）, merged down beside the lines, names the block where a column of its role has a header of its own. */
function withoutBlockName(
  columns: readonly Column<FundColumn>[],
  bottom: number,
): readonly Column<FundColumn>[] {
  const isBlock = ({ role, label }: Column<FundColumn>) =>
    label.bottom > bottom && columns.some((one) => one.role === role && one.label.bottom <= bottom);
  return columns.filter((column) => !isBlock(column));
}

/**
 * The columns of a header of funds. Words that only hint at amounts are taken where figures stand under them, else a
 * row of indicators that speak of spending (预算管理 · 预算执行率) would be one.
 */
function fundColumnsOf(sheet: Sheet, head: HeaderLabels): readonly Column<FundColumn>[] {
  const known = columnsOf(head, FUND_COLUMNS, 'parts');
  if (known.length === 0) return [];
  const hinted = columnsOf(head, FUND_COLUMNS, 'hints');
  const bottom = bottomWithLegends(sheet, head.bottom);
  return hinted.filter(
    (column) =>
      known.some(({ label }) => label === column.label) ||
      !isAmount(column.role) ||
      headsFigures(sheet, bottom, column),
  );
}

const AMOUNTS: readonly FundColumn[] = ['initial', 'budget', 'executed', 'rate'];
const isAmount = (role: FundColumn) => AMOUNTS.includes(role);

/** The label at the left of a header that names the block; it reaches down beside the block's rows. */
function blockLabelAt(sheet: Sheet, row: number, bottom: number): LabelCell | null {
  const own = sheet
    .labels(row)
    .find((label) => label.bottom > bottom || roleOf(BLOCK_LABELS, label.key, 'exact'));
  if (own) return own;
  const leftmost = sheet.labels(row)[0];
  const merge = leftmost && leftmost.left > 0 ? sheet.grid.mergeAt(row, 0) : null;
  return merge ? (sheet.labels(merge.top).find((label) => label.left === merge.left) ?? null) : null;
}
