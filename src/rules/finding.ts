import type { CellRef, Decimal } from '../grid';
import type { Form } from '../form';
import type { Policy } from '../policy';
import type { Scorecard, Sentence } from '../scoring';
import type { Grid } from '../grid';

export type Severity = 'error' | 'warning' | 'info';

/** Parts of a form in the order of the sheet; the pane groups findings by it. */
export type Block = 'sheet' | 'funds' | 'goal' | 'indicators' | 'total';

/** What may be written to mend a finding without a person's judgement. */
export interface Fix {
  readonly cell: CellRef;
  /** A number as a decimal; blank is null. */
  readonly value: Decimal | string | null;
  /** A formula with '=', offered where formulas are wanted. */
  readonly formula?: string;
  /** The number format that the value needs to be shown right; absent where the cell's own will do. */
  readonly numberFormat?: string;
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

/** What a rule looks at. */
export interface Subject {
  readonly form: Form;
  readonly grid: Grid;
  readonly policy: Policy;
  readonly scorecard: Scorecard;
}

/** What a rule's check gives; the runner adds the rule's own id, severity and basis. */
export type Observation = Omit<
  Finding,
  'rule' | 'severity' | 'basis' | 'block' | 'actual' | 'expected' | 'difference' | 'fix'
> &
  Partial<Pick<Finding, 'actual' | 'expected' | 'difference' | 'fix' | 'basis' | 'block' | 'severity'>>;

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
