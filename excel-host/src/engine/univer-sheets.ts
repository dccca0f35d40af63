import type { ICommandService, Workbook, Worksheet } from '@univerjs/core';
import type { Extent } from '../address';
import { blankSheet, type BookSheet } from '../workbook/book';
import type { EngineEvent, Selection, SheetState } from './engine';
import { sheetIdOf, sheetNumberOf } from '../workbook/sheet-numbers';
import { fullSheetData, rangeOf } from './univer-book';
import { firstCell, selectionsOf } from './univer-selection';
import type { UniverCalculation } from './univer-calculation';
import { dataOf } from './univer-style';

const SCROLL = 'sheet.operation.scroll-to-range';

/** The sheets of a workbook in Univer, and which of their cells are selected. */
export abstract class UniverSheets {
  protected abstract readonly calculation: UniverCalculation;
  protected hostIsWriting = false;
  /** By sheet: each keeps its own. */
  protected readonly selected = new Map<string, Selection>();
  protected readonly listeners = new Set<(event: EngineEvent) => void>();
  protected readonly unitId: string;
  /** The highest number of a sheet so far, so that no number is given twice. */
  private highest: number;
  /** Numbers of sheets whose ids don't contain them. */
  private readonly numbers = new Map<string, number>();

  constructor(
    protected readonly commands: ICommandService,
    protected readonly workbook: Workbook,
    private readonly idOf = sheetIdOf,
  ) {
    this.unitId = workbook.getUnitId();
    this.highest = Math.max(0, ...workbook.getSheetOrders().map((id) => sheetNumberOf(id) ?? 0));
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
    const { name, hidden, tabColor, defaultRowHeight, defaultColumnWidth } = config;
    const size = { rows: config.rowCount, columns: config.columnCount, defaultRowHeight, defaultColumnWidth };
    return { id, name, hidden: Boolean(hidden), tabColor: tabColor || '', ...size };
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

  addSheet(name: string, like: BookSheet = blankSheet(name)): string {
    const id = this.newSheetId();
    const sheet = fullSheetData(id, { ...like, name }, dataOf);
    this.keepingActive(() => {
      this.run('sheet.mutation.insert-sheet', { index: this.sheetIds().length, sheet });
    });
    if (like.cells.length > 0) this.calculation.allChanged();
    return id;
  }

  removeSheet(sheet: string): void {
    const ids = this.sheetIds();
    const at = ids.indexOf(sheet);
    const isShown = (id: string) => !this.sheet(id)?.hidden;
    // Excel activates the next sheet to the right, from the last one that to the left.
    const shown = ids.slice(at + 1).find(isShown) ?? ids.slice(0, at).filter(isShown).at(-1);
    const next = shown ?? ids.find((id) => id !== sheet);
    if (this.activeSheet() === sheet && next !== undefined) this.activate(next);
    this.selected.delete(sheet);
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

  selection(): Selection {
    const sheet = this.activeSheet();
    return this.selected.get(sheet) ?? firstCell(sheet);
  }

  select(sheet: string, areas: readonly Extent[]): void {
    const [first] = areas;
    if (!first) return;
    this.selected.set(sheet, { sheet, areas, active: { row: first.row, column: first.column } });
    this.activate(sheet);
    const selections = selectionsOf(areas, this.unitId, sheet);
    this.run('sheet.operation.set-selections', { subUnitId: sheet, selections });
    // A visible grid scrolls to the cells, as Excel does.
    if (this.commands.hasCommand(SCROLL)) this.run(SCROLL, { range: rangeOf(first) });
  }

  protected newSheetId(): string {
    return this.idOf((this.highest += 1));
  }

  /** The number by which a sheet is saved. */
  protected numberOf(sheet: string): number {
    const known = sheetNumberOf(sheet) ?? this.numbers.get(sheet);
    if (known !== undefined) return known;
    this.numbers.set(sheet, (this.highest += 1));
    return this.highest;
  }

  protected worksheet(id: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`The engine has no sheet ${id}.`);
    return worksheet;
  }

  protected run(id: string, params: object, options?: { onlyLocal: boolean }): void {
    const outer = this.hostIsWriting;
    this.hostIsWriting = true;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, options);
    } finally {
      this.hostIsWriting = outer;
    }
  }

  protected makeRoom(sheet: string, extent: Extent): void {
    const state = this.sheet(sheet);
    if (!state) return;
    if (extent.row + extent.rows > state.rows) this.worksheet(sheet).setRowCount(extent.row + extent.rows);
    if (extent.column + extent.columns > state.columns) {
      this.worksheet(sheet).setColumnCount(extent.column + extent.columns);
    }
  }

  protected emit(event: EngineEvent): void {
    for (const hear of [...this.listeners]) hear(event);
  }
  /** The engine activates a sheet that is new or no longer hidden; Excel does not. */
  private keepingActive(act: () => void): void {
    const active = this.activeSheet();
    act();
    if (this.activeSheet() !== active) this.workbook.setActiveSheet(this.worksheet(active));
  }
}
