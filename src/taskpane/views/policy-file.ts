import { defaultPolicy, policies } from '../../policy';
import { h, type Described } from '../dom';
import { policyFile } from '../policy-draft';
import { POLICY, POLICY_PHRASE } from '../strings-policy';
import type { View } from '../view';
import { fold } from './fields';
import { button, notice } from './parts';
import { TEXT } from '../strings';

/** A button that asks for a policy file. The native file field is hidden because it uses the browser's language. */
export function importPolicy(view: View): Described {
  const { say, act, state } = view;
  return h(
    'div',
    { key: 'import', class: 'import' },
    h('input', {
      type: 'file',
      class: 'unseen',
      accept: '.json,application/json',
      tabindex: '-1',
      'aria-hidden': 'true',
      'aria-label': say(POLICY.file),
      on: {
        change: (event) => {
          const field = event.target;
          if (!(field instanceof HTMLInputElement)) return;
          const [file] = field.files ?? [];
          if (!file) return;
          const read = (text: string) => {
            act({ type: 'import-policy', name: file.name, text });
          };
          // An unreadable file is treated as one without a policy.
          file.text().then(read, () => {
            read('');
          });
          // Lets the same file be chosen again after it was corrected.
          field.value = '';
        },
      },
    }),
    h(
      'button',
      {
        type: 'button',
        class: 'button',
        on: {
          click: (event) => {
            if (!(event.currentTarget instanceof HTMLElement)) return;
            event.currentTarget.parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click();
          },
        },
      },
      say(POLICY.import),
    ),
    state.refusedFile && refused(view, state.refusedFile),
  );
}

function refused(view: View, { name, problems }: NonNullable<View['state']['refusedFile']>): Described {
  const { say } = view;
  return notice(
    'danger',
    'refused',
    h('p', { class: 'words' }, say(POLICY_PHRASE.fileRefused(name))),
    h(
      'ul',
      { class: 'dots' },
      problems.map((problem) => h('li', {}, say(problem))),
    ),
    h('div', { class: 'actions' }, button(view, TEXT.close, { type: 'close-refused' }, { key: 'close' })),
  );
}

/** The policy as a file to copy or save, and a form to start over from a built-in policy. */
export function exchange(view: View): Described | null {
  const { state, say, act } = view;
  if (!state.custom) return null;
  const text = policyFile(state.custom);
  const url = addressOf(text);
  return fold(
    'exchange',
    { title: say(POLICY.exchange) },
    h(
      'label',
      { key: 'text', class: 'field' },
      h('span', {}, say(POLICY.exported)),
      h('textarea', {
        readOnly: true,
        rows: 8,
        spellcheck: false,
        live: { value: text },
        on: {
          focus: (event) => {
            if (event.target instanceof HTMLTextAreaElement) event.target.select();
          },
        },
      }),
    ),
    url === null
      ? null
      : h(
          'a',
          { key: 'download', class: 'link', href: url, download: `${fileName(state.custom.title)}.json` },
          say(POLICY.download),
        ),
    h('p', { key: 'what', class: 'quiet' }, say(POLICY.exportedWhat)),
    h(
      'form',
      {
        key: 'start',
        class: 'policy-field',
        on: {
          submit: (event) => {
            event.preventDefault();
            const select = (event.currentTarget as Element).querySelector('select');
            if (select) act({ type: 'start-policy', id: select.value });
          },
        },
      },
      h('label', { for: 'policy-start' }, say(POLICY.startFrom)),
      h(
        'div',
        { class: 'choose' },
        h(
          'select',
          { id: 'policy-start' },
          policies.map(({ id, title }) =>
            h('option', { value: id, selected: id === defaultPolicy.id }, say(title)),
          ),
        ),
        h('button', { type: 'submit', class: 'button' }, say(POLICY.start)),
      ),
    ),
  );
}

/** The title without characters that file names cannot contain. */
const fileName = (title: string) => title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();

let made: { readonly text: string; readonly url: string } | null = null;

/** The address of a text as a file; only the last one is kept. Null if the host does not support such addresses. */
function addressOf(text: string): string | null {
  if (typeof URL.createObjectURL !== 'function') return null;
  if (made?.text === text) return made.url;
  if (made) URL.revokeObjectURL(made.url);
  made = { text, url: URL.createObjectURL(new Blob([text], { type: 'application/json' })) };
  return made.url;
}
