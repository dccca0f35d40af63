import { BOOK, BOOK_PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { foundWords, listedForms, type ListedForm } from '../workbook-forms';
import { isRunning, type WholeWorkbook } from '../workbook-sheets';
import { Button, Folded } from './parts';

/** Leads to the list of all sheets, or makes it; `short` where there is little room. */
export function AllSheets({ view, short }: Shown & { readonly short?: boolean }) {
  const { workbook } = view.state;
  const label = workbook ? BOOK.title : BOOK.check;
  return (
    <Button
      view={view}
      looks="link whole"
      label={short ? BOOK.title : label}
      describe={view.say(label)}
      intent={workbook ? { type: 'show-workbook', open: true } : { type: 'check-workbook' }}
    />
  );
}

interface WorkbookProps extends Shown {
  readonly workbook: WholeWorkbook;
}

/** The list in place of the shown form's findings. */
export function WorkbookPage({ view, workbook }: WorkbookProps) {
  const { say, act } = view;
  return (
    <section
      class="book"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        act(isRunning(workbook) ? { type: 'stop-workbook' } : { type: 'show-workbook', open: false });
      }}
    >
      <div class="section-head">
        <h2 id="book-title" tabindex={0}>
          {say(BOOK.title)}
        </h2>
        {!isRunning(workbook) && (
          <Button
            view={view}
            looks="link"
            label={BOOK.back}
            intent={{ type: 'show-workbook', open: false }}
          />
        )}
      </div>
      <WorkbookList view={view} workbook={workbook} />
    </section>
  );
}

/** The sheets with their forms, how far they are read, and what was not read. */
export function WorkbookList({ view, workbook }: WorkbookProps) {
  const { say, state } = view;
  const { rows, hidden, phase } = workbook;
  const forms = listedForms(state);
  const faults = rows.filter(({ fault }) => fault !== null);
  const without = rows.filter(({ reviews, fault }) => reviews.length === 0 && fault === null);
  return (
    <>
      {isRunning(workbook) ? (
        <Progress view={view} workbook={workbook} />
      ) : (
        <>
          <p>{say(foundWords(workbook, state))}</p>
          {rows.some(({ isOld }) => isOld) && <p class="quiet">{say(BOOK.someOld)}</p>}
          <Button view={view} label={BOOK.again} intent={{ type: 'check-workbook' }} waits />
        </>
      )}
      <ul class="sheets">
        {forms.map((form) => (
          <FormItem key={`${form.sheetId}/${form.index}`} view={view} form={form} />
        ))}
      </ul>
      {faults.length > 0 && (
        <div class="notice warning">
          <strong>{say(BOOK.unread)}</strong>
          {faults.map(({ id, name, fault }) => (
            <p key={id} class="words">
              {`${name}${say(TEXT.colon)}${fault ? say(fault) : ''}`}
            </p>
          ))}
        </div>
      )}
      {without.length > 0 && phase !== 'running' && (
        <Folded view={view} section="without" title={say(BOOK_PHRASE.without(without.length))}>
          <p class="quiet words">{without.map(({ name }) => name).join(' · ')}</p>
        </Folded>
      )}
      {hidden.length > 0 && <p class="quiet words">{say(BOOK_PHRASE.hidden(hidden))}</p>}
    </>
  );
}

function Progress({ view, workbook }: WorkbookProps) {
  const { rows, all, phase } = workbook;
  return (
    <div class="running">
      <progress aria-hidden value={rows.length} max={all} />
      <div class="section-head">
        <span>
          {view.say(
            phase === 'stopping' ? BOOK.stopping : BOOK_PHRASE.progress(workbook.rows.length, workbook.all),
          )}
        </span>
        <Button view={view} label={TEXT.cancel} intent={{ type: 'stop-workbook' }} />
      </div>
    </div>
  );
}

function FormItem({ view, form }: Shown & { readonly form: ListedForm }) {
  const { say } = view;
  const { sheetId, sheetName, index, of, title, about, counts, standing, isOld } = form;
  const worst = counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'clean';
  return (
    <li>
      <div class="section-head">
        <Button
          view={view}
          looks="link"
          label={of > 1 ? `${sheetName} · ${index + 1}` : sheetName}
          intent={{ type: 'open-form', sheetId, index }}
        />
        {standing && <span class="standing">{say(standing)}</span>}
      </div>
      <p class="quiet words">{[title, about].filter((text) => text !== '').join(' · ')}</p>
      <p class={`status ${worst}`}>
        <span class="dot" aria-hidden />
        <span>
          {say(BOOK_PHRASE.counts(counts.errors, counts.warnings))}
          {isOld && <em>{` · ${say(BOOK.old)}`}</em>}
        </span>
      </p>
    </li>
  );
}
