import {
  Direction,
  ICommandService,
  IUniverInstanceService,
  type ICellData,
  type Nullable,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel, ICalculateFormulaService, IFunctionService } from '@univerjs/engine-formula';
import type { Extent } from '../address';
import { shifted, type Shift } from '../shift';
import type { Book } from '../workbook/book';
import type { CellWrite, Content, Engine, FormulaCell, FormulaTable, Scalar } from './engine';
import type { Style, StylePatch, Unseen } from './style';
import { CUT_MERGES, cellOf, extentOf, rangeOf } from './univer-book';
import { UniverCalculation } from './univer-calculation';
import { UniverEvaluation } from './univer-evaluation';
import { isTextOf, savedSheet, spanOf, valueOf } from './univer-cells';
import { cutOnes, heldMerges, heldOf, isSame, movedMerges, wholeOf, type HeldMerge } from './univer-merges';
import { keepLineMerges } from './univer-line-merges';
import { UniverNames } from './univer-names';
import { UniverSheets } from './univer-sheets';
import { UniverLines } from './univer-lines';
import { UniverSpill } from './univer-spill';
import { dataOf, formatOf, styleOf } from './univer-style';
import { holds, usedCells } from './univer-used';
import { watchUniver, WRITE } from './univer-watch';

const LINES = {
  rows: { insert: 'sheet.command.insert-row', remove: 'sheet.command.remove-row' },
  columns: { insert: 'sheet.command.insert-col', remove: 'sheet.command.remove-col' },
} as const;

/** The engine on Univer: headless in Node, and under the visible grid of the workbench. */
export class UniverEngine extends UniverSheets implements Engine {
  private readonly formulaModel: FormulaDataModel;
  private readonly instances: IUniverInstanceService;
  private readonly stopWatching: readonly (() => void)[];
  protected readonly calculation: UniverCalculation;
  private readonly spill: UniverSpill;
  private readonly evaluation: UniverEvaluation;
  private readonly lines: UniverLines;
  private readonly names: UniverNames;

  constructor(
    univer: Univer,
    workbook: Workbook,
    private readonly release: () => void,
    idOf?: (number: number) => string,
  ) {
    const injector = univer.__getInjector();
    super(injector.get(ICommandService), workbook, idOf);
    this.formulaModel = injector.get(FormulaDataModel);
    this.instances = injector.get(IUniverInstanceService);
    const functions = injector.get(IFunctionService);
    this.calculation = new UniverCalculation(this.commands, functions, this.unitId);
    const calculator = injector.get(ICalculateFormulaService);
    this.evaluation = new UniverEvaluation(calculator, functions, this.unitId);
    this.spill = new UniverSpill(this.formulaModel, this.unitId);
    this.lines = new UniverLines(
      (sheet) => this.worksheet(sheet),
      (id, params) => {
        this.run(id, params);
      },
      (sheet, extent) => {
        this.makeRoom(sheet, extent);
      },
    );
    this.names = new UniverNames((id, params, options) => {
      this.run(id, params, options);
    });
    const stopHearing = watchUniver({
      commands: this.commands,
      unitId: this.unitId,
      engine: this,
      newSheetId: () => this.newSheetId(),
      isHostWriting: () => this.hostIsWriting,
      hear: (event) => {
        if (event.type === 'rows' || event.type === 'columns') {
          const { sheet, extent, inserted, type: what } = event;
          const at = what === 'rows' ? extent.row : extent.column;
          this.moveMerges({ sheet, what, at, count: inserted ? extent[what] : -extent[what] });
        } else if (event.type === 'edited') this.calculation.changed(event.sheet, event.extent, true);
        else if (event.type === 'selected') {
          const { sheet, areas, active } = event;
          this.selected.set(sheet, { sheet, areas, active });
        }
        this.emit(event);
      },
    });
    const stopKeeping = keepLineMerges({
      commands: this.commands,
      unitId: this.unitId,
      isHostWriting: () => this.hostIsWriting,
      merges: () => new Map(this.sheetIds().map((id) => [id, this.merges(id)])),
      correct: (sheet, merges) => {
        this.correctMerges(sheet, merges);
      },
    });
    this.stopWatching = [stopHearing, stopKeeping];
    if (this.sheetIds().some((id) => this.hasUncomputed(id))) this.calculation.allChanged();
  }

  content(sheet: string, row: number, column: number): Content {
    const cell = this.worksheet(sheet).getCellRaw(row, column);
    const formula = cell ? this.formulaOf(sheet, row, column, cell) : null;
    const value = cell ? valueOf(cell) : null;
    if (cell && isTextOf(cell, value, formula)) return { value, formula, isText: true };
    if (value !== null || formula !== null) return { value, formula };
    const spilled = this.spill.cell(sheet, row, column);
    return { value: spilled && valueOf(spilled), formula };
  }

