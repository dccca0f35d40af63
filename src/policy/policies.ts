import { decimal, type Sentence } from '../grid';
import type { CategoryKey } from '../form';
import { GOOD_PRACTICE, MOF_2020, PROVINCIAL_PRACTICE } from './basis';
import type { Band, CategoryWeight, Grade, Policy } from './policy';

const SICHUAN: Sentence = {
  zh: '四川省级项目支出自评表（2023）的填报做法',
  en: 'practice of the Sichuan project form (2023)',
};
const TEMPLATE: Sentence = {
  zh: '含“成本指标”一级指标的新版自评表模板',
  en: 'practice of newer templates with cost as a category of its own',
};

/** The names of the categories in sentences and settings. */
export const CATEGORY_NAMES: Readonly<Record<CategoryKey, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

function weigh(weights: Partial<Record<CategoryKey, number>>): readonly CategoryWeight[] {
  return (Object.keys(weights) as CategoryKey[]).map((key) => ({
    key,
    name: CATEGORY_NAMES[key],
    weight: decimal(weights[key] ?? 0),
  }));
}

const BANDS: readonly Band[] = [
  {
    state: 'met',
    from: decimal('0.8'),
    to: decimal(1),
    label: { zh: '达成年度指标', en: 'annual target met' },
  },
  {
    state: 'partly',
    from: decimal('0.6'),
    to: decimal('0.8'),
    label: { zh: '部分达成年度指标并具有一定效果', en: 'partly met, with some effect' },
  },
  {
    state: 'unmet',
    from: decimal(0),
    to: decimal('0.6'),
    label: { zh: '未达成年度指标且效果较差', en: 'not met, with little effect' },
  },
];

const GRADES: readonly Grade[] = [
  { name: '优', from: decimal(90) },
  { name: '良', from: decimal(80) },
  { name: '中', from: decimal(60) },
  { name: '差', from: decimal(0) },
];

const NATIONAL: Policy = {
  id: 'mof-2020',
  title: { zh: '财政部通用办法（2020）', en: 'National default (2020)' },
  total: decimal(100),
  printedTotalHolds: false,
  execution: { weight: decimal(10), basis: MOF_2020, scoreBasis: PROVINCIAL_PRACTICE },
  categories: weigh({ output: 50, benefit: 30, satisfaction: 10 }),
  categoriesBasis: MOF_2020,
  reverse: 'ratio',
  reverseBasis: PROVINCIAL_PRACTICE,
  proportionBasis: MOF_2020,
  bands: BANDS,
  bandsBasis: MOF_2020,
  grades: GRADES,
  gradesBasis: MOF_2020,
  overFulfilment: { threshold: decimal('0.3'), basis: PROVINCIAL_PRACTICE },
  executionReasonBelow: { rate: decimal('0.9'), basis: GOOD_PRACTICE },
  scorePlaces: 2,
};

const SYSTEM: Policy = {
  ...NATIONAL,
  id: 'system',
  title: { zh: '省级预算绩效系统算法', en: 'As provincial systems compute' },
  execution: { weight: decimal(10), basis: PROVINCIAL_PRACTICE, scoreBasis: PROVINCIAL_PRACTICE },
  reverse: 'linear',
  proportionBasis: PROVINCIAL_PRACTICE,
  bandsBasis: PROVINCIAL_PRACTICE,
  executionReasonBelow: { rate: decimal('0.9'), basis: PROVINCIAL_PRACTICE },
};

const SICHUAN_2023: Policy = {
  ...SYSTEM,
  id: 'sichuan-2023',
  title: { zh: '四川省级项目支出（2023）', en: 'Sichuan project form (2023)' },
  execution: { weight: decimal(10), basis: SICHUAN, scoreBasis: SICHUAN },
  executionReasonBelow: { rate: decimal('0.9'), basis: SICHUAN },
};

const COST_20: Policy = {
  ...NATIONAL,
  id: 'cost-20',
  title: { zh: '含成本指标的新版模板', en: 'Newer templates with cost as a category' },
  execution: { weight: decimal(10), basis: TEMPLATE, scoreBasis: PROVINCIAL_PRACTICE },
  categories: weigh({ cost: 20, output: 40, benefit: 20, satisfaction: 10 }),
  categoriesBasis: TEMPLATE,
};

/** The policies that ship, the default first. */
export const policies: readonly Policy[] = [NATIONAL, SYSTEM, SICHUAN_2023, COST_20];

/** The national default, used where nothing else is chosen. */
export const defaultPolicy: Policy = NATIONAL;

/** The policy with an id; null if there is none. */
export function policyById(id: string): Policy | null {
  return policies.find((policy) => policy.id === id) ?? null;
}
