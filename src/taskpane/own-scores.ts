import { cellName, type Grid } from '../grid';
import { ownCells, type JournalEntry } from '../excel';
import { fixesOf, type Finding } from '../rules';
import { PREVIEW_PHRASE } from './words';

/** Rules about a score, rate, total or grade that no longer fits what it was computed from. */
const FOLLOWING = new Set([
  'execution-rate',
  'execution-score',
  'score-over-completion',
  'total-score',
  'grade',
]);

/** A sheet, and what was written into the workbook. */
interface Written {
  readonly grid: Grid | null;
  readonly sheet: { readonly id: string; readonly name: string } | null;
  readonly journal: readonly JournalEntry[];
}

const known = new WeakMap<
  Grid,
  { readonly journal: readonly JournalEntry[]; readonly cells: ReadonlySet<string> }
>();

/** The cells of the shown sheet that still hold what the add-in wrote, by name. */
export function ownCellsOf({ grid, sheet, journal }: Written): ReadonlySet<string> {
  if (!grid || !sheet || journal.length === 0) return new Set();
  const last = known.get(grid);
  if (last?.journal === journal) return last.cells;
  const cells = ownCells(grid, sheet, journal);
  known.set(grid, { journal, cells });
  return cells;
}

const originals = new WeakMap<Finding, Finding>();

/** The finding of the rule, where another sentence stands for it. */
export const originalOf = (finding: Finding): Finding => originals.get(finding) ?? finding;

/**
 * A finding about what the add-in filled in itself and nobody changed, as an offer to bring it up to date: the figures
 * behind it changed since, which is no fault of the person. Any other finding as it is.
 */
export function offerOf(finding: Finding, grid: Grid | null, own: ReadonlySet<string>): Finding {
  const fixes = fixesOf(finding);
  const [first] = fixes;
  if (!first || !grid || finding.expected === null || !FOLLOWING.has(finding.rule)) return finding;
  if (!fixes.every(({ cell }) => own.has(cellName(cell)))) return finding;
  const { row, column } = first.cell;
  const held = grid.at(row, column)?.text.trim() ?? '';
  const cells = fixes.map(({ cell }) => cellName(cell));
  const isPoints = !['execution-rate', 'grade'].includes(finding.rule);
  const offer: Finding = {
    ...finding,
    severity: 'info',
    message: PREVIEW_PHRASE.ownOld(cells, held, finding.expected, isPoints),
  };
  originals.set(offer, finding);
  return offer;
}
