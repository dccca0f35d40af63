import type { Finding } from '../../rules';
import { h, type Described } from '../dom';
import type { findingsOf } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';
import { button, cellLink } from './parts';

/** Asks why a finding is set aside: without a reason it stays. */
export function ignoreForm({ say, act }: View, key: string, finding: Finding): Described {
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
          if (reason !== '') act({ type: 'ignore', key, finding, reason });
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

/** What was set aside, each with its reason and a way back. */
export function setAsideList(view: View, setAside: ReturnType<typeof findingsOf>['setAside']): Described {
  const { say } = view;
  return h(
    'details',
    { key: 'ignored', class: 'more' },
    h('summary', {}, say(PHRASE.ignored(setAside.length))),
    h(
      'ul',
      { class: 'plain-list stacked' },
      setAside.map(({ key, finding, ignored }) =>
        h(
          'li',
          { key },
          h('span', { class: 'words' }, say(finding.message)),
          h('p', { class: 'quiet' }, `${say(TEXT.reason)}：${ignored.reason}`),
          h(
            'div',
            { class: 'actions' },
            finding.cells[0] ? cellLink(view, finding.cells[0]) : null,
            button(view, TEXT.restore, { type: 'restore', ignored }, { key: 'restore' }),
          ),
        ),
      ),
    ),
  );
}
