import { cellName, sameCell } from '../../grid';
import type { Edit } from '../../edits';
import { nameOfCell } from '../cell-names';
import { listed, lockedEdits, raisesOwnScore } from '../previews';
import { shownReview, type Outcome, type Preview } from '../state';
import { PHRASE, PREVIEW, PREVIEW_PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { Button, CellLink, Summary } from './parts';
import { Difference, NotUpdated, PlaceLink } from './report-changes';

const TITLE = {
  fill: TEXT.planTitleFill,
  suggest: TEXT.planTitleSuggest,
  fix: TEXT.planTitleFix,
  'fix-all': TEXT.planTitleFix,
  report: TEXT.planTitleReport,
  undo: TEXT.planTitleUndo,
} as const;

interface PreviewProps extends Shown {
  readonly preview: Preview;
}

/** Exactly what would be written: cell, before, after and why. Each edit can be left out. */
export function PreviewOf({ view, preview }: PreviewProps) {
  const { state, say, act } = view;
  const { left } = preview.plan;
  const isReport = preview.kind === 'report';
  const edits = listed(preview);
  const chosen = preview.plan.edits.length;
  return (
    <section
      class="preview"
      aria-label={say(TITLE[preview.kind])}
      onKeyDown={({ key }) => {
        if (key === 'Escape') act({ type: 'dismiss' });
      }}
    >
      <h2 id="preview-title" tabindex={0}>{`${say(TITLE[preview.kind])} (${edits.length})`}</h2>
      {preview.moved && <p class="notice warning">{say(PHRASE.previewMoved)}</p>}
      <Locked view={view} preview={preview} />
      {preview.asked && (preview.plan.offersFormulas === true || preview.asked.options.formulas) && (
        <label class="tick">
          <input
            type="checkbox"
            checked={preview.asked.options.formulas}
            onChange={({ currentTarget }) => act({ type: 'set-formulas', on: currentTarget.checked })}
          />
          <span>{say(PREVIEW.formulas)}</span>
        </label>
      )}
      {edits.length === 0 ? (
        <p>{say(isReport ? TEXT.noParagraph : TEXT.nothingToWrite)}</p>
      ) : (
        <ul class="edits">
          {edits.map((edit) => (
            <EditItem key={cellName(edit.cell)} view={view} preview={preview} edit={edit} />
          ))}
        </ul>
      )}
      {isReport && <NotUpdated view={view} left={left} />}
      {left.length > 0 && !isReport && (
        <details class="more">
          <Summary>{`${say(TEXT.left)} (${left.length})`}</Summary>
          <ul class="plain-list">
            {left.map(({ cell, reason }, index) => (
              <li key={`${cellName(cell)}${index}`}>
                <CellLink view={view} cell={cell} />
                <span class="words">{say(reason)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        {edits.length > 0 && (
          <Button
            view={view}
            label={`${say(TEXT.write)} (${chosen})`}
            intent={{ type: 'write' }}
            primary
            disabled={chosen === 0 || state.busy !== null}
          />
        )}
        <Button
          view={view}
          label={edits.length > 0 ? TEXT.cancel : TEXT.close}
          intent={{ type: 'dismiss' }}
        />
      </div>
    </section>
  );
}

/** Cells that Excel will refuse, with what to fill in by hand. */
function Locked({ view, preview }: PreviewProps) {
  const { say } = view;
  const edits = lockedEdits(preview);
  if (edits.length === 0) return null;
  return (
    <div class="notice warning">
      <p>{say(PREVIEW_PHRASE.locked(edits.length))}</p>
      <ul class="plain-list">
        {edits.map(({ cell, after }) => (
          <li key={cellName(cell)}>
            <CellLink view={view} cell={cell} />
            <span class="words">{after.formula ?? after.text}</span>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button view={view} label={PREVIEW.copyLocked} intent={{ type: 'copy-locked' }} />
      </div>
    </div>
  );
}

function EditItem({ view, preview, edit }: PreviewProps & { readonly edit: Edit }) {
  const { say, act } = view;
  const name = cellName(edit.cell);
  const { text } = edit.before;
  const isReport = preview.kind === 'report';
  const review = shownReview(view.state);
  const isLocked = preview.locked?.has(name) === true;
  const isRaised = preview.kind === 'suggest' && review !== null && raisesOwnScore(review, edit);
  const about = preview.asked && review ? nameOfCell(review.form, edit.cell) : null;
  return (
    <li class={isReport ? 'edit long' : 'edit'}>
      <div class="edit-line">
        <input
          type="checkbox"
          checked={!preview.leftOut.some(({ cell }) => sameCell(cell, edit.cell))}
          disabled={isLocked}
          aria-label={`${say(PHRASE.writeCell(name))}${about ? ` ${say(about)}` : ''}`}
          onChange={() => act({ type: 'include', cell: name })}
        />
        {isReport ? (
          <>
            <PlaceLink view={view} cell={edit.cell} label={name} />
            <Difference view={view} before={text} after={edit.after.text} />
          </>
        ) : (
          <>
            <CellLink view={view} cell={edit.cell} />
            {about && (
              <span class="about" title={say(about)}>
                {say(about)}
              </span>
            )}
            <span class="change">
              <del class={text === '' ? 'was nothing' : 'was'}>{text === '' ? say(TEXT.blank) : text}</del>
              <span aria-hidden> → </span>
              <ins>{edit.after.text}</ins>
              {edit.after.formula !== null && <code>{edit.after.formula}</code>}
            </span>
          </>
        )}
      </div>
      {(isLocked || isRaised) && <p class="quiet">{say(isLocked ? PREVIEW.locked : PREVIEW.raised)}</p>}
      {!isReport && <p class="quiet">{say(edit.reason)}</p>}
    </li>
  );
}

/** The result of writing or undoing. */
export function OutcomeOf({ view, outcome }: Shown & { readonly outcome: Outcome }) {
  const { state, say } = view;
  const { sentence, unchanged, asksForReport = false, wrote = false, isDone = false } = outcome;
  const asks = unchanged.length > 0 || asksForReport;
  return (
    <div class={`notice ${asks ? 'warning' : isDone ? 'success' : 'plain'}`}>
      <p>{say(sentence)}</p>
      {unchanged.length > 0 && (
        <ul class="plain-list" aria-label={say(TEXT.keptAsIs)}>
          {unchanged.map(({ cell, sheetName, reason }) => (
            <li key={cellName(cell)}>
              <CellLink view={view} cell={cell} sheetName={sheetName} />
              <span class="words">{say(reason)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {asksForReport && (
          <>
            <Button view={view} label={TEXT.updateReport} intent={{ type: 'plan-report-update' }} waits />
            <Button
              view={view}
              label={TEXT.anotherReport}
              intent={{ type: 'write-report', another: true }}
              waits
            />
          </>
        )}
        {wrote && state.undoable > 0 && (
          <Button view={view} label={TEXT.undo} intent={{ type: 'undo' }} waits />
        )}
        <Button view={view} label={TEXT.close} intent={{ type: 'dismiss' }} />
      </div>
    </div>
  );
}
