import { GENERAL } from '../../grid';
import { BUILT_IN_FORMATS } from './built-in-formats';
import { walk } from '../package';

/** What a reader needs of styles.xml; a cell names its style by number (`s`). */
export interface Styles {
  formatOf(style: number): string;
  /** Whether a cell of this style can't be changed on a protected sheet, which is Excel's default. */
  lockedOf(style: number): boolean;
}

/** Reads styles.xml; null (a workbook without it) means General everywhere. */
export function readStyles(text: string | null): Styles {
  const codes = new Map(BUILT_IN_FORMATS);
  const cells: { format: number; locked: boolean }[] = [];
  if (text !== null) {
    walk(text, {
      open({ name, attributes }, path) {
        if (name === 'numFmt' && path.at(-1) === 'numFmts') {
          codes.set(Number(attributes['numFmtId']), attributes['formatCode'] || GENERAL);
        }
        if (name === 'xf' && path.at(-1) === 'cellXfs') {
          cells.push({ format: Number(attributes['numFmtId'] ?? 0), locked: true });
        }
        const last = cells.at(-1);
        if (name === 'protection' && path.at(-2) === 'cellXfs' && last) {
          last.locked = !/^(?:0|false)$/.test(attributes['locked'] ?? '1');
        }
      },
    });
  }
  return {
    formatOf: (style) => codes.get(cells[style]?.format ?? 0) ?? GENERAL,
    lockedOf: (style) => cells[style]?.locked ?? true,
  };
}
