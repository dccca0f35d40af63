import { oneLine, type CellRef } from '../../grid';
import { executionRate } from './execution-rate';
import { amountAt, anchorOf, pointsAt, rateAt, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, FundLine, FundRole } from '../form';
import { isOfStructure, type FundColumn } from '../vocabulary';

/** Amounts that stand otherwise than in a table with a row for each line. */
export interface AmountBlock {
  readonly first: number;
  readonly last: number;
  /** The unit that it says itself; null where it says none. */
  readonly unit: AmountUnit | null;
  /** Reads its lines; `until` is the last row that may belong to it. */
  readonly read: (unit: AmountUnit, until: number) => readonly FundLine[];
}

/** Where the figures of one line stand. */
export interface PlacedLine {
  readonly name: LabelCell | null;
  readonly role: FundRole;
  readonly cells: Partial<Record<FundColumn, CellRef>>;
}

/** The lines whose figures stand at the places given; the first is the total where none says so. */
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
