import {
  CellValueType,
  ICommandService,
  type ICellData,
  type IColumnData,
  type ICommandInfo,
  type IRange,
  type IRowData,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { around, type Extent } from '../address';
import { blankSheet, type Book, type BookCell, type BookSheet } from '../workbook/book';
import type { CellWrite, Content, Engine, EngineEvent, Scalar, SheetState } from './engine';
import type { Style } from './style';
import { cellOf, extentOf, rangeOf, sheetData, sheetIdOf } from './univer-book';
import { dataOf, styleOf } from './univer-style';

type Cells = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}

const WRITE = 'sheet.mutation.set-range-values';
const CALCULATED = 'formula.mutation.set-formula-calculation-result';
const NOTICE = 'formula.mutation.set-formula-calculation-notification';
const CALCULATE = 'formula.mutation.set-formula-calculation-start';

/** How long a calculation may take before the host goes on with the values it has. */
const CALCULATION_LIMIT_MS = 5000;

const LINES = {
  rows: { insert: 'sheet.command.insert-row', remove: 'sheet.command.remove-row' },
  columns: { insert: 'sheet.command.insert-col', remove: 'sheet.command.remove-col' },
} as const;

const LINE_MUTATIONS: Readonly<Record<string, readonly ['rows' | 'columns', inserted: boolean]>> = {
  'sheet.mutation.insert-row': ['rows', true],
  'sheet.mutation.remove-rows': ['rows', false],
  'sheet.mutation.insert-col': ['columns', true],
  'sheet.mutation.remove-col': ['columns', false],
};

/** The rectangle that a matrix of cells spans, and whether it touches values and not only looks. */
function spanOf(cells: Cells): { extent: Extent; values: boolean } | null {
  let [top, left, bottom, right, values] = [Infinity, Infinity, -1, -1, false];
  for (const [rowKey, row] of Object.entries(cells)) {
    for (const [columnKey, cell] of Object.entries(row)) {
      top = Math.min(top, Number(rowKey));
      bottom = Math.max(bottom, Number(rowKey));
      left = Math.min(left, Number(columnKey));
      right = Math.max(right, Number(columnKey));
      values ||= !cell || 'v' in cell || 'f' in cell || 'p' in cell;
    }
  }
  if (bottom < 0) return null;
  return { extent: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, values };
}

