import { plain, sum, type Decimal } from '../../grid';
import { categoryKey } from '../../policy';
import type { Review } from '../../rules';
import type { ScoreLine } from '../../scoring';
import { h, type Child, type Described } from '../dom';
import { shownReview } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';
import { emptyState } from './empty';
import { button, cellLink } from './parts';

const shown = (value: Decimal | null) => (value ? plain(value) : '—');

/** The tab 得分: each line's weight, given score, suggested score and reason. */
export function scoresTab(view: View): readonly Child[] {
  const { state, say } = view;
  const review = shownReview(state);
  if (!review)
    return state.sheet === null ? [h('p', { class: 'hint' }, say(TEXT.needsForm))] : emptyState(view);
  const { scorecard } = review;
  const busy = state.busy !== null;
  return [
    totals(view, review),
    h(
      'div',
      { key: 'actions', class: 'actions' },
      button(view, TEXT.fillBlank, { type: 'plan-fill' }, { primary: true, key: 'fill', disabled: busy }),
      button(view, TEXT.adopt, { type: 'plan-suggestions' }, { key: 'adopt', disabled: busy }),
      state.undoable > 0 && button(view, TEXT.undo, { type: 'undo' }, { key: 'undo', disabled: busy }),
    ),
    h(
      'section',
      { key: 'lines' },
      h('h2', {}, say(TEXT.lines)),
      h(
        'ul',
        { class: 'lines' },
        scorecard.execution && scoreItem(view, 'execution', say(TEXT.execution), scorecard.execution),
        scorecard.indicators.map((line) =>
          scoreItem(view, `row${line.indicator.row}`, line.indicator.name, line),
        ),
        scorecard.others.map((line) => scoreItem(view, `other${line.line.cell.row}`, line.line.name, line)),
      ),
    ),
    categories(view, review),
  ].filter((child) => child !== null);
}

function totals({ say }: View, { scorecard }: Review): Described {
  const { total, grade } = scorecard;
  const row = (label: string, given: string, suggested: string) =>
    h('tr', { key: label }, h('th', { scope: 'row' }, label), h('td', {}, given), h('td', {}, suggested));
  return h(
    'table',
    { key: 'totals', class: 'figures' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('td', {}),
        h('th', { scope: 'col' }, say(TEXT.given)),
        h('th', { scope: 'col' }, say(TEXT.suggested)),
      ),
    ),
    h(
      'tbody',
      {},
      row(say(TEXT.total), shown(total.given), shown(total.suggested)),
      row(say(TEXT.grade), grade.given ?? '—', grade.suggested ?? '—'),
      total.withheld &&
        h('tr', { key: 'withheld' }, h('td', { colspan: '3', class: 'quiet' }, say(total.withheld))),
    ),
  );
}

function scoreItem(view: View, key: string, name: string, line: ScoreLine): Described {
  const { say } = view;
  const { weight, given, suggested } = line;
  const differs = given !== null && suggested !== null && !given.eq(suggested);
  const missing = given === null && suggested !== null;
  const words = PHRASE.line(shown(weight), shown(given), shown(suggested));
  return h(
    'li',
    { key, class: differs || missing ? 'line differs' : 'line' },
    h(
      'div',
      { class: 'line-name' },
      h('span', { class: 'words two-lines', title: name }, name),
      line.cell && cellLink(view, line.cell),
    ),
    h('p', { class: 'unseen' }, say(words)),
    h(
      'dl',
      { class: 'line-figures', 'aria-hidden': 'true' },
      pair(say(TEXT.weight), shown(weight)),
      pair(say(TEXT.given), shown(given)),
      pair(say(TEXT.suggested), shown(suggested), differs || missing),
    ),
    bar(given, suggested, weight),
    h('p', { class: 'quiet' }, say(line.reason)),
  );
}

function pair(label: string, value: string, strong = false): Described {
  return h('div', { class: strong ? 'pair strong' : 'pair' }, h('dt', {}, label), h('dd', {}, value));
}

/** The given score as a share of the weight, with a tick at the suggestion; a picture of the figures beside it. */
function bar(given: Decimal | null, suggested: Decimal | null, weight: Decimal | null): Described | null {
  if (!weight?.gt(0)) return null;
  const share = (value: Decimal) => {
    const percent = value.div(weight).times(100);
    return `${percent.lt(0) ? '0' : percent.gt(100) ? '100' : percent.toFixed(2)}%`;
  };
  return h(
    'div',
    { class: 'bar', 'aria-hidden': 'true' },
    h('span', { class: 'bar-given', style: { width: given ? share(given) : '0%' } }),
    suggested && h('span', { class: 'bar-suggested', style: { left: share(suggested) } }),
  );
}

/** The form's weights by category against the policy's; null if the form has none. */
function categories({ say }: View, { scorecard, policy, form }: Review): Described | null {
  if (!form.asks.has('weights') || scorecard.indicators.every(({ weight }) => weight === null)) return null;
  const of = (key: string) =>
    scorecard.indicators.flatMap(({ indicator, weight }) =>
      weight && categoryKey(indicator.category?.name ?? '') === key ? [weight] : [],
    );
  const rows = policy.categories.map(({ key, name, weight }) => {
    const own = of(key);
    return { name, own: own.length > 0 ? sum(own) : null, weight };
  });
  const execution = {
    name: say(TEXT.execution),
    own: scorecard.execution?.weight ?? null,
    weight: policy.execution.weight,
  };
  return h(
    'section',
    { key: 'categories' },
    h('h2', {}, say(TEXT.categories)),
    h(
      'table',
      { class: 'figures' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('td', {}),
          h('th', { scope: 'col' }, say(TEXT.inForm)),
          h('th', { scope: 'col' }, say(TEXT.inPolicy)),
        ),
      ),
      h(
        'tbody',
        {},
        [execution, ...rows].map(({ name, own, weight }) =>
          h(
            'tr',
            { key: name, class: own && !own.eq(weight) ? 'differs' : null },
            h('th', { scope: 'row' }, name),
            h('td', {}, shown(own)),
            h('td', {}, shown(weight)),
          ),
        ),
      ),
    ),
    h('p', { class: 'quiet' }, `${say(TEXT.basis)}${say(TEXT.colon)}${say(policy.categoriesBasis)}`),
  );
}
