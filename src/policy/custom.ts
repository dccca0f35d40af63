import { decimal, plain, sum, type Decimal } from '../grid';
import { defaultPolicy } from './policies';
import type { Basis, CategoryKey, Policy, ReversePractice } from './policy';

/** What is wrong with a setting, in both languages. */
export interface SettingProblem extends Basis {
  /** The setting as a file names it: 'execution', 'categories.output', 'grades[1].from'; '' for the settings as a whole. */
  readonly field: string;
}

/**
 * A policy of a unit's or bureau's own, as plain values: what the pane edits, the workbook keeps and one JSON file
 * carries. Points and ratios are decimal texts ('10', '0.3').
 */
export interface PolicySettings {
  readonly title: string;
  readonly execution: string;
  readonly categories: Readonly<Partial<Record<CategoryKey, string>>>;
  readonly reverse: ReversePractice;
  /** Lower ends of the bands 'met' and 'partly', as shares of the weight. */
  readonly bands: { readonly met: string; readonly partly: string };
  /** From the highest down; the last one begins at 0. */
  readonly grades: readonly { readonly name: string; readonly from: string }[];
  readonly overFulfilment: string;
  readonly executionReasonBelow: string;
  readonly printedTotalHolds: boolean;
}

/** What comes of settings: a policy, or what is wrong with them. */
export type CustomPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly SettingProblem[] };

const CATEGORIES: Readonly<Record<CategoryKey, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};
const POINTS = [0, 100] as const;
const SHARE = [0, 1] as const;
const OWN: Basis = { zh: '本单位自定的计分办法', en: 'the unit’s own policy' };

/** The settings of a policy: where a custom one starts from. */
export function settingsOf(policy: Policy): PolicySettings {
  const [met, partly] = [bandFrom(policy, 'met'), bandFrom(policy, 'partly')];
  return {
    title: policy.title.zh,
    execution: plain(policy.execution.weight),
    categories: Object.fromEntries(policy.categories.map(({ key, weight }) => [key, plain(weight)])),
    reverse: policy.reverse,
    bands: { met, partly },
    grades: policy.grades.map(({ name, from }) => ({ name, from: plain(from) })),
    overFulfilment: plain(policy.overFulfilment.threshold),
    executionReasonBelow: plain(policy.executionReasonBelow.rate),
    printedTotalHolds: policy.printedTotalHolds,
  };
}

function bandFrom(policy: Policy, state: 'met' | 'partly'): string {
  const band = policy.bands.find((each) => each.state === state);
  return band ? plain(band.from) : '0';
}

/** Collects problems while values are read; a value that can't be read counts as 0. */
class Reader {
  readonly problems: SettingProblem[] = [];

  report(field: string, zh: string, en: string): void {
    this.problems.push({ field, zh, en });
  }

  /** A decimal between two bounds, both included. */
  number(
    value: unknown,
    field: string,
    [zh, en]: readonly [string, string],
    [least, most]: readonly [number, number],
  ): Decimal {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !/^\d{1,6}(?:\.\d{1,6})?$/.test(text.trim())) {
      this.report(field, `“${zh}”应填数字。`, `“${en}” must be a number.`);
      return decimal(0);
    }
    const number = decimal(text.trim());
    if (number.lt(least) || number.gt(most)) {
      this.report(
        field,
        `“${zh}”应在 ${least} 到 ${most} 之间。`,
        `“${en}” must lie between ${least} and ${most}.`,
      );
    }
    return number;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Makes a policy of settings that a person edited or a file holds. Unknown keys are ignored; what is wrong is said,
 * and then there is no policy: a form is never checked by half of one.
 */
export function customPolicy(settings: unknown): CustomPolicy {
  if (!isRecord(settings)) {
    return {
      policy: null,
      problems: [{ field: '', zh: '文件里没有计分办法。', en: 'The file holds no policy.' }],
    };
  }
  const read = new Reader();
  const title = typeof settings['title'] === 'string' ? settings['title'].trim().slice(0, 40) : '';
  const execution = read.number(
    settings['execution'],
    'execution',
    ['预算执行率分值', 'execution weight'],
    POINTS,
  );
  const categories = categoriesOf(settings['categories'], read);
  const total = sum([execution, ...categories.map(({ weight }) => weight)]);
  if (categories.length === 0)
    read.report('categories', '至少要有一类指标。', 'At least one category is needed.');
  // Of a weight that can't be read, only that is said.
  else if (read.problems.length === 0 && !total.eq(100)) {
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
  const bands = bandsOf(settings['bands'], read);
  const grades = gradesOf(settings['grades'], read);
  const threshold = read.number(
    settings['overFulfilment'],
    'overFulfilment',
    ['超额完成幅度', 'over-fulfilment'],
    [0, 10],
  );
  const rate = read.number(
    settings['executionReasonBelow'],
    'executionReasonBelow',
    ['需说明原因的执行率', 'rate that needs a reason'],
    SHARE,
  );
  if (read.problems.length > 0) return { policy: null, problems: read.problems };
  const policy: Policy = {
    ...defaultPolicy,
    id: 'custom',
    title: title === '' ? { zh: '自定计分办法', en: 'Custom policy' } : { zh: title, en: title },
    printedTotalHolds: settings['printedTotalHolds'] === true,
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

function categoriesOf(value: unknown, read: Reader): Policy['categories'] {
  const given = isRecord(value) ? value : {};
  return (Object.keys(CATEGORIES) as CategoryKey[]).flatMap((key) => {
    if (given[key] === undefined || given[key] === '') return [];
    const name = CATEGORIES[key];
    const weight = read.number(given[key], `categories.${key}`, [`${name}分值`, `weight of ${name}`], POINTS);
    return [{ key, name, weight }];
  });
}

function bandsOf(value: unknown, read: Reader): Policy['bands'] {
  const given = isRecord(value) ? value : {};
  const met = read.number(given['met'], 'bands.met', ['达成的最低比例', 'least share when met'], SHARE);
  const partly = read.number(
    given['partly'],
    'bands.partly',
    ['部分达成的最低比例', 'least share when partly met'],
    SHARE,
  );
  if (partly.gt(met))
    read.report('bands.partly', '“部分达成”的比例应低于“达成”。', 'The band “partly” must lie below “met”.');
  const ends = { met: [met, decimal(1)], partly: [partly, met], unmet: [decimal(0), partly] } as const;
  return defaultPolicy.bands.map((band) => ({ ...band, from: ends[band.state][0], to: ends[band.state][1] }));
}

function gradesOf(value: unknown, read: Reader): Policy['grades'] {
  const rows = Array.isArray(value) ? value.filter(isRecord).slice(0, 10) : [];
  const grades = rows.map((row, index) => ({
    name: typeof row['name'] === 'string' ? row['name'].trim().slice(0, 10) : '',
    from: read.number(
      row['from'],
      `grades[${index}].from`,
      [`第 ${index + 1} 个等级的最低分`, `least total of grade ${index + 1}`],
      POINTS,
    ),
  }));
  const falling = grades.every(({ from }, index) => index === 0 || from.lt(grades[index - 1]?.from ?? 0));
  if (
    grades.length === 0 ||
    grades.some(({ name }) => name === '') ||
    !falling ||
    !grades.at(-1)?.from.eq(0)
  ) {
    read.report(
      'grades',
      '等级应从高到低排列，各有名称，最后一个等级从 0 分起。',
      'Grades go from the highest down, each with a name, the last from 0.',
    );
  }
  return grades;
}
