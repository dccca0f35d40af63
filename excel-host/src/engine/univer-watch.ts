import type { ICommandInfo, ICommandService, IRange } from '@univerjs/core';
import type { Content, Engine, EngineEvent } from './engine';
import type { Extent } from '../address';
import type { Shift } from '../shift';
import { extentOf } from './univer-book';
import { spanOf, type Cells } from './univer-cells';
import { selectedIn, type EngineArea } from './univer-selection';

export const WRITE = 'sheet.mutation.set-range-values';
const CALCULATED = 'formula.mutation.set-formula-calculation-result';

const LINE_MUTATIONS: Readonly<Record<string, readonly ['rows' | 'columns', inserted: boolean]>> = {
  'sheet.mutation.insert-row': ['rows', true],
  'sheet.mutation.remove-rows': ['rows', false],
  'sheet.mutation.insert-col': ['columns', true],
  'sheet.mutation.remove-col': ['columns', false],
};

/** The lines of a workbook that a mutation made come or go; null if it is another one. */
export function lineShift({ id, params }: Readonly<ICommandInfo>, ofUnit: string): Shift | null {
  const line = LINE_MUTATIONS[id];
  const { unitId, subUnitId, range } = (params ?? {}) as Partial<SheetParams & { range: IRange }>;
  if (!line || !range || unitId !== ofUnit || subUnitId === undefined) return null;
  const [what, inserted] = line;
  const extent = extentOf(range);
  const at = what === 'rows' ? extent.row : extent.column;
  return { sheet: subUnitId, what, at, count: inserted ? extent[what] : -extent[what] };
}

interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** What was calculated on a sheet, by row and column. */
type SheetResults = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

interface Results {
  readonly unitData?: Record<string, Record<string, SheetResults | undefined> | undefined>;
}

/** The calculated cells, joined along rows, then down columns where whole stretches agree. */
function calculatedIn(results: SheetResults): Extent[] {
  const extents: Extent[] = [];
  /** By their columns, where among the extents the last stretch is. */
  const last = new Map<string, number>();
  const add = (row: number, column: number, columns: number) => {
    const key = `${column} ${columns}`;
    const at = last.get(key) ?? -1;
    const above = extents[at];
    if (above && above.row + above.rows === row) extents[at] = { ...above, rows: above.rows + 1 };
    else last.set(key, extents.push({ row, column, rows: 1, columns }) - 1);
  };
  // Numeric keys come in ascending order.
  for (const [row, cells] of Object.entries(results)) {
    let [start, next] = [-1, -1];
    for (const column of [...Object.keys(cells ?? {}).map(Number), Infinity]) {
      if (column !== next && next > start) add(Number(row), start, next - start);
      if (column !== next) start = column;
      next = column + 1;
    }
  }
  return extents;
}

export interface Watch {
  readonly commands: ICommandService;
  readonly unitId: string;
  readonly engine: Pick<Engine, 'content' | 'sheet' | 'sheetIds' | 'activeSheet'>;
  /** The id of the next sheet. */
  readonly newSheetId: () => string;
  /** The host is not told of its own changes. */
  readonly isHostWriting: () => boolean;
  readonly hear: (event: EngineEvent) => void;
}

/** Reports what a person did and what was calculated, from the engine's commands; returns a function that ends it. */
export function watchUniver({
  commands,
  unitId,
  engine,
  newSheetId,
  isHostWriting,
  hear,
}: Watch): () => void {
  /** The last known names of sheets. */
  const names = new Map(engine.sheetIds().map((id) => [id, engine.sheet(id)?.name ?? '']));
  /** The edited cell before the edit. The engine clears it first, so the first reading of a turn counts. */
  let before: { readonly key: string; readonly content: Content } | null = null;

  function rememberBefore(command: Readonly<ICommandInfo>): void {
    if (command.id !== WRITE || isHostWriting()) return;
    const params = command.params as SheetParams & { cellValue: Cells };
    const extent = params.unitId === unitId ? spanOf(params.cellValue)?.extent : undefined;
    if (!extent || extent.rows * extent.columns !== 1) return;
    const key = `${params.subUnitId} ${extent.row} ${extent.column}`;
    if (before?.key === key) return;
    const mine = { key, content: engine.content(params.subUnitId, extent.row, extent.column) };
    before = mine;
    queueMicrotask(() => {
      if (before === mine) before = null;
    });
  }

  /** A sheet that a person adds gets an id in Excel's form: the engine would make one of its own. */
  function nameSheet(command: Readonly<ICommandInfo>): void {
    if (command.id !== 'sheet.command.insert-sheet') return;
    const { sheet } = (command.params ?? {}) as { sheet?: { id?: string } };
    if (sheet) sheet.id ??= newSheetId();
  }

  function heardEdit(sheet: string, cells: Cells): void {
    const span = spanOf(cells);
    if (!span?.values) return;
    const single = span.extent.rows * span.extent.columns === 1;
    hear({ type: 'edited', sheet, extent: span.extent, before: single ? before?.content : undefined });
  }

  function heardResults({ unitData }: Results): void {
    for (const [sheet, results] of Object.entries(unitData?.[unitId] ?? {})) {
      const extents = calculatedIn(results ?? {});
      if (extents.length > 0) hear({ type: 'calculated', sheet, extents });
    }
  }

  /** Changes of sheets themselves are reported whoever made them. */
  function heardSheet(id: string, sheet: string, params: object): void {
    if (id === 'sheet.mutation.insert-sheet') {
      const added = (params as { sheet: { id: string; name: string } }).sheet;
      names.set(added.id, added.name);
      hear({ type: 'added', sheet: added.id });
    } else if (id === 'sheet.mutation.remove-sheet') {
      hear({ type: 'deleted', sheet, name: names.get(sheet) ?? '' });
    } else if (id === 'sheet.mutation.set-worksheet-name') {
      const after = engine.sheet(sheet)?.name ?? '';
      hear({ type: 'renamed', sheet, before: names.get(sheet) ?? '', after });
      names.set(sheet, after);
    }
  }

  function heard(command: Readonly<ICommandInfo>, options: Readonly<Record<string, unknown>>): void {
    const params = command.params as (Partial<SheetParams> & object) | undefined;
    if (!params) return;
    if (command.id === CALCULATED) heardResults(params as Results);
    if (params.unitId !== unitId) return;
    const sheet = params.subUnitId ?? '';
    heardSheet(command.id, sheet, params);
    if (isHostWriting()) return;
    const line = LINE_MUTATIONS[command.id];
    if (command.id === WRITE) {
      if (options['fromFormula'] || options['applyFormulaCalculationResult']) return;
      heardEdit(sheet, (params as { cellValue: Cells }).cellValue);
    } else if (line) {
      const [type, inserted] = line;
      hear({ type, sheet, extent: extentOf((params as { range: IRange }).range), inserted });
    } else if (command.id === 'sheet.operation.set-worksheet-active') {
      // the engine shows a new sheet, which Excel does not: its order comes when the sheet before is shown again
      if (sheet === engine.activeSheet()) hear({ type: 'activated', sheet });
    } else if (command.id === 'sheet.operation.set-selections') {
      const selection = selectedIn(sheet, (params as { selections?: EngineArea[] }).selections ?? []);
      if (selection) hear({ type: 'selected', ...selection });
    }
  }

  const subscriptions = [
    commands.beforeCommandExecuted(rememberBefore),
    commands.beforeCommandExecuted(nameSheet),
    commands.onCommandExecuted((command, options) => {
      heard(command, options ?? {});
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}
