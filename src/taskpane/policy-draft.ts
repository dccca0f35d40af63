import { decimal, halfWidth, plain } from '../grid';
import { MOST_GRADES, type CategoryKey, type PolicySettings, type SettingProblem } from '../policy';

/**
 * A custom policy while it is edited: every field as typed, shares as percentages. Fields are named as in the
 * settings: 'execution', 'categories.output', 'grades[1].from'.
 */
export interface PolicyDraft extends Omit<PolicySettings, 'categories'> {
  readonly categories: Readonly<Record<CategoryKey, string>>;
}

export const CATEGORIES: readonly CategoryKey[] = ['output', 'benefit', 'satisfaction', 'cost'];

/** Fields typed as percentages and stored as ratios. */
const PERCENTAGES: ReadonlySet<string> = new Set([
  'bands.met',
  'bands.partly',
  'overFulfilment',
  'executionReasonBelow',
]);

/** The draft for editing settings. */
export function draftOf(settings: PolicySettings): PolicyDraft {
  const { categories, bands, overFulfilment, executionReasonBelow } = settings;
  return {
    ...settings,
    categories: {
      output: categories.output ?? '',
      benefit: categories.benefit ?? '',
      satisfaction: categories.satisfaction ?? '',
      cost: categories.cost ?? '',
    },
    bands: { met: percentOf(bands.met), partly: percentOf(bands.partly) },
    overFulfilment: percentOf(overFulfilment),
    executionReasonBelow: percentOf(executionReasonBelow),
  };
}

/** The settings that a draft describes. Unreadable fields stay as typed, and `customPolicy` reports them. */
export function settingsIn(draft: PolicyDraft): PolicySettings {
  const { categories, bands, grades, overFulfilment, executionReasonBelow } = draft;
  const weights = CATEGORIES.map((key) => [key, typed(categories[key])] as const);
  return {
    ...draft,
    execution: typed(draft.execution),
    // A category without points is not part of the policy.
    categories: Object.fromEntries(weights.filter(([, points]) => points !== '')),
    bands: { met: ratioOf(bands.met), partly: ratioOf(bands.partly) },
    grades: grades.map(({ name, from }) => ({ name, from: typed(from) })),
    overFulfilment: ratioOf(overFulfilment),
    executionReasonBelow: ratioOf(executionReasonBelow),
  };
}

const NUMBER = /^\d{1,6}(?:\.\d{1,6})?$/;

/** Normalizes what input methods leave: full-width digits and points, and spaces. */
const typed = (text: string) => halfWidth(text).replaceAll('。', '.').trim();

function ratioOf(text: string): string {
  const percent = typed(text).replace(/\s*%$/, '');
  return NUMBER.test(percent) ? plain(decimal(percent).div(100)) : percent;
}

function percentOf(ratio: string): string {
  return NUMBER.test(ratio) ? plain(decimal(ratio).times(100)) : ratio;
}

/** The sum of the points that are numbers, shown while the user types. */
export function pointsIn(draft: PolicyDraft): string {
  const { execution, categories } = settingsIn(draft);
  const points = [execution, ...Object.values(categories)].filter((each) => NUMBER.test(each));
  return plain(points.reduce((sum, each) => sum.plus(decimal(each)), decimal(0)));
}

/** The draft with one field as typed; unknown fields change nothing. */
export function withField(draft: PolicyDraft, field: string, value: string): PolicyDraft {
  const [, index, part] = /^grades\[(\d+)\]\.(name|from)$/.exec(field) ?? [];
  if (index !== undefined && (part === 'name' || part === 'from')) {
    const grades = draft.grades.map((grade, at) =>
      at === Number(index) ? { ...grade, [part]: value } : grade,
    );
    return { ...draft, grades };
  }
  const category = CATEGORIES.find((key) => field === `categories.${key}`);
  if (category) return { ...draft, categories: { ...draft.categories, [category]: value } };
  switch (field) {
    case 'title':
    case 'execution':
    case 'overFulfilment':
    case 'executionReasonBelow':
      return { ...draft, [field]: value };
    case 'bands.met':
      return { ...draft, bands: { ...draft.bands, met: value } };
    case 'bands.partly':
      return { ...draft, bands: { ...draft.bands, partly: value } };
    case 'reverse':
      return { ...draft, reverse: value === 'linear' ? 'linear' : 'ratio' };
    case 'printedTotalHolds':
      return { ...draft, printedTotalHolds: value === 'true' };
    default:
      return draft;
  }
}

/** The draft with one more grade above the last, which starts at 0. */
export function withGrade(draft: PolicyDraft): PolicyDraft {
  if (draft.grades.length >= MOST_GRADES) return draft;
  const last = draft.grades.slice(-1);
  return { ...draft, grades: [...draft.grades.slice(0, -1), { name: '', from: '' }, ...last] };
}

export function withoutGrade(draft: PolicyDraft, index: number): PolicyDraft {
  return { ...draft, grades: draft.grades.filter((_, at) => at !== index) };
}

/** The problem in the units of its field: bounds of shares as percentages. */
export function problemAt({ field, zh, en }: SettingProblem): SettingProblem {
  if (!PERCENTAGES.has(field)) return { field, zh, en };
  const percent = (number: string) => `${plain(decimal(number).times(100))}%`;
  return {
    field,
    zh: zh.replace(
      /在 (\d+) 到 (\d+) 之间/,
      (_, from: string, to: string) => `在 ${percent(from)} 到 ${percent(to)} 之间`,
    ),
    en: en.replace(
      /between (\d+) and (\d+)/,
      (_, from: string, to: string) => `between ${percent(from)} and ${percent(to)}`,
    ),
  };
}

/** The largest file that is read, in characters; a policy has about twenty values. */
const LARGEST_FILE = 1 << 20;

/** The parsed content of a JSON file; undefined if it is too large or invalid. */
export function jsonIn(text: string): unknown {
  if (text.length > LARGEST_FILE) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** The settings as a file for export, import and the command line. */
export function policyFile(settings: PolicySettings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}
