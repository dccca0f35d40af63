import { cellName, sameCell, type Sentence } from '../../grid';
import type { Finding } from '../../rules';
import { PHRASE, TEXT } from '../strings';
import type { Shown } from '../view';
import { IgnoreForm } from './ignored';
import { Button, CellLink, SeverityMark } from './parts';

interface FindingProps extends Shown {
  /** The finding's key. */
  readonly id: string;
  readonly finding: Finding;
  readonly standsOn: boolean;
}

/** One finding: what is wrong, its cells, and what can be done about it. */
export function FindingItem({ view, id: key, finding, standsOn }: FindingProps) {
  const { state, say, act } = view;
  const [cell] = finding.cells;
  const { selected } = state;
  const touched = selected !== null && finding.cells.some((other) => sameCell(other, selected));
  const opened = state.opened.has(key);
  const asking = state.asking === key;
  // The whole list is one tab stop; arrow keys move within it.
  const tabindex = standsOn ? 0 : -1;
  const link = { view, tabindex, looks: 'link' } as const;
  return (
    <li
      class={touched ? 'finding touched' : 'finding'}
      aria-current={touched ? 'true' : undefined}
      onFocusIn={() => {
        if (state.current !== key) act({ type: 'stand-on', key });
      }}
    >
      <button
        type="button"
        class="message"
        tabindex={tabindex}
        onClick={() => {
          if (cell) act({ type: 'go', cell });
        }}
      >
        <SeverityMark view={view} severity={finding.severity} />
        <span class="words">{say(finding.message)}</span>
      </button>
      <div class="under">
        <span class="cells">
          {finding.cells.slice(0, 8).map((each) => (
            <CellLink key={cellName(each)} view={view} cell={each} tabindex={tabindex} />
          ))}
        </span>
        <span class="deeds">
          {finding.fix && (
            <Button
              view={view}
              label={fixLabel(finding)}
              intent={{ type: 'plan-fix', finding }}
              tabindex={tabindex}
            />
          )}
          <Button
            {...link}
            label={opened ? TEXT.hideBasis : TEXT.showBasis}
            intent={{ type: 'open-basis', key }}
            expanded={opened}
          />
          <Button
            {...link}
            label={TEXT.ignore}
            intent={{ type: 'ask-ignore', key: asking ? null : key }}
            expanded={asking}
          />
        </span>
      </div>
      {opened && (
        <p class="basis">
          <b>{`${say(TEXT.basis)}${say(TEXT.colon)}`}</b>
          {say(finding.basis)}
        </p>
      )}
      {asking && <IgnoreForm view={view} finding={finding} />}
    </li>
  );
}

/** The fix's value if the finding names one. */
function fixLabel({ fix, expected }: Finding): Sentence {
  if (expected !== null && expected !== '') return PHRASE.fixTo(expected);
  return fix?.formula === undefined ? TEXT.fix : TEXT.fixFormula;
}
