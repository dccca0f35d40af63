/** Scoring policies as data: weights, bands, grades and thresholds, each with its basis. */
export type { CategoryKey, DimensionKey } from '../form';
export * from './basis';
export * from './policy';
export * from './policies';
export * from './levels';
export * from './grade';
export * from './pick';
export { MOST_GRADES } from './custom-parts';
export { customPolicy, settingsOf, type CustomPolicy, type PolicySettings } from './custom';
export type { SettingProblem } from './settings-reader';
export { nearest } from './nearest';
