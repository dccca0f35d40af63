import { cellName, decimalOfCell, sameValues, type CellRef, type Grid } from '../grid';
import { planEdits, type Edit, type EditPlan } from '../edits';
import { review, type Review } from '../rules';
import { ownCellsOf } from './own-scores';
import { reviewOptions } from './review-options';
import { shownReview, type Asked, type Preview, type State } from './state';

/** What would be written, and what the user left out. */
type Planned = Pick<Preview, 'plan' | 'leftOut'>;

/** Sheets with more cells are reviewed in pieces only, so that the pane does not stand still. */
const MOST_CELLS = 5000;

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
  const { grid, sheet } = state;
  if (!of || !grid) return null;
  const own = ownCellsOf(state);
  const again = (changed: Grid): Review | null =>
    review(changed, reviewOptions(state, sheet?.id ?? '', changed))[state.chosen] ?? null;
  const plan = (may: (name: string) => boolean): EditPlan => {
    const { left, ...found } = planEdits(grid, of, {
      ...options,
      own: (cell) => own.has(cellName(cell)),
      ...(cells ? { asked: (cell) => cells.has(cellName(cell)) } : {}),
      ...(grid.cells.length > MOST_CELLS ? {} : { again }),
      may: (cell) => may(cellName(cell)),
    });
    return { ...found, left: left.filter(({ cell }) => cells?.has(cellName(cell)) ?? true) };
  };
  if (leftOut.size === 0) return { plan: plan(() => true), leftOut: [] };
  return {
    plan: plan((name) => !leftOut.has(name)),
    leftOut: plan(() => true).edits.filter(({ cell }) => leftOut.has(cellName(cell))),
  };
}

/** The plan of a request as it is first shown: scores that staff gave are not raised unless they tick them. */
export function offered(state: State, kind: Preview['kind'], asked: Asked): Planned | null {
  const found = planned(state, asked, new Set());
  const of = shownReview(state);
  if (!found || !of || kind !== 'suggest') return found;
  const raised = namesOf(found.plan.edits.filter((edit) => raisesOwnScore(of, edit)));
  return raised.size === 0 ? found : planned(state, asked, raised);
}

/** The preview with a cell left out, or included again. */
export function toggledIn(state: State, preview: Preview, name: string): Preview {
  const { asked, plan } = preview;
  const names = namesOf(preview.leftOut);
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

/** The preview with formulas where there are some, or with values. */
export function withFormulas(state: State, preview: Preview, formulas: boolean): Preview {
  if (!preview.asked) return preview;
  const asked = { ...preview.asked, options: { ...preview.asked.options, formulas } };
  return { ...preview, asked, ...planned(state, asked, namesOf(preview.leftOut)) };
}

/** The preview without the cells that Excel will refuse; they stay listed, so that their values can be copied. */
export function withLocked(state: State, preview: Preview, locked: ReadonlySet<string>): Preview {
  if (!preview.asked || locked.size === 0) return preview;
  const names = new Set([...namesOf(preview.leftOut), ...locked]);
  return { ...preview, locked, ...planned(state, preview.asked, names) };
}

/** All edits of a preview in sheet order, including those left out. */
export function listed({ plan, leftOut }: Preview): readonly Edit[] {
  return leftOut.length === 0 ? plan.edits : inOrder([...plan.edits, ...leftOut]);
}

/** The edits of cells that Excel will refuse. */
export const lockedEdits = (preview: Preview): readonly Edit[] =>
  listed(preview).filter(({ cell }) => preview.locked?.has(cellName(cell)));

/** Whether an edit raises a score that a person gave: a judgement of theirs, which the program does not decide. */
export function raisesOwnScore({ scorecard }: Review, { cell, before, after }: Edit): boolean {
  const name = cellName(cell);
  const score = scorecard.summed.find(({ figure }) => cellName(figure.cell) === name)?.figure;
  const now = typeof before.value === 'number' ? decimalOfCell(before.value) : score?.value;
  const { value } = after;
  return Boolean(score && now && value !== null && typeof value !== 'string' && value.gt(now));
}

interface PlannedCounts {
  readonly blanks: number;
  readonly changes: number;
}

const counts = new WeakMap<Review, { readonly cells: ReadonlySet<string>; readonly counts: PlannedCounts }>();

/** How many blanks could be filled, and how many cells the suggestions would change; kept for each review. */
export function plannedCounts(state: State): PlannedCounts {
  const of = shownReview(state);
  const { grid } = state;
  if (!of || !grid) return { blanks: 0, changes: 0 };
  const cells = ownCellsOf(state);
  const known = counts.get(of);
  if (known?.cells === cells) return known.counts;
  const own = (cell: CellRef) => cells.has(cellName(cell));
  const options = { fix: false, formulas: false, own };
  const all = planEdits(grid, of, { ...options, overwrite: true }).edits;
  const raised = namesOf(all.filter((edit) => raisesOwnScore(of, edit)));
  const may = (cell: CellRef) => !raised.has(cellName(cell));
  const made = {
    blanks: planEdits(grid, of, { ...options, overwrite: false }).edits.length,
    // Without the raised ones, which are listed but not ticked, the total may stay.
    changes: planEdits(grid, of, { ...options, overwrite: true, may }).edits.length + raised.size,
  };
  counts.set(of, { cells, counts: made });
  return made;
}

const namesOf = (edits: readonly Edit[]): Set<string> => new Set(edits.map(({ cell }) => cellName(cell)));

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
  const again = planned(now, preview.asked, namesOf(preview.leftOut));
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
