import { decimal, type Decimal } from '../grid';
import { categoryKey } from './levels';
import type { CategoryKey } from '../form';
import { CATEGORY_NAMES, defaultPolicy } from './policies';
import type { Policy } from './policy';
import { isHeld, type Held, type SettingLabel, type SettingsReader } from './settings-reader';

/** The most grades that a policy may have. */
export const MOST_GRADES = 10;
/** Most characters of a grade's name. */
const LONGEST_GRADE = 10;
const POINTS = [0, 100] as const;
export const SHARE = [0, 1] as const;

/** The weights of the execution and of the categories that have one. */
export function weightsOf(
  settings: Held,
  read: SettingsReader,
): Pick<Policy, 'categories'> & { execution: Decimal } {
  const execution = read.number(
    settings['execution'],
    'execution',
    ['预算执行率分值', 'execution weight'],
    POINTS,
  );
  return { execution, categories: categoriesOf(settings['categories'] ?? {}, read) };
}

function categoriesOf(value: unknown, read: SettingsReader): Policy['categories'] {
  if (!isHeld(value)) {
    read.report(
      'categories',
      '“各类指标分值”应写成 {"output": "50", "benefit": "30", …}。',
      '“Weights of the categories” are written as {"output": "50", "benefit": "30", …}.',
    );
    return [];
  }
  const keys = Object.keys(CATEGORY_NAMES) as CategoryKey[];
  // A person may write the name that is in the form.
  read.known(value, keys, 'categories', ['类指标', 'category'], categoryKey);
  return keys.flatMap((key) => {
    if (value[key] === undefined || value[key] === '') return [];
    const name = CATEGORY_NAMES[key];
    const weight = read.number(value[key], `categories.${key}`, [`${name}分值`, `weight of ${name}`], POINTS);
    return [{ key, name, weight }];
  });
}

/** The bands of a qualitative result, made of their two lower ends. */
export function bandsOf(value: unknown, read: SettingsReader): Policy['bands'] {
  const [ends, areRead] = read.tried(() => bandEndsOf(value ?? {}, read));
  const { met, partly } = ends;
  if (areRead && partly.gte(met))
    read.report('bands.partly', '“部分达成”的比例应低于“达成”。', 'The band “partly” must lie below “met”.');
  const bands = { met: [met, decimal(1)], partly: [partly, met], unmet: [decimal(0), partly] } as const;
  return defaultPolicy.bands.map((band) => ({
    ...band,
    from: bands[band.state][0],
    to: bands[band.state][1],
  }));
}

function bandEndsOf(value: unknown, read: SettingsReader): Readonly<Record<'met' | 'partly', Decimal>> {
  if (!isHeld(value)) {
    read.report(
      'bands',
      '“达成、部分达成的最低比例”应写成 {"met": "0.8", "partly": "0.6"}。',
      '“Least shares” are written as {"met": "0.8", "partly": "0.6"}.',
    );
    return { met: decimal(0), partly: decimal(0) };
  }
  read.known(value, ['met', 'partly'], 'bands');
  return {
    met: read.number(value['met'], 'bands.met', ['达成的最低比例', 'least share when met'], SHARE),
    partly: read.number(
      value['partly'],
      'bands.partly',
      ['部分达成的最低比例', 'least share when partly met'],
      SHARE,
    ),
  };
}

/** The grades from the highest down to 0, with distinct names. */
export function gradesOf(value: unknown, read: SettingsReader): Policy['grades'] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  if (value !== undefined && !Array.isArray(value)) {
    read.report(
      'grades',
      '“等级”应为列表：[{"name": "优", "from": "90"}, …]。',
      '“Grades” are a list: [{"name": "优", "from": "90"}, …].',
    );
    return [];
  }
  if (rows.length > MOST_GRADES)
    read.report('grades', `等级最多 ${MOST_GRADES} 个。`, `There are ${MOST_GRADES} grades at most.`);
  const grades = rows.slice(0, MOST_GRADES).map((row, index) => gradeIn(row, index, read));
  grades.forEach(({ name }, index) => {
    const first = grades.findIndex((grade) => grade.name === name);
    if (name === '' || first === index) return;
    read.report(
      `grades[${index}].name`,
      `第 ${index + 1} 个等级与第 ${first + 1} 个同名（${name}），名称应各不相同。`,
      `Grade ${index + 1} has the name of grade ${first + 1} (${name}); each needs a name of its own.`,
    );
  });
  // Grades without readable points have no order.
  const from = grades.map((grade) => grade.from);
  const isKnown = rows.length <= MOST_GRADES && !from.includes(null);
  if (isKnown && !fallsToZero(from.map((points) => points ?? decimal(0)))) {
    read.report(
      'grades',
      '等级应从高到低排列，各有名称，最后一个等级从 0 分起。',
      'Grades go from the highest down, each with a name, the last from 0.',
    );
  }
  return grades.map((grade) => ({ ...grade, from: grade.from ?? decimal(0) }));
}

function fallsToZero(points: readonly Decimal[]): boolean {
  const falls = points.every((each, index) => index === 0 || each.lt(points[index - 1] ?? 0));
  return falls && (points.at(-1)?.eq(0) ?? false);
}

/** A grade, without points where they can't be read. */
function gradeIn(row: unknown, index: number, read: SettingsReader): { name: string; from: Decimal | null } {
  const at = `grades[${index}]`;
  const nth: SettingLabel = [`第 ${index + 1} 个等级`, `grade ${index + 1}`];
  if (!isHeld(row)) {
    read.report(
      at,
      `“${nth[0]}”应写成 {"name": "优", "from": "90"}。`,
      `“${nth[1]}” is written as {"name": "优", "from": "90"}.`,
    );
    return { name: '', from: null };
  }
  read.known(row, ['name', 'from'], at);
  const label: SettingLabel = [`${nth[0]}的名称`, `name of ${nth[1]}`];
  const [name, isText] = read.tried(() => read.text(row['name'] ?? '', `${at}.name`, label, LONGEST_GRADE));
  if (isText && name === '') read.report(`${at}.name`, `“${label[0]}”不能为空。`, `“${label[1]}” is needed.`);
  const [from, isNumber] = read.tried(() =>
    read.number(row['from'], `${at}.from`, [`${nth[0]}的最低分`, `least total of ${nth[1]}`], POINTS),
  );
  return { name, from: isNumber ? from : null };
}
