import { common, parseAddress, spell, type Box, type Extent } from './address';
import { valueType } from './display';
import type { Content, Engine, EngineEvent, FormulaCell } from './engine/engine';
import { Events, EventType, type EventEntry } from './events';
import { Faults } from './faults';
import { tell } from './followers';
import { renamedInFormula } from './formula-references';
import { afterShift, reformulate, shiftCells } from './moving-cells';
import { range } from './objects/range';
import { References } from './references';
import { processRequest } from './request/process';
import { ActionType, PathType, type RequestBody, type ResponseBody } from './request/wire';
import type { Shift } from './shift';

/** Flag of a request that waits while a person types in a cell. */
const DELAY_FOR_CELL_EDIT = 64;

export interface HostOptions {
  readonly engine: Engine;
  /** Gives events to the add-in. */
  readonly deliver: (entries: readonly EventEntry[]) => void;
  /** Shows or hides the pane. */
  readonly onPane?: (visible: boolean) => void;
  /** A ribbon button was enabled or disabled. */
  readonly onRibbon?: (update: unknown) => void;
  /** The add-in opens another workbook, blank or from the base64 text of a file. */
  readonly onOpen?: (base64File: string | null) => void;
  /** The add-in closes the workbook, with or without saving it. */
  readonly onClose?: (saves: boolean) => void;
}

type ShiftDirection = 'None' | 'ShiftCellDown' | 'ShiftCellRight' | 'ShiftCellUp' | 'ShiftCellLeft';

/** How cells came to change, in the words of onChanged's arguments. */
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
  readonly byAddIn?: boolean;
  readonly remote?: boolean;
}

/** What cells held before a change: the content of a single one, and the formulas of all. */
export interface Before {
  readonly single?: Content | undefined;
  readonly formulas: readonly FormulaCell[];
}

/** The emulated Excel: a workbook in an engine, what the add-in keeps in it, and its events. */
export class Host {
  readonly engine: Engine;
  readonly faults = new Faults();
  readonly events: Events;
  readonly references: References;
  /** Members of Excel's that were asked for and are not emulated. */
  readonly missing = new Set<string>();
  /** Errors of the emulation itself. */
  readonly bugs: string[] = [];
  /** Requests of the add-in so far; office.js's own housekeeping is not counted. */
  roundTrips = 0;
  paneVisible = true;
  /** Called before each request is worked on, with its number from 1. */
  onRequest: ((count: number, body: RequestBody) => void | Promise<void>) | null = null;
  /** Whether Excel has a member; names that it has not are passed over when loaded. */
  knows: (kind: string, member: string) => boolean = (_kind, member) =>
    member !== 'isNullObject' && member !== 'noPropertiesNeeded';
  /** Whether a member is newer than this Excel. */
  tooNew: (kind: string, member: string) => boolean = () => false;
  private queue: Promise<unknown> = Promise.resolve();
  private working = 0;
  private inHook = false;
  private later: (() => void)[] = [];
  private calculates = true;
  private closed = false;
  private active: string;
  private readonly stopListening: () => void;

  constructor(readonly options: HostOptions) {
    this.engine = options.engine;
    this.events = new Events(this.faults, options.deliver);
    this.references = new References((sheet) => this.engine.sheet(sheet) !== null);
    this.active = this.engine.activeSheet();
    this.stopListening = this.engine.listen((event) => {
      this.heard(event);
    });
  }

  /** Whether a request is being worked on. */
  get busy(): boolean {
    return this.working > 0 || this.events.pending > 0;
  }

  /** Works on a request, one at a time in their order. */
  process(body: RequestBody, flags: number): Promise<ResponseBody> {
    if (!isHousekeeping(body)) this.roundTrips += 1;
    const count = this.roundTrips;
    this.working += 1;
    const job = this.queue.then(async () => {
      const answer = await this.work(body, flags, count);
      this.calculates = true;
      // as in Excel, formulas are calculated when the add-in has its answer
      await this.settle();
      return answer;
    });
    this.queue = job
      .catch(() => null)
      .then(() => {
        for (const act of this.later.splice(0)) act();
      })
      .finally(() => {
        this.working -= 1;
      });
    return job;
  }

  /** Resolves when formulas are calculated, unless the request at work put that off. */
  async settle(): Promise<void> {
    if (!this.calculates || this.closed) return;
    tell('settling', this);
    await this.engine.settle();
  }

  /** Puts calculation off to the end of the request at work. */
  suspendCalculation(): void {
    this.calculates = false;
  }

