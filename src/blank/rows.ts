import { plain } from '../grid';
import { INDICATOR_ROWS, type BlankLayout, type RowKind } from './layout';

/** A row of a layout with one text for each column. */
export interface BlankRow {
  readonly kind: RowKind;
  readonly texts: readonly string[];
}

/** The rows of a layout: repeated ones, and those of the table, one by one. */
export function rowsOf({ sheet, widths, policy }: BlankLayout): readonly BlankRow[] {
  return sheet
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [head = '', ...given] = line.split('|').map((text) => text.trim().replaceAll('<br>', '\n'));
      const [name = '', times = '1'] = head.split('*');
      const texts = given.flatMap((text, at) =>
        text === '<<' ? Array<string>(widths.length - at).fill('<') : [text],
      );
      const kind = name as RowKind;
      if (kind !== 'indicator') return Array<BlankRow>(Number(times)).fill({ kind, texts });
      return levelsOf(policy).map((levels) => ({ kind, texts: texts.map((text) => levels[text] ?? text) }));
    });
}

/** What stands for the levels in each row of the table; '^' where they are those of the row above. */
function levelsOf(policy: BlankLayout['policy']): readonly Readonly<Record<string, string>>[] {
  return policy.categories.flatMap(({ key, name, weight }) =>
    (INDICATOR_ROWS[key] ?? []).flatMap(([dimension, count, due], place) =>
      Array.from({ length: count }, (_, row) => ({
        '[一级]': place + row === 0 ? `${name}\n（${plain(weight)}分）` : '^',
        '[二级]': row === 0 ? dimension : '^',
        '[指标值]': due ? '[原样]' : '[文字]',
      })),
    ),
  );
}
