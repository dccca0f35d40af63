import type { CellRef, Decimal, Grid, GridCell, Sentence } from '../grid';
import type { Form } from '../form';
import { causesOf, type Ledger, type Slip, type SlipKind, type SlipOf } from '../ledger';
import type { Policy } from '../policy';
import type { Scorecard } from '../scoring';

export type Severity = 'error' | 'warning' | 'info';

/** Parts of a form in the order of the sheet, then the sheet as a whole; the pane groups findings by it. */
export type Block = 'funds' | 'goal' | 'indicators' | 'total' | 'sheet';

/** What is written to one cell. */
export interface CellFix {
  readonly cell: CellRef;
  /** A number as a decimal; blank is null. */
  readonly value: Decimal | string | null;
  /** A formula with '=', offered where formulas are wanted. */
  readonly formula?: string;
  /** The number format that the value needs to be shown right; absent where the cell's own will do. */
  readonly numberFormat?: string;
}

/**
 * What may be written to mend a finding without a person's judgement. A finding that stands for several cells (a rate
 * repeated on three lines) is mended by the first and `also`; `fixesOf` lists them all.
 */
export interface Fix extends CellFix {
  readonly also?: readonly CellFix[];
}

/** What a rule says of a form. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly block: Block;
  /** Every cell that takes part, the one to look at first; of a missing value, where it belongs. */
  readonly cells: readonly CellRef[];
  readonly message: Sentence;
  /** What the form says, what it should say, and how far apart they are, as shown to a person. */
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly basis: Sentence;
  readonly fix: Fix | null;
}

/** Every cell to be written to mend a finding, in the order of its cells; none where no safe fix exists. */
export function fixesOf(finding: Pick<Finding, 'fix'>): readonly CellFix[] {
  const { fix } = finding;
  if (!fix) return [];
  const { also, ...first } = fix;
  return [first, ...(also ?? [])];
}

/** One fix out of one a cell; null of none. */
export function fixOf(fixes: readonly CellFix[]): Fix | null {
  const [first, ...also] = fixes;
  if (!first) return null;
  return also.length === 0 ? first : { ...first, also };
}

/** What a rule looks at. */
export interface Subject {
  readonly form: Form;
  readonly grid: Grid;
  readonly policy: Policy;
  readonly scorecard: Scorecard;
  readonly ledger: Ledger;
  /** The cells within the form's rows and columns that hold something, in reading order. */
  readonly cells: readonly GridCell[];
}

/** What a rule's check gives; the runner adds the rule's own id, severity and basis. */
export type Observation = Pick<Finding, 'cells' | 'message'> &
  Partial<Pick<Finding, 'actual' | 'expected' | 'difference' | 'fix' | 'basis' | 'block' | 'severity'>> & {
    /** The slips that the observation reports; the runner names their consequences in the message. */
    readonly slips?: readonly Slip[];
  };

/** A rule of the catalogue. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  readonly block: Block;
  /** The regulation, 'arithmetic' or 'good practice'; never a regulation that does not say it. */
  readonly basis: Sentence;
  readonly fixable: boolean;
  check(subject: Subject): Iterable<Observation>;
}

/** A rule's check over slips: each slip of the kind that has no cause is one observation. */
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
