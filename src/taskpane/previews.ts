import { cellName, sameValues } from '../grid';
import { planEdits, type Edit, type EditPlan } from '../edits';
import { shownReview, type Asked, type Preview, type State } from './state';

/** What would be written, and what the user left out of it. */
type Planned = Pick<Preview, 'plan' | 'leftOut'>;

/**
 * Plans what was asked, from the form as it was read last. What the user left out is not written, and a total sums
 * what will then stand. Null where no form is shown.
 */
export function planned(
  state: State,
  { options, cells }: Asked,
  leftOut: ReadonlySet<string>,
): Planned | null {
  const of = shownReview(state);
  const { grid } = state;
  if (!of || !grid) return null;
  const isAsked = (name: string) => cells?.has(name) ?? true;
  const plan = (may: (name: string) => boolean): EditPlan => {
    const { edits, left } = planEdits(grid, of, { ...options, may: (cell) => may(cellName(cell)) });
    return { edits, left: left.filter(({ cell }) => isAsked(cellName(cell))) };
  };
  if (leftOut.size === 0) return { plan: plan(isAsked), leftOut: [] };
  return {
    plan: plan((name) => isAsked(name) && !leftOut.has(name)),
    leftOut: plan(isAsked).edits.filter(({ cell }) => leftOut.has(cellName(cell))),
  };
}

/** The preview with a cell taken out, or put in again. */
export function toggledIn(state: State, preview: Preview, name: string): Preview {
  const { asked, plan } = preview;
  const names = new Set(preview.leftOut.map(({ cell }) => cellName(cell)));
  if (!names.delete(name)) names.add(name);
  if (asked) return { ...preview, ...planned(state, asked, names) };
  const all = inOrder([...plan.edits, ...preview.leftOut]);
  const isOut = ({ cell }: Edit) => names.has(cellName(cell));
  return {
    ...preview,
    plan: { ...plan, edits: all.filter((edit) => !isOut(edit)) },
    leftOut: all.filter(isOut),
  };
}

/** The edits of a preview in the order of the sheet, those left out among them. */
export function listed({ plan, leftOut }: Preview): readonly Edit[] {
  return leftOut.length === 0 ? plan.edits : inOrder([...plan.edits, ...leftOut]);
}

const inOrder = (edits: readonly Edit[]) =>
  [...edits].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);

/**
 * The preview after the sheet was read again: the same object where nothing that it says has changed, else as it would
 * be planned now; null where there is nothing left of it. A report's paragraphs hang on the whole form.
 */
export function previewAgain(before: State, now: State): Preview | null {
  const { preview } = before;
  if (!preview) return null;
  if (!preview.asked) return before.grid && now.grid && sameValues(before.grid, now.grid) ? preview : null;
  const again = planned(now, preview.asked, new Set(preview.leftOut.map(({ cell }) => cellName(cell))));
  if (!again) return null;
  if (saysTheSame(preview.plan, again.plan) && preview.leftOut.length === again.leftOut.length)
    return preview;
  const isEmpty = again.plan.edits.length + again.leftOut.length === 0;
  return isEmpty && preview.plan.edits.length > 0 ? null : { ...preview, ...again, moved: true };
}

function saysTheSame(one: EditPlan, other: EditPlan): boolean {
  return (
    one.left.length === other.left.length &&
    one.edits.length === other.edits.length &&
    one.edits.every((edit, index) => saysOf(edit) === saysOf(other.edits[index]))
  );
}

/** Everything that a person sees of an edit, and that is held against the cell when it is written. */
function saysOf(edit: Edit | undefined): string {
  if (!edit) return '';
  const { sheetName, cell, before, after, reason } = edit;
  return JSON.stringify([sheetName, cellName(cell), before, after, reason.zh]);
}
