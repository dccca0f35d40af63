import type { CellRef, Grid } from '../../grid';
import { executionRate } from './execution-rate';
import { rateAt } from '../sheet';
import type { Figure, FundLine, RateBase } from '../form';
import { isOfStructure } from '../vocabulary';

/** A line of the funds with the figures that its layout has. */
export function fundLine(
  line: Pick<FundLine, 'role' | 'item' | 'labelCell' | 'parent'> & Partial<FundLine>,
): FundLine {
  return {
    block: isOfStructure(line.role) ? 'structure' : 'source',
    initial: null,
    budget: null,
    executed: null,
    arrived: null,
    forecast: null,
    projectTotal: null,
    rate: null,
    rateBase: 'budget',
    weight: null,
    score: null,
    reason: null,
    ...line,
  };
}

/** Reads the rate of a line: executed ÷ base. `percent`: its header says that rates are percentages. */
export function rateOf(
  grid: Grid,
  place: CellRef,
  percent: boolean,
  { base, executed }: { readonly base: Figure | null; readonly executed: Figure | null },
): Figure {
  return rateAt(grid, place, { percent, truth: executionRate(executed?.value, base?.value) });
}

/** The amount of a line that its rate is of; null if the layout has no column for it. */
export function baseOf(line: Pick<FundLine, RateBase | 'rateBase'>): Figure | null {
  return line[line.rateBase];
}
