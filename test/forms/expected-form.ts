/** What must be read and found in a form; written by hand from the published page, or by its drawer. */
export interface ExpectedForm {
  /** The sheet of the form, and which of how many forms of that sheet this is. */
  readonly on: { readonly sheet: string; readonly place: number; readonly of: number };
  /** What kind of layout it is; forms of one family are counted together. */
  readonly family: 'department' | 'project' | 'transfer' | 'scoring';
  readonly kind: 'department' | 'project';
  readonly year: number | null;
  readonly amountUnit?: string;
  readonly indicatorCount: number;
  /** Cells that the reader must list as unread, by name; none if absent. */
  readonly unread?: readonly string[];
  readonly total?: { readonly weight?: number | null; readonly score?: number | null };
  readonly funds?: readonly ExpectedFund[];
  readonly indicators?: readonly ExpectedIndicator[];
  readonly findings: readonly ExpectedFinding[];
  /** Rules that must be silent, everywhere or at a cell. */
  readonly absent: readonly (string | { readonly rule: string; readonly cell: string })[];
  /** Rules that may speak or be silent: careful readers differ. */
  readonly tolerated?: readonly string[];
  /** Score suggested for a cell under the national default policy. */
  readonly suggested?: Readonly<Record<string, number>>;
  readonly maxErrors?: number;
  /** The policy that the form itself speaks for; the national default where absent. */
  readonly policy?: string;
}

/** A fund line by the cell of its budget. An amount is null if the form leaves its cell blank. */
export interface ExpectedFund {
  readonly cell: string;
  /** A line that need not be read as one of the funds. */
  readonly optional?: boolean;
  readonly role?: string;
  /** Other roles that the line may fairly be given. */
  readonly roleAlso?: readonly string[];
  readonly initial?: number | null;
  readonly budget?: number | null;
  readonly executed?: number | null;
}

/** An indicator by the cell of its weight, score or target; null if the form leaves a cell blank. */
export interface ExpectedIndicator {
  readonly cell: string;
  readonly category?: string | null;
  readonly dimension?: string | null;
  readonly name?: string | null;
  readonly weight?: number | null;
  readonly score?: number | null;
  readonly target?: string | null;
  readonly actual?: string | null;
}

/** A finding of a rule that names all these cells and whose message has all these words. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly severity?: string;
  readonly cells?: readonly string[];
  readonly says?: readonly string[];
}
