import { COLUMNS, parseAddress, spell, type Box, type Extent } from './address';
import { valueType } from './display';
import type { CellWrite, Engine, EngineEvent, Scalar } from './engine/engine';
import { Events, EventType, type EventEntry, type EventSource } from './events';
import { Faults } from './faults';
import { readInput, readTyped } from './input';
import { range } from './objects/range';
import { References } from './references';
import { ApiError } from './request/errors';
import { processRequest } from './request/process';
import { ActionType, PathType, type RequestBody, type ResponseBody } from './request/wire';

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
}

/** How cells came to change, in the words of onChanged's arguments. */
export interface Change {
  readonly changeType?: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  readonly before?: Scalar | null | undefined;
  readonly byAddIn?: boolean;
  readonly remote?: boolean;
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
    const job = this.queue.then(() => this.work(body, flags, count));
    this.queue = job
      .catch(() => null)
      .then(() => this.engine.settle())
      .then(() => {
        for (const act of this.later.splice(0)) act();
      })
      .finally(() => {
        this.working -= 1;
      });
    return job;
  }

  /** Does something as a person would between two requests, and resolves when formulas are calculated. */
  asPerson(act: () => void | Promise<void>): Promise<void> {
    if (this.inHook) return Promise.resolve(act());
    this.working += 1;
    const job = this.queue.then(act).then(() => this.engine.settle());
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

  /** Types a value into a cell or many, as a person (or a coauthor) does. */
  async type(address: string, input: Scalar, source: EventSource = { remote: false }): Promise<void> {
    const box = this.box(address);
    const before =
      box.rows * box.columns === 1 ? this.engine.content(box.sheet, box.row, box.column).value : undefined;
    const writes: CellWrite[] = [];
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      for (let column = box.column; column < box.column + box.columns; column += 1) {
        const format = this.engine.style(box.sheet, row, column).numberFormat ?? 'General';
        const { content, numberFormat } = readTyped(input, format);
        writes.push({ row, column, content, ...(numberFormat ? { style: { numberFormat } } : {}) });
      }
    }
    this.engine.write(box.sheet, writes);
    await this.engine.settle();
    this.changed(box, { before, remote: source.remote });
  }

  /** Pastes rows from a cell on, with one event for all or one for each cell. */
  paste(address: string, rows: readonly (readonly Scalar[])[], eventEach: boolean): void {
    const { sheet, row, column } = this.box(address);
    const writes = rows.flatMap((values, down) =>
      values.map((value, right): CellWrite => {
        const format = this.engine.style(sheet, row + down, column + right).numberFormat ?? 'General';
        return { row: row + down, column: column + right, content: readInput(value, format).content };
      }),
    );
    this.engine.write(sheet, writes);
    const columns = Math.max(...rows.map((values) => values.length));
    if (!eventEach) this.changed({ sheet, row, column, rows: rows.length, columns });
    else
      for (const write of writes)
        this.changed({ sheet, row: write.row, column: write.column, rows: 1, columns: 1 });
  }

  /** A person inserts or deletes rows. */
  async personShifts(sheet: string, at: number, count: number): Promise<void> {
    await this.shift(sheet, 'rows', at, count);
    const box = { sheet, row: at, column: 0, rows: Math.abs(count), columns: COLUMNS };
    this.changed(box, { changeType: count > 0 ? 'RowInserted' : 'RowDeleted' });
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
  }

  /** The cells of an address; without a sheet's name those of the active sheet. */
  box(address: string): Box {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheetName ? this.sheetId(parsed.sheetName) : this.engine.activeSheet();
    if (!parsed || sheet === null) throw new Error(`The workbook has no ${address}.`);
    const { row, column, rows, columns } = parsed;
    return { sheet, row, column, rows, columns };
  }

  /** Tells the add-in that cells changed. */
  changed(box: Box, change: Change = {}): void {
    const { changeType = 'RangeEdited', before, byAddIn = false, remote = false } = change;
    const { sheet, row, column } = box;
    const single = box.rows * box.columns === 1 && before !== undefined;
    const after = single ? this.engine.content(sheet, row, column).value : null;
    const details = single
      ? {
          valueBefore: before ?? '',
          valueAfter: after ?? '',
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(after),
        }
      : {};
    this.events.ofSheet(
      EventType.changed,
      sheet,
      {
        address: spell(box),
        changeType,
        source: remote ? 'Remote' : 'Local',
        triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
        worksheetId: sheet,
        shiftDirection: 'None',
        referenceId: this.references.keep(range.of(box)),
        ...details,
      },
      { remote },
    );
  }

  /** Does something when the answer to the request at work has been given. */
  afterRequest(act: () => void): void {
    this.later.push(act);
  }

  /** Throws where sheets can't be added, removed, named or moved. */
  denyStructure(): void {
    if (this.faults.get('readOnly')) throw new ApiError('AccessDenied');
  }

  /** Inserts (count > 0) or deletes rows or columns and takes kept ranges along. */
  async shift(sheet: string, what: 'rows' | 'columns', at: number, count: number): Promise<void> {
    await this.engine.shift(sheet, what, at, count);
    this.references.shift(sheet, what, at, count);
  }

  dispose(): void {
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
        this.events.raise(EventType.deleted, 'Workbook', { worksheetId: sheet, source: 'Local' });
        return;
      case 'calculated':
        this.events.ofSheet(EventType.calculated, sheet, { worksheetId: sheet, address: '' });
        return;
      case 'renamed':
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
  private async heardEdit(box: Box, before: Scalar | null | undefined): Promise<void> {
    if (this.engine.content(box.sheet, box.row, box.column).formula) await this.engine.settle();
    this.changed(box, { before });
  }

  private heardLines(what: 'rows' | 'columns', sheet: string, extent: Extent, inserted: boolean): void {
    const at = what === 'rows' ? extent.row : extent.column;
    this.references.shift(sheet, what, at, inserted ? extent[what] : -extent[what]);
    const noun = what === 'rows' ? 'Row' : 'Column';
    this.changed({ ...extent, sheet }, { changeType: `${noun}${inserted ? 'Inserted' : 'Deleted'}` });
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
