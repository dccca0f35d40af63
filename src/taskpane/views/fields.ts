import type { SettingProblem } from '../../policy';
import { h, type Described } from '../dom';
import type { View } from '../view';
import { summary } from './parts';

/** One field of the custom policy. */
export interface PolicyField {
  /** The name in the settings: 'categories.output'. */
  readonly field: string;
  readonly value: string;
  /** The accessible name; hidden if `unlabelled`, where a table header shows it. */
  readonly label: string;
  readonly unlabelled?: boolean;
  readonly numeric?: boolean;
  readonly maxlength?: number;
  /** The group whose problem can involve this field: 'categories'. */
  readonly group?: string;
}

const idOf = (field: string) => `policy-${field.replace(/[^A-Za-z0-9]+/g, '-')}`;
const problemId = (field: string) => `${idOf(field)}-problem`;

/** One field, with its problem below. */
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
        // A half-typed value takes effect only when the field is left.
        change: () => {
          act({ type: 'commit-policy' });
        },
      },
    }),
    problemsOf(view, problems, field),
  );
}

/** The ids of the problem texts for these fields or groups; null if there are none. */
export function describedBy(
  problems: readonly SettingProblem[],
  ...fields: readonly (string | undefined)[]
): string | null {
  const ids = fields.flatMap((field) =>
    field !== undefined && problems.some((problem) => problem.field === field) ? [problemId(field)] : [],
  );
  return ids.length === 0 ? null : ids.join(' ');
}

/** The problem texts of a field. */
export function problemsOf(
  { say }: View,
  problems: readonly SettingProblem[],
  field: string,
): Described | null {
  const own = problems.filter((problem) => problem.field === field);
  if (own.length === 0) return null;
  return h('p', { key: 'problem', id: problemId(field), class: 'problem' }, own.map(say).join(' '));
}

/** The problems of the named fields and of their parts. */
export function problemsAmong(
  problems: readonly SettingProblem[],
  fields: readonly string[],
): readonly SettingProblem[] {
  return problems.filter(({ field }) =>
    fields.some((each) => field === each || field.startsWith(`${each}.`) || field.startsWith(`${each}[`)),
  );
}

/** A group of fields that folds; its summary shows problems even while folded. */
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
