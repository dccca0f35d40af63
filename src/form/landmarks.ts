import { amountBlockAt, fundHeaderAt, type AmountBlock } from './funds';
import { goalAt, isWide, type GoalPlace } from './goal';
import { beginsReport, isListOfForms, isPageBreak, repeatsHeader, type Header, type Sheet } from './sheet';
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

/** The first row of a landmark. */
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
    // A table's row may mention goals and results as well; the goal comes before the table.
    if (
      !landmark ||
      (landmark.kind === 'goal' && found.at(-1)?.kind === 'indicators' && !isWide(landmark.goal))
    )
      continue;
    if (goesOn(sheet, found.at(-1), row)) continue;
    found.push(landmark);
    if ('header' in landmark) below = landmark.header.bottom;
    if (landmark.kind === 'amounts') below = landmark.block.last;
    // The goal may be beside the funds, with its headers in the same row.
    const beside = landmark.kind === 'funds' ? goalAt(sheet, row) : null;
    if (beside) found.push({ kind: 'goal', row, goal: beside });
  }
  return found;
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
export function isFunds({ kind }: Landmark): boolean {
  return kind === 'funds' || kind === 'amounts';
}

/** Whether a header of funds has a budget column. */
function hasBudget(landmark: Landmark): boolean {
  return (
    landmark.kind === 'funds' &&
    landmark.header.columns.some(({ role }) => role === 'budget' || role === 'initial')
  );
}

/**
 * Takes a table of tasks as the funds if the form has no other amounts. Beside real funds, a table of payments
 * without a budget (子项目 · 合同金额 · 已支付金额) is one of tasks.
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
    return { kind: 'prose', row, as, funds: fundHeaderAt(sheet, row) };
  }
  if (isListOfForms(sheet, row)) return { kind: 'other', row };
  const indicators = indicatorHeaderAt(sheet, row);
  if (indicators) return { kind: 'indicators', header: indicators };
  const funds = fundHeaderAt(sheet, row);
  if (funds) return { kind: 'funds', header: funds };
  return goal ? { kind: 'goal', row, goal } : null;
}
