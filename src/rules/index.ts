/** The catalogue of rules and the review of a form by it. */
export * from './finding';
export { catalogue } from './catalogue';
export { review, reviewForm, type Review, type ReviewOptions } from './review';
