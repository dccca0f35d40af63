import { cellsOf, type Box } from '../address';
import { BLANK, type CellWrite } from '../engine/engine';
import { displayed } from '../display';
import { copiedFormula } from '../formula-references';
import type { Host } from '../host';
import { flag, whole } from '../request/arguments';
import { ApiError } from '../request/errors';
import { defineKind, readOnly, type Kind, type Ref } from '../request/kind';
import { guardCells } from './protection';

interface Outcome {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const removeDuplicatesResult: Kind<Outcome> = defineKind<Outcome>('RemoveDuplicatesResult', {
  properties: {
    removed: readOnly((_host, { removed }) => removed),
    uniqueRemaining: readOnly((_host, { uniqueRemaining }) => uniqueRemaining),
  },
});

/** Removes rows that show the same in some columns as a row above; the rows below move up within the range. */
export async function removeDuplicates(
  host: Host,
  box: Box,
  columns: unknown,
  includesHeader: unknown,
): Promise<Ref> {
  const keys = Array.isArray(columns) ? columns.map((column) => whole(column)) : [];
  if (keys.length === 0 || keys.some((key) => key < 0 || key >= box.columns)) {
    throw new ApiError('InvalidArgument');
  }
  guardCells(host, box);
  await host.settle();
  const { engine } = host;
  // Formulas are equal where their texts are, whatever their results.
  const shown = (row: number, column: number) => {
    const { value, formula } = engine.content(box.sheet, row, column);
    return formula ?? displayed(value, engine.numberFormat(box.sheet, row, column));
  };
  const first = box.row + (flag(includesHeader) ? 1 : 0);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row < box.row + box.rows; row += 1) {
    const key = JSON.stringify(keys.map((column) => shown(row, box.column + column).toLowerCase()));
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const before = host.before(box);
  const body = { ...box, row: first, rows: box.row + box.rows - first };
  const writes = [...cellsOf(body)].map(([row, column]): CellWrite => {
    const from = kept[row - first];
    if (from === undefined) return { row, column, content: BLANK };
    const { value, formula } = engine.content(box.sheet, from, column);
    const moved = formula === null ? null : copiedFormula(formula, row - from, 0);
    return { row, column, content: { value: formula === null ? value : null, formula: moved } };
  });
  engine.write(box.sheet, writes);
  host.afterRequest(() => {
    host.changed(box, { before, byAddIn: true });
  });
  return removeDuplicatesResult.of({ removed: body.rows - kept.length, uniqueRemaining: kept.length });
}
