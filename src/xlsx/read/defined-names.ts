import { elementsOf } from '../package';

/** A name of cells, a value or a formula. */
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
  return elementsOf(workbook, 'definedName').map(({ attributes, text }) => {
    const sheet = attributes['localSheetId'];
    return {
      name: attributes['name'] ?? '',
      formula: text,
      sheet: sheet === undefined ? null : Number(sheet),
    };
  });
}
