import type { Steps } from '../grid';
import { amountBlockAt, fundHeaderAt, type AmountBlock } from './funds';
import { goalAt, isWide, type GoalPlace } from './goal-at';
import {
  beginsForm,
  beginsReport,
  isListOfForms,
  isPageBreak,
  namesProject,
  repeatsHeader,
  type Header,
  type Sheet,
} from './sheet';
import { assignIndicatorColumns, hasPoints, indicatorHeaderAt, isTotalRow } from './table';
import { PROSE_HEADERS, roleOf, type FundColumn, type IndicatorColumn } from './vocabulary';

/**
 * A row where something begins: the header of a table, the goal, amounts in another layout, a block of words. `other`
 * begins something that is not a form, such as a list of forms or a report.
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
      /** The row as a header of funds: some forms give their amounts only in a table of tasks. */
      readonly funds: Header<FundColumn> | null;
    };

export interface FormRows {
  readonly first: number;
  readonly last: number;
  readonly landmarks: readonly Landmark[];
}

/** The first row of a landmark. */
export function rowOf(landmark: Landmark): number {
  return 'header' in landmark ? landmark.header.row : landmark.row;
}

/** The last row of a landmark's header or amounts. */
export function bottomOf(landmark: Landmark): number {
  if ('header' in landmark) return landmark.header.bottom;
  return landmark.kind === 'amounts' ? landmark.block.last : landmark.row;
}

/** Finds the headers of all blocks on a sheet, top to bottom. */
export function* findLandmarks(sheet: Sheet): Steps<readonly Landmark[]> {
  const found: Landmark[] = [];
  let below = -1;
  for (const row of sheet.grid.rows) {
    yield;
    if (row <= below) continue;
    const last = found.at(-1);
    const isReport = found.some(({ kind }) => kind === 'indicators') && beginsReport(sheet, row);
    const landmark = isReport ? ({ kind: 'other', row } as const) : landmarkAt(sheet, row);
    if (!landmark || goesOn(sheet, last, row)) continue;
    const isInTable = last !== undefined && 'header' in last && !beginsAnew(sheet, last, row);
    if (isPlan(landmark) && isInTable) continue;
    // A table's row may mention goals and results as well; the goal comes before the table.
    if (landmark.kind === 'goal' && last?.kind === 'indicators' && !isWide(landmark.goal)) continue;
    found.push(landmark);
    below = bottomOf(landmark);
    // The goal may be beside the funds, with its headers in the same row.
    const beside = landmark.kind === 'funds' ? goalAt(sheet, row) : null;
    if (beside) found.push({ kind: 'goal', row, goal: beside });
  }
  return found;
}

/** Whether another form begins between a table and a row: what is planned is no line of the table. */
function beginsAnew(sheet: Sheet, last: Landmark, row: number): boolean {
  const between = sheet.rowsIn(bottomOf(last) + 1, row);
  return between.some((each) => beginsForm(sheet, each) || namesProject(sheet, each));
}

/** Whether a row only repeats its table's header at the top of a further page. */
function goesOn(sheet: Sheet, last: Landmark | undefined, row: number): boolean {
  if (last?.kind !== 'indicators' || !repeatsHeader(sheet, last.header, row)) return false;
  const above = sheet.rowAbove(row);
  if (above === null || above <= last.header.bottom) return false;
  if (isPageBreak(sheet, above)) return true;
  return !isTotalRow(sheet, above) && hasPoints(sheet, above, assignIndicatorColumns(last.header.columns));
}

/** Whether a landmark gives amounts, in any layout. */
export function isFunds(landmark: Landmark): boolean {
  return landmark.kind === 'funds' || landmark.kind === 'amounts';
}

const isPlan = (landmark: Landmark) => landmark.kind === 'amounts' && landmark.block.isPlan === true;

/** Whether a landmark gives amounts that were spent. */
export function isOfExecution(landmark: Landmark): boolean {
  return isFunds(landmark) && !isPlan(landmark);
}

/** Leaves planned amounts out beside those of the execution: a line of the head repeats the budget. */
function withoutRepeatedPlan(landmarks: readonly Landmark[]): readonly Landmark[] {
  const [first] = landmarks.filter(isPlan);
  const isDivided = (landmark: Landmark) => landmark.kind === 'amounts' && landmark.block.isDivided === true;
  const isKept = (landmark: Landmark) => !isPlan(landmark) || landmark === first || isDivided(landmark);
  return landmarks.filter(landmarks.some(isOfExecution) ? (each) => !isPlan(each) : isKept);
}

/**
 * Takes a table of tasks as the funds if the form has no other amounts. Beside real funds, a table of payments
 * without a budget (子项目 · 合同金额 · 已支付金额) is one of tasks.
 */
export function withTasksAsFunds(all: readonly Landmark[]): readonly Landmark[] {
  const landmarks = withoutRepeatedPlan(all);
  const hasBudget = (landmark: Landmark) =>
    landmark.kind === 'funds' &&
    landmark.header.columns.some(({ role }) => role === 'budget' || role === 'initial');
  const hasFunds = landmarks.some(isFunds);
  const hasRealFunds = landmarks.some(hasBudget);
  return landmarks.map((landmark) => {
    if (hasRealFunds && landmark.kind === 'funds' && !hasBudget(landmark))
      return { kind: 'prose', row: landmark.header.row, as: 'tasks', funds: null };
    if (!hasFunds && landmark.kind === 'prose' && landmark.funds)
      return { kind: 'funds', header: landmark.funds };
    return landmark;
  });
}

function landmarkAt(sheet: Sheet, row: number): Landmark | null {
  const block = amountBlockAt(sheet, row);
  if (block) return { kind: 'amounts', row: block.first, block };
  const goal = goalAt(sheet, row);
  const labels = sheet.labels(row);
  if (labels.length < 2) return goal && { kind: 'goal', row, goal };
  const [as, other] = labels.flatMap(({ key }) => roleOf(PROSE_HEADERS, key, 'exact') ?? []);
  if (as && other) return { kind: 'prose', row, as, funds: fundHeaderAt(sheet, row) };
  if (isListOfForms(sheet, row)) return { kind: 'other', row };
  const indicators = indicatorHeaderAt(sheet, row);
  if (indicators) return { kind: 'indicators', header: indicators };
  const funds = fundHeaderAt(sheet, row);
  if (funds) return { kind: 'funds', header: funds };
  return goal && { kind: 'goal', row, goal };
}
