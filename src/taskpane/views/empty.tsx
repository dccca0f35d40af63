import { TEXT } from '../strings';
import type { Shown } from '../view';
import { BlankForms } from './blank';
import { Corrected } from './corrected';
import { Button } from './parts';

/** Shown when there is no form, so that the pane is never blank. */
export function Empty({ view }: Shown) {
  const { state, say } = view;
  if (!state.inExcel) {
    return (
      <section key="browser" class="empty">
        <h2>{say(TEXT.inBrowser)}</h2>
        <p>{say(TEXT.inBrowserWhat)}</p>
      </section>
    );
  }
  if (state.sheet === null)
    return (
      <section class="empty">
        <FirstRun view={view} />
        <Button view={view} label={TEXT.checkSheet} intent={{ type: 'check' }} primary waits />
      </section>
    );
  return (
    <>
      <section class="empty">
        <h2>{say(TEXT.noForm)}</h2>
        <Elsewhere view={view} />
        <p class="quiet">{say(TEXT.noFormWhat)}</p>
        {state.isFirstRun && <FirstRun view={view} />}
        <Button view={view} label={TEXT.checkSheet} intent={{ type: 'check' }} primary />
        {!state.asksBlank && <BlankForms view={view} />}
      </section>
      {/* A correction may be why no form is read. */}
      <Corrected view={view} />
    </>
  );
}

/** What the pane does, in three lines. */
function FirstRun({ view: { say } }: Shown) {
  return (
    <>
      <h2>{say(TEXT.firstRun)}</h2>
      <ol>
        {[TEXT.firstRun1, TEXT.firstRun2, TEXT.firstRun3].map((line) => (
          <li>{say(line)}</li>
        ))}
      </ol>
    </>
  );
}

/** The sheets that hold a form, while this one holds none. */
function Elsewhere({ view }: Shown) {
  const { state, say } = view;
  const { elsewhere: forms } = state;
  if (forms === null) return <p>{say(TEXT.lookingElsewhere)}</p>;
  if (forms.length === 0) return <p>{say(TEXT.nowhere)}</p>;
  return (
    <div>
      <p>{say(TEXT.elsewhere)}</p>
      <ul class="sheets">
        {forms.map(({ sheetName, title }, index) => (
          <li key={`${sheetName}${index}`}>
            <Button view={view} looks="link" label={sheetName} intent={{ type: 'go-to-sheet', sheetName }} />
            {title !== '' && <span class="quiet">{title}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
