import {
  cellName,
  inReadingOrder,
  makeGrid,
  placeKey,
  plain,
  shownInFormat,
  type CellInput,
  type CellRef,
  type Grid,
} from '../grid';
import { fixesOf, type Finding, type Reviewed } from '../rules';
import type { Edit, EditPlan, PlanOptions } from './edit';

type PlanOnce = (grid: Grid, reviewed: Reviewed, options: PlanOptions) => EditPlan;

/** Rounds of consequences: a rate, its score, the total, the grade. */
const MOST_ROUNDS = 4;

/**
 * The plan with what follows from it: cells that were right and would be wrong once it is written. The sheet as it will
 * be is reviewed until nothing new is found, so that the same request has nothing to write afterwards.
 */
export function withConsequences(
  grid: Grid,
  reviewed: Reviewed,
  options: PlanOptions,
  planOnce: PlanOnce,
): EditPlan {
  const { again, asked } = options;
  const first = planOnce(grid, reviewed, options);
  if (!again || !(options.fix || options.overwrite)) return first;
  const known = new Set(reviewed.findings.map(keyOf));
  let plan = first;
  for (let round = 0; round < MOST_ROUNDS && plan.edits.length > 0; round += 1) {
    const changed = gridWith(grid, plan.edits);
    const next = again(changed);
    if (!next) break;
    const isTyped = ({ row, column }: CellRef) => (grid.at(row, column)?.formula ?? null) === null;
    // What a formula will give is unknown here, and it follows by itself.
    const findings = next.findings.filter(({ cells }) => cells.every(isTyped));
    const fresh = asked ? findings.filter((finding) => !known.has(keyOf(finding))) : findings;
    const follows = new Set(
      fresh.flatMap((finding) =>
        fixesOf(finding)
          .filter(({ cell }) => options.blanksAlong || grid.at(cell.row, cell.column) !== null)
          .map(({ cell }) => cellName(cell)),
      ),
    );
    const may = options.may ?? (() => true);
    const more = planOnce(
      changed,
      { ...next, findings: fresh },
      {
        ...options,
        ...(asked ? { asked: (cell: CellRef) => follows.has(cellName(cell)) } : {}),
        may: (cell) => isTyped(cell) && may(cell),
      },
    );
    if (more.edits.length === 0) break;
    plan = joined(plan, more, asked !== undefined);
  }
  return plan;
}

const keyOf = ({ rule, cells }: Finding) => `${rule}@${cells.map(cellName).join(',')}`;

/** Both plans: what each cell holds now is known to the first, what it will hold to the second. */
function joined(first: EditPlan, more: EditPlan, isAlong: boolean): EditPlan {
  const earlier = first.edits.map(({ cell }) => cell);
  const edits = new Map(first.edits.map((edit) => [cellName(edit.cell), edit]));
  for (const edit of more.edits) {
    const name = cellName(edit.cell);
    const known = edits.get(name);
    const rests = isAlong && !edit.restsOn && edit.after.formula === null ? { restsOn: earlier } : {};
    edits.set(name, known ? { ...edit, before: known.before } : { ...edit, ...rests });
  }
  return {
    ...first,
    edits: [...edits.values()].sort((one, other) => inReadingOrder(one.cell, other.cell)),
    left: first.left.filter(({ cell }) => !edits.has(cellName(cell))),
    offersFormulas: first.offersFormulas === true || more.offersFormulas === true,
  };
}

/** The sheet as it will be once the edits are written. Other formulas keep their present results. */
export function gridWith(grid: Grid, edits: readonly Edit[]): Grid {
  const changed = new Set(edits.map(({ cell }) => placeKey(cell.row, cell.column)));
  const written = edits.flatMap(({ cell, before, after }): CellInput[] => {
    const { value, formula } = after;
    const numberFormat = after.numberFormat ?? before.numberFormat;
    if (value === null) return [];
    if (typeof value === 'string') return [{ ...cell, value, text: value, formula, numberFormat }];
    const number = Number(plain(value));
    const format = numberFormat === '@' ? 'General' : numberFormat;
    const text = shownInFormat(number, format).trim();
    return [{ ...cell, value: number, text, formula, numberFormat: format }];
  });
  const others = grid.cells.filter(({ row, column }) => !changed.has(placeKey(row, column)));
  return makeGrid({ ...grid, cells: [...others, ...written] });
}
