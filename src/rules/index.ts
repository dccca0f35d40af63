/** The catalogue of rules, and the review of a form by them. */
export * from './finding';
export { catalogue } from './catalogue';
export { review, reviewForm, type Assumed, type Review, type ReviewOptions } from './review';
export {
  fingerprint,
  ignoredText,
  ignoring,
  IGNORED_LIMITS,
  readIgnored,
  withoutIgnored,
  type Ignored,
  type Parted,
  type SetAside,
} from './ignored';
