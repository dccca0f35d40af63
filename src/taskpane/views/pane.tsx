import type { ComponentType } from 'preact';
import type { Act } from '../intent';
import type { State, Tab } from '../state';
import { say, TEXT } from '../words';
import type { Shown, View } from '../view';
import { BlankForms } from './blank';
import { FindingsTab } from './findings';
import { Header, Tabs } from './header';
import { Button } from './parts';
import { OutcomeOf, PreviewOf } from './preview';
import { ReportTab } from './report';
import { ScoresTab } from './scores';
import { SettingsTab } from './settings';

const PANELS: Record<Tab, ComponentType<Shown>> = {
  check: FindingsTab,
  scores: ScoresTab,
  report: ReportTab,
  settings: SettingsTab,
};

/** The whole pane for a state. */
export function Pane({ state, act }: { readonly state: State; readonly act: Act }) {
  const view: View = { state, act, say: (sentence) => say(state.language, sentence) };
  const Panel = PANELS[state.tab];
  return (
    <>
      <Header view={view} />
      <Tabs view={view} />
      <main>
        <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${state.tab}`}>
          {state.slow && (
            <p class="slow">{view.say(state.busy === 'writing' ? TEXT.writing : TEXT.reading)}</p>
          )}
          {state.dropped.length > 0 && <Dropped view={view} />}
          {state.fault !== null && <Fault view={view} />}
          {state.outcome && <OutcomeOf view={view} outcome={state.outcome} />}
          {state.preview && <PreviewOf view={view} preview={state.preview} />}
          {state.asksBlank && <AskedBlank view={view} />}
          {/* Each tab has its own panel, so that folding and scrolling in one do not affect the others. */}
          <div key={state.tab} class={`body ${state.tab}`}>
            <Panel view={view} />
          </div>
        </div>
      </main>
      <div class="unseen" role="status" aria-live="polite">
        {state.announcement && view.say(state.announcement)}
      </div>
    </>
  );
}

/** Stored values of the workbook that could not be used. */
function Dropped({ view }: Shown) {
  return (
    <div class="notice warning">
      {view.state.dropped.map((sentence) => (
        <p>{view.say(sentence)}</p>
      ))}
      <div class="actions">
        <Button view={view} label={TEXT.close} intent={{ type: 'close-dropped' }} />
      </div>
    </div>
  );
}

/** The layouts of blank forms, asked for on the ribbon. */
function AskedBlank({ view }: Shown) {
  return (
    <section
      class="notice"
      aria-labelledby="blank-title"
      onKeyDown={({ key }) => {
        if (key === 'Escape') view.act({ type: 'ask-blank', on: false });
      }}
    >
      <BlankForms view={view} tabindex={0} />
      <div class="actions">
        <Button view={view} label={TEXT.close} intent={{ type: 'ask-blank', on: false }} />
      </div>
    </section>
  );
}

/** What went wrong and what to do; the last result stays below. */
function Fault({ view }: Shown) {
  const { state, say } = view;
  return (
    <div class="notice danger">
      <p>{state.fault && say(state.fault)}</p>
      <div class="actions">
        <Button view={view} label={TEXT.checkSheet} intent={{ type: 'check' }} />
        <Button view={view} label={TEXT.close} intent={{ type: 'close-fault' }} />
      </div>
    </div>
  );
}
