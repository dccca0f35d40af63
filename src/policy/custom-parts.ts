import { decimal, type Decimal } from '../grid';
import { categoryKey } from './levels';
import type { CategoryKey } from '../form';
import { CATEGORY_NAMES, defaultPolicy } from './policies';
import type { Policy } from './policy';
import type { SettingLabel, SettingsReader } from './settings-reader';

/** The most grades that a policy may have. */
export const MOST_GRADES = 10;
/** Most characters of a grade's name. */
const LONGEST_GRADE = 10;
/** The range of a weight or total, and of a share. */
export const POINTS = [0, 100] as const;
export const SHARE = [0, 1] as const;

/** The weights of the categories that have one. */
export function categoriesOf(settings: SettingsReader): Policy['categories'] {
  const read = settings.part(
    settings.held['categories'] ?? {},
    'categories',
    ['各类指标分值', 'Weights of the categories'],
    '{"output": "50", "benefit": "30", …}',
  );
  const keys = Object.keys(CATEGORY_NAMES) as CategoryKey[];
  // A person may write the name that is in the form.
  read?.known(keys, ['类指标', 'category'], categoryKey);
  return keys.flatMap((key) => {
    if (!read || (read.held[key] ?? '') === '') return [];
    const name = CATEGORY_NAMES[key];
    return [{ key, name, weight: read.number(key, [`${name}分值`, `weight of ${name}`], POINTS) }];
  });
}

/** The bands of a qualitative result, made of their two lower ends. */
export function bandsOf(settings: SettingsReader): Policy['bands'] {
  const [ends, areRead] = settings.tried(() => bandEndsOf(settings));
  const { met, partly } = ends;
  if (areRead && partly.gte(met))
    settings.report(
      'bands.partly',
      '“部分达成”的比例应低于“达成”。',
      'The band “partly” must lie below “met”.',
    );
  const bands = { met: [met, decimal(1)], partly: [partly, met], unmet: [decimal(0), partly] } as const;
  return defaultPolicy.bands.map((band) => ({
    ...band,
    from: bands[band.state][0],
    to: bands[band.state][1],
  }));
}

function bandEndsOf(settings: SettingsReader): Readonly<Record<'met' | 'partly', Decimal>> {
  const label: SettingLabel = ['达成、部分达成的最低比例', 'Least shares'];
  const value = settings.held['bands'] ?? {};
  const read = settings.part(value, 'bands', label, '{"met": "0.8", "partly": "0.6"}');
  if (!read) return { met: decimal(0), partly: decimal(0) };
  read.known(['met', 'partly']);
  return {
    met: read.number('met', ['达成的最低比例', 'least share when met'], SHARE),
    partly: read.number('partly', ['部分达成的最低比例', 'least share when partly met'], SHARE),
  };
}

/** The grades from the highest down to 0, with distinct names. */
export function gradesOf(settings: SettingsReader): Policy['grades'] {
  const { grades: value = [] } = settings.held;
  if (!Array.isArray(value)) {
    settings.report(
      'grades',
      '“等级”应为列表：[{"name": "优", "from": "90"}, …]。',
      '“Grades” are a list: [{"name": "优", "from": "90"}, …].',
    );
    return [];
  }
  const rows: readonly unknown[] = value;
  if (rows.length > MOST_GRADES)
    settings.report('grades', `等级最多 ${MOST_GRADES} 个。`, `There are ${MOST_GRADES} grades at most.`);
  const grades = rows.slice(0, MOST_GRADES).map((row, index) => gradeIn(row, index, settings));
  grades.forEach(({ name }, index) => {
    const first = grades.findIndex((grade) => grade.name === name);
    if (name === '' || first === index) return;
    settings.report(
      `grades[${index}].name`,
      `第 ${index + 1} 个等级与第 ${first + 1} 个同名（${name}），名称应各不相同。`,
      `Grade ${index + 1} has the name of grade ${first + 1} (${name}); each needs a name of its own.`,
    );
  });
  // Grades without readable points have no order.
  const from = grades.map((grade) => grade.from);
  const isKnown = rows.length <= MOST_GRADES && !from.includes(null);
  if (isKnown && !fallsToZero(from.map((points) => points ?? decimal(0)))) {
    settings.report(
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
function gradeIn(
  row: unknown,
  index: number,
  settings: SettingsReader,
): { name: string; from: Decimal | null } {
  const [zh, en]: SettingLabel = [`第 ${index + 1} 个等级`, `grade ${index + 1}`];
  const read = settings.part(row, `grades[${index}]`, [zh, en], '{"name": "优", "from": "90"}');
  if (!read) return { name: '', from: null };
  read.known(['name', 'from']);
  const label: SettingLabel = [`${zh}的名称`, `name of ${en}`];
  const [name, isText] = read.tried(() => read.text('name', label, LONGEST_GRADE));
  if (isText && name === '') read.report('name', `“${label[0]}”不能为空。`, `“${label[1]}” is needed.`);
  const [from, isNumber] = read.tried(() =>
    read.number('from', [`${zh}的最低分`, `least total of ${en}`], POINTS),
  );
  return { name, from: isNumber ? from : null };
}
