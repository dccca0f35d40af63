import { parseCell } from '../../grid';
import type { Finding, Ignored } from '../../rules';
import type { findingsOf } from '../found';
import { PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { Button, CellLink, Folded } from './parts';

/** Asks for a reason to ignore a finding; a reason is required. */
export function IgnoreForm({ view, finding }: Shown & { readonly finding: Finding }) {
  const { say, act } = view;
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.querySelector('input');
        const reason = field?.value.trim() ?? '';
        if (reason !== '') act({ type: 'ignore', finding, reason });
        else field?.focus();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') act({ type: 'ask-ignore', key: null });
      }}
    >
      <label class="field">
        <span>{say(TEXT.ignoreReason)}</span>
        <input type="text" required maxlength={200} autocomplete="off" />
      </label>
      <div class="actions">
        <button type="submit" class="button primary">
          {say(TEXT.ignoreConfirm)}
        </button>
        <Button view={view} label={TEXT.cancel} intent={{ type: 'ask-ignore', key: null }} />
      </div>
    </form>
  );
}

type Found = ReturnType<typeof findingsOf>;

/** Ignored findings, each with its reason and a button to restore it; then entries that no longer apply. */
export function SetAside({ view, setAside, stale }: Shown & Pick<Found, 'setAside' | 'stale'>) {
  const { say } = view;
  if (setAside.length + stale.length === 0) return null;
  return (
    <Folded view={view} section="ignored" title={say(PHRASE.ignored(setAside.length, stale.length))}>
      {setAside.length > 0 && (
        <ul class="plain-list stacked">
          {setAside.map(({ key, finding, ignored }) => (
            <li key={key}>
              <span class="words">{say(finding.message)}</span>
              <Reason view={view} ignored={ignored} />
              <div class="actions">
                {finding.cells[0] && <CellLink view={view} cell={finding.cells[0]} />}
                <Button view={view} label={TEXT.restore} intent={{ type: 'restore', ignored: [ignored] }} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {stale.length > 0 && <Stale view={view} stale={stale} />}
    </Folded>
  );
}

function Reason({ view: { say }, ignored }: Shown & { readonly ignored: Ignored }) {
  return <p class="quiet">{`${say(TEXT.reason)}${say(TEXT.colon)}${ignored.reason}`}</p>;
}

/**
 * Entries that no longer match a finding are listed, not silently dropped: the figures changed, or the finding was
 * fixed.
 */
function Stale({ view, stale }: Shown & Pick<Found, 'stale'>) {
  const { say } = view;
  return (
    <section class="stale">
      <h3>{say(PHRASE.stale(stale.length))}</h3>
      <p class="quiet">{say(TEXT.staleWhat)}</p>
      <ul class="plain-list stacked">
        {stale.map((entry, index) => {
          const cell = parseCell(entry.cells[0] ?? '');
          return (
            <li key={`${entry.fingerprint}${entry.cells.join()}${index}`}>
              <span class="words" lang="zh-CN">
                {entry.message}
              </span>
              <Reason view={view} ignored={entry} />
              <div class="actions">
                {cell && (
                  <span class="quiet">
                    {say(TEXT.stoodAt)}
                    <CellLink view={view} cell={cell} />
                  </span>
                )}
                <Button view={view} label={TEXT.remove} intent={{ type: 'restore', ignored: [entry] }} />
              </div>
            </li>
          );
        })}
      </ul>
      {stale.length > 1 && (
        <Button view={view} label={TEXT.removeAll} intent={{ type: 'restore', ignored: stale }} />
      )}
    </section>
  );
}
