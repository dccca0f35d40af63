import { oncePerPlace, type CellRef, type Decimal, type Grid, type GridCell, type Sentence } from '../grid';
import type { Form } from '../form';
import { causesOf, type Ledger, type Slip, type SlipKind, type SlipOf } from '../ledger';
import type { Policy } from '../policy';
import type { Scorecard } from '../scoring';
import type { GoalForm } from './goal-form';

export type Severity = 'error' | 'warning' | 'info';

/** The parts of a form in sheet order, then the sheet as a whole; the pane groups findings by block. */
export type Block = 'funds' | 'goal' | 'indicators' | 'total' | 'sheet';

/** The new contents of one cell. */
export interface CellFix {
  readonly cell: CellRef;
  /** Null for a blank cell. */
  readonly value: Decimal | string | null;
  /** Starts with '='; used instead of the value if the user wants formulas. */
  readonly formula?: string;
  /** The number format that displays the value correctly; absent if the cell's own one does. */
  readonly numberFormat?: string;
}

/**
 * A fix that needs no human judgement. If the finding covers several cells (a rate repeated on three lines), `also`
 * holds the other cells; `fixesOf` lists them all.
 */
export interface Fix extends CellFix {
  readonly also?: readonly CellFix[];
  /** Cells that the finding names as wrong and that it does not mend, each with the reason. */
  readonly leaves?: readonly { readonly cell: CellRef; readonly reason: Sentence }[];
}

/** A problem that a rule reports in a form. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly block: Block;
  /** Every cell involved, the one to look at first; for a missing value, where it belongs. */
  readonly cells: readonly CellRef[];
  readonly message: Sentence;
  /** What the form says, what it should say, and the difference, formatted for display. */
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly basis: Sentence;
  readonly fix: Fix | null;
}

/** Every cell to write in order to fix a finding, in the order of its cells; empty if there is no safe fix. */
export function fixesOf(finding: Pick<Finding, 'fix'>): readonly CellFix[] {
  const { fix } = finding;
  if (!fix) return [];
  const { cell, value, formula, numberFormat, also = [] } = fix;
  const first: CellFix = {
    cell,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
  return [first, ...also];
}

/** Combines the fixes of single cells into one, each cell once; null if there are none. */
export function fixOf(fixes: readonly CellFix[]): Fix | null {
  const [first, ...also] = oncePerPlace(fixes, ({ cell }) => cell);
  if (!first) return null;
  return also.length === 0 ? first : { ...first, also };
}

/** What a rule checks. */
export interface Subject {
  readonly form: Form;
  readonly grid: Grid;
  readonly policy: Policy;
  readonly scorecard: Scorecard;
  readonly ledger: Ledger;
  /** The form of goals that this one is held against; null if none was given or found. */
  readonly goal: GoalForm | null;
  /** The cells within the form's rows and columns that hold something, in reading order. */
  readonly cells: readonly GridCell[];
}

/** What a rule's check yields; `review` adds the rule's own id, severity and basis. */
export type Observation = Pick<Finding, 'cells' | 'message'> &
  Partial<Pick<Finding, 'actual' | 'expected' | 'difference' | 'fix' | 'basis' | 'block' | 'severity'>> & {
    /** The slips that the observation reports; `review` adds their consequences to the message. */
    readonly slips?: readonly Slip[];
  };

/** A rule of the catalogue. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  readonly block: Block;
  /** Arithmetic, good practice, or a regulation that itself states the requirement. */
  readonly basis: Sentence;
  readonly fixable: boolean;
  /** Where it finds something, nothing else is said of the form. */
  readonly alone?: true;
  check(subject: Subject): Iterable<Observation>;
}

/** A check that reports each slip of a kind that has no cause; `tell` words it, or returns null to skip it. */
export function eachSlip<Kind extends SlipKind>(
  kind: Kind,
  tell: (slip: SlipOf<Kind>, subject: Subject) => Observation | null,
): Rule['check'] {
  return (subject) =>
    causesOf(subject.ledger, kind).flatMap((slip) => {
      const observation = tell(slip, subject);
      return observation ? [{ slips: [slip], ...observation }] : [];
    });
}
