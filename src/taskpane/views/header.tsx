import { counts, standing, statusLine } from '../standing';
import { findingsOf } from '../found';
import { shownReview, TABS, type State } from '../state';
import { TEXT } from '../words';
import type { Shown } from '../view';
import { Button, SelectField } from './parts';
import { AllSheets } from './workbook';

/** Between the parts of a status. */
const BETWEEN = ' · ';

/** Sheet, total, grade and status, above all tabs. */
export function Header({ view }: Shown) {
  const { state, say, act } = view;
  const review = shownReview(state);
  const total = standing(state);
  return (
    <header class="header">
      <div class="headline">
        <h1 title={state.sheet?.name}>{state.sheet?.name ?? say(TEXT.title)}</h1>
        {total && <span class="standing">{say(total)}</span>}
      </div>
      {state.reviews.length > 1 && (
        <SelectField
          inline
          label={say(TEXT.form)}
          value={String(state.chosen)}
          options={state.reviews.map(({ form }, index) => ({
            value: String(index),
            words: `${index + 1}. ${form.title || form.sheetName}`,
          }))}
          onChoose={(value) => act({ type: 'choose-form', index: Number(value) })}
        />
      )}
      {review && (
        <p class={`status ${worst(state)}`}>
          <span class="dot" aria-hidden />
          <span class="grow">
            {/* A line breaks between two figures, never within one. */}
            {say(statusLine(state))
              .split(BETWEEN)
              .map((part, index) => (
                <>
                  {index > 0 && BETWEEN}
                  <span class="whole">{part}</span>
                </>
              ))}
          </span>
          {state.workbook?.isOpen !== true && <AllSheets view={view} short />}
        </p>
      )}
      <Age view={view} />
      <div class={state.slow ? 'progress on' : 'progress'} aria-hidden />
    </header>
  );
}

/** What is shown is older than the sheet: on every tab, until it is read again. */
function Age({ view }: Shown) {
  const { state, say } = view;
  if (!state.gone && !state.stale) return null;
  return (
    <div class="age">
      <span>{say(state.gone ? TEXT.gone : state.staleBecause)}</span>
      <Button view={view} label={TEXT.checkSheet} intent={{ type: 'check' }} waits />
    </div>
  );
}

function worst(state: State): string {
  const { errors, warnings } = counts(state);
  if (errors > 0) return 'error';
  return warnings > 0 ? 'warning' : 'clean';
}

/** The tabs; arrow keys move among them, as in Office. */
export function Tabs({ view: { state, say, act } }: Shown) {
  const found = findingsOf(state).standing.length;
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={say(TEXT.tabs)}
      onKeyDown={(event) => {
        const to = tabAfter(state, event.key);
        if (!to) return;
        event.preventDefault();
        act({ type: 'show-tab', tab: to });
        event.currentTarget.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
      }}
    >
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === state.tab}
          aria-controls="panel"
          tabindex={tab === state.tab ? 0 : -1}
          onClick={() => act({ type: 'show-tab', tab })}
        >
          <span class="tab-label">{say(TEXT[tab])}</span>
          {tab === 'check' && found > 0 && <span class="badge">{found}</span>}
        </button>
      ))}
    </div>
  );
}

/** The tab that a key leads to: arrows wrap around, Home and End go to the ends; null for other keys. */
export function tabAfter(state: State, key: string): State['tab'] | null {
  const at = TABS.indexOf(state.tab);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[key];
  return to === undefined ? null : (TABS[(to + TABS.length) % TABS.length] ?? null);
}