  style(sheet: string, row: number, column: number): Style {
    const cell = this.worksheet(sheet).getCellRaw(row, column);
    if (!cell) return {};
    return styleOf(this.workbook.getStyles().getStyleByCell(cell) ?? null, unseenOf(cell));
  }

  numberFormat(sheet: string, row: number, column: number): string {
    const cell = this.worksheet(sheet).getCellRaw(row, column);
    const style = cell && this.workbook.getStyles().getStyleByCell(cell);
    return style?.n?.pattern ? formatOf(style.n.pattern) : 'General';
  }

  write(sheet: string, writes: readonly CellWrite[]): void {
    if (writes.length === 0) return;
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, content, style } of writes) {
      const cell: ICellData = content ? cellOf(content) : {};
      if (!content && style && 'numberFormat' in style)
        Object.assign(cell, this.digitsAsText(sheet, row, column));
      if (style === null) Object.assign(cell, { s: null, custom: null });
      else if (style) {
        cell.s = dataOf(style);
        if ('unseen' in style) cell.custom = this.unseenAfter(sheet, row, column, style.unseen);
      }
      const line = (cells[row] ??= {});
      line[column] = { ...line[column], ...cell };
    }
    const span = spanOf(cells);
    if (!span) return;
    this.makeRoom(sheet, span.extent);
    // onlyLocal skips the engine's pause of 100 ms before it calculates; settle() calculates at once.
    this.run(WRITE, { subUnitId: sheet, cellValue: cells }, { onlyLocal: true });
    if (!span.values) return;
    this.calculation.changed(sheet, span.extent);
    // Formulas that were just entered are calculated even where all others wait.
    if (this.calculation.manual) {
      for (const { row, column, content } of writes)
        if (content?.formula) this.calculation.changed(sheet, { row, column, rows: 1, columns: 1 }, true);
    }
  }

  /** The content of a cell with a text of digits, which the engine would take for a number with its new format. */
  private digitsAsText(sheet: string, row: number, column: number): ICellData {
    const content = this.content(sheet, row, column);
    const { value, formula } = content;
    const isOfDigits = typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
    return isOfDigits && !formula ? cellOf(content) : {};
  }

  formulas(sheet: string): readonly FormulaCell[] {
    const cells: FormulaCell[] = [];
    this.worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const formula = cell ? this.formulaOf(sheet, row, column, cell) : null;
        if (formula) cells.push({ row, column, formula });
      });
    return cells;
  }

  setManual(manual: boolean): void {
    this.calculation.manual = manual;
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  calculate(everything: boolean): Promise<void> {
    return this.calculation.calculate(everything);
  }

  evaluate(sheet: string, row: number, column: number, formula: string): Promise<Scalar[][]> {
    return this.evaluation.evaluate(sheet, row, column, formula);
  }

  knowsFunction(name: string): boolean {
    return this.evaluation.knows(name);
  }

  used(sheet: string, valuesOnly: boolean): Extent | null {
    return usedCells(this.worksheet(sheet), this.spill.extents(sheet), valuesOnly);
  }

  held(sheet: string): readonly (readonly [row: number, column: number])[] {
    const cells: [number, number][] = [];
    this.worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && holds(cell)) cells.push([row, column]);
      });
    return cells.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  }

  spills(sheet: string): readonly Extent[] {
    return this.spill.extents(sheet);
  }

  merges(sheet: string): readonly Extent[] {
    const cut = this.cutMerges(sheet);
    return this.worksheet(sheet)
      .getMergeData()
      .map((range) => wholeOf(extentOf(range), cut));
  }

  merge(sheet: string, extents: readonly Extent[]): void {
    const state = this.sheet(sheet);
    const merges = heldMerges(extents, { rows: state?.rows ?? 1, columns: state?.columns ?? 1 });
    for (const { held } of merges) this.makeRoom(sheet, held);
    this.cutMerges(sheet).push(...cutOnes(merges));
    const ranges = merges.map(({ held }) => rangeOf(held));
    this.run('sheet.mutation.add-worksheet-merge', { subUnitId: sheet, ranges });
  }

  unmerge(sheet: string, extents: readonly Extent[]): void {
    if (extents.length === 0) return;
    const cut = this.cutMerges(sheet);
    const ranges = extents.map((extent) => rangeOf(heldOf(extent, cut)));
    this.run('sheet.mutation.remove-worksheet-merge', { subUnitId: sheet, ranges });
  }

  async shift(sheet: string, what: 'rows' | 'columns', at: number, count: number): Promise<void> {
    const state = this.sheet(sheet);
    const across = what === 'rows' ? { columns: state?.columns ?? 1 } : { rows: state?.rows ?? 1 };
    const extent = { row: 0, column: 0, rows: Math.abs(count), columns: Math.abs(count), ...across };
    const range = rangeOf(what === 'rows' ? { ...extent, row: at } : { ...extent, column: at });
    const id = count > 0 ? LINES[what].insert : LINES[what].remove;
    const merges = this.merges(sheet).flatMap((merge) => shifted(merge, { sheet, what, at, count }) ?? []);
    const others = this.sheetIds()
      .filter((id) => id !== sheet)
      .map((id) => [id, this.merges(id)] as const);
    this.hostIsWriting = true;
    try {
      const params = { unitId: this.unitId, subUnitId: sheet, range };
      // New lines take the look of those above or left of them.
      const direction = what === 'rows' ? Direction.UP : Direction.LEFT;
      await this.commands.executeCommand(id, count > 0 ? { ...params, direction } : params);
    } finally {
      this.hostIsWriting = false;
    }
    this.moveMerges({ sheet, what, at, count });
    this.correctMerges(sheet, merges);
    // Lines removed on a sheet behind take merges of the one in front along.
    for (const [id, kept] of others) this.correctMerges(id, kept);
    this.calculation.allChanged();
  }

  /** The engine sometimes keeps a merge whose rows are gone, or one of a single cell. */
  private correctMerges(sheet: string, wanted: readonly Extent[]): void {
    const right = wanted.filter(({ rows, columns }) => rows * columns > 1);
    const isAmong = (all: readonly Extent[], one: Extent) => all.some((other) => isSame(one, other));
    this.unmerge(
      sheet,
      this.merges(sheet).filter((one) => !isAmong(right, one)),
    );
    // Taking one away may take others along that it overlaps.
    const now = this.merges(sheet);
    const missing = right.filter((one) => !isAmong(now, one));
    if (missing.length > 0) this.merge(sheet, missing);
  }

  columnWidth(sheet: string, column: number): number {
    return this.worksheet(sheet).getColumnWidth(column);
  }

  rowHeight(sheet: string, row: number): number {
    return this.worksheet(sheet).getRowHeight(row);
  }

  setColumnWidth(sheet: string, first: number, count: number, pixels: number): void {
    this.lines.setColumnWidth(sheet, first, count, pixels);
  }

  setRowHeight(sheet: string, first: number, count: number, pixels: number): void {
    this.lines.setRowHeight(sheet, first, count, pixels);
  }

  hidden(sheet: string, what: 'rows' | 'columns', index: number): boolean {
    return this.lines.hidden(sheet, what, index);
  }

  hiddenAmong(sheet: string, what: 'rows' | 'columns', first: number, count: number): readonly number[] {
    return this.lines.hiddenAmong(sheet, what, first, count);
  }

  setLineHidden(sheet: string, what: 'rows' | 'columns', first: number, count: number, on: boolean): void {
    this.lines.setHidden(sheet, what, first, count, on);
  }

  /** Runs a command as the grid's menus and keys do for a person. */
  async runInGrid(id: string, params: object): Promise<void> {
    this.instances.focusUnit(this.unitId);
    await this.commands.executeCommand(id, { unitId: this.unitId, subUnitId: this.activeSheet(), ...params });
  }

  defineName(name: string, formula: string): void {
    this.names.define(name, formula);
    this.calculation.redefined('name', name);
  }

  removeName(name: string): void {
    this.names.remove(name);
    this.calculation.redefined('name', name);
  }

  defineTable(name: string, table: FormulaTable | null): void {
    this.names.defineTable(name, table);
    this.calculation.redefined('table', name);
  }

  save(): Book {
    const ids = this.sheetIds();
    return {
      name: this.workbook.name,
      sheets: ids.map((id) => ({ ...savedSheet(this, this.worksheet(id)), number: this.numberOf(id) })),
      active: ids.indexOf(this.activeSheet()),
      names: [],
      settings: new Map(),
      xmlParts: [],
    };
  }

  dispose(): void {
    for (const stop of this.stopWatching) stop();
    this.listeners.clear();
    this.release();
  }

  /** Merges that are too large for the engine. */
  private cutMerges(sheet: string): HeldMerge[] {
    const config = this.worksheet(sheet).getConfig();
    const custom: Record<string, unknown> = (config.custom ??= {});
    return (custom[CUT_MERGES] ??= []) as HeldMerge[];
  }

  private moveMerges(shift: Shift): void {
    const cut = this.cutMerges(shift.sheet);
    cut.splice(0, cut.length, ...movedMerges(cut, shift));
  }

  private unseenAfter(
    sheet: string,
    row: number,
    column: number,
    change: StylePatch['unseen'],
  ): Record<string, unknown> | null {
    const cell = this.worksheet(sheet).getCellRaw(row, column);
    const known = Object.entries({ ...unseenOf(cell), ...change }).filter(([, value]) => value !== undefined);
    return change && known.length > 0 ? Object.fromEntries(known) : null;
  }

  private formulaOf(sheet: string, row: number, column: number, cell: ICellData): string | null {
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return this.formulaModel.getFormulaStringByCell(row, column, sheet, this.unitId) ?? null;
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
}

/** What a cell of the engine's keeps of its look beyond what is drawn. */
function unseenOf(cell: Nullable<ICellData>): Unseen {
  return (cell?.custom ?? {}) as Unseen;
}
