import type { Block, Severity } from '../rules';
import { findingsOf, type KeyedFinding } from './found';
import { type State } from './state';
import { ALIKE } from './words';

/** What the list of findings shows as one matter: a finding, or several of one rule that say the same of other cells. */
export interface Card {
  /** The key of its only finding, or one that stays while findings of the rule come and go. */
  readonly key: string;
  readonly severity: Severity;
  /** In sheet order. */
  readonly findings: readonly [KeyedFinding, ...KeyedFinding[]];
}

const BLOCKS: readonly Block[] = ['funds', 'goal', 'indicators', 'total', 'sheet'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings that the list shows: all that apply, or only the errors where only those are wanted. */
export function listed(state: State): readonly KeyedFinding[] {
  const { standing } = findingsOf(state);
  const errors = standing.filter(({ finding }) => finding.severity === 'error');
  return state.onlyErrors && errors.length > 0 ? errors : standing;
}

/** The listed findings in the order of their cards. */
export function inListOrder(state: State): readonly KeyedFinding[] {
  return cardsByBlock(listed(state)).flatMap(({ cards }) => cards.flatMap(({ findings }) => findings));
}

/** The finding before or after the current one, in the order of the list; null if there is none. */
export function stepped(state: State, by: 1 | -1): KeyedFinding | null {
  const inOrder = inListOrder(state);
  const at = inOrder.findIndex(({ key }) => key === state.current);
  if (at < 0) return inOrder.at(by === 1 ? 0 : -1) ?? null;
  return inOrder[(at + by + inOrder.length) % inOrder.length] ?? null;
}

/** The cards of each block in sheet order, without empty blocks; in a block errors, then warnings, then notes. */
export function cardsByBlock(
  findings: readonly KeyedFinding[],
): readonly { readonly block: Block; readonly cards: readonly Card[] }[] {
  return BLOCKS.flatMap((block) => {
    const cards = cardsOf(findings.filter(({ finding }) => finding.block === block));
    return cards.length === 0 ? [] : [{ block, cards }];
  });
}

/** So many findings of a rule become one card where each has figures of its own, which a card would hide. */
const MANY = 5;

/** From how many findings of a rule on they are shown as one card. */
const leastAlike = (rule: string) => (rule in ALIKE ? 2 : MANY);

function cardsOf(findings: readonly KeyedFinding[]): readonly Card[] {
  const alike = new Map<string, [KeyedFinding, ...KeyedFinding[]]>();
  for (const each of findings) {
    const { block, rule, severity } = each.finding;
    const key = `${block}/${rule}/${severity}`;
    alike.set(key, [...(alike.get(key) ?? []), each] as [KeyedFinding, ...KeyedFinding[]]);
  }
  const cards = [...alike].flatMap(([key, list]): readonly Card[] => {
    const { rule, severity } = list[0].finding;
    if (list.length >= leastAlike(rule)) return [{ key, severity, findings: list }];
    return list.map((each) => ({ key: each.key, severity, findings: [each] }));
  });
  const places = new Map(findings.map((each, place) => [each, place]));
  const placeOf = ({ findings: [first] }: Card) => places.get(first) ?? 0;
  return cards.sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || placeOf(one) - placeOf(other),
  );
}
