import type { CellRef, Sentence } from '../grid';
import { comesFrom, type Ledger, type Slip, type SlipKind } from '../ledger';
import { cellList, cellListEn, distinct, points } from './wording';

/** A consequence as subject and predicate; in the first one, 因此 goes between them. */
type Clause = readonly [subject: string, predicate: string];
type Tell = (cells: string, first: Slip) => Clause;

/**
 * How the message of a cause words each kind of consequence. A label is left out because the message on weights already
 * names it; a printed weight or a grade that fits is evidence, not a contradiction.
 */
const CLAUSES: Readonly<Partial<Record<SlipKind, { readonly zh: Tell; readonly en: Tell }>>> = {
  sum: {
    zh: (cells) => [`合计（${cells}）`, '与分项之和不符'],
    en: (cells) => [`the whole (${cells})`, 'differs from the sum of its parts'],
  },
  blocks: {
    zh: (cells) => [`资金来源与资金结构的合计（${cells}）`, '不一致'],
    en: (cells) => [`the totals by source and by structure (${cells})`, 'differ'],
  },
  'over-budget': {
    zh: (cells) => [`执行数（${cells}）`, '大于预算数'],
    en: (cells) => [`the executed amount (${cells})`, 'is above the budget'],
  },
  rate: {
    zh: (cells) => [`执行率（${cells}）`, '与金额不符'],
    en: (cells) => [`the execution rate (${cells})`, 'differs from the amounts'],
  },
  'execution-score': {
    zh: (cells) => [`预算执行得分（${cells}）`, '与执行率不符'],
    en: (cells) => [`the execution score (${cells})`, 'differs from the rate'],
  },
  'over-weight': {
    zh: (cells) => [`得分（${cells}）`, '超过分值'],
    en: (cells) => [`the score (${cells})`, 'is above its weight'],
  },
  'under-weight': {
    zh: (cells) => [`得分（${cells}）`, '低于分值'],
    en: (cells) => [`the score (${cells})`, 'is below its weight'],
  },
  total: {
    zh: (cells, slip) => ['得分合计', `为 ${sumOf(slip)} 分，总分行（${cells}）填 ${printedIn(slip)} 分`],
    en: (cells, slip) => ['the sum of the scores', `is ${sumOf(slip)}, ${cells} says ${printedIn(slip)}`],
  },
};

const sumOf = (slip: Slip) => (slip.kind === 'total' ? points(slip.sum) : '');
const printedIn = (slip: Slip) => (slip.kind === 'total' ? points(slip.printed.value) : '');

/** The cells to name: the wrong figure, or both where two totals differ. */
const shownIn = ({ kind, cells }: Slip): readonly CellRef[] => {
  if (kind === 'over-budget') return cells.slice(1);
  return kind === 'blocks' ? cells : cells.slice(0, 1);
};

/**
 * Adds to a finding's message what follows from its causes: '…（多 10 分）。得分合计也因此为 110 分，总分行（H25）填 100 分。' A consequence
 * is not a finding of its own (docs/decisions/0006).
 */
export function withConsequences(message: Sentence, { slips }: Ledger, causes: readonly Slip[]): Sentence {
  const byKind = new Map<SlipKind, [Slip, ...Slip[]]>();
  for (const slip of slips) {
    if (!causes.some((cause) => comesFrom(slip, cause))) continue;
    const known = byKind.get(slip.kind);
    if (known) known.push(slip);
    else byKind.set(slip.kind, [slip]);
  }
  const clauses = [...byKind].flatMap(([kind, group]) => {
    const tell = CLAUSES[kind];
    const cells = distinct(group.flatMap(shownIn));
    return tell ? [{ zh: tell.zh(cellList(cells), group[0]), en: tell.en(cellListEn(cells), group[0]) }] : [];
  });
  if (clauses.length === 0) return message;
  const zh = clauses.map(
    ({ zh: [subject, predicate] }, at) => `${subject}也${at === 0 ? '因此' : ''}${predicate}`,
  );
  const en = clauses.map(
    ({ en: [subject, predicate] }, at) => `${at === 0 ? 'so' : 'and'} ${subject} ${predicate}`,
  );
  return {
    zh: `${message.zh}${zh.join('，')}。`,
    en: `${message.en.replace(/\.$/, '')}, ${en.join(', ')}.`,
  };
}
