import type { SettingProblem } from '../../policy';
import { h, type Described } from '../dom';
import type { View } from '../view';
import { summary } from './parts';

/** What a field of the custom policy shows. */
export interface PolicyField {
  /** As the settings name it: 'categories.output'. */
  readonly field: string;
  readonly value: string;
  /** Read out; where `unlabelled`, a table's head says it to the eye. */
  readonly label: string;
  readonly unlabelled?: boolean;
  readonly numeric?: boolean;
  readonly maxlength?: number;
  /** The group whose problem the field has a part in: 'categories'. */
  readonly group?: string;
}

/** An id for a field, or what is wrong with it. */
const idOf = (field: string) => `policy-${field.replace(/[^A-Za-z0-9]+/g, '-')}`;
const problemId = (field: string) => `${idOf(field)}-problem`;

/** One field, its problem below it. */
export function policyField(
  view: View,
  problems: readonly SettingProblem[],
  { field, value, label, unlabelled = false, numeric = false, maxlength = 12, group }: PolicyField,
): Described {
  const { act } = view;
  const own = problems.some((problem) => problem.field === field);
  return h(
    'div',
    { key: field, class: 'policy-field' },
    h('label', { for: idOf(field), class: unlabelled ? 'unseen' : null }, label),
    h('input', {
      id: idOf(field),
      type: 'text',
      inputmode: numeric ? 'decimal' : null,
      maxlength,
      autocomplete: 'off',
      live: { value },
      'aria-invalid': own ? 'true' : null,
      'aria-describedby': describedBy(problems, field, group),
      on: {
        input: (event) => {
          if (event.target instanceof HTMLInputElement)
            act({ type: 'edit-policy', field, value: event.target.value });
        },
        // What is half typed is not yet said.
        change: () => {
          act({ type: 'commit-policy' });
        },
      },
    }),
    problemsOf(view, problems, field),
  );
}

/** The ids of what is wrong with a field or its group; null where nothing is. */
export function describedBy(
  problems: readonly SettingProblem[],
  ...fields: readonly (string | undefined)[]
): string | null {
  const ids = fields.flatMap((field) =>
    field !== undefined && problems.some((problem) => problem.field === field) ? [problemId(field)] : [],
  );
  return ids.length === 0 ? null : ids.join(' ');
}

/** What is wrong with a field, at the field. */
export function problemsOf(
  { say }: View,
  problems: readonly SettingProblem[],
  field: string,
): Described | null {
  const own = problems.filter((problem) => problem.field === field);
  if (own.length === 0) return null;
  return h('p', { key: 'problem', id: problemId(field), class: 'problem' }, own.map(say).join(' '));
}

/** What of the problems concerns some fields: those named, and the parts of them. */
export function problemsAmong(
  problems: readonly SettingProblem[],
  fields: readonly string[],
): readonly SettingProblem[] {
  return problems.filter(({ field }) =>
    fields.some((each) => field === each || field.startsWith(`${each}.`) || field.startsWith(`${each}[`)),
  );
}

/** A group of fields that folds; while folded its head still says what is wrong in it. */
export function fold(
  key: string,
  { title, wrong = null, open = false }: { title: string; wrong?: string | null; open?: boolean },
  ...children: readonly (Described | null)[]
): Described {
  return h(
    'details',
    { key, class: 'more group', open },
    summary(title, wrong !== null && h('span', { class: 'wrong' }, ` · ${wrong}`)),
    h('div', { class: 'group-body' }, children),
  );
}
