import { sameCell, type Sentence } from '../../grid';
import type { Block, Finding, Review } from '../../rules';
import { h, type Child, type Described } from '../dom';
import { findingsOf, shownReview, type KeyedFinding } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';
import { emptyState } from './empty';
import { ignoreForm, setAsideList } from './ignored';
import { button, cellLink, notice, severityMark } from './parts';
import { correctedList } from './corrected';
import { goalChoice } from './goals';
import { assumptions, unreadCells } from './reading';

/** Blocks in sheet order; findings about the sheet itself come last. */
const BLOCKS: readonly { readonly block: Block; readonly title: Sentence }[] = [
  { block: 'funds', title: TEXT.blockFunds },
  { block: 'goal', title: TEXT.blockGoal },
  { block: 'indicators', title: TEXT.blockIndicators },
  { block: 'total', title: TEXT.blockTotal },
  { block: 'sheet', title: TEXT.blockSheet },
];

/** The tab 核对. */
export function findingsTab(view: View): readonly Child[] {
  const { state, say } = view;
  const review = shownReview(state);
  if (!review) return emptyState(view);
  const found = findingsOf(state);
  const { standing: all } = found;
  const first = all.find(({ key }) => key === state.current)?.key ?? all[0]?.key ?? null;
  const fixable = all.filter(({ finding }) => finding.fix !== null).length;
  return [
    state.sheet?.protected === true && notice('plain', 'protected', say(TEXT.protectedSheet)),
    state.stale && notice('warning', 'stale', say(state.staleBecause)),
    all.length === 0 && nothingFound(view, review),
    (fixable > 1 || !state.live) &&
      h(
        'div',
        { key: 'actions', class: 'actions' },
        !state.live && button(view, TEXT.checkSheet, { type: 'check' }, { primary: true, key: 'check' }),
        fixable > 1 && button(view, TEXT.fixAll, { type: 'plan-all-fixes' }, { key: 'fix-all' }),
      ),
    h(
      'div',
      { key: 'blocks', class: 'blocks', on: { keydown: moveInList() } },
      BLOCKS.map(({ block, title }) => {
        const own = all.filter(({ finding }) => finding.block === block);
        return own.length === 0 ? null : blockOf(view, block, title, own, first);
      }),
    ),
    setAsideList(view, found),
    unreadCells(view, review),
    ...(state.grid ? assumptions(view, review, state.grid) : []),
    correctedList(view),
    goalChoice(view, review),
  ].filter((child) => child !== false && child !== null);
}

function nothingFound({ say }: View, review: Review): Described {
  const { figures, indicators, rules } = review.checked;
  return notice(
    'success',
    'none',
    h('strong', {}, say(TEXT.noFindings)),
    h('p', {}, say(PHRASE.checked(figures, indicators, rules))),
    h('p', { class: 'quiet' }, say(TEXT.notChecked)),
  );
}

function blockOf(
  view: View,
  block: Block,
  title: Sentence,
  findings: readonly KeyedFinding[],
  first: string | null,
): Described {
  const { state, say, act } = view;
  const folded = state.folded.has(block);
  return h(
    'section',
    { key: block, class: 'block' },
    h(
      'h2',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'fold',
          'aria-expanded': String(!folded),
          on: {
            click: () => {
              act({ type: 'fold', block });
            },
          },
        },
        h('span', { class: 'chevron', 'aria-hidden': 'true' }),
        h('span', {}, say(title)),
        h('span', { class: 'badge' }, String(findings.length)),
      ),
    ),
    !folded &&
      h(
        'ul',
        { class: 'findings' },
        findings.map(({ key, finding }) => findingItem(view, key, finding, key === first)),
      ),
  );
}

function findingItem(view: View, key: string, finding: Finding, standsOn: boolean): Described {
  const { state, say, act } = view;
  const [cell] = finding.cells;
  const { selected } = state;
  const touched = selected !== null && finding.cells.some((other) => sameCell(other, selected));
  const opened = state.opened.has(key);
  // The whole list is one tab stop; arrow keys move within it.
  const tabindex = standsOn ? '0' : '-1';
  return h(
    'li',
    {
      key,
      class: touched ? 'finding touched' : 'finding',
      'aria-current': touched ? 'true' : null,
      on: {
        focusin: () => {
          if (state.current !== key) act({ type: 'stand-on', key });
        },
      },
    },
    h(
      'button',
      {
        type: 'button',
        class: 'message',
        tabindex,
        on: {
          click: () => {
            if (cell) act({ type: 'go', cell });
          },
        },
      },
      severityMark(view, finding.severity),
      h('span', { class: 'words' }, say(finding.message)),
    ),
    h(
      'div',
      { class: 'under' },
      h(
        'span',
        { class: 'cells' },
        finding.cells.slice(0, 8).map((each) => cellLink(view, each, tabindex)),
      ),
      h(
        'span',
        { class: 'deeds' },
        finding.fix &&
          button(view, fixLabel(finding), { type: 'plan-fix', finding }, { tabindex, key: 'fix' }),
        h(
          'button',
          {
            key: 'basis',
            type: 'button',
            class: 'link',
            tabindex,
            'aria-expanded': String(opened),
            on: {
              click: () => {
                act({ type: 'open-basis', key });
              },
            },
          },
          say(opened ? TEXT.hideBasis : TEXT.showBasis),
        ),
        h(
          'button',
          {
            key: 'ignore',
            type: 'button',
            class: 'link',
            tabindex,
            'aria-expanded': String(state.asking === key),
            on: {
              click: () => {
                act({ type: 'ask-ignore', key: state.asking === key ? null : key });
              },
            },
          },
          say(TEXT.ignore),
        ),
      ),
    ),
    opened &&
      h('p', { class: 'basis' }, h('b', {}, `${say(TEXT.basis)}${say(TEXT.colon)}`), say(finding.basis)),
    state.asking === key && ignoreForm(view, finding),
  );
}

/** The fix's value if the finding names one. */
function fixLabel({ fix, expected }: Finding): Sentence {
  if (expected !== null && expected !== '') return PHRASE.fixTo(expected);
  return fix?.formula === undefined ? TEXT.fix : TEXT.fixFormula;
}

/** Arrow keys move among the findings; Enter activates the button. */
function moveInList() {
  return (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !(event.currentTarget instanceof HTMLElement)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement)) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding')];
    const at = items.findIndex((item) => item.contains(event.target as Node));
    const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + step))];
    const target = next?.querySelector<HTMLElement>('.message');
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
}
