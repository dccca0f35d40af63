import { h, type Child, type Described } from '../dom';
import type { Act } from '../intent';
import type { State, Tab } from '../state';
import { say, TEXT } from '../strings';
import type { View } from '../view';
import { findingsTab } from './findings';
import { header, tabs } from './header';
import { button, notice } from './parts';
import { outcomeOf, previewOf } from './preview';
import { reportTab } from './report';
import { scoresTab } from './scores';
import { settingsTab } from './settings';

const PANELS: Record<Tab, (view: View) => readonly Child[]> = {
  check: findingsTab,
  scores: scoresTab,
  report: reportTab,
  settings: settingsTab,
};

/** The whole pane as it is to be shown. */
export function pane(state: State, act: Act): readonly Described[] {
  const view: View = { state, act, say: (sentence) => say(state.language, sentence) };
  return [
    header(view),
    tabs(view),
    h(
      'main',
      { key: 'main', id: 'panel', class: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${state.tab}` },
      state.slow &&
        h(
          'p',
          { key: 'slow', class: 'slow' },
          view.say(state.busy === 'writing' ? TEXT.writing : TEXT.reading),
        ),
      state.notices.length > 0 && notices(view),
      state.fault !== null && fault(view),
      state.outcome && outcomeOf(view, state.outcome),
      state.preview && previewOf(view, state.preview),
      // A panel of its own for each tab: what is folded or scrolled in one stays out of the other.
      h('div', { key: state.tab, class: `body ${state.tab}` }, PANELS[state.tab](view)),
    ),
    h(
      'div',
      { key: 'live', class: 'unseen', role: 'status', 'aria-live': 'polite' },
      state.announcement ? view.say(state.announcement) : '',
    ),
  ];
}

/** What the workbook kept and could not be used. */
function notices(view: View): Described {
  return notice(
    'warning',
    'told',
    view.state.notices.map((sentence) => h('p', {}, view.say(sentence))),
    h('div', { class: 'actions' }, button(view, TEXT.close, { type: 'close-notices' }, { key: 'close' })),
  );
}

/** What went wrong and what to do; the last result stays below it. */
function fault(view: View): Described | null {
  const { state, say } = view;
  if (!state.fault) return null;
  return notice(
    'danger',
    'fault',
    h('p', {}, say(state.fault)),
    h(
      'div',
      { class: 'actions' },
      button(view, TEXT.checkSheet, { type: 'check' }, { key: 'again' }),
      button(view, TEXT.close, { type: 'close-fault' }, { key: 'close' }),
    ),
  );
}
