import { saysNothing, squeeze, type Sentence } from '../grid';
import { formsOf, type FileJson, type SheetJson } from './json';
import { MESSAGES, type Sameness } from './strings';

/** Forms of several files that seem to be one: a copy that was filled in beside its original, a unit that sent its form twice. */
export interface Duplicates {
  /** Of one unit, project and year; or, where a form does not say these, of the same figures and indicators. */
  readonly why: Sameness;
  readonly forms: readonly FormOfFile[];
}

interface FormOfFile {
  readonly file: string;
  readonly sheet: SheetJson;
}

/** The groups of forms of several files that seem to be one. Nothing is left out for it: a person has to look. */
export function duplicatesIn(files: readonly FileJson[]): readonly Duplicates[] {
  const forms = files.flatMap((each) =>
    formsOf(each).map((sheet): FormOfFile => ({ file: each.file, sheet })),
  );
  return WAYS.flatMap(({ why, keyOf }) => {
    const groups = new Map<string, FormOfFile[]>();
    for (const one of forms) {
      const key = keyOf(one.sheet);
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()]
      .filter((group) => filesOf(group).length > 1)
      .map((group): Duplicates => ({ why, forms: group }));
  });
}

/** Goals are applied for and granted, and a project is watched several times a year: only their content tells copies. */
const isOnceAYear = ({ form }: SheetJson): boolean => form.stage === 'self-assessment';

const WAYS = [
  { why: 'matter', keyOf: (sheet: SheetJson) => (isOnceAYear(sheet) ? matterOf(sheet) : null) },
  {
    why: 'content',
    keyOf: (sheet: SheetJson) => (isOnceAYear(sheet) && matterOf(sheet) !== null ? null : contentOf(sheet)),
  },
] as const;

/** A name that a template leaves to be filled in: ××单位, XX项目. */
const PLACEHOLDER = /[×✕*＊_＿○]|x{2}/i;

const isName = (text: string): boolean => !saysNothing(text) && !PLACEHOLDER.test(text);

/** What a form is about: unit, project and year; null where it does not say all of them. */
function matterOf({ form: { kind, stage, year, unitName, projectName } }: SheetJson): string | null {
  const names = [unitName, ...(kind === 'project' ? [projectName] : [])].map((name) => squeeze(name ?? ''));
  if (year === null || !names.every(isName)) return null;
  return JSON.stringify([kind, stage, year, names]);
}

/** Forms of less are too much alike: the same template gives them. */
const LEAST_INDICATORS = 3;

/** The figures and indicators of a form, without what `fill` writes; null where it is hardly filled in. */
function contentOf(sheet: SheetJson): string | null {
  const { form } = sheet;
  const { kind, stage, year, unitName, projectName, title } = form;
  const executed = form.funds.flatMap((line) => line.executed?.value ?? []).filter((value) => value !== '0');
  const done = form.indicators.filter(({ actual }) => (actual?.text ?? '').trim() !== '');
  const isFilledIn =
    stage === 'goal'
      ? matterOf(sheet) !== null && form.indicators.length >= LEAST_INDICATORS
      : executed.length > 0 && done.length >= LEAST_INDICATORS;
  if (!isFilledIn) return null;
  // A fix may have changed the total.
  const parts = form.funds.filter(({ role }) => role !== 'total');
  const lines = parts.length > 0 ? parts : form.funds;
  return JSON.stringify([
    ...[kind, stage, year, unitName, projectName, title],
    lines.map(({ item, budget, executed: amount }) => [item, budget?.value, amount?.value]),
    form.indicators.map(({ name, target, actual }) => [name, target?.text, actual?.text]),
  ]);
}

const filesOf = (forms: readonly FormOfFile[]): readonly string[] => [
  ...new Set(forms.map(({ file }) => file)),
];

/** A sentence about each set of files, however many of their forms are alike. */
export function duplicateNotes(all: readonly Duplicates[]): readonly Sentence[] {
  const byFiles = new Map<string, Duplicates[]>();
  for (const one of all) {
    const key = JSON.stringify([one.why, filesOf(one.forms)]);
    byFiles.set(key, [...(byFiles.get(key) ?? []), one]);
  }
  return [...byFiles.values()].flatMap(([first, ...further]) => {
    const form = first?.forms[0]?.sheet.form;
    if (!first || !form) return [];
    const files = filesOf(first.forms);
    if (further.length > 0) return [MESSAGES.sameForms(files, first.why, further.length + 1)];
    return [MESSAGES.sameForm(files, first.why, form)];
  });
}

/** What a form is said to be one of several files with; null where it is not. */
export function duplicateNoteOf(all: readonly Duplicates[], file: string, sheet: SheetJson): Sentence | null {
  const group = all.find(({ forms }) => forms.some((one) => one.sheet === sheet));
  if (!group) return null;
  const others = filesOf(group.forms).filter((other) => other !== file);
  return MESSAGES.sameAs(others, group.why, sheet.form);
}
