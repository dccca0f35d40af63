import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What must be read and found in a form; written by hand from the published page. */
export interface ExpectedForm {
  /** What kind of layout it is; forms of one family are counted together. */
  family: 'department' | 'project' | 'transfer' | 'scoring';
  kind: 'department' | 'project';
  year: number | null;
  amountUnit?: string;
  indicatorCount: number;
  /** Cells that the reader must list as unread, by name; none where absent. */
  unread?: string[];
  total?: { weight?: number; score?: number };
  /** Fund lines by the cell of their budget. */
  funds?: { cell: string; role?: string; initial?: number | null; budget?: number; executed?: number }[];
  /** Indicators by the cell of their weight, score or target. */
  indicators?: {
    cell: string;
    category?: string;
    dimension?: string;
    name?: string;
    weight?: number;
    score?: number;
    target?: string;
    actual?: string;
  }[];
  findings: { rule: string; severity?: string; cells?: string[]; says?: string[] }[];
  absent: (string | { rule: string; cell: string })[];
  /** Score suggested for a cell under the national default policy. */
  suggested?: Record<string, number>;
  maxErrors?: number;
  /** The policy that the form itself speaks for; the national default where absent. */
  policy?: string;
}

/** Names of the forms that have an expectation beside them. */
export const expectedForms: readonly string[] = readdirSync(__dirname)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.slice(0, -'.expected.json'.length));

export function expectedOf(name: string): ExpectedForm {
  return JSON.parse(readFileSync(join(__dirname, `${name}.expected.json`), 'utf8')) as ExpectedForm;
}
