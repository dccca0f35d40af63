import type { CellRef } from '../grid';
import { figureInLabel, type Sheet } from './sheet';
import type { AmountUnit, Figure, Form, FundLine, Goal, Indicator, PointLine, Total } from './form';
import { readFunds } from './funds';
import { readGoal } from './goal';
import { rowOf, type Landmark } from './landmarks';
import {
  isTotalRow,
  pointsAbove,
  pointsInWords,
  readIndicators,
  readTotalRow,
  scoreColumnBeside,
  type IndicatorColumns,
} from './table';
import { beginsWithAny, ENDS_OF_FUNDS, EXECUTION_WORDS, GRAND_TOTALS, hasAny } from './vocabulary';

/** The rows and landmarks of one form. */
export interface FormRows {
  readonly first: number;
  readonly last: number;
  readonly landmarks: readonly Landmark[];
}

/** What was read from the blocks of a form. */
export interface Blocks {
  readonly funds: readonly FundLine[];
  readonly executionWeight: Figure | null;
  readonly goal: Goal | null;
  readonly indicators: readonly Indicator[];
  readonly emptyRows: Form['emptyRows'];
  readonly otherPoints: readonly PointLine[];
  readonly total: Total | null;
  /** The total's row was chosen among several, or is apart from its table. */
  readonly totalAssumed: boolean;
  readonly columns: readonly IndicatorColumns[];
}

/** Reads the blocks of a form one after the other, each until the next. */
export function readBlocks(sheet: Sheet, part: FormRows, unit: AmountUnit): Blocks {
  const funds: FundLine[] = [];
  const indicators: Indicator[] = [];
  const emptyRows: { label: string; cell: CellRef }[] = [];
  const otherPoints: PointLine[] = [];
  let totalBeside: Total | null = null;
  const columns: IndicatorColumns[] = [];
  let executionWeight: Figure | null = null;
  let goal: Goal | null = null;
  const found: { totalRow: number | null; assumed: boolean } = { totalRow: null, assumed: false };
  part.landmarks.forEach((landmark, index) => {
    const next = part.landmarks.slice(index + 1).find((below) => rowOf(below) > rowOf(landmark));
    const last = next ? rowOf(next) - 1 : part.last;
    switch (landmark.kind) {
      case 'funds': {
        const offset = funds.length;
        const lines = readFunds(
          sheet,
          landmark.header,
          endOfFunds(sheet, landmark.header.bottom, last),
          unit,
        );
        funds.push(
          ...lines.map((line) => (line.parent === null ? line : { ...line, parent: line.parent + offset })),
        );
        const whole = indicators.length > 0 ? wholeBelow(sheet, landmark.header.bottom, last) : null;
        if (whole !== null) {
          if (found.totalRow !== null) sheet.claimRow(found.totalRow, 'indicators.subtotal', '小计行');
          found.totalRow = whole;
        }
        const label = landmark.header.blockLabel;
        if (label?.points) executionWeight ??= figureInLabel(sheet.grid, label.cell, label.points);
        break;
      }
      case 'amounts':
        funds.push(...landmark.block.read(unit, last));
        break;
      case 'goal':
        goal ??= readGoal(sheet, landmark.goal, last);
        break;
      case 'indicators': {
        const beside = scoreColumnBeside(sheet, landmark.header, last);
        const header = beside
          ? { ...landmark.header, columns: [...landmark.header.columns, beside] }
          : landmark.header;
        if (beside) {
          const above = pointsAbove(sheet, beside, header.row);
          otherPoints.push(...above.others);
          totalBeside = above.total;
        }
        const table = readIndicators(sheet, header, last);
        indicators.push(...table.indicators);
        otherPoints.push(...table.otherPoints);
        emptyRows.push(...table.emptyRows);
        columns.push(table.columns);
        const below = table.totalRow === null ? totalBelow(sheet, table.last, last) : null;
        found.assumed = table.totalRow === null ? below !== null || found.assumed : table.hasOtherTotal;
        found.totalRow = table.totalRow ?? below ?? found.totalRow;
        break;
      }
      case 'other':
        break;
      case 'prose':
        otherPoints.push(...pointsInWords(sheet, landmark.row, last));
        claimProse(sheet, landmark.row, last, landmark.as);
        break;
    }
  });
  const lastColumns = columns.at(-1);
  const total =
    found.totalRow !== null && lastColumns ? readTotalRow(sheet, found.totalRow, lastColumns) : totalBeside;
  const totalAssumed = found.assumed && found.totalRow !== null && !sheet.totalRows.includes(found.totalRow);
  return { funds, executionWeight, goal, indicators, emptyRows, otherPoints, total, totalAssumed, columns };
}

/**
 * 预算执行率 may be an indicator of the table with its score repeated beside the funds. If the funds have no weight for
 * it, only the indicator's score counts.
 */
export function withoutRepeatedScore({ funds, executionWeight, indicators }: Blocks): readonly FundLine[] {
  const scored = funds.find(({ score }) => score?.value);
  if (!scored?.score?.value || executionWeight || funds.some(({ weight }) => weight?.value)) return funds;
  const value = scored.score.value;
  const repeats = indicators.some(
    ({ name, weight, score }) => hasAny(EXECUTION_WORDS, name) && weight?.value && score?.value?.eq(value),
  );
  return repeats ? funds.map((line) => (line === scored ? { ...line, score: null } : line)) : funds;
}

/** The funds end at a row whose label begins another block. */
function endOfFunds(sheet: Sheet, header: number, last: number): number {
  const stop = sheet.grid.rows.find((row) => row > header && row <= last && readEndOfFunds(sheet, row));
  return stop === undefined ? last : stop - 1;
}

function readEndOfFunds(sheet: Sheet, row: number): boolean {
  const [first] = sheet.labels(row);
  if (!first) return false;
  return ENDS_OF_FUNDS.includes(first.key);
}

/** 总分 below notes that separate it from the table. */
function totalBelow(sheet: Sheet, from: number, last: number): number | null {
  return sheet.grid.rows.find((row) => row > from && row <= last && isTotalRow(sheet, row)) ?? null;
}

/** 总计 below funds that follow the table sums both, while 指标合计 above them sums the table. */
function wholeBelow(sheet: Sheet, from: number, last: number): number | null {
  const isWhole = (row: number) => beginsWithAny(GRAND_TOTALS, sheet.labels(row)[0]?.key ?? '');
  const lines = sheet.grid.rows.filter((row) => row > from && row <= last);
  // 总计 may also be a line of the funds.
  return (
    lines.find((row) => isWhole(row) && lines.some((above) => above < row && isTotalRow(sheet, above))) ??
    null
  );
}

function claimProse(sheet: Sheet, first: number, last: number, as: string): void {
  for (const row of sheet.grid.rows)
    if (row >= first && row <= last) sheet.claimRow(row, as, '文字说明部分，不参与核对');
}
