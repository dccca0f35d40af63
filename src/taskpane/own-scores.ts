import { cellName, plain, type Grid } from '../grid';
import { ownCells, type JournalEntry } from '../excel';
import { fixesOf, type Finding, type Review } from '../rules';
import { PREVIEW_PHRASE } from './words';

/** The preview had offered formulas, and values were chosen. */
const TYPED = 'total-typed';

/** No reason is needed where our own score, brought up to date, is the whole weight. */
const REASON = 'deviation-reason-missing';

/** Rules about a score, rate, total or grade that no longer fits what it was computed from. */
const FOLLOWING = new Set([
  'execution-rate',
  'execution-score',
  'score-over-completion',
  'total-score',
  'grade',
  REASON,
]);

/** A sheet, and what was written into the workbook. */
interface Written {
  readonly grid: Grid | null;
  readonly sheet: { readonly id: string; readonly name: string } | null;
  readonly journal: readonly JournalEntry[];
}

const NONE: ReadonlySet<string> = new Set();

const known = new WeakMap<
  Grid,
  { readonly journal: readonly JournalEntry[]; readonly cells: ReadonlySet<string> }
>();

/** The cells of the shown sheet that still hold what the add-in wrote, by name. */
export function ownCellsOf({ grid, sheet, journal }: Written): ReadonlySet<string> {
  if (!grid || !sheet || journal.length === 0) return NONE;
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
 * behind it changed since, which is no fault of the person. Null where there is nothing to offer. Any other finding as
 * it is.
 */
export function offerOf(
  found: Finding,
  review: Review,
  grid: Grid,
  own: ReadonlySet<string>,
): Finding | null {
  if (own.size === 0) return found;
  if (found.rule === TYPED && fixesOf(found).every(({ cell }) => own.has(cellName(cell)))) return null;
  const finding = found.rule === REASON ? raised(found, review, own) : found;
  const fixes = fixesOf(finding);
  const [first] = fixes;
  if (!first || finding.expected === null || !FOLLOWING.has(finding.rule)) return found;
  if (!fixes.every(({ cell }) => own.has(cellName(cell)))) return found;
  const { row, column } = first.cell;
  const held = grid.at(row, column)?.text.trim() ?? '';
  const cells = fixes.map(({ cell }) => cellName(cell));
  const isPoints = !['execution-rate', 'grade'].includes(finding.rule);
  const offer: Finding = {
    ...finding,
    severity: 'info',
    message: PREVIEW_PHRASE.ownOld(cells, held, finding.expected, isPoints),
  };
  originals.set(offer, found);
  return offer;
}

/** A missing reason for points that only our own old score takes off, with the full score as its fix. */
function raised(finding: Finding, { scorecard }: Review, own: ReadonlySet<string>): Finding {
  const named = new Set(finding.cells.map(cellName));
  const lost = scorecard.summed.filter(({ figure }) => named.has(cellName(figure.cell)));
  const [only] = lost;
  const full = only?.line.weight;
  if (!only || !full || lost.length > 1 || !own.has(cellName(only.figure.cell))) return finding;
  if (only.line.suggested?.eq(full) !== true || only.figure.value?.lt(full) !== true) return finding;
  const { cell } = only.figure;
  return { ...finding, cells: [cell], expected: plain(full), fix: { cell, value: full } };
}

/** Offers of this kind are the pane's own: no rule speaks of a score below its suggestion. */
export const OWN_SCORE = 'own-score';

/** Scores that the add-in filled in, that nobody changed and that now differ from the suggestion: to be brought up to date. */
export function ownOffers(
  { scorecard }: Review,
  own: ReadonlySet<string>,
  told: readonly Finding[],
): readonly Finding[] {
  if (own.size === 0) return [];
  const offered = new Set(told.flatMap((finding) => fixesOf(finding).map(({ cell }) => cellName(cell))));
  return scorecard.summed.flatMap(({ figure: { cell, value }, line: { suggested, reason } }) => {
    const name = cellName(cell);
    if (!own.has(name) || offered.has(name) || !value || !suggested || value.eq(suggested)) return [];
    const [held, expected] = [plain(value), plain(suggested)];
    return [
      {
        rule: OWN_SCORE,
        severity: 'info',
        block: 'indicators',
        cells: [cell],
        message: PREVIEW_PHRASE.ownOld([name], held, expected, true),
        actual: held,
        expected,
        difference: null,
        basis: reason,
        fix: { cell, value: suggested },
      },
    ];
  });
}
