/** The amounts of a form, in whatever layout, as fund lines. */
export type { AmountBlock } from './amount-block';
export { amountBlockAt } from './amount-block-at';
export { executionRate } from './execution-rate';
export { fundHeaderAt } from './header';
export { baseOf, fundLine } from './fund-line';
export { readFunds } from './lines';
export { dividedLines, partsOf, totalLine } from './parts';