  /** Does something as a person would between two requests, and resolves when formulas are calculated. */
  asPerson(act: () => void | Promise<void>): Promise<void> {
    if (this.inHook) return Promise.resolve(act());
    this.working += 1;
    const job = this.queue.then(act).then(() => this.settle());
    this.queue = job
      .catch(() => null)
      .finally(() => {
        this.working -= 1;
      });
    return job;
  }

  /** The sheet of a name or an id, or null. */
  sheetId(key: string): string | null {
    if (this.engine.sheet(key)) return key;
    const wanted = key.toLowerCase();
    return this.engine.sheetIds().find((id) => this.engine.sheet(id)?.name.toLowerCase() === wanted) ?? null;
  }

  /** Shows or hides the pane, and tells the add-in. */
  setPane(visible: boolean): void {
    const changed = visible !== this.paneVisible;
    this.paneVisible = visible;
    this.options.onPane?.(visible);
    if (!changed) return;
    this.events.send(EventType.runtimeVisibility, '', { visibility: visible ? 'Visible' : 'Hidden' });
  }

  /** Tells the add-in that cells were selected. */
  selected(box: Box): void {
    this.events.ofSheet(EventType.selectionChanged, box.sheet, {
      address: spell(box),
      worksheetId: box.sheet,
    });
    tell('selected', this, box);
  }

  /** The cells of an address; without a sheet's name those of the active sheet. */
  box(address: string): Box {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheetName ? this.sheetId(parsed.sheetName) : this.engine.activeSheet();
    if (!parsed || sheet === null) throw new Error(`The workbook has no ${address}.`);
    const { row, column, rows, columns } = parsed;
    return { sheet, row, column, rows, columns };
  }

  /** What cells hold now, to be told when they have changed. */
  before(box: Box): Before {
    const isSingle = box.rows * box.columns === 1;
    const isAsked = this.events.isAwaited(EventType.formulaChanged, box.sheet);
    const formulas = (isAsked ? this.engine.formulas(box.sheet) : []).filter(({ row, column }) =>
      common(box, { row, column, rows: 1, columns: 1 }),
    );
    return { formulas, single: isSingle ? this.engine.content(box.sheet, box.row, box.column) : undefined };
  }

  /** Tells the add-in that cells changed. */
  changed(box: Box, change: Change = {}): void {
    const { remote = false } = change;
    this.events.ofSheet(EventType.changed, box.sheet, this.changeDetails(box, change), { remote });
    this.formulasChanged(box, change);
    tell('changed', this, box, change);
  }

  /** The arguments of an event of changed cells. */
  changeDetails(box: Box, change: Change): Record<string, unknown> {
    const { changeType = 'RangeEdited', before, byAddIn = false, remote = false } = change;
    const { sheet, row, column } = box;
    const { shiftDirection = 'None' } = change;
    const single = box.rows * box.columns === 1 ? before?.single : undefined;
    const after = single ? this.engine.content(sheet, row, column).value : null;
    const details = single
      ? {
          valueBefore: single.value ?? '',
          valueAfter: after ?? '',
          valueTypeBefore: valueType(single.value),
          valueTypeAfter: valueType(after),
        }
      : {};
    return {
      address: spell(box),
      changeType,
      source: remote ? 'Remote' : 'Local',
      triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: sheet,
      shiftDirection,
      referenceId: this.references.keep(range.of(box)),
      ...details,
    };
  }

  /** Does something when the answer to the request at work has been given. */
  afterRequest(act: () => void): void {
    this.later.push(act);
  }

  /** Inserts or deletes cells; what lies on the cells behind them moves with them. */
  async shift(shift: Shift): Promise<void> {
    if (shift.band) {
      shiftCells(this, shift);
      tell('shifted', this, shift);
    } else {
      await this.engine.shift(shift.sheet, shift.what, shift.at, shift.count);
      this.followLines(shift);
    }
    this.references.shift(shift);
  }

  dispose(): void {
    this.closed = true;
    this.stopListening();
    this.engine.dispose();
  }

  private async work(body: RequestBody, flags: number, count: number): Promise<ResponseBody> {
    const slow = this.faults.get('slow');
    if (slow) await new Promise((resolve) => setTimeout(resolve, slow.ms));
    if (isHousekeeping(body)) return processRequest(this, body);
    this.inHook = true;
    try {
      await this.onRequest?.(count, body);
    } finally {
      this.inHook = false;
    }
    if (this.faults.get('cellEditMode')) {
      if (flags & DELAY_FOR_CELL_EDIT) await this.faults.cellEditEnd();
      else return cellEditError();
    }
    return processRequest(this, body);
  }

