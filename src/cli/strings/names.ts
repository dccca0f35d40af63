import type { Sentence } from '../../grid';
import type { SlipKind } from '../../ledger';

/** Names of the parts of a form. */
export const BLOCK_NAMES = {
  funds: { zh: '资金', en: 'Funds' },
  goal: { zh: '年度目标', en: 'Goal' },
  indicators: { zh: '绩效指标', en: 'Indicators' },
  total: { zh: '总分与等级', en: 'Total and grade' },
  sheet: { zh: '表格', en: 'Sheet' },
} as const satisfies Record<string, Sentence>;

/** Severities with a mark, so that they don't rely on colour. */
export const SEVERITY_MARKS = {
  error: { zh: '✕ 错误', en: '✕ error' },
  warning: { zh: '! 提醒', en: '! warning' },
  info: { zh: '· 提示', en: '· note' },
} as const satisfies Record<string, Sentence>;

/** What each kind of slip is called by `--explain`. */
export const SLIP_NAMES: Readonly<Record<SlipKind, Sentence>> = {
  unit: { zh: '金额单位', en: 'unit of an amount' },
  sum: { zh: '合计与分项之和', en: 'sum of the parts' },
  blocks: { zh: '来源与结构的合计', en: 'totals by source and structure' },
  'over-budget': { zh: '执行数与预算数', en: 'executed and budget' },
  rate: { zh: '执行率', en: 'execution rate' },
  weights: { zh: '分值合计', en: 'sum of the weights' },
  label: { zh: '标明的分值', en: 'labelled weight' },
  'printed-weight': { zh: '总分行的分值', en: 'printed total weight' },
  'execution-score': { zh: '预算执行得分', en: 'execution score' },
  'over-weight': { zh: '得分超过分值', en: 'score above its weight' },
  'under-weight': { zh: '得分低于分值', en: 'score below its weight' },
  'over-completion': { zh: '得分高于完成情况', en: 'score above the completion' },
  'over-band': { zh: '得分高于所在档次', en: 'score above its band' },
  total: { zh: '总分', en: 'total' },
  head: { zh: '表头得分', en: 'score in the head' },
  grade: { zh: '等级', en: 'grade' },
};
