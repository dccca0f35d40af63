import { divide, type Decimal } from '../../grid';

/**
 * The execution rate (执行率) as a ratio: executed ÷ budget at full precision.
 * @returns null where there is no rate: an amount is missing, or the budget is not above 0
 */
export function executionRate(
  executed: Decimal | null | undefined,
  budget: Decimal | null | undefined,
): Decimal | null {
  return executed && budget?.gt(0) ? divide(executed, budget) : null;
}
