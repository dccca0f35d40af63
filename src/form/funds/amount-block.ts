import { oneLine, type CellRef } from '../../grid';
import { executionRate } from './execution-rate';
import { amountAt, anchorOf, pointsAt, rateAt, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, FundLine, FundRole } from '../form';
import { isOfStructure, type FundColumn } from '../vocabulary';

/** Amounts in another layout than a table with one row per line. */
export interface AmountBlock {
  readonly first: number;
  readonly last: number;
  /** The unit that the block names; null if it names none. */
  readonly unit: AmountUnit | null;
  /** Reads the lines; `until` is the last row that may belong to the block. */
  readonly read: (unit: AmountUnit, until: number) => readonly FundLine[];
}

/** The cells of one line's figures. */
export interface PlacedLine {
  readonly name: LabelCell | null;
  readonly role: FundRole;
  readonly cells: Partial<Record<FundColumn, CellRef>>;
}

/** Makes lines of placed figures. If no line is a total, the first one is. */
export function linesAt(
  sheet: Sheet,
  placed: readonly PlacedLine[],
  { unit, percent }: { readonly unit: AmountUnit; readonly percent: boolean },
): readonly FundLine[] {
  const { grid } = sheet;
  const said = placed.findIndex(({ role }) => role === 'total');
  const total = Math.max(0, said);
  const basic = placed.findIndex(({ role }) => role === 'basic');
  return placed.map(({ name, role, cells }, index): FundLine => {
    const place = (of: FundColumn) => cells[of] && anchorOf(grid, cells[of]);
    const amount = (of: FundColumn) => {
      const cell = place(of);
      return cell ? amountAt(grid, cell, unit) : null;
    };
    const points = (of: FundColumn) => {
      const cell = place(of);
      return cell ? pointsAt(grid, cell) : null;
    };
    const initial = amount('initial');
    const budget = amount('budget') ?? initial;
    const executed = amount('executed');
    const truth = executionRate(executed?.value ?? null, budget?.value ?? null);
    const rate = place('rate');
    const isTotal = index === total;
    const isPartOfBasic = (role === 'personnel' || role === 'public') && basic >= 0;
    return {
      block: isOfStructure(role) ? 'structure' : 'source',
      role: isTotal ? 'total' : role,
      item: name ? oneLine(name.name) : '',
      labelCell: name?.cell ?? budget?.cell ?? { row: 0, column: 0 },
      parent: isTotal ? null : isPartOfBasic ? basic : total,
      initial: budget === initial ? null : initial,
      budget,
      executed,
      rate: rate ? rateAt(grid, rate, { percent, truth }) : null,
      weight: points('weight'),
      score: points('score'),
      reason: null,
    };
  });
}
