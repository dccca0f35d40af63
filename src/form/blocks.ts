import type { Steps } from '../grid';
import { figureInLabel, type Sheet } from './sheet';
import type { AmountUnit, Figure, Form, FundLine, Goal, Indicator, PointLine, Total } from './form';
import { readFunds } from './funds';
import { readGoal } from './goal';
import { rowOf, type FormRows } from './landmarks';
import {
  isTotalRow,
  pointsAbove,
  pointsInWords,
  readIndicators,
  readTotalRow,
  scoreColumnBeside,
  tablesBeside,
  type IndicatorColumns,
} from './table';
import { beginsWithAny, ENDS_OF_FUNDS, EXECUTION_WORDS, GRAND_TOTALS, hasAny } from './vocabulary';

export interface Blocks extends Pick<
  Form,
  'funds' | 'executionWeight' | 'goal' | 'indicators' | 'emptyRows' | 'otherPoints' | 'total'
> {
  /** The total's row was chosen among several, or is apart from its table. */
  readonly totalAssumed: boolean;
  readonly columns: readonly IndicatorColumns[];
}

/** Reads the blocks of a form one after the other, each until the next. */
export function* readBlocks(
  sheet: Sheet,
  { landmarks, last: lastRow }: FormRows,
  unit: AmountUnit,
): Steps<Blocks> {
  const funds: FundLine[] = [];
  const indicators: Indicator[] = [];
  const emptyRows: Form['emptyRows'][number][] = [];
  const otherPoints: PointLine[] = [];
  const columns: IndicatorColumns[] = [];
  let executionWeight: Figure | null = null;
  let goal: Goal | null = null;
  let totalBeside: Total | null = null;
  let totalRow: number | null = null;
  let isChosen = false;
  for (const [index, landmark] of landmarks.entries()) {
    yield;
    const next = landmarks.slice(index + 1).find((below) => rowOf(below) > rowOf(landmark));
    const last = next ? rowOf(next) - 1 : lastRow;
    switch (landmark.kind) {
      case 'funds': {
        const { header } = landmark;
        const lines = readFunds(sheet, header, endOfFunds(sheet, header.bottom, last), unit);
        funds.push(...after(lines, funds.length));
        const whole = indicators.length > 0 ? wholeBelow(sheet, header.bottom, last) : null;
        if (whole !== null) {
          if (totalRow !== null) sheet.claimRow(totalRow, 'indicators.subtotal', '小计行');
          totalRow = whole;
        }
        const label = header.blockLabel;
        if (label?.points) executionWeight ??= figureInLabel(sheet.grid, label.cell, label.points);
        break;
      }
      case 'amounts':
        funds.push(...after(landmark.block.read(unit, last), funds.length));
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
        for (const { header: part, place, period } of tablesBeside(sheet, header)) {
          const table = yield* readIndicators(sheet, part, last);
          const named = (one: Indicator) => ({
            ...one,
            table: columns.length,
            period,
            name: place === null ? one.name : `${one.name}（${place}）`,
          });
          indicators.push(...table.indicators.map(named));
          otherPoints.push(...table.otherPoints);
          emptyRows.push(...table.emptyRows);
          columns.push(table.columns);
          const below = table.totalRow === null ? totalBelow(sheet, table.last, last) : null;
          isChosen = table.totalRow === null ? below !== null || isChosen : table.hasOtherTotal;
          totalRow = table.totalRow ?? below ?? totalRow;
        }
        break;
      }
      case 'prose':
        otherPoints.push(...pointsInWords(sheet, landmark.row, last));
        for (const row of sheet.rowsIn(landmark.row, last)) {
          for (const cell of sheet.grid.row(row))
            if (typeof cell.value === 'number')
              sheet.claim(cell, `${landmark.as}.figure`, '文字说明部分的数字，不参与核对');
          sheet.claimRow(row, landmark.as, '文字说明部分，不参与核对');
        }
        break;
      case 'other':
    }
  }
  const lastColumns = columns.at(-1);
  return {
    funds,
    executionWeight,
    goal,
    indicators,
    emptyRows,
    otherPoints,
    total: totalRow !== null && lastColumns ? readTotalRow(sheet, totalRow, lastColumns) : totalBeside,
    totalAssumed: isChosen && totalRow !== null && !sheet.totalRows.includes(totalRow),
    columns,
  };
}

/** Lines of a further block, whose wholes are counted from its first line. */
function after(lines: readonly FundLine[], offset: number): readonly FundLine[] {
  return lines.map((line) => (line.parent === null ? line : { ...line, parent: line.parent + offset }));
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

/** The funds end at a row that begins another block. */
function endOfFunds(sheet: Sheet, header: number, last: number): number {
  const stop = sheet
    .rowsIn(header + 1, last)
    .find((row) => ENDS_OF_FUNDS.includes(sheet.labels(row)[0]?.key ?? ''));
  return stop === undefined ? last : stop - 1;
}

/** 总分 below notes that separate it from the table. */
function totalBelow(sheet: Sheet, from: number, last: number): number | null {
  return sheet.rowsIn(from + 1, last).find((row) => isTotalRow(sheet, row)) ?? null;
}

/** 总计 below funds that follow the table sums both, while 指标合计 above them sums the table. */
function wholeBelow(sheet: Sheet, from: number, last: number): number | null {
  const isWhole = (row: number) => beginsWithAny(GRAND_TOTALS, sheet.labels(row)[0]?.key ?? '');
  const lines = sheet.rowsIn(from + 1, last);
  // 总计 may also be a line of the funds.
  const totals = lines.filter((row) => isTotalRow(sheet, row));
  return lines.find((row) => isWhole(row) && totals.some((above) => above < row)) ?? null;
}
