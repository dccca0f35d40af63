import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from './load';

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
  /** Cells that the reader must list as unread, by name; none where absent. */
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

/** A fund line by the cell of its budget. An amount is null where the form leaves its cell blank. */
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

/** An indicator by the cell of its weight, score or target; null where the form leaves a cell blank. */
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

const sheetsIn = (folder: string): readonly string[] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => join(folder, file.slice(0, -'.md'.length)));

/** The forms of each sheet, by name, without reading its page: 'drawn/k15-liangnian-2' is one of several there. */
const formsIn = (folder: string) =>
  sheetsIn(folder).flatMap((sheet) => {
    const page = readFileSync(join(__dirname, `${sheet}.md`), 'utf8');
    return [...page.matchAll(/^- form: (?:place (\d+) of (\d+))?/gm)].map(([, place, of = '1'], index) => ({
      name: of === '1' ? sheet : `${sheet}-${place ?? ''}`,
      sheet,
      index,
    }));
  });

const [made, published, drawn] = [formsIn('.'), formsIn('published'), formsIn('drawn')];
const byName = new Map([...made, ...published, ...drawn].map((form) => [form.name, form]));
const names = (forms: typeof made): readonly string[] => forms.map(({ name }) => name);

/** Forms that the reader was made with: published ones, and further layouts drawn after published ones. */
export const expectedForms: readonly string[] = names(made);

/** Published forms of other places, read for the first time when the reader stood. */
export const publishedForms: readonly string[] = names(published);

/** Forms drawn by people who did not know the reader. */
export const drawnForms: readonly string[] = names(drawn);

export const allForms: readonly string[] = [...expectedForms, ...publishedForms, ...drawnForms];

export function expectedOf(name: string): ExpectedForm {
  const found = byName.get(name);
  const form = found && pageOf(found.sheet).forms[found.index];
  if (!form) throw new Error(`no form '${name}' in test/forms`);
  return form;
}
