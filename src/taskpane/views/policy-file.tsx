import { defaultPolicy, policies, type PolicySettings } from '../../policy';
import { policyFile } from '../policy-draft';
import type { RefusedFile } from '../state';
import { POLICY, POLICY_PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { Group } from './fields';
import { Button } from './parts';

/** A button that asks for a policy file. The native file field is hidden because it uses the browser's language. */
export function ImportPolicy({ view }: Shown) {
  const { say, act, state } = view;
  const take = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (!file) return;
    const read = (text: string) => act({ type: 'import-policy', name: file.name, text });
    // An unreadable file is treated as one without a policy.
    file.text().then(read, () => read(''));
    // Lets the same file be chosen again after it was corrected.
    field.value = '';
  };
  return (
    <div class="import">
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        tabindex={-1}
        aria-hidden
        aria-label={say(POLICY.file)}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <button
        type="button"
        class="button"
        onClick={({ currentTarget }) =>
          currentTarget.parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click()
        }
      >
        {say(POLICY.import)}
      </button>
      {state.refusedFile && <Refused view={view} file={state.refusedFile} />}
    </div>
  );
}

function Refused({ view, file: { name, problems } }: Shown & { readonly file: RefusedFile }) {
  const { say } = view;
  return (
    <div class="notice danger">
      <p class="words">{say(POLICY_PHRASE.fileRefused(name))}</p>
      <ul class="dots">
        {problems.map((problem) => (
          <li>{say(problem)}</li>
        ))}
      </ul>
      <div class="actions">
        <Button view={view} label={TEXT.close} intent={{ type: 'close-refused' }} />
      </div>
    </div>
  );
}

/** The policy as a file to copy or save, and a form to start over from a built-in policy. */
export function Exchange({ view, custom }: Shown & { readonly custom: PolicySettings }) {
  const { say, act } = view;
  const text = policyFile(custom);
  const url = addressOf(text);
  return (
    <Group title={say(POLICY.exchange)}>
      <label class="field">
        <span>{say(POLICY.exported)}</span>
        <textarea
          readOnly
          rows={8}
          spellcheck={false}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      {url !== null && (
        <a class="link" href={url} download={`${fileName(custom.title)}.json`}>
          {say(POLICY.download)}
        </a>
      )}
      <p class="quiet">{say(POLICY.exportedWhat)}</p>
      <form
        class="policy-field"
        onSubmit={(event) => {
          event.preventDefault();
          const select = event.currentTarget.querySelector('select');
          if (select) act({ type: 'start-policy', id: select.value });
        }}
      >
        <label for="policy-start">{say(POLICY.startFrom)}</label>
        <div class="choose">
          <select id="policy-start">
            {policies.map(({ id, title }) => (
              <option key={id} value={id} selected={id === defaultPolicy.id}>
                {say(title)}
              </option>
            ))}
          </select>
          <button type="submit" class="button">
            {say(POLICY.start)}
          </button>
        </div>
      </form>
    </Group>
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
