import type { CategoryKey } from '../form';
import { isRecord, plain, sum, ZERO, type Sentence } from '../grid';
import { bandsOf, categoriesOf, gradesOf, POINTS, SHARE } from './custom-parts';
import { defaultPolicy } from './policies';
import type { Policy, ReversePractice } from './policy';
import { SettingsReader, type SettingProblem } from './settings-reader';

/**
 * A unit's or bureau's own policy as plain values, which the pane edits, the workbook keeps and a JSON file carries.
 * Points and ratios are decimal texts ('10', '0.3').
 */
export interface PolicySettings {
  readonly title: string;
  readonly execution: string;
  readonly categories: Readonly<Partial<Record<CategoryKey, string>>>;
  readonly reverse: ReversePractice;
  /** The lower ends of the bands 'met' and 'partly', as shares of the weight. */
  readonly bands: { readonly met: string; readonly partly: string };
  /** From the highest down; the last one begins at 0. */
  readonly grades: readonly { readonly name: string; readonly from: string }[];
  readonly overFulfilment: string;
  readonly executionReasonBelow: string;
  readonly printedTotalHolds: boolean;
}

/** The result of reading settings: a policy, or what is wrong with them. */
export type CustomPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly SettingProblem[] };

/** The keys of PolicySettings. */
const SETTINGS = [
  'title',
  'execution',
  'categories',
  'reverse',
  'bands',
  'grades',
  'overFulfilment',
  'executionReasonBelow',
  'printedTotalHolds',
] as const satisfies readonly (keyof PolicySettings)[];
/** Most characters of a title. */
const LONGEST_TITLE = 40;
const OWN: Sentence = { zh: '本单位自定的计分办法', en: 'the unit’s own policy' };

/** The settings of a policy, from which a custom one starts. */
export function settingsOf(policy: Policy): PolicySettings {
  const bandFrom = (state: 'met' | 'partly') =>
    plain(policy.bands.find((band) => band.state === state)?.from ?? ZERO);
  return {
    title: policy.title.zh,
    execution: plain(policy.execution.weight),
    categories: Object.fromEntries(policy.categories.map(({ key, weight }) => [key, plain(weight)])),
    reverse: policy.reverse,
    bands: { met: bandFrom('met'), partly: bandFrom('partly') },
    grades: policy.grades.map(({ name, from }) => ({ name, from: plain(from) })),
    overFulfilment: plain(policy.overFulfilment.threshold),
    executionReasonBelow: plain(policy.executionReasonBelow.rate),
    printedTotalHolds: policy.printedTotalHolds,
  };
}

/**
 * Makes a policy of settings from the pane or a file. Every problem is reported, unknown keys too, and then there is
 * no policy: half a policy, or one that nobody meant, must not check a form.
 */
export function customPolicy(settings: unknown): CustomPolicy {
  if (!isRecord(settings)) {
    return {
      policy: null,
      problems: [{ field: '', zh: '文件里没有计分办法。', en: 'The file holds no policy.' }],
    };
  }
  const read = new SettingsReader(settings);
  read.known(SETTINGS);
  const title = read.text('title', ['名称', 'title'], LONGEST_TITLE);
  const [{ execution, categories }, areRead] = read.tried(() => ({
    execution: read.number('execution', ['预算执行率分值', 'execution weight'], POINTS),
    categories: categoriesOf(read),
  }));
  const total = sum([execution, ...categories.map(({ weight }) => weight)]);
  // If a weight cannot be read, only that is reported.
  if (areRead && categories.length === 0)
    read.report('categories', '至少要有一类指标。', 'At least one category is needed.');
  else if (areRead && !total.eq(100)) {
    read.report(
      'categories',
      `各项分值合计为 ${plain(total)} 分，应为 100 分。`,
      `The weights sum to ${plain(total)}; it should be 100.`,
    );
  }
  const { reverse } = settings;
  if (reverse !== 'ratio' && reverse !== 'linear') {
    read.report(
      'reverse',
      '反向指标的算法应为 ratio 或 linear。',
      'The reverse practice must be ratio or linear.',
    );
  }
  const bands = bandsOf(read);
  const grades = gradesOf(read);
  const threshold = read.number('overFulfilment', ['超额完成幅度', 'over-fulfilment'], [0, 10]);
  const rate = read.number('executionReasonBelow', ['需说明原因的执行率', 'rate that needs a reason'], SHARE);
  const printedTotalHolds = read.flag('printedTotalHolds', [
    '表中印有总分的，分值合计以它为准',
    'where the form prints a total, weights may sum to it',
  ]);
  if (read.problems.length > 0) return { policy: null, problems: read.problems };
  const policy: Policy = {
    ...defaultPolicy,
    id: 'custom',
    title: title === '' ? { zh: '自定计分办法', en: 'Custom policy' } : { zh: title, en: title },
    printedTotalHolds,
    execution: { weight: execution, basis: OWN, scoreBasis: OWN },
    categories,
    categoriesBasis: OWN,
    reverse: reverse === 'linear' ? 'linear' : 'ratio',
    reverseBasis: OWN,
    proportionBasis: OWN,
    bands,
    bandsBasis: OWN,
    grades,
    gradesBasis: OWN,
    overFulfilment: { threshold, basis: OWN },
    executionReasonBelow: { rate, basis: OWN },
  };
  return { policy, problems: [] };
}
