import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedForm } from './expected-form';
import { pageOf } from './load';

export type { ExpectedForm } from './expected-form';

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
