/** One account of a form's arithmetic, computed once: what its figures are, and where they contradict each other. */
export { ledgerOf, slipsOf, causesOf, consequencesOf, type Ledger } from './ledger';
export * from './slip';
export { AMOUNT_COLUMNS, type AmountColumn, type Sum } from './sums';
export { TEN_THOUSAND } from './units';
export {
  repeatedLines,
  shownRate,
  writtenRate,
  type RatedLine,
  type Repeated,
  type WrittenRate,
} from './rates';
export type { LevelSum } from './weights';
export type { WeighedScore } from './scores';
export { writtenTotal, type Addend, type WrittenTotal } from './total';
export { reasonFor, type ReasonPlace, type Reasons } from './reasons';
