import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be read and found in a form; written by hand from the published page, or by who drew the form. */
export interface ExpectedForm {
  /** Where several forms stand on one sheet: the file of the sheet, and which of how many this is. */
  on?: { sheet: string; place: number; of: number };
  /** What kind of layout it is; forms of one family are counted together. */
  family: 'department' | 'project' | 'transfer' | 'scoring';
  kind: 'department' | 'project';
  year: number | null;
  amountUnit?: string;
  indicatorCount: number;
  /** Cells that the reader must list as unread, by name; none where absent. */
  unread?: string[];
  total?: { weight?: number; score?: number };
  /** Fund lines by the cell of their budget; `roleAlso` are other roles that a line may fairly be given. */
  funds?: {
    cell: string;
    role?: string;
    roleAlso?: string[];
    /** A line that need not be read as one of the funds. */
    optional?: boolean;
    initial?: number | null;
    budget?: number | null;
    executed?: number | null;
  }[];
  /** Indicators by the cell of their weight, score or target; null where the form leaves a cell blank. */
  indicators?: {
    cell: string;
    category?: string | null;
    dimension?: string | null;
    name?: string | null;
    weight?: number | null;
    score?: number | null;
    target?: string | null;
    actual?: string | null;
  }[];
  findings: { rule: string; severity?: string; cells?: string[]; says?: string[] }[];
  absent: (string | { rule: string; cell: string })[];
  /** Rules that may speak or be silent: careful readers differ. */
  tolerated?: string[];
  /** Score suggested for a cell under the national default policy. */
  suggested?: Record<string, number>;
  maxErrors?: number;
  /** The policy that the form itself speaks for; the national default where absent. */
  policy?: string;
}

const namesIn = (folder: string) =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.expected.json'))
    .map((file) => join(folder, file.slice(0, -'.expected.json'.length)));

/** Forms that the reader was made with: published ones, and further layouts drawn after published ones. */
export const expectedForms: readonly string[] = namesIn('.');

/** Published forms of other places, read for the first time when the reader stood. */
export const publishedForms: readonly string[] = namesIn('published');

/** Forms drawn by people who did not know the reader. */
export const drawnForms: readonly string[] = namesIn('drawn');

export const allForms: readonly string[] = [...expectedForms, ...publishedForms, ...drawnForms];

export function expectedOf(name: string): ExpectedForm {
  return JSON.parse(readFileSync(join(__dirname, `${name}.expected.json`), 'utf8')) as ExpectedForm;
}
