import { isBlankOrMarks, saysNothing, squeeze, type CellRef } from '../../grid';
import type { Figure, Form, Indicator, Measure, TextCell } from '../../form';
import { GOOD_PRACTICE } from '../../policy';
import type { Observation, Rule } from '../finding';

/** Whether a person typed a figure; a template's formulas say nothing. */
function isTyped(figure: Figure | null): boolean {
  if (!figure || figure.formula !== null) return false;
  return figure.state === 'unreadable' || figure.value !== null;
}

/** Whether a person typed a figure other than 0, which a template may hold in every cell for one. */
const isAboveZero = (figure: Figure | null) => isTyped(figure) && figure?.value?.eq(0) !== true;

/** Whether a formula for an amount sums what somebody has typed into rows that are no lines of the funds. */
const isSummed = (figure: Figure | null) =>
  figure !== null && figure.formula !== null && figure.value?.eq(0) === false;

const isWritten = (place: TextCell | null) => place !== null && !saysNothing(place.text);

const isSaid = (measure: Measure | null) =>
  measure !== null && (measure.unknown || !isBlankOrMarks(measure.text));

/** Whether a row has more than the template's levels and weights. */
function isFilled({ name, category, dimension, target, actual, score, reason }: Indicator): boolean {
  const isNamed = ![category?.name, dimension?.name]
    .map((level) => squeeze(level ?? ''))
    .includes(squeeze(name));
  return isNamed || [target, actual].some(isSaid) || isAboveZero(score) || isWritten(reason);
}

/** Entries that only the person who fills the form in writes. */
const ANSWERS = new Set(['reason', 'measures', 'problems', 'conclusion', 'duties', 'total']);

/** Whether anybody filled in something that is checked: an amount, a goal, an indicator, a score. */
function isBegun(form: Form): boolean {
  const { funds, headcount, goal, indicators } = form;
  const people = [headcount?.quota ?? null, headcount?.actual ?? null];
  // Where there is nothing but amounts, 0 is one.
  const isGiven = indicators.length + form.emptyRows.length > 0 ? isAboveZero : isTyped;
  return (
    funds
      .flatMap(({ initial, budget, executed }) => [initial, budget, executed])
      .some((amount) => isGiven(amount) || isSummed(amount)) ||
    people.some(isTyped) ||
    isWritten(goal?.target ?? null) ||
    indicators.some(isFilled) ||
    hasResults(form) ||
    // Somebody may have filled in what the reader does not know.
    form.unread.some(({ text }) => /\d/.test(text))
  );
}

/** Whether anybody filled in what is only known when the year is over: money spent, a result, a score. */
function hasResults({ funds, goal, indicators, otherPoints, total, scoreInHead, entries }: Form): boolean {
  const figures = [
    ...funds.flatMap(({ executed, arrived, forecast, rate, score }) => [
      executed,
      arrived,
      forecast,
      rate,
      score,
    ]),
    ...otherPoints.map(({ score }) => score),
    total?.score ?? null,
    scoreInHead,
  ];
  return (
    figures.some(isAboveZero) ||
    funds.some(({ executed }) => isSummed(executed)) ||
    isWritten(goal?.actual ?? null) ||
    indicators.some(
      ({ actual, forecast, score, reason, completion }) =>
        [actual, forecast].some(isSaid) || [score, completion].some(isAboveZero) || isWritten(reason),
    ) ||
    entries.some(({ role, value }) => ANSWERS.has(role) && isWritten(value))
  );
}

interface Step {
  readonly zh: string;
  readonly en: string;
  readonly cell: CellRef | undefined;
}

/** What is to be filled in, in the order in which the rest follows from it. */
function stepsOf({ funds, goal, asks, emptyRows, indicators }: Form): readonly Step[] {
  const [line] = funds;
  const amounts = line?.budget ?? line?.executed ?? line?.initial;
  const names = emptyRows[0]?.cell ?? indicators[0]?.nameCell;
  const values = asks.has('actuals')
    ? { zh: '指标值和实际完成值', en: 'targets and actuals' }
    : { zh: '指标值', en: 'targets' };
  return [
    ...(amounts ? [{ zh: '资金的各项金额', en: 'the amounts', cell: amounts.cell }] : []),
    ...(goal ? [{ zh: '年度总体目标', en: 'the goal', cell: (goal.target ?? goal.actual)?.cell }] : []),
    { zh: `绩效指标的名称、${values.zh}`, en: `names, ${values.en} of the indicators`, cell: names },
  ];
}

/** Nobody has filled in the form yet: it says so, what comes first, and nothing else is said of its blanks. */
export const formUnfilled: Rule = {
  id: 'form-unfilled',
  severity: 'info',
  title: { zh: '本表尚未填写', en: 'The form is not filled in' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: false,
  alone: true,
  *check({ form }) {
    if (isBegun(form)) {
      const planned = onlyPlanned(form);
      if (planned) yield planned;
      return;
    }
    const steps = stepsOf(form);
    const [first, ...further] = steps;
    const cell = steps.find((step) => step.cell)?.cell ?? form.titleCell;
    if (!first || !cell) return;
    const then = further.length > 0;
    yield {
      cells: [cell],
      message: {
        zh: `本表还没有填写，未作核对：请先填写${first.zh}${then ? `，再填写${further.map(({ zh }) => zh).join('、')}` : ''}。`,
        en: `The form is not filled in yet, nothing was checked: please begin with ${first.en}${then ? `, then ${further.map(({ en }) => en).join(', ')}` : ''}.`,
      },
    };
  },
};

/** What is said of a form that holds its targets and nothing of the year's results; null for any other. */
function onlyPlanned(form: Form): Observation | null {
  const { asks, indicators, funds, stage } = form;
  const [first] = indicators;
  if (stage !== 'self-assessment' || !asks.has('actuals') || !first || hasResults(form)) return null;
  if (form.unread.some(({ text }) => /\d/.test(text))) return null;
  if (!indicators.every(({ target, actual }) => isSaid(target) && actual !== null)) return null;
  const [line] = funds;
  const executed = line?.executed ?? null;
  const scores = asks.has('scores');
  const money = {
    zh: executed ? '全年执行数，再填写' : '',
    en: executed ? 'the executed amounts, then ' : '',
  };
  return {
    cells: [executed?.cell ?? first.actual?.cell ?? first.nameCell],
    message: {
      zh: `本表只有目标，还没有填写完成情况，未作核对：请先填写${money.zh}各项指标的实际完成值${scores ? '，最后填写得分' : ''}。`,
      en: `The form holds targets only and nothing was checked: please fill in ${money.en}the actuals${scores ? ', and the scores last' : ''}.`,
    },
  };
}