/** The engine on Univer: headless in Node, and under the visible grid of the workbench. */
export class UniverEngine implements Engine {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly unitId: string;
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private readonly subscriptions: { dispose(): void }[] = [];
  private dirty: Dirty = [];
  /** The names that sheets had when they were last heard of. */
  private readonly names = new Map<string, string>();
  private hostIsWriting = false;
  private mustCalculateAll = false;
  private selected: (Extent & { sheet: string }) | null = null;
  private sheetsMade: number;
  /** The edited cell before the edit: the engine clears it first, so the first look in a turn counts. */
  private before: { key: string; value: Scalar | null } | null = null;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
    private readonly release: () => void,
  ) {
    this.unitId = workbook.getUnitId();
    this.commands = univer.__getInjector().get(ICommandService);
    this.formulas = univer.__getInjector().get(FormulaDataModel);
    this.sheetsMade = workbook.getSheetOrders().length;
    for (const id of this.sheetIds()) this.names.set(id, this.sheet(id)?.name ?? '');
    this.subscriptions.push(
      this.commands.beforeCommandExecuted((command) => {
        this.rememberBefore(command);
      }),
      this.commands.onCommandExecuted((command, options) => {
        this.heard(command, options ?? {});
      }),
    );
    this.mustCalculateAll = this.sheetIds().some((id) => this.hasUncomputed(id));
  }

  listen(hear: (event: EngineEvent) => void): () => void {
    this.listeners.add(hear);
    return () => this.listeners.delete(hear);
  }

  sheetIds(): readonly string[] {
    return [...this.workbook.getSheetOrders()];
  }

  sheet(id: string): SheetState | null {
    const config = this.workbook.getSheetBySheetId(id)?.getConfig();
    if (!config) return null;
    const { name, hidden, tabColor, rowCount: rows, columnCount: columns } = config;
    return { id, name, hidden: Boolean(hidden), tabColor: tabColor || '', rows, columns };
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheet: string): void {
    if (this.activeSheet() === sheet) return;
    this.run('sheet.operation.set-worksheet-active', { subUnitId: sheet });
    this.workbook.setActiveSheet(this.worksheet(sheet));
    this.emit({ type: 'activated', sheet });
  }

  addSheet(name: string): string {
    const id = sheetIdOf((this.sheetsMade += 1));
    const sheet = sheetData(id, blankSheet(name));
    this.keepingActive(() => {
      this.run('sheet.mutation.insert-sheet', { index: this.sheetIds().length, sheet });
    });
    return id;
  }

  removeSheet(sheet: string): void {
    const ids = this.sheetIds();
    const next = ids.find((id) => id !== sheet && !this.sheet(id)?.hidden) ?? ids.find((id) => id !== sheet);
    if (this.activeSheet() === sheet && next !== undefined) this.activate(next);
    if (this.selected?.sheet === sheet) this.selected = null;
    this.run('sheet.mutation.remove-sheet', { subUnitId: sheet, subUnitName: this.sheet(sheet)?.name ?? '' });
  }

  renameSheet(sheet: string, name: string): void {
    this.run('sheet.mutation.set-worksheet-name', { subUnitId: sheet, name });
  }

  moveSheet(sheet: string, position: number): void {
    const fromOrder = this.sheetIds().indexOf(sheet);
    this.run('sheet.mutation.set-worksheet-order', { subUnitId: sheet, fromOrder, toOrder: position });
  }

  setHidden(sheet: string, hidden: boolean): void {
    this.keepingActive(() => {
      this.run('sheet.mutation.set-worksheet-hidden', { subUnitId: sheet, hidden: hidden ? 1 : 0 });
    });
  }

  setTabColor(sheet: string, color: string): void {
    this.run('sheet.mutation.set-tab-color', { subUnitId: sheet, color });
  }

  content(sheet: string, row: number, column: number): Content {
    const cell = this.worksheet(sheet).getCellRaw(row, column);
    if (!cell) return { value: null, formula: null };
    return { value: valueOf(cell), formula: this.formulaOf(sheet, row, column, cell) };
  }

  style(sheet: string, row: number, column: number): Style {
    const cell = this.worksheet(sheet).getCellRaw(row, column);
    return cell ? this.styleOf(cell) : {};
  }

  write(sheet: string, writes: readonly CellWrite[]): void {
    if (writes.length === 0) return;
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, content, style } of writes) {
      const cell: ICellData = content ? cellOf(content) : {};
      if (style === null) cell.s = null;
      else if (style) cell.s = dataOf(style);
      const line = (cells[row] ??= {});
      line[column] = { ...line[column], ...cell };
    }
    const span = spanOf(cells);
    if (!span) return;
    this.makeRoom(sheet, span.extent);
    // onlyLocal: without the engine's pause of 100 ms before it calculates; settle() does that at once.
    this.run(WRITE, { subUnitId: sheet, cellValue: cells }, { onlyLocal: true });
    if (span.values) this.markDirty(sheet, span.extent);
  }

  async settle(): Promise<void> {
    if (this.dirty.length === 0 && !this.mustCalculateAll) return;
    const dirtyRanges = joined(this.dirty);
    const forceCalculation = this.mustCalculateAll;
    this.dirty = [];
    this.mustCalculateAll = false;
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(limit);
        subscription.dispose();
        resolve();
      };
      const limit = setTimeout(end, CALCULATION_LIMIT_MS);
      const subscription = this.commands.onCommandExecuted((command) => {
        const params = command.params as { functionsExecutedState?: number } | undefined;
        if (command.id === NOTICE && params?.functionsExecutedState !== undefined) end();
      });
      void this.commands.executeCommand(
        CALCULATE,
        {
          forceCalculation,
          dirtyRanges,
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtySuperTableMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
        },
        { onlyLocal: true },
      );
    });
  }

  used(sheet: string, valuesOnly: boolean): Extent | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const see = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => {
      top = Math.min(top, firstRow);
      left = Math.min(left, firstColumn);
      bottom = Math.max(bottom, lastRow);
      right = Math.max(right, lastColumn);
    };
    this.worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell) return;
        const holds = (cell.v ?? '') !== '' || Boolean(cell.f) || Boolean(cell.si);
        if (holds || (!valuesOnly && cell.s)) see(row, column, row, column);
      });
    if (!valuesOnly) {
      for (const merge of this.worksheet(sheet).getMergeData()) {
        see(merge.startRow, merge.startColumn, merge.endRow, merge.endColumn);
      }
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  merges(sheet: string): readonly Extent[] {
    return this.worksheet(sheet).getMergeData().map(extentOf);
  }

  merge(sheet: string, extents: readonly Extent[]): void {
    for (const extent of extents) this.makeRoom(sheet, extent);
    this.run('sheet.mutation.add-worksheet-merge', { subUnitId: sheet, ranges: extents.map(rangeOf) });
  }

  unmerge(sheet: string, extents: readonly Extent[]): void {
    if (extents.length === 0) return;
    this.run('sheet.mutation.remove-worksheet-merge', { subUnitId: sheet, ranges: extents.map(rangeOf) });
  }

  async shift(sheet: string, what: 'rows' | 'columns', at: number, count: number): Promise<void> {
    const state = this.sheet(sheet);
    const across = what === 'rows' ? { columns: state?.columns ?? 1 } : { rows: state?.rows ?? 1 };
    const extent = { row: 0, column: 0, rows: Math.abs(count), columns: Math.abs(count), ...across };
    const range = rangeOf(what === 'rows' ? { ...extent, row: at } : { ...extent, column: at });
    const id = count > 0 ? LINES[what].insert : LINES[what].remove;
    this.hostIsWriting = true;
    try {
      const params = { unitId: this.unitId, subUnitId: sheet, range };
      // 0 and 1 are the engine's words for up and left: new lines take the look of those before.
      await this.commands.executeCommand(
        id,
        count > 0 ? { ...params, direction: what === 'rows' ? 0 : 1 } : params,
      );
    } finally {
      this.hostIsWriting = false;
    }
    this.mustCalculateAll = true;
  }

  columnWidth(sheet: string, column: number): number {
    return this.worksheet(sheet).getColumnWidth(column);
  }

  rowHeight(sheet: string, row: number): number {
    return this.worksheet(sheet).getRowHeight(row);
  }

  setColumnWidth(sheet: string, first: number, count: number, pixels: number): void {
    const ranges = [rangeOf({ row: 0, column: first, rows: 1, columns: count })];
    this.run('sheet.mutation.set-worksheet-col-width', { subUnitId: sheet, ranges, colWidth: pixels });
  }

  setRowHeight(sheet: string, first: number, count: number, pixels: number): void {
    const ranges = [rangeOf({ row: first, column: 0, rows: count, columns: 1 })];
    this.makeRoom(sheet, { row: first, column: 0, rows: count, columns: 1 });
    this.run('sheet.mutation.set-worksheet-row-height', { subUnitId: sheet, ranges, rowHeight: pixels });
    this.run('sheet.mutation.set-worksheet-row-is-auto-height', {
      subUnitId: sheet,
      ranges,
      autoHeightInfo: 0,
    });
  }

  hidden(sheet: string, what: 'rows' | 'columns', index: number): boolean {
    const worksheet = this.worksheet(sheet);
    return what === 'rows' ? !worksheet.getRowRawVisible(index) : !worksheet.getColVisible(index);
  }

  setLineHidden(
    sheet: string,
    what: 'rows' | 'columns',
    first: number,
    count: number,
    hidden: boolean,
  ): void {
    const line = what === 'rows' ? 'row' : 'col';
    const extent =
      what === 'rows'
        ? { row: first, column: 0, rows: count, columns: 1 }
        : { row: 0, column: first, rows: 1, columns: count };
    const id = `sheet.mutation.set-${line}-${hidden ? 'hidden' : 'visible'}`;
    this.run(id, { subUnitId: sheet, ranges: [rangeOf(extent)] });
  }

  selection(): Extent & { sheet: string } {
    if (this.selected) return this.selected;
    return { sheet: this.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(sheet: string, extent: Extent): void {
    this.activate(sheet);
    this.selected = { ...extent, sheet };
    const range = rangeOf(extent);
    const cell = { ...range, endRow: range.startRow, endColumn: range.startColumn };
    const primary = {
      ...cell,
      actualRow: extent.row,
      actualColumn: extent.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections = [
      { range: { ...range, rangeType: 0, unitId: this.unitId, sheetId: sheet }, primary, style: null },
    ];
    this.run('sheet.operation.set-selections', { subUnitId: sheet, selections });
  }

  defineName(name: string, formula: string): void {
    const formulaOrRefString = formula.replace(/^=/, '');
    this.run('formula.mutation.set-defined-name', { id: name, name, formulaOrRefString });
  }

  removeName(name: string): void {
    this.run('formula.mutation.remove-defined-name', { id: name, name, formulaOrRefString: '' });
  }

  save(): Book {
    const ids = this.sheetIds();
    return {
      name: this.workbook.name,
      sheets: ids.map((id) => this.saveSheet(id)),
      active: ids.indexOf(this.activeSheet()),
      names: [],
      settings: new Map(),
      xmlParts: [],
    };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.listeners.clear();
    this.release();
  }

  private saveSheet(id: string): BookSheet {
    const config = this.worksheet(id).getConfig();
    const cells: BookCell[] = [];
    this.worksheet(id)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell) return;
        cells.push({ row, column, ...this.content(id, row, column), style: this.styleOf(cell) });
      });
    const rows = linesOf<IRowData>(config.rowData);
    const columns = linesOf<IColumnData>(config.columnData);
    return {
      ...blankSheet(config.name),
      hidden: config.hidden ? 'Hidden' : 'Visible',
      cells,
      merges: this.merges(id),
      rowHeights: new Map(rows.flatMap(([row, data]) => (data.h === undefined ? [] : [[row, data.h]]))),
      columnWidths: new Map(
        columns.flatMap(([column, data]) => (data.w === undefined ? [] : [[column, data.w]])),
      ),
      defaultRowHeight: config.defaultRowHeight,
      defaultColumnWidth: config.defaultColumnWidth,
      hiddenRows: rows.flatMap(([row, data]) => (data.hd ? [row] : [])),
      hiddenColumns: columns.flatMap(([column, data]) => (data.hd ? [column] : [])),
    };
  }

  private worksheet(id: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`The engine has no sheet ${id}.`);
    return worksheet;
  }

  private styleOf(cell: ICellData): Style {
    return styleOf(this.workbook.getStyles().getStyleByCell(cell) ?? null);
  }

  private formulaOf(sheet: string, row: number, column: number, cell: ICellData): string | null {
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return this.formulas.getFormulaStringByCell(row, column, sheet, this.unitId) ?? null;
  }

  private hasUncomputed(sheet: string): boolean {
    let found = false;
    this.worksheet(sheet)
      .getCellMatrix()
      .forValue((_row, _column, cell) => {
        found ||= Boolean(cell?.f) && (cell?.v === undefined || cell.v === null);
      });
    return found;
  }

  private run(id: string, params: object, options?: { onlyLocal: boolean }): void {
    const outer = this.hostIsWriting;
    this.hostIsWriting = true;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, options);
    } finally {
      this.hostIsWriting = outer;
    }
  }

  /** The engine shows a sheet that is new or no longer hidden; Excel stays where it was. */
  private keepingActive(act: () => void): void {
    const active = this.activeSheet();
    act();
    if (this.activeSheet() !== active) this.workbook.setActiveSheet(this.worksheet(active));
  }

  private makeRoom(sheet: string, extent: Extent): void {
    const state = this.sheet(sheet);
    if (!state) return;
    if (extent.row + extent.rows > state.rows) this.worksheet(sheet).setRowCount(extent.row + extent.rows);
    if (extent.column + extent.columns > state.columns) {
      this.worksheet(sheet).setColumnCount(extent.column + extent.columns);
    }
  }

  private markDirty(sheet: string, extent: Extent): void {
    this.dirty.push({ unitId: this.unitId, sheetId: sheet, range: rangeOf(extent) });
  }

  private emit(event: EngineEvent): void {
    for (const hear of [...this.listeners]) hear(event);
  }

  private rememberBefore(command: Readonly<ICommandInfo>): void {
    if (command.id !== WRITE || this.hostIsWriting) return;
    const { subUnitId, cellValue, unitId } = command.params as SheetParams & { cellValue: Cells };
    const extent = unitId === this.unitId ? spanOf(cellValue)?.extent : undefined;
    if (!extent || extent.rows * extent.columns !== 1) return;
    const key = `${subUnitId} ${extent.row} ${extent.column}`;
    if (this.before?.key === key) return;
    const mine = { key, value: this.content(subUnitId, extent.row, extent.column).value };
    this.before = mine;
    queueMicrotask(() => {
      if (this.before === mine) this.before = null;
    });
  }

  private heard(command: Readonly<ICommandInfo>, options: Readonly<Record<string, unknown>>): void {
    const params = command.params as (Partial<SheetParams> & object) | undefined;
    if (!params) return;
    if (command.id === CALCULATED) {
      this.heardResults(
        params as { unitData?: Record<string, Record<string, object | undefined> | undefined> },
      );
      return;
    }
    if (params.unitId !== this.unitId) return;
    const sheet = params.subUnitId ?? '';
    if (command.id === WRITE) {
      if (options['fromFormula'] || options['applyFormulaCalculationResult'] || this.hostIsWriting) return;
      this.heardEdit(sheet, (params as { cellValue: Cells }).cellValue);
    } else if (LINE_MUTATIONS[command.id]) {
      const [type, inserted] = LINE_MUTATIONS[command.id] ?? ['rows', true];
      const extent = extentOf((params as { range: IRange }).range);
      if (!this.hostIsWriting) this.emit({ type, sheet, extent, inserted });
    } else if (command.id === 'sheet.operation.set-worksheet-active') {
      // the engine shows a new sheet, which Excel does not: its order comes when the sheet before is shown again
      if (!this.hostIsWriting && sheet === this.activeSheet()) this.emit({ type: 'activated', sheet });
    } else if (command.id === 'sheet.mutation.insert-sheet') {
      const added = (params as { sheet: { id: string; name: string } }).sheet;
      this.names.set(added.id, added.name);
      this.emit({ type: 'added', sheet: added.id });
    } else if (command.id === 'sheet.mutation.remove-sheet') {
      this.emit({ type: 'deleted', sheet });
    } else if (command.id === 'sheet.mutation.set-worksheet-name') {
      const after = this.sheet(sheet)?.name ?? '';
      this.emit({ type: 'renamed', sheet, before: this.names.get(sheet) ?? '', after });
      this.names.set(sheet, after);
    } else if (command.id === 'sheet.operation.set-selections' && !this.hostIsWriting) {
      const range = (params as { selections?: { range: IRange }[] }).selections?.[0]?.range;
      if (!range) return;
      this.selected = { ...extentOf(range), sheet };
      this.emit({ type: 'selected', sheet, extent: extentOf(range) });
    }
  }

  private heardEdit(sheet: string, cells: Cells): void {
    const span = spanOf(cells);
    if (!span?.values) return;
    this.markDirty(sheet, span.extent);
    const single = span.extent.rows * span.extent.columns === 1;
    const before = single && this.before ? this.before.value : undefined;
    this.emit({ type: 'edited', sheet, extent: span.extent, before });
  }

  private heardResults(params: {
    unitData?: Record<string, Record<string, object | undefined> | undefined>;
  }): void {
    for (const [sheet, results] of Object.entries(params.unitData?.[this.unitId] ?? {})) {
      if (results && Object.keys(results).length > 0) this.emit({ type: 'calculated', sheet });
    }
  }
}

