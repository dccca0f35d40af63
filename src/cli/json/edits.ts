import { cellName, plain } from '../../grid';
import type { Edit } from '../../edits';
import type { Language } from './review';

/** `fill --format json` (CONTRACT); `before` and `after` are what the cell holds. */
export interface FillJson {
  readonly edits: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly before: string | number | boolean | null;
    readonly after: string | null;
    readonly formula: string | null;
    readonly reason: string;
  }[];
  readonly left: readonly { readonly sheet: string; readonly cell: string; readonly reason: string }[];
}

/** An edit as data; a number that is written is an exact decimal in a string. */
export function editJson(edit: Edit, language: Language): FillJson['edits'][number] {
  const { value, formula } = edit.after;
  return {
    sheet: edit.sheetName,
    cell: cellName(edit.cell),
    before: edit.before.value,
    after: value === null || typeof value === 'string' ? value : plain(value),
    formula,
    reason: edit.reason[language],
  };
}
