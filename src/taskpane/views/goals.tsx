import type { Review } from '../../rules';
import { goalsOf, type State } from '../state';
import { GOAL } from '../words';
import { heldWords } from '../held-words';
import type { Shown } from '../view';
import { Folded, SelectField } from './parts';

/** The choice of the sheet whose goals the form is held against; nothing for a form of goals. */
export function GoalChoice({ view, review }: Shown & { readonly review: Review }) {
  const { state, say, act } = view;
  const { form } = review;
  if (form.stage === 'goal' || form.indicators.length === 0) return null;
  const chosen = state.goalSheets.get(state.sheet?.id ?? '') ?? '';
  return (
    <Folded view={view} section="goals" title={say(GOAL.title)}>
      <p id="goals-what" class="quiet">
        {say(GOAL.what)}
      </p>
      <SelectField
        label={say(GOAL.sheet)}
        value={chosen}
        options={[
          { value: '', words: say(GOAL.none) },
          ...choices(state, chosen).map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={(id) => act({ type: 'choose-goals', sheetId: id === '' ? null : id })}
        disabled={state.busy !== null}
        describedBy="goals-what"
      />
      {chosen !== '' && <p>{say(heldOf(state, review))}</p>}
    </Folded>
  );
}

/** The other sheets; the chosen one also where it is hidden or the sheets were not listed yet. */
function choices(state: State, chosen: string): State['offered'] {
  const others = state.offered.filter(({ id }) => id !== state.sheet?.id);
  const name = goalsOf(state, state.sheet?.id)?.sheetName ?? '';
  return chosen === '' || others.some(({ id }) => id === chosen) ? others : [...others, { id: chosen, name }];
}

function heldOf(state: State, review: Review) {
  const goals = goalsOf(state, state.sheet?.id);
  return goals ? heldWords(goals, review) : GOAL.unread;
}