/** More than this many changed ranges are told to the engine as one a sheet: it looks at each of them on its own. */
const MANY_RANGES = 64;

type Dirty = { unitId: string; sheetId: string; range: IRange }[];

function joined(dirty: Dirty): Dirty {
  if (dirty.length <= MANY_RANGES) return dirty;
  const bySheet = new Map<string, Dirty[number]>();
  for (const each of dirty) {
    const known = bySheet.get(each.sheetId);
    const range = known ? rangeOf(around(extentOf(known.range), extentOf(each.range))) : each.range;
    bySheet.set(each.sheetId, { ...each, range });
  }
  return [...bySheet.values()];
}

/** What is known of rows or columns, by their number. */
function linesOf<T>(data: object): [number, T][] {
  return (Object.entries(data) as [string, T | null][]).flatMap(([line, known]) =>
    known ? [[Number(line), known]] : [],
  );
}

function valueOf(cell: ICellData): Scalar | null {
  const { v, t, p } = cell;
  if (v === null || v === undefined || v === '') return p?.body?.dataStream.replace(/[\r\n]+$/, '') ?? null;
  if (t === CellValueType.BOOLEAN) return v !== 0 && v !== '0' && v !== false;
  if (typeof v === 'string' && t === CellValueType.NUMBER && v.trim() !== '' && !Number.isNaN(Number(v)))
    return Number(v);
  if (typeof v === 'number' && (t === CellValueType.STRING || t === CellValueType.FORCE_STRING))
    return String(v);
  return v;
}
