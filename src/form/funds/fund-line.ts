import type { CellRef, Grid } from '../../grid';
import { executionRate } from './execution-rate';
import { rateAt } from '../sheet';
import type { Figure, FundLine } from '../form';
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
    weight: null,
    score: null,
    reason: null,
    ...line,
  };
}

/** Reads the rate of a line with these amounts. `percent`: its header says that rates are percentages. */
export function rateOf(
  grid: Grid,
  place: CellRef,
  percent: boolean,
  { budget, executed }: { readonly budget: Figure | null; readonly executed: Figure | null },
): Figure {
  return rateAt(grid, place, { percent, truth: executionRate(executed?.value, budget?.value) });
}
