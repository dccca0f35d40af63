import type { ComponentChildren } from 'preact';
import type { SettingProblem } from '../../policy';
import type { Shown } from '../view';
import { Summary } from './parts';

/** Fields of the custom policy, and what is wrong with them. */
export interface FieldsProps extends Shown {
  readonly problems: readonly SettingProblem[];
}

interface PolicyFieldProps extends FieldsProps {
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
export function PolicyField({ view, problems, field, value, label, ...looks }: PolicyFieldProps) {
  const { unlabelled, numeric, maxlength = 12, group } = looks;
  const { act } = view;
  return (
    <div class="policy-field">
      <label for={idOf(field)} class={unlabelled ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        id={idOf(field)}
        type="text"
        inputmode={numeric ? 'decimal' : undefined}
        maxlength={maxlength}
        autocomplete="off"
        value={value}
        aria-invalid={problems.some((problem) => problem.field === field) ? 'true' : undefined}
        aria-describedby={describedBy(problems, field, group)}
        onInput={({ currentTarget }) => act({ type: 'edit-policy', field, value: currentTarget.value })}
        // A half-typed value takes effect only when the field is left.
        onChange={() => act({ type: 'commit-policy' })}
      />
      <Problem view={view} problems={problems} field={field} />
    </div>
  );
}

/** The ids of the problem texts for these fields or groups; undefined if there are none. */
export function describedBy(
  problems: readonly SettingProblem[],
  ...fields: readonly (string | undefined)[]
): string | undefined {
  const ids = fields.flatMap((field) =>
    field !== undefined && problems.some((problem) => problem.field === field) ? [problemId(field)] : [],
  );
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The problem texts of a field; nothing if there are none. */
export function Problem({ view: { say }, problems, field }: FieldsProps & { readonly field: string }) {
  const own = problems.filter((problem) => problem.field === field);
  if (own.length === 0) return null;
  return (
    <p id={problemId(field)} class="problem">
      {own.map(say).join(' ')}
    </p>
  );
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

interface GroupProps {
  readonly title: string;
  /** What is wrong with its fields; shown even while folded. */
  readonly wrong?: string | null;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A group of fields that folds. */
export function Group({ title, wrong = null, open, children }: GroupProps) {
  return (
    <details class="more group" open={open}>
      <Summary>
        {title}
        {wrong !== null && <span class="wrong">{` · ${wrong}`}</span>}
      </Summary>
      <div class="group-body">{children}</div>
    </details>
  );
}
