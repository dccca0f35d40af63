import type { TargetedKeyboardEvent } from 'preact';
import type { Sentence } from '../../grid';
import type { Block, Review } from '../../rules';
import { cardsByBlock, listed, type Card } from '../cards';
import { findingsOf } from '../found';
import { shownReview } from '../state';
import { PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { CardItem } from './card';
import { Corrected } from './corrected';
import { Empty } from './empty';
import { GoalChoice } from './goals';
import { SetAside } from './ignored';
import { Assumptions, UnreadCells } from './reading';
import { Ways } from './ways';
import { WorkbookPage } from './workbook';

const TITLE: Readonly<Record<Block, Sentence>> = {
  funds: TEXT.blockFunds,
  goal: TEXT.blockGoal,
  indicators: TEXT.blockIndicators,
  total: TEXT.blockTotal,
  sheet: TEXT.blockSheet,
};

/** The tab 核对. */
export function FindingsTab({ view }: Shown) {
  const { state, say } = view;
  if (state.workbook?.isOpen === true) return <WorkbookPage view={view} workbook={state.workbook} />;
  const review = shownReview(state);
  if (!review) return <Empty view={view} />;
  const { standing, setAside, stale } = findingsOf(state);
  const shown = listed(state);
  const blocks = cardsByBlock(shown);
  const keys = blocks.flatMap(({ cards }) => cards.flatMap((card) => keysOf(card)));
  const first = keys.find((key) => key === state.current) ?? blocks[0]?.cards[0]?.key ?? null;
  return (
    <>
      {state.sheet?.protected && <div class="notice plain">{say(TEXT.protectedSheet)}</div>}
      {standing.length === 0 ? <NothingFound view={view} review={review} /> : <Ways view={view} />}
      <div class="blocks" onKeyDown={moveInList}>
        {blocks.map(({ block, cards }) => (
          <Cards key={block} view={view} block={block} cards={cards} first={first} />
        ))}
      </div>
      {shown.length < standing.length && (
        <p class="quiet">{say(PHRASE.notListed(standing.length - shown.length))}</p>
      )}
      <SetAside view={view} setAside={setAside} stale={stale} />
      <UnreadCells view={view} form={review.form} />
      {state.grid && <Assumptions view={view} review={review} grid={state.grid} />}
      <Corrected view={view} />
      <GoalChoice view={view} review={review} />
    </>
  );
}

/** The keys that the Tab key may lead to within a card. */
const keysOf = ({ key, findings }: Card) => [key, ...findings.map((each) => each.key)];

function NothingFound({ view, review }: Shown & { readonly review: Review }) {
  const { say } = view;
  const { figures, indicators, rules } = review.checked;
  return (
    <div class="notice success">
      <strong>{say(TEXT.noFindings)}</strong>
      <p>{say(PHRASE.checked(figures, indicators, rules))}</p>
      <p class="quiet">{say(TEXT.notChecked)}</p>
    </div>
  );
}

interface CardsProps extends Shown {
  readonly block: Block;
  readonly cards: readonly Card[];
  readonly first: string | null;
}

function Cards({ view, block, cards, first }: CardsProps) {
  const { state, say, act } = view;
  const folded = state.folded.has(block);
  return (
    <section class="block">
      <h2>
        <button
          type="button"
          class="fold"
          aria-expanded={!folded}
          onClick={() => act({ type: 'fold', block })}
        >
          <span class="chevron" aria-hidden />
          <span>{say(TITLE[block])}</span>
          <span class="badge">{cards.reduce((sum, { findings }) => sum + findings.length, 0)}</span>
        </button>
      </h2>
      {!folded && (
        <ul class="findings">
          {cards.map((card) => (
            <CardItem key={card.key} view={view} card={card} first={first} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Arrow keys move among the findings, Home and End to the first and last; Enter activates the button. */
function moveInList(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || target.matches('input')) return;
  const messages = [...currentTarget.querySelectorAll<HTMLElement>('.message')];
  const own = target.closest('.finding');
  const at = messages.findIndex((message) => message.closest('.finding') === own);
  const last = messages.length - 1;
  const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[key];
  if (to === undefined) return;
  event.preventDefault();
  messages[to]?.focus();
}
