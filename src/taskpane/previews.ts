import { cellName, sameValues } from '../grid';
import { planEdits, type Edit, type EditPlan } from '../edits';
import { shownReview, type Asked, type Preview, type State } from './state';

/** What would be written, and what the user left out. */
type Planned = Pick<Preview, 'plan' | 'leftOut'>;

/**
 * Plans the request from the last reading of the form. Cells that the user left out are not written, and totals sum
 * what the sheet will then hold. Null if no form is shown.
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

/** The preview with a cell left out, or included again. */
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

/** All edits of a preview in sheet order, including those left out. */
export function listed({ plan, leftOut }: Preview): readonly Edit[] {
  return leftOut.length === 0 ? plan.edits : inOrder([...plan.edits, ...leftOut]);
}

const inOrder = (edits: readonly Edit[]) =>
  [...edits].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);

/**
 * The preview after the sheet was read again: the same object if nothing shown has changed, otherwise a new plan;
 * null if nothing of it remains. Report paragraphs depend on the whole form, so any changed value ends their preview.
 */
export function previewAgain(before: State, now: State): Preview | null {
  const { preview } = before;
  if (!preview) return null;
  if (!preview.asked) return before.grid && now.grid && sameValues(before.grid, now.grid) ? preview : null;
  const again = planned(now, preview.asked, new Set(preview.leftOut.map(({ cell }) => cellName(cell))));
  if (!again) return null;
  if (isSamePlan(preview.plan, again.plan) && preview.leftOut.length === again.leftOut.length) return preview;
  const isEmpty = again.plan.edits.length + again.leftOut.length === 0;
  return isEmpty && preview.plan.edits.length > 0 ? null : { ...preview, ...again, moved: true };
}

function isSamePlan(one: EditPlan, other: EditPlan): boolean {
  return (
    one.left.length === other.left.length &&
    one.edits.length === other.edits.length &&
    one.edits.every((edit, index) => contentOf(edit) === contentOf(other.edits[index]))
  );
}

/** Everything the user sees of an edit, and everything compared with the cell before writing. */
function contentOf(edit: Edit | undefined): string {
  if (!edit) return '';
  const { sheetName, cell, before, after, reason } = edit;
  return JSON.stringify([sheetName, cellName(cell), before, after, reason.zh]);
}
