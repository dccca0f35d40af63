import type { Area } from '../grid';
import { contentOf } from './content';
import { HEIGHTS, type BlankLayout, type RowKind } from './layout';
import { rowsOf, type BlankRow } from './rows';
import type { BlankCell, BlankSheet } from './shape';

/** Lays out a blank form. */
export function blankSheet(layout: BlankLayout): BlankSheet {
  const rows = rowsOf(layout);
  const cells = rows.flatMap(({ kind, texts }, row) =>
    texts.flatMap((text, column): BlankCell[] =>
      isCovered(text) ? [] : [contentOf({ row, column, text, kind }, { layout, rows })],
    ),
  );
  const first = cells.find(({ isOpen }) => isOpen) ?? { row: 0, column: 0 };
  const at = (kind: RowKind) => rows.findIndex((each) => each.kind === kind);
  const top = rows.findIndex(({ kind }) => kind !== 'title' && kind !== 'caption');
  const name = cells[0]?.content;
  return {
    name: typeof name === 'string' ? name : '',
    landscape: layout.landscape,
    widths: layout.widths,
    heights: rows.map(({ kind }) => HEIGHTS[kind]),
    cells,
    merges: mergesOf(rows),
    headerRow: at('header'),
    ruled: { top, left: 0, bottom: at('total'), right: layout.widths.length - 1 },
    first: { row: first.row, column: first.column },
  };
}

const isCovered = (text: string | undefined) => text === '<' || text === '^';

function mergesOf(rows: readonly BlankRow[]): readonly Area[] {
  const textAt = (row: number, column: number) => rows[row]?.texts[column];
  return rows.flatMap(({ texts }, top) =>
    texts.flatMap((text, left): Area[] => {
      if (isCovered(text)) return [];
      let right = left;
      while (textAt(top, right + 1) === '<') right += 1;
      let bottom = top;
      while (textAt(bottom + 1, left) === '^') bottom += 1;
      return right > left || bottom > top ? [{ top, left, bottom, right }] : [];
    }),
  );
}
