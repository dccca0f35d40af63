import type { TargetedKeyboardEvent } from 'preact';
import type { Sentence } from '../../grid';
import type { Block, Review } from '../../rules';
import { findingsOf, shownReview, type KeyedFinding } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { Shown } from '../view';
import { Corrected } from './corrected';
import { Empty } from './empty';
import { FindingItem } from './finding';
import { GoalChoice } from './goals';
import { SetAside } from './ignored';
import { Button } from './parts';
import { Assumptions, UnreadCells } from './reading';

/** Blocks in sheet order; findings about the sheet itself come last. */
const BLOCKS: readonly { readonly block: Block; readonly title: Sentence }[] = [
  { block: 'funds', title: TEXT.blockFunds },
  { block: 'goal', title: TEXT.blockGoal },
  { block: 'indicators', title: TEXT.blockIndicators },
  { block: 'total', title: TEXT.blockTotal },
  { block: 'sheet', title: TEXT.blockSheet },
];

/** The tab 核对. */
export function FindingsTab({ view }: Shown) {
  const { state, say } = view;
  const review = shownReview(state);
  if (!review) return <Empty view={view} />;
  const { standing: all, setAside, stale } = findingsOf(state);
  const first = all.find(({ key }) => key === state.current)?.key ?? all[0]?.key ?? null;
  const fixable = all.filter(({ finding }) => finding.fix !== null).length;
  return (
    <>
      {state.sheet?.protected && <div class="notice plain">{say(TEXT.protectedSheet)}</div>}
      {state.stale && <div class="notice warning">{say(state.staleBecause)}</div>}
      {all.length === 0 && <NothingFound view={view} review={review} />}
      {(fixable > 1 || !state.live) && (
        <div class="actions">
          {!state.live && <Button view={view} label={TEXT.checkSheet} intent={{ type: 'check' }} primary />}
          {fixable > 1 && <Button view={view} label={TEXT.fixAll} intent={{ type: 'plan-all-fixes' }} />}
        </div>
      )}
      <div class="blocks" onKeyDown={moveInList}>
        {BLOCKS.map(({ block, title }) => {
          const own = all.filter(({ finding }) => finding.block === block);
          if (own.length === 0) return null;
          return (
            <Findings key={block} view={view} block={block} title={title} findings={own} first={first} />
          );
        })}
      </div>
      <SetAside view={view} setAside={setAside} stale={stale} />
      <UnreadCells view={view} form={review.form} />
      {state.grid && <Assumptions view={view} review={review} grid={state.grid} />}
      <Corrected view={view} />
      <GoalChoice view={view} review={review} />
    </>
  );
}

function NothingFound({ view: { say }, review }: Shown & { readonly review: Review }) {
  const { figures, indicators, rules } = review.checked;
  return (
    <div class="notice success">
      <strong>{say(TEXT.noFindings)}</strong>
      <p>{say(PHRASE.checked(figures, indicators, rules))}</p>
      <p class="quiet">{say(TEXT.notChecked)}</p>
    </div>
  );
}

interface FindingsProps extends Shown {
  readonly block: Block;
  readonly title: Sentence;
  readonly findings: readonly KeyedFinding[];
  /** Key of the finding that the Tab key leads to. */
  readonly first: string | null;
}

function Findings({ view, block, title, findings, first }: FindingsProps) {
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
          <span>{say(title)}</span>
          <span class="badge">{findings.length}</span>
        </button>
      </h2>
      {!folded && (
        <ul class="findings">
          {findings.map(({ key, finding }) => (
            <FindingItem key={key} view={view} id={key} finding={finding} standsOn={key === first} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Arrow keys move among the findings; Enter activates the button. */
function moveInList(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding')];
  const at = items.findIndex((item) => item.contains(event.target as Node));
  const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + step))];
  const target = next?.querySelector<HTMLElement>('.message');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
