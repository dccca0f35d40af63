import type { Reviewed } from '../rules';
import { cellName, oncePerPlace } from '../grid';
import type { Form, Indicator } from '../form';
import { measure, points, sumOfPoints } from './figures';
import { clean, list, quoted, say, sentence, slot } from './prose';
import type { FigureRun, Run } from './report';
import type { DraftParagraph } from './writing';

/** The name that an indicator is grouped by: its category, or its dimension if the form has no categories. */
export function groupName({ category, dimension }: Indicator): string {
  return clean((category ?? dimension)?.name ?? '');
}

/** The indicators that state their score: of several that share a merged one, the first. */
export function statingScores({ indicators }: Form): ReadonlySet<Indicator> {
  const scored = indicators.flatMap((indicator) =>
    indicator.score ? [{ indicator, cell: indicator.score.cell }] : [],
  );
  return new Set(oncePerPlace(scored, ({ cell }) => cell).map(({ indicator }) => indicator));
}

/** '数量指标“学生受资助人数”': dimension (or the given word) and name, the name linked to its cell. */
export function indicatorName(indicator: Indicator, before: string): readonly Run[] {
  const name = quoted(indicator.name);
  if (name === '' || name === before) return say(before === '' ? '该指标' : before);
  return say(before, '“', { kind: 'quote', text: name, cell: indicator.nameCell }, '”');
}

/** '得9分（分值10分）', or whichever of the two there is. */
export function scoreClause(score: Run | null, weight: Run | null): readonly Run[] | null {
  if (!score) return weight && say('分值', weight, '分');
  return say('得', score, '分', weight && say('（分值', weight, '分）'));
}

/** A short value as it is (≥95%, 3-5个工作日), words in “ ”: 年度指标值为“明显提高”. */
function measured(value: FigureRun): readonly Run[] {
  const text = value.text.replace(/([0-9]),(?=[0-9]{3})/g, '$1');
  if (/[0-9]/.test(text) && !/[，。；：、,;:\s“”]/.test(text)) return [value];
  return say('“', { ...value, text: quoted(value.text) }, '”');
}

/** Target, actual and score of one indicator; a slot for an actual that the form asks for but leaves blank. */
function clauses(indicator: Indicator, statesScore: boolean): readonly Run[] | null {
  const target = measure(indicator.target);
  const actual = measure(indicator.actual);
  const blank = indicator.actual !== null && !indicator.actual.unknown && indicator.actual.text.trim() === '';
  return list(
    [
      target && say('年度指标值为', measured(target)),
      actual
        ? say('实际完成值为', measured(actual))
        : blank
          ? say('实际完成值为', slot(`actual-${cellName(indicator.nameCell)}`, '实际完成值'))
          : null,
      scoreClause(statesScore ? points(indicator.score) : null, points(indicator.weight)),
    ],
    '，',
  );
}

/** One paragraph per category of the indicators that belong: its weight and score, then each in form order. */
export function indicatorsWhere(
  { form }: Reviewed,
  belongs: (indicator: Indicator) => boolean,
): readonly DraftParagraph[] {
  const stating = statingScores(form);
  const groups = new Map<string, Indicator[]>();
  for (const indicator of form.indicators.filter(belongs)) {
    const name = groupName(indicator);
    groups.set(name, [...(groups.get(name) ?? []), indicator]);
  }
  return [...groups].map(([name, members]) => ({
    key: name,
    runs: sentence(
      lead(name, members),
      '：',
      list(
        members.map((member) => line(member, stating.has(member))),
        '；',
      ),
    ),
  }));
}

function lead(name: string, members: readonly Indicator[]): readonly Run[] {
  const weight =
    sumOfPoints(members.map((member) => member.weight)) ?? points(members[0]?.category?.weight ?? null);
  const score = sumOfPoints(members.map((member) => member.score));
  const sums = list([weight && say('分值', weight, '分'), score && say('得', score, '分')], '，');
  return say(
    name,
    name.endsWith('指标') ? `共${members.length}项` : `共${members.length}项指标`,
    sums && say('，', sums),
  );
}

function line(indicator: Indicator, statesScore: boolean): readonly Run[] {
  const dimension = indicator.category ? clean(indicator.dimension?.name ?? '') : '';
  const clause = clauses(indicator, statesScore);
  return say(indicatorName(indicator, dimension), clause && say('，', clause));
}
