import { columnName, oneLine, type Sentence } from '../grid';
import type { Form } from '../form';
import { visible } from './console';
import { MESSAGES } from './strings';

/** The project that a form is about, in one line; null of a department, or where the form does not say it. */
export function projectOf({ kind, entries }: Form): string | null {
  if (kind !== 'project') return null;
  return oneLine(entries.find(({ role }) => role === 'project')?.value.text ?? '') || null;
}

/**
 * What tells each form of a file from the others, beside its sheet and title: its project, and its rows where that is
 * not enough. A form that is alone and has a title of its own needs nothing.
 */
export function namesOf(forms: readonly Form[]): readonly (readonly Sentence[])[] {
  const named = forms.map((form) => ({ form, name: visible(nameOf(form, forms.length > 1)) }));
  const isTaken = ({ form, name }: (typeof named)[number]) =>
    named.some(
      (other) =>
        other.form !== form &&
        other.form.sheetName === form.sheetName &&
        other.form.title === form.title &&
        other.name === name,
    );
  return named.map((one) => [
    ...(one.name === '' ? [] : [{ zh: one.name, en: one.name }]),
    ...(isTaken(one) ? [placeOf(one.form)] : []),
  ]);
}

function nameOf(form: Form, hasOthers: boolean): string {
  const hasTitle = form.titleCell !== null && form.titleCell.row >= form.rows.first;
  if (hasTitle && !hasOthers) return '';
  // A row of a list names its project first, or gives its code.
  const name = projectOf(form) ?? (hasTitle ? '' : oneLine(form.entries[0]?.value.text ?? ''));
  return name.slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 60;

function placeOf({ rows, columns }: Form): Sentence {
  const area = columns && ([columnName(columns.first), columnName(columns.last)] as const);
  return MESSAGES.placeOfForm(rows.first + 1, rows.last + 1, area ?? null);
}
