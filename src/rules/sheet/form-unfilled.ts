import { isBlankOrMarks, saysNothing, squeeze, type CellRef } from '../../grid';
import type { Figure, Form, Indicator, TextCell } from '../../form';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';

/** Whether a person typed a figure; a template's formulas say nothing. */
function isTyped(figure: Figure | null): boolean {
  if (!figure || figure.formula !== null) return false;
  return figure.state === 'unreadable' || figure.value !== null;
}

/** Whether a person typed a score; unused rows may have 0. */
const isScored = (figure: Figure | null) => isTyped(figure) && figure?.value?.eq(0) !== true;

const isWritten = (place: TextCell | null) => place !== null && !saysNothing(place.text);

/** Whether a row has more than the template's levels and weights. */
function isFilled({ name, category, dimension, target, actual, score, reason }: Indicator): boolean {
  const isNamed = ![category?.name, dimension?.name]
    .map((level) => squeeze(level ?? ''))
    .includes(squeeze(name));
  const isSaid = [target, actual].some(
    (measure) => measure && (measure.unknown || !isBlankOrMarks(measure.text)),
  );
  return isNamed || isSaid || isScored(score) || isWritten(reason);
}

/** Entries that only the person who fills the form in writes. */
const ANSWERS = new Set(['reason', 'measures', 'problems', 'conclusion', 'duties', 'total']);

/** Whether anybody filled in something that is checked: an amount, a goal, an indicator, a score. */
function isBegun(form: Form): boolean {
  const { funds, headcount, goal, indicators, otherPoints, total, entries, unread } = form;
  const people = [headcount?.quota ?? null, headcount?.actual ?? null];
  const amounts = funds.flatMap(({ initial, budget, executed }) => [initial, budget, executed]);
  const scores = [
    ...funds.flatMap(({ rate, score }) => [rate, score]),
    ...otherPoints.map(({ score }) => score),
    total?.score ?? null,
    form.scoreInHead,
  ];
  return (
    [...amounts, ...people].some(isTyped) ||
    scores.some(isScored) ||
    isWritten(goal?.target ?? null) ||
    isWritten(goal?.actual ?? null) ||
    indicators.some(isFilled) ||
    entries.some(({ role, value }) => ANSWERS.has(role) && isWritten(value)) ||
    // Somebody may have filled in what the reader does not know.
    unread.some(({ text }) => /\d/.test(text))
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
    if (isBegun(form)) return;
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
