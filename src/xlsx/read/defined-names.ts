import { walk } from '../package';

/** A name that stands for cells, a value or a formula. */
export interface DefinedName {
  readonly name: string;
  /** Without '='. */
  readonly formula: string;
  /** Position of the sheet it belongs to; null for a name of the workbook. */
  readonly sheet: number | null;
  /** Whether people don't see it in Excel's list of names. */
  readonly isHidden?: boolean;
}

/** The names that a workbook part defines, print areas and the like included. */
export function definedNames(workbook: string): readonly DefinedName[] {
  const names: DefinedName[] = [];
  let open: { name: string; formula: string; sheet: number | null } | null = null;
  walk(workbook, {
    open({ name, attributes }) {
      if (name !== 'definedName') return;
      const sheet = attributes['localSheetId'];
      open = {
        name: attributes['name'] ?? '',
        formula: '',
        sheet: sheet === undefined ? null : Number(sheet),
      };
    },
    text(text, path) {
      if (open && path.at(-1) === 'definedName') open.formula += text;
    },
    close(name) {
      if (name !== 'definedName' || !open) return;
      names.push(open);
      open = null;
    },
  });
  return names;
}
