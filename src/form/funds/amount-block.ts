import type { CellRef } from '../../grid';
import { baseOf, fundLine, rateOf } from './fund-line';
import { amountAt, pointsAt, remarkBehind, type Sheet } from '../sheet';
import type { AmountUnit, FundLine, FundRole, RateBase } from '../form';
import { isOfStructure, type FundColumn } from '../vocabulary';

/** Amounts in another layout than a table with one row per line. */
export interface AmountBlock {
  readonly first: number;
  readonly last: number;
  /** It gives only what is planned: beside a table of what was spent, it is not the funds. */
  readonly isPlan?: boolean;
  /** It divides what is planned: it does not repeat an amount beside its label. */
  readonly isDivided?: boolean;
  /** The unit that the block names; null if it names none. */
  readonly unit: AmountUnit | null;
  /** Reads the lines; `until` is the last row that may belong to the block. */
  readonly read: (unit: AmountUnit, until: number) => readonly FundLine[];
}

export interface PlacedLine extends Pick<FundLine, 'role' | 'item' | 'labelCell'> {
  readonly cells: Partial<Record<FundColumn, CellRef>>;
}

/** Makes lines of placed figures. If no line is a total, the first one is. */
export function linesAt(
  { grid }: Sheet,
  placed: readonly PlacedLine[],
  {
    unit,
    percent,
    rateBase = 'budget',
  }: { readonly unit: AmountUnit; readonly percent: boolean; readonly rateBase?: RateBase },
): readonly FundLine[] {
  const total = totalAmong(placed);
  const basic = placed.findIndex(({ role }) => role === 'basic');
  return placed.map(({ role, item, labelCell, cells }, index) => {
    const amount = (of: FundColumn) => (cells[of] ? amountAt(grid, cells[of], unit) : null);
    const points = (of: FundColumn) => (cells[of] ? pointsAt(grid, cells[of]) : null);
    const initial = amount('initial');
    const budget = amount('budget') ?? initial;
    const executed = amount('executed');
    const arrived = amount('received');
    const amounts = { initial: budget === initial ? null : initial, budget, executed, arrived };
    const base = baseOf({ ...amounts, rateBase });
    const score = points('score');
    const isTotal = index === total;
    const isPartOfBasic = (role === 'personnel' || role === 'public') && basic >= 0;
    return fundLine({
      block: isOfStructure(role) ? 'structure' : 'source',
      role: isTotal ? 'total' : role,
      item,
      labelCell,
      parent: isTotal ? null : isPartOfBasic ? basic : total,
      ...amounts,
      forecast: amount('forecast'),
      projectTotal: amount('projectTotal'),
      rate: cells.rate ? rateOf(grid, cells.rate, percent, { base, executed }) : null,
      rateBase,
      weight: points('weight'),
      score,
      reason: remarkBehind(score),
    });
  });
}

/** The index of the total among lines; the first line if no line is a total. */
export function totalAmong(lines: readonly { readonly role: FundRole }[]): number {
  return Math.max(
    0,
    lines.findIndex(({ role }) => role === 'total'),
  );
}
