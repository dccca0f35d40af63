/** Suggested scores of a form's lines, its total and its grade, each with the arithmetic behind it. */
export * from './scorecard';
export * from './known';
export * from './points';
export * from './execution';
export * from './weights';
export * from './agrees';
export { showsRate } from './shows-rate';
export { fullScore } from './full-score';
export { gradeCell, scoreForm, scoringForm } from './score-form';
