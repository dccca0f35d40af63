import { h, type Child } from '../dom';
import { TEXT } from '../strings';
import type { View } from '../view';
import { correctedList } from './corrected';
import { button } from './parts';

/** Shown when there is no form, so that the pane is never blank. */
export function emptyState(view: View): readonly Child[] {
  const { state, say } = view;
  if (!state.inExcel) {
    return [
      h(
        'section',
        { key: 'browser', class: 'empty' },
        h('h2', {}, say(TEXT.inBrowser)),
        h('p', {}, say(TEXT.inBrowserWhat)),
      ),
    ];
  }
  if (state.sheet === null) return [firstRun(view)];
  const corrected = correctedList(view);
  return [
    h(
      'section',
      { key: 'no-form', class: 'empty' },
      h('h2', {}, say(TEXT.noForm)),
      elsewhere(view),
      h('p', { class: 'quiet' }, say(TEXT.noFormWhat)),
      button(view, TEXT.checkSheet, { type: 'check' }, { primary: true, key: 'check' }),
    ),
    // A correction may be why no form is read.
    ...(corrected ? [corrected] : []),
  ];
}

function firstRun(view: View): Child {
  const { state, say } = view;
  return h(
    'section',
    { key: 'first', class: 'empty' },
    h('h2', {}, say(TEXT.firstRun)),
    h(
      'ol',
      {},
      [TEXT.firstRun1, TEXT.firstRun2, TEXT.firstRun3].map((line) => h('li', {}, say(line))),
    ),
    button(
      view,
      TEXT.checkSheet,
      { type: 'check' },
      { primary: true, key: 'check', disabled: state.busy !== null },
    ),
  );
}

function elsewhere({ state, say, act }: View): Child {
  const { elsewhere: forms } = state;
  if (forms === null) return h('p', { key: 'looking' }, say(TEXT.lookingElsewhere));
  if (forms.length === 0) return h('p', { key: 'nowhere' }, say(TEXT.nowhere));
  return h(
    'div',
    { key: 'elsewhere' },
    h('p', {}, say(TEXT.elsewhere)),
    h(
      'ul',
      { class: 'sheets' },
      forms.map(({ sheetName, title }, index) =>
        h(
          'li',
          { key: `${sheetName}${index}` },
          h(
            'button',
            {
              type: 'button',
              class: 'link',
              on: {
                click: () => {
                  act({ type: 'go-to-sheet', sheetName });
                },
              },
            },
            sheetName,
          ),
          title !== '' && h('span', { class: 'quiet' }, title),
        ),
      ),
    ),
  );
}
