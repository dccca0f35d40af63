import type { Sentence } from '../grid';

/** What policies and rules rest on. Each cites a regulation only if the regulation itself states the requirement. */
export const ARITHMETIC: Sentence = { zh: '算术关系', en: 'arithmetic' };
export const GOOD_PRACTICE: Sentence = { zh: '良好做法', en: 'good practice' };
export const PROVINCIAL_PRACTICE: Sentence = {
  zh: '省级预算绩效系统的通行做法',
  en: 'practice of provincial systems',
};
/** The national rule for evaluating project spending: weights, scoring, bands, grades. */
export const MOF_2020: Sentence = {
  zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  en: 'Measures for Evaluating Project Spending (财预〔2020〕10号)',
};
export const POLICY: Sentence = { zh: '所选计分办法', en: 'the chosen policy' };
/** The form repeats a fact, and both places must agree. */
export const FORM_ITSELF: Sentence = { zh: '表内前后一致', en: 'the form agrees with itself' };
