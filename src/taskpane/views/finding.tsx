import { cellName, sameCell, type Sentence } from '../../grid';
import { ARITHMETIC } from '../../policy';
import type { Finding } from '../../rules';
import { PHRASE, TEXT } from '../words';
import { OWN_SCORE } from '../own-scores';
import type { Shown } from '../view';
import { IgnoreForm } from './ignored';
import { Button, CellLink, SeverityMark } from './parts';

interface FindingProps extends Shown {
  /** The finding's key. */
  readonly id: string;
  readonly finding: Finding;
  readonly standsOn: boolean;
}

/** The most cells that are shown as links. */
const MOST_LINKS = 8;

/** One finding: what is wrong, how to correct it, and its cells; its basis and 'ignore' are behind a button. */
export function FindingItem({ view, id: key, finding, standsOn }: FindingProps) {
  const { state, say, act } = view;
  const { cells } = finding;
  const { selected } = state;
  const touched = selected !== null && cells.some((other) => sameCell(other, selected));
  const opened = state.opened.has(key);
  // The whole list is one tab stop; arrow keys move within it.
  const tabindex = standsOn ? 0 : -1;
  const message = say(finding.message);
  const about = (label: Sentence) => `${say(label)}${say(TEXT.colon)}${message}`;
  return (
    <li
      class={touched ? 'finding touched' : 'finding'}
      aria-current={touched ? 'true' : undefined}
      onFocusIn={(event) => {
        event.stopPropagation();
        if (state.current !== key) act({ type: 'stand-on', key });
      }}
    >
      <button
        type="button"
        class="message"
        tabindex={tabindex}
        onClick={() => {
          if (cells.length > 0) act({ type: 'go', cells });
        }}
      >
        <SeverityMark view={view} severity={finding.severity} />
        <span class="words">{message}</span>
      </button>
      <div class="under">
        {finding.fix && (
          <Button
            view={view}
            label={fixLabel(finding)}
            intent={{ type: 'plan-fix', findings: [finding] }}
            tabindex={tabindex}
            disabled={state.gone}
            describe={about(fixLabel(finding))}
          />
        )}
        <span class="cells">
          {cells.slice(0, MOST_LINKS).map((each) => (
            <CellLink key={cellName(each)} view={view} cell={each} tabindex={tabindex} />
          ))}
          {cells.length > MOST_LINKS && <span class="quiet">{say(PHRASE.moreCells(cells.length))}</span>}
        </span>
        <Button
          view={view}
          looks="more-button"
          label="…"
          intent={{ type: 'open-basis', key }}
          expanded={opened}
          tabindex={tabindex}
          describe={about(TEXT.more)}
        />
      </div>
      {opened && <More view={view} id={key} finding={finding} tabindex={tabindex} />}
      {state.asking === key && <IgnoreForm view={view} finding={finding} />}
    </li>
  );
}

interface MoreProps extends Shown {
  readonly id: string;
  readonly finding: Finding;
  readonly tabindex: number;
}

/** What a finding rests on, if that can be quoted, and how to ignore it. */
function More({ view, id: key, finding, tabindex }: MoreProps) {
  const { state, say } = view;
  const asking = state.asking === key;
  return (
    <div class="basis">
      {finding.basis !== ARITHMETIC && (
        <p>
          <b>{`${say(TEXT.basis)}${say(TEXT.colon)}`}</b>
          {say(finding.basis)}
        </p>
      )}
      {/* An offer of the pane's own is no finding that would come back. */}
      {finding.rule !== OWN_SCORE && (
        <Button
          view={view}
          looks="link"
          label={TEXT.ignore}
          intent={{ type: 'ask-ignore', key: asking ? null : key }}
          expanded={asking}
          tabindex={tabindex}
        />
      )}
    </div>
  );
}

/** What the fix does, with the value if the finding names one: '改为 213.78%', or '填 10' where nothing is filled in. */
export function fixLabel({ fix, expected, actual }: Finding): Sentence {
  if (expected === null || expected === '') return fix?.formula === undefined ? TEXT.fix : TEXT.fixFormula;
  return (actual ?? '').trim() === '' ? PHRASE.fillIn(expected) : PHRASE.fixTo(expected);
}
