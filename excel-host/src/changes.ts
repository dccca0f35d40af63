import { common, spell, type Box } from './address';
import { contentType } from './display';
import { BLANK, type Content, type FormulaCell } from './engine/engine';
import { EventType } from './events';
import { tell } from './followers';
import type { Host } from './host';
import { range } from './objects/range';

type ShiftDirection = 'None' | 'ShiftCellDown' | 'ShiftCellRight' | 'ShiftCellUp' | 'ShiftCellLeft';

/** How cells changed, in the words of onChanged's arguments. */
export interface Change {
  readonly changeType?:
    | 'RangeEdited'
    | 'RowInserted'
    | 'RowDeleted'
    | 'ColumnInserted'
    | 'ColumnDeleted'
    | 'CellInserted'
    | 'CellDeleted';
  readonly shiftDirection?: ShiftDirection;
  /** What was in the cells. */
  readonly before?: Before;
  /** What was written into a single cell, where that is known before formulas are calculated. */
  readonly after?: Content;
  readonly byAddIn?: boolean;
  readonly remote?: boolean;
}

/** What cells held before a change: the content of a single one, and the formulas of all. */
export interface Before {
  readonly single?: Content | undefined;
  readonly formulas: readonly FormulaCell[];
}

/** What cells hold now. Formulas are collected only where a handler waits for their change. */
export function contentBefore(host: Host, box: Box): Before {
  const isSingle = box.rows * box.columns === 1;
  const isAsked = host.events.isAwaited(EventType.formulaChanged, box.sheet);
  const formulas = (isAsked ? host.engine.formulas(box.sheet) : []).filter(({ row, column }) =>
    common(box, { row, column, rows: 1, columns: 1 }),
  );
  return { formulas, single: isSingle ? host.engine.content(box.sheet, box.row, box.column) : undefined };
}

/** Tells the add-in and all followers that cells changed. */
export function tellChanged(host: Host, box: Box, change: Change): void {
  const remote = change.remote === true || (change.byAddIn === true && host.isAnothers);
  host.events.ofSheet(EventType.changed, box.sheet, changeDetails(host, box, change), { remote });
  tellFormulas(host, box, change);
  tell('changed', host, box, change);
}

/** The arguments of an event of changed cells. */
export function changeDetails(host: Host, box: Box, change: Change): Record<string, unknown> {
  const { changeType = 'RangeEdited', before } = change;
  const byAddIn = change.byAddIn === true && !host.isAnothers;
  const remote = change.remote === true || (change.byAddIn === true && host.isAnothers);
  const { sheet, row, column } = box;
  const { shiftDirection = 'None' } = change;
  const single = box.rows * box.columns === 1 ? before?.single : undefined;
  const after = single ? (change.after ?? host.engine.content(sheet, row, column)) : BLANK;
  const details = single
    ? {
        valueBefore: single.value ?? '',
        valueAfter: after.value ?? '',
        valueTypeBefore: contentType(single),
        valueTypeAfter: contentType(after),
      }
    : {};
  return {
    address: spell(box),
    changeType,
    source: remote ? 'Remote' : 'Local',
    triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: sheet,
    shiftDirection,
    referenceId: host.references.keep(range.of(box)),
    ...details,
  };
}

/** Tells which formulas changed; a formula in a cell that had none is not reported. */
function tellFormulas(host: Host, { sheet }: Box, { before, changeType, remote }: Change): void {
  if (changeType !== undefined && changeType !== 'RangeEdited') return;
  const formulaDetails = (before?.formulas ?? []).flatMap(({ row, column, formula }) =>
    host.engine.content(sheet, row, column).formula === formula
      ? []
      : [{ cellAddress: spell({ row, column, rows: 1, columns: 1 }), previousFormula: formula }],
  );
  if (formulaDetails.length === 0) return;
  const source = remote ? 'Remote' : 'Local';
  host.events.ofSheet(EventType.formulaChanged, sheet, { formulaDetails, source, worksheetId: sheet });
}
