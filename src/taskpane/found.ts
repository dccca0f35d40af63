import { cellName } from '../grid';
import { withoutIgnoredFindings, type Finding, type Ignored, type Parted, type Review } from '../rules';
import { offerOf, ownCellsOf, ownOffers } from './own-scores';
import { shownReview, type State } from './state';

/** A key that a finding keeps while it is about the same cells, whatever their values. */
export function keyOf(finding: Finding): string {
  return `${finding.rule}@${finding.cells.map(cellName).join(',')}`;
}

export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** Findings with their keys; a number distinguishes findings of one rule about the same cells. */
export function keyed(findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { key: before === 0 ? key : `${key}#${before + 1}`, finding };
  });
}

/** A cache: every change of state asks for the same split several times. */
const parted = new WeakMap<
  readonly Review[],
  { readonly ignored: readonly Ignored[]; readonly sheetId: string | undefined; readonly parts: Parted }
>();

/** Findings of all forms on the sheet, split by what is ignored; an entry belongs to the sheet, not to one form. */
function partsOf({ grid, reviews, ignored, sheet }: State): Parted {
  const known = parted.get(reviews);
  if (known?.ignored === ignored && known.sheetId === sheet?.id) return known.parts;
  const findings = reviews.flatMap((review) => review.findings);
  const own = ignored.filter(({ sheetId }) => sheetId === sheet?.id);
  const parts: Parted = grid
    ? withoutIgnoredFindings(grid, findings, own)
    : { shown: findings, ignored: [], stale: [] };
  parted.set(reviews, { ignored, sheetId: sheet?.id, parts });
  return parts;
}

/** The shown form's findings: those that apply and those that are ignored. */
export interface Found {
  readonly standing: readonly KeyedFinding[];
  readonly setAside: readonly (KeyedFinding & { readonly ignored: Ignored })[];
  /** Ignored entries of this sheet that no longer match a finding. */
  readonly stale: readonly Ignored[];
}

/** A cache: what is drawn for one state asks several times. */
const found = new WeakMap<State, Found>();

export function findingsOf(state: State): Found {
  const known = found.get(state) ?? foundIn(state);
  found.set(state, known);
  return known;
}

function foundIn(state: State): Found {
  const { ignored, stale } = partsOf(state);
  const asides = new Map(ignored.map((each) => [each.finding, each.ignored]));
  const review = shownReview(state);
  const all = keyed(review?.findings ?? []);
  const own = ownCellsOf(state);
  const offered = (finding: Finding) =>
    review && state.grid ? offerOf(finding, review, state.grid, own) : finding;
  const standing = all
    .filter(({ finding }) => !asides.has(finding))
    .flatMap(({ key, finding }) => {
      const told = offered(finding);
      return told ? [{ key, finding: told }] : [];
    });
  // What was ignored is not offered either.
  const told = [...standing.map(({ finding }) => finding), ...asides.keys()];
  return {
    standing: review ? [...standing, ...keyed(ownOffers(review, own, told))] : standing,
    setAside: all.flatMap((each) => {
      const entry = asides.get(each.finding);
      return entry ? [{ ...each, ignored: entry }] : [];
    }),
    stale,
  };
}
