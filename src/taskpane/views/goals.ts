import type { Review } from '../../rules';
import { h, type Described } from '../dom';
import { goalsOf, type State } from '../state';
import { GOAL, GOAL_PHRASE } from '../strings-goal';
import type { View } from '../view';
import { folded } from './parts';

/** The choice of the sheet whose goals the form is held against; null for a form of goals. */
export function goalChoice(view: View, review: Review): Described | null {
  const { state, say, act } = view;
  const { form } = review;
  if (form.stage === 'goal' || form.indicators.length === 0) return null;
  const chosen = state.goalSheets.get(state.sheet?.id ?? '') ?? '';
  return folded(view, 'goals', say(GOAL.title), () => [
    h('p', { id: 'goals-what', class: 'quiet' }, say(GOAL.what)),
    h(
      'label',
      { class: 'field' },
      h('span', {}, say(GOAL.sheet)),
      h(
        'select',
        {
          live: { value: chosen },
          disabled: state.busy !== null,
          'aria-describedby': 'goals-what',
          on: {
            change: ({ target }) => {
              if (target instanceof HTMLSelectElement)
                act({ type: 'choose-goals', sheetId: target.value === '' ? null : target.value });
            },
          },
        },
        h('option', { value: '' }, say(GOAL.none)),
        choices(state, chosen).map(({ id, name }) => h('option', { value: id }, name)),
      ),
    ),
    chosen === '' ? null : h('p', { key: 'held' }, say(heldOf(state, review))),
  ]);
}

/** The other sheets; the chosen one also where it is hidden or the sheets were not listed yet. */
function choices(state: State, chosen: string): State['offered'] {
  const others = state.offered.filter(({ id }) => id !== state.sheet?.id);
  const name = goalsOf(state, state.sheet?.id)?.sheetName ?? '';
  return chosen === '' || others.some(({ id }) => id === chosen) ? others : [...others, { id: chosen, name }];
}

function heldOf(state: State, review: Review) {
  const goals = goalsOf(state, state.sheet?.id);
  return goals ? GOAL_PHRASE.held(goals, review) : GOAL.unread;
}
