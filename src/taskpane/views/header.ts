import { plain, type Sentence } from '../../grid';
import { gradeOf } from '../../policy';
import type { Review, Severity } from '../../rules';
import { h, type Described } from '../dom';
import { findingsOf, shownReview, TABS, type State } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';

/** How many findings apply, by severity. */
export function counts(state: State): { errors: number; warnings: number; infos: number } {
  const { standing } = findingsOf(state);
  const of = (severity: Severity) => standing.filter(({ finding }) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/** The one clear status: what was found and what was checked. */
export function statusLine(state: State): Sentence {
  const { errors, warnings, infos } = counts(state);
  const figures = shownReview(state)?.checked.figures ?? 0;
  return PHRASE.status(errors, warnings, infos, figures, findingsOf(state).setAside.length);
}

/** The form's total and grade; without a stated grade, the policy's. */
export function standing(review: Review): Sentence | null {
  const { given } = review.scorecard.total;
  if (!given) return null;
  const grade = review.scorecard.grade.given ?? gradeOf(review.policy, given);
  const { zh, en } = PHRASE.points(plain(given));
  return grade ? { zh: `${zh} · ${grade}`, en: `${en} · ${grade}` } : { zh, en };
}

/** Sheet, total, grade and status, above all tabs. */
export function header(view: View): Described {
  const { state, say } = view;
  const review = shownReview(state);
  const total = review && standing(review);
  return h(
    'header',
    { key: 'header', class: 'header' },
    h(
      'div',
      { class: 'headline' },
      h('h1', { title: state.sheet?.name }, state.sheet?.name ?? say(TEXT.title)),
      total && h('span', { class: 'standing' }, say(total)),
    ),
    state.reviews.length > 1 && formChoice(view),
    review &&
      h(
        'p',
        { key: 'status', class: `status ${worst(state)}` },
        h('span', { class: 'dot', 'aria-hidden': 'true' }),
        say(statusLine(state)),
      ),
    h('div', { key: 'busy', class: state.slow ? 'progress on' : 'progress', 'aria-hidden': 'true' }),
  );
}

function worst(state: State): string {
  const { errors, warnings } = counts(state);
  if (errors > 0) return 'error';
  return warnings > 0 ? 'warning' : 'clean';
}

function formChoice({ state, say, act }: View): Described {
  return h(
    'label',
    { key: 'forms', class: 'field inline' },
    h('span', {}, say(TEXT.form)),
    h(
      'select',
      {
        live: { value: String(state.chosen) },
        on: {
          change: (event) => {
            if (event.target instanceof HTMLSelectElement)
              act({ type: 'choose-form', index: Number(event.target.value) });
          },
        },
      },
      state.reviews.map(({ form }, index) =>
        h('option', { value: String(index) }, `${index + 1}. ${form.title || form.sheetName}`),
      ),
    ),
  );
}

/** The tabs; arrow keys move among them, as in Office. */
export function tabs({ state, say, act }: View): Described {
  const found = findingsOf(state).standing.length;
  const move = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const to = tabAfter(state, event.key);
    if (!to) return;
    event.preventDefault();
    act({ type: 'show-tab', tab: to });
    if (event.currentTarget instanceof HTMLElement)
      event.currentTarget.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return h(
    'div',
    { key: 'tabs', class: 'tabs', role: 'tablist', 'aria-label': say(TEXT.tabs), on: { keydown: move } },
    TABS.map((tab) =>
      h(
        'button',
        {
          key: tab,
          id: `tab-${tab}`,
          type: 'button',
          role: 'tab',
          'aria-selected': String(tab === state.tab),
          'aria-controls': 'panel',
          tabindex: tab === state.tab ? '0' : '-1',
          on: {
            click: () => {
              act({ type: 'show-tab', tab });
            },
          },
        },
        h('span', { class: 'tab-label' }, say(TEXT[tab])),
        tab === 'check' && found > 0 && h('span', { class: 'badge' }, String(found)),
      ),
    ),
  );
}

/** The tab that a key leads to: arrows wrap around, Home and End go to the ends; null for other keys. */
export function tabAfter(state: State, key: string): State['tab'] | null {
  const at = TABS.indexOf(state.tab);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[key];
  return to === undefined ? null : (TABS[(to + TABS.length) % TABS.length] ?? null);
}
