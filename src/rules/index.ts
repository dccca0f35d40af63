/** The catalogue of rules, and the review of a form by them. */
export * from './finding';
export { catalogue } from './catalogue';
export type { GoalForm } from './goal-form';
export {
  review,
  reviewForm,
  reviewing,
  type Assumed,
  type Review,
  type Reviewed,
  type ReviewOptions,
} from './review';
export {
  fingerprint,
  ignoredText,
  ignoring,
  IGNORED_LIMITS,
  readIgnored,
  withoutIgnoredFindings,
  type Ignored,
  type Parted,
  type SetAside,
} from './ignored';
export { projectOf } from './project-name';
