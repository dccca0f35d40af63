import { sameCell } from '../../grid';
import type { Card } from '../cards';
import { CARD_PHRASE, titleOfAlike } from '../words';
import type { Shown } from '../view';
import { FindingItem } from './finding';
import { Button, SeverityMark } from './parts';

interface CardProps extends Shown {
  readonly card: Card;
  /** Key of the finding or card that the Tab key leads to. */
  readonly first: string | null;
}

/** One matter: a finding, or several alike under one title, which open below it. */
export function CardItem({ view, card, first }: CardProps) {
  const { state, say, act } = view;
  const { key, findings, severity } = card;
  const [{ finding, key: only }] = findings;
  if (findings.length === 1)
    return <FindingItem view={view} id={only} finding={finding} standsOn={only === first} />;
  const opened = state.opened.has(key);
  const tabindex = key === first ? 0 : -1;
  const fixable = findings.filter((each) => each.finding.fix !== null);
  const { selected } = state;
  const touched =
    selected !== null && findings.some((each) => each.finding.cells.some((cell) => sameCell(cell, selected)));
  const isBlank = fixable.every((each) => (each.finding.actual ?? '').trim() === '');
  const { length } = fixable;
  const label = isBlank ? CARD_PHRASE.fillThese(length) : CARD_PHRASE.fixThese(length);
  return (
    <li
      class={touched ? 'finding group touched' : 'finding group'}
      onFocusIn={() => {
        if (state.current !== key) act({ type: 'stand-on', key });
      }}
    >
      <button
        type="button"
        class="message"
        tabindex={tabindex}
        aria-expanded={opened}
        onClick={() => act({ type: 'open-basis', key })}
      >
        <SeverityMark view={view} severity={severity} />
        <span class="words">{say(titleOfAlike(finding.rule, findings.length))}</span>
        <span class="chevron" aria-hidden />
      </button>
      {fixable.length > 0 && (
        <div class="under">
          <Button
            view={view}
            label={label}
            intent={{ type: 'plan-fix', findings: fixable.map((each) => each.finding) }}
            tabindex={tabindex}
            disabled={state.gone}
          />
        </div>
      )}
      {opened && (
        <ul class="findings">
          {findings.map((each) => (
            <FindingItem
              key={each.key}
              view={view}
              id={each.key}
              finding={each.finding}
              standsOn={each.key === first}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
