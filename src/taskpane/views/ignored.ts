import { parseCell } from '../../grid';
import type { Finding, Ignored } from '../../rules';
import { h, type Described } from '../dom';
import type { findingsOf } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';
import { button, cellLink, folded } from './parts';

/** Asks for a reason to ignore a finding; a reason is required. */
export function ignoreForm({ say, act }: View, finding: Finding): Described {
  return h(
    'form',
    {
      key: 'ignore',
      class: 'ask',
      on: {
        submit: (event) => {
          event.preventDefault();
          const field = (event.target as Element).querySelector('input');
          const reason = field?.value.trim() ?? '';
          if (reason !== '') act({ type: 'ignore', finding, reason });
          else field?.focus();
        },
        keydown: (event) => {
          if (event instanceof KeyboardEvent && event.key === 'Escape')
            act({ type: 'ask-ignore', key: null });
        },
      },
    },
    h(
      'label',
      { class: 'field' },
      h('span', {}, say(TEXT.ignoreReason)),
      h('input', { type: 'text', required: true, maxlength: 200, autocomplete: 'off' }),
    ),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'button primary' }, say(TEXT.ignoreConfirm)),
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          on: {
            click: () => {
              act({ type: 'ask-ignore', key: null });
            },
          },
        },
        say(TEXT.cancel),
      ),
    ),
  );
}

/** Ignored findings, each with its reason and a button to restore it; then entries that no longer apply. */
export function setAsideList(
  view: View,
  { setAside, stale }: ReturnType<typeof findingsOf>,
): Described | null {
  const { say } = view;
  if (setAside.length + stale.length === 0) return null;
  return folded(view, 'ignored', say(PHRASE.ignored(setAside.length, stale.length)), () => [
    setAside.length > 0
      ? h(
          'ul',
          { key: 'aside', class: 'plain-list stacked' },
          setAside.map(({ key, finding, ignored }) =>
            h(
              'li',
              { key },
              h('span', { class: 'words' }, say(finding.message)),
              h('p', { class: 'quiet' }, `${say(TEXT.reason)}${say(TEXT.colon)}${ignored.reason}`),
              h(
                'div',
                { class: 'actions' },
                finding.cells[0] ? cellLink(view, finding.cells[0]) : null,
                button(view, TEXT.restore, { type: 'restore', ignored: [ignored] }, { key: 'restore' }),
              ),
            ),
          ),
        )
      : null,
    stale.length > 0 ? staleList(view, stale) : null,
  ]);
}

/**
 * Entries that no longer match a finding are listed, not silently dropped: the figures changed, or the finding was
 * fixed.
 */
function staleList(view: View, stale: readonly Ignored[]): Described {
  const { say } = view;
  return h(
    'section',
    { key: 'stale', class: 'stale' },
    h('h3', {}, say(PHRASE.stale(stale.length))),
    h('p', { class: 'quiet' }, say(TEXT.staleWhat)),
    h(
      'ul',
      { class: 'plain-list stacked' },
      stale.map((entry, index) => {
        const cell = parseCell(entry.cells[0] ?? '');
        return h(
          'li',
          { key: `${entry.fingerprint}${entry.cells.join()}${index}` },
          h('span', { class: 'words', lang: 'zh-CN' }, entry.message),
          h('p', { class: 'quiet' }, `${say(TEXT.reason)}${say(TEXT.colon)}${entry.reason}`),
          h(
            'div',
            { class: 'actions' },
            cell && h('span', { class: 'quiet' }, say(TEXT.stoodAt), cellLink(view, cell)),
            button(view, TEXT.remove, { type: 'restore', ignored: [entry] }, { key: 'remove' }),
          ),
        );
      }),
    ),
    stale.length > 1 && button(view, TEXT.removeAll, { type: 'restore', ignored: stale }, { key: 'all' }),
  );
}
