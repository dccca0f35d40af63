import type { Finding } from '../../rules';
import { progressOf } from '../progress';
import { findingsOf } from '../found';
import { CARD_PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { Button } from './parts';

/** Whether all fixes at once change a finding's cells: one that only offers a formula is left where none are wanted. */
const isFixed = ({ fix, expected }: Finding, formulas: boolean) =>
  fix !== null && (formulas || fix.formula === undefined || expected !== null);

/** Ways through the findings: how many are done, one after another, errors only, all fixes at once, copy and print. */
export function Ways({ view }: Shown) {
  const { state, say, act } = view;
  const { standing } = findingsOf(state);
  const fixable = standing.filter(({ finding }) => isFixed(finding, state.formulas)).length;
  const { done, all } = progressOf(state);
  const hasErrors = standing.some(({ finding }) => finding.severity === 'error');
  return (
    <div class="ways">
      <div class="actions">
        {/* Where the result is older, the header has this button. */}
        {!state.live && !state.stale && !state.gone && (
          <Button view={view} label={TEXT.checkSheet} intent={{ type: 'check' }} waits />
        )}
        {fixable > 1 && (
          <Button
            view={view}
            label={CARD_PHRASE.fixAll(fixable)}
            intent={{ type: 'plan-all-fixes' }}
            primary
            disabled={state.gone}
          />
        )}
        <Button view={view} looks="link" label={TEXT.copyList} intent={{ type: 'copy-list' }} />
        <Button view={view} looks="link" label={TEXT.printList} intent={{ type: 'print-list' }} />
      </div>
      <div class="steps">
        <Button view={view} label={TEXT.previous} intent={{ type: 'step', by: -1 }} />
        <Button view={view} label={TEXT.next} intent={{ type: 'step', by: 1 }} />
        <span class="tally">{say(CARD_PHRASE.done(done, all))}</span>
        {hasErrors && (
          <label class="tick">
            <input
              type="checkbox"
              checked={state.onlyErrors}
              onChange={({ currentTarget }) => act({ type: 'set-only-errors', on: currentTarget.checked })}
            />
            <span>{say(TEXT.onlyErrors)}</span>
          </label>
        )}
      </div>
    </div>
  );
}
