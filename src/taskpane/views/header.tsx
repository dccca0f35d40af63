import { plain, type Sentence } from '../../grid';
import { gradeOf } from '../../policy';
import type { Review, Severity } from '../../rules';
import { findingsOf, shownReview, TABS, type State } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { Shown } from '../view';
import { SelectField } from './parts';

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
export function Header({ view }: Shown) {
  const { state, say, act } = view;
  const review = shownReview(state);
  const total = review && standing(review);
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
          {say(statusLine(state))}
        </p>
      )}
      <div class={state.slow ? 'progress on' : 'progress'} aria-hidden />
    </header>
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
