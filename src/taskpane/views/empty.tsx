import { TEXT } from '../words';
import type { Shown } from '../view';
import { BlankForms } from './blank';
import { Corrected } from './corrected';
import { Button } from './parts';
import { AllSheets, WorkbookList } from './workbook';

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
        <AllSheets view={view} />
      </section>
    );
  return (
    <>
      <section class="empty">
        <h2>{say(TEXT.noForm)}</h2>
        {/* Of a workbook with one sheet it would only say the same again. */}
        {state.workbook && state.workbook.all > 1 && <WorkbookList view={view} workbook={state.workbook} />}
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
