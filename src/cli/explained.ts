import { cellName, inReadingOrder, percent, plain, type Decimal, type Language } from '../grid';
import type { Slip } from '../ledger';
import type { Review } from '../rules';
import { visible } from './console';
import { MESSAGES, SLIP_NAMES } from './strings';

/** What `--explain` adds to a form: what each cell was read as, and which slip comes from which. */
export function explained({ form, ledger }: Review, language: Language): readonly string[] {
  const notes = [...form.notes]
    .sort((one, other) => inReadingOrder(one.cell, other.cell))
    .map((note) => `      ${cellName(note.cell)}  ${visible(note.as)}  ${visible(note.because[language])}`);
  // A score below its weight is a judgement, and a contradiction only where it follows from another slip.
  const roots = ledger.slips.filter(({ cause, kind }) => cause === null && kind !== 'under-weight');
  if (roots.length === 0) return notes;
  const tree = roots.flatMap((slip) => treeOf(ledger.slips, slip, 0, language));
  return [...notes, `    ${MESSAGES.causes()[language]}`, ...tree];
}

function treeOf(slips: readonly Slip[], slip: Slip, depth: number, language: Language): readonly string[] {
  const [stated = '', expected = ''] = figuresOf(slip).map((value) =>
    typeof value === 'string' ? value : plain(value),
  );
  const cells = slip.cells.map(cellName).join(' ');
  const line = `${SLIP_NAMES[slip.kind][language]}  ${cells}  ${MESSAGES.statedAndExpected(stated, expected)[language]}`;
  const below = slips.filter(({ cause }) => cause === slip);
  return [
    `      ${'   '.repeat(depth)}${depth === 0 ? '' : '└─ '}${visible(line)}`,
    ...below.flatMap((each) => treeOf(slips, each, depth + 1, language)),
  ];
}

/** What the form says and what it should say. */
function figuresOf(slip: Slip): readonly [stated: Decimal | string, expected: Decimal | string] {
  switch (slip.kind) {
    case 'unit':
      return [slip.figure.value, slip.converted];
    case 'sum':
      return [slip.stated.value, slip.sum];
    case 'blocks':
      return [slip.structure.value, slip.source.value];
    case 'over-budget':
      return [slip.executed.value, `≤${plain(slip.budget.value)}`];
    case 'rate':
      return [slip.rate.text.trim(), percent(slip.truth, 2)];
    case 'weights':
      return [slip.weights.sum, slip.expected];
    case 'label':
      return [slip.labelled.value, slip.level.sum];
    case 'printed-weight':
    case 'total':
      return [slip.printed.value, slip.sum];
    case 'over-weight':
      return [slip.score.value, `≤${plain(slip.weight)}`];
    case 'execution-score':
    case 'under-weight':
    case 'over-completion':
      return [slip.score.value, slip.corrected];
    case 'over-band':
      return [slip.score.value, `<${plain(slip.corrected)}`];
    case 'head':
      return [slip.head.value, slip.printed.value];
    case 'grade':
      return [slip.place.text.trim(), slip.expected];
  }
}