  private heard(event: EngineEvent): void {
    const { sheet } = event;
    switch (event.type) {
      case 'edited':
        void this.heardEdit({ ...event.extent, sheet }, event.before);
        return;
      case 'rows':
      case 'columns':
        this.heardLines(event.type, sheet, event.extent, event.inserted);
        return;
      case 'activated':
        this.heardActivation(sheet);
        return;
      case 'added':
        this.events.raise(EventType.added, 'Workbook', { worksheetId: sheet, source: 'Local' });
        return;
      case 'deleted':
        this.forgetSheet(sheet, event.name);
        this.events.raise(EventType.deleted, 'Workbook', { worksheetId: sheet, source: 'Local' });
        return;
      case 'calculated':
        this.events.ofSheet(EventType.calculated, sheet, { worksheetId: sheet, address: '' });
        return;
      case 'renamed':
        reformulate(this, (formula) => renamedInFormula(formula, event.before, event.after));
        this.events.ofSheet(EventType.nameChanged, sheet, {
          worksheetId: sheet,
          nameBefore: event.before,
          nameAfter: event.after,
          source: 'Local',
        });
        return;
      case 'selected':
        this.selected({ ...event.extent, sheet });
    }
  }

  /** An edit in the grid: a typed formula is told with its result. */
  private async heardEdit(box: Box, content: Content | undefined): Promise<void> {
    if (this.engine.content(box.sheet, box.row, box.column).formula) await this.engine.settle();
    const { row, column } = box;
    const formulas = content?.formula ? [{ row, column, formula: content.formula }] : [];
    this.changed(box, { before: { single: content, formulas } });
  }

  private heardLines(what: 'rows' | 'columns', sheet: string, extent: Extent, inserted: boolean): void {
    const at = what === 'rows' ? extent.row : extent.column;
    const shift: Shift = { sheet, what, at, count: inserted ? extent[what] : -extent[what] };
    this.followLines(shift);
    this.references.shift(shift);
    const noun = what === 'rows' ? 'Row' : 'Column';
    this.changed({ ...extent, sheet }, { changeType: `${noun}${inserted ? 'Inserted' : 'Deleted'}` });
  }

  /** The engine takes formulas and merges along where whole lines come or go; the rest follows here. */
  private followLines(shift: Shift): void {
    tell('shifted', this, shift);
    tell('reformulated', this, afterShift(this, shift));
  }

  /** What a deleted sheet leaves behind: formulas that looked at it look nowhere. */
  private forgetSheet(sheet: string, name: string): void {
    reformulate(this, (formula) => renamedInFormula(formula, name, null));
    tell('sheetRemoved', this, sheet);
  }

  /** Tells which formulas are no longer what they were; a formula where none was before is not told. */
  private formulasChanged({ sheet }: Box, { before, changeType, remote }: Change): void {
    if (changeType !== undefined && changeType !== 'RangeEdited') return;
    const formulaDetails = (before?.formulas ?? []).flatMap(({ row, column, formula }) =>
      this.engine.content(sheet, row, column).formula === formula
        ? []
        : [{ cellAddress: spell({ row, column, rows: 1, columns: 1 }), previousFormula: formula }],
    );
    if (formulaDetails.length === 0) return;
    const source = remote ? 'Remote' : 'Local';
    this.events.ofSheet(EventType.formulaChanged, sheet, { formulaDetails, source, worksheetId: sheet });
  }

  private heardActivation(sheet: string): void {
    if (sheet === this.active) return;
    const left = this.active;
    this.active = sheet;
    if (this.engine.sheet(left)) this.events.ofSheet(EventType.deactivated, left, { worksheetId: left });
    this.events.ofSheet(EventType.activated, sheet, { worksheetId: sheet });
  }
}

/**
 * Whether a request is office.js's own: it takes references back when Excel.run has ended, and tells of its readiness.
 * Nobody waits for these, and troubles of the workbook do not reach them.
 */
function isHousekeeping(body: RequestBody): boolean {
  const actions = body.Actions ?? [];
  if (Object.values(body.ObjectPaths ?? {}).some((path) => path.ObjectPathType === PathType.newObject))
    return true;
  const others = actions.filter(({ Name }) => Name !== '_RemoveReference');
  return (
    others.length < actions.length && others.every(({ ActionType: type }) => type === ActionType.instantiate)
  );
}

function cellEditError(): ResponseBody {
  return {
    Results: [],
    Error: {
      Code: 'InvalidOperationInCellEditMode',
      Message:
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or by selecting another cell, and then try again.',
      ActionIndex: 0,
      HttpStatusCode: 400,
      Location: '',
    },
  };
}
