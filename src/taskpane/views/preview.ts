import { cellName, sameCell } from '../../grid';
import type { Edit } from '../../edits';
import { h, type Described } from '../dom';
import type { Outcome, Preview } from '../state';
import { listed } from '../previews';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';
import { button, cellLink, notice, summary } from './parts';

const TITLE = {
  fill: TEXT.planTitleFill,
  suggest: TEXT.planTitleSuggest,
  fix: TEXT.planTitleFix,
  'fix-all': TEXT.planTitleFix,
  report: TEXT.planTitleReport,
  undo: TEXT.planTitleUndo,
} as const;

/** Exactly what would be written: cell, before, after and why. Each edit can be left out. */
export function previewOf(view: View, preview: Preview): Described {
  const { state, say } = view;
  const { left } = preview.plan;
  const isReport = preview.kind === 'report';
  const edits = listed(preview);
  const chosen = preview.plan.edits.length;
  return h(
    'section',
    { key: 'preview', class: 'preview', 'aria-label': say(TITLE[preview.kind]) },
    h('h2', { id: 'preview-title', tabindex: '0' }, `${say(TITLE[preview.kind])} (${edits.length})`),
    preview.moved && h('p', { key: 'moved', class: 'notice warning' }, say(PHRASE.previewMoved)),
    edits.length === 0
      ? h('p', { key: 'nothing' }, say(isReport ? TEXT.noParagraph : TEXT.nothingToWrite))
      : h(
          'ul',
          { key: 'edits', class: 'edits' },
          edits.map((edit) => editItem(view, preview, edit)),
        ),
    left.length > 0 &&
      h(
        'details',
        { key: 'left', class: 'more' },
        summary(`${say(isReport ? TEXT.leftOfReport : TEXT.left)} (${left.length})`),
        h(
          'ul',
          { class: 'plain-list' },
          left.map(({ cell, reason }, index) =>
            h(
              'li',
              { key: `${cellName(cell)}${index}` },
              cellLink(view, cell),
              h('span', { class: 'words' }, say(reason)),
            ),
          ),
        ),
      ),
    h(
      'div',
      { key: 'actions', class: 'actions' },
      edits.length > 0 &&
        button(
          view,
          `${say(TEXT.write)} (${chosen})`,
          { type: 'write' },
          {
            primary: true,
            key: 'write',
            disabled: chosen === 0 || state.busy !== null,
          },
        ),
      button(view, edits.length > 0 ? TEXT.cancel : TEXT.close, { type: 'dismiss' }, { key: 'cancel' }),
    ),
  );
}

function editItem(view: View, preview: Preview, edit: Edit): Described {
  const { say, act } = view;
  const name = cellName(edit.cell);
  const before = edit.before.text === '' ? say(TEXT.blank) : edit.before.text;
  const long = preview.kind === 'report';
  return h(
    'li',
    { key: name, class: long ? 'edit long' : 'edit' },
    h(
      'div',
      { class: 'edit-line' },
      h('input', {
        type: 'checkbox',
        live: { checked: !preview.leftOut.some(({ cell }) => sameCell(cell, edit.cell)) },
        'aria-label': say({ zh: `写入 ${name}`, en: `Write ${name}` }),
        on: {
          change: () => {
            act({ type: 'include', cell: name });
          },
        },
      }),
      cellLink(view, edit.cell),
      h(
        'span',
        { class: 'change' },
        h('del', { class: edit.before.text === '' ? 'was nothing' : 'was' }, before),
        h('span', { 'aria-hidden': 'true' }, ' → '),
        h('ins', {}, edit.after.formula ?? edit.after.text),
      ),
    ),
    h('p', { class: 'quiet' }, say(edit.reason)),
  );
}

/** The result of writing or undoing. */
export function outcomeOf(view: View, outcome: Outcome): Described {
  const { state, say } = view;
  const busy = state.busy !== null;
  return notice(
    outcome.unchanged.length > 0 || outcome.asksForReport === true ? 'warning' : 'success',
    'outcome',
    h('p', {}, say(outcome.sentence)),
    outcome.unchanged.length > 0 &&
      h(
        'ul',
        { class: 'plain-list', 'aria-label': say(TEXT.keptAsIs) },
        outcome.unchanged.map(({ cell, sheetName, reason }) =>
          h(
            'li',
            { key: cellName(cell) },
            cellLink(view, cell, undefined, sheetName),
            h('span', { class: 'words' }, say(reason)),
          ),
        ),
      ),
    h(
      'div',
      { class: 'actions' },
      outcome.asksForReport === true &&
        button(view, TEXT.updateReport, { type: 'plan-report-update' }, { key: 'update', disabled: busy }),
      outcome.asksForReport === true &&
        button(
          view,
          TEXT.anotherReport,
          { type: 'write-report', another: true },
          { key: 'another', disabled: busy },
        ),
      outcome.wrote === true &&
        state.undoable > 0 &&
        button(view, TEXT.undo, { type: 'undo' }, { key: 'undo', disabled: busy }),
      button(view, TEXT.close, { type: 'dismiss' }, { key: 'close' }),
    ),
  );
}
