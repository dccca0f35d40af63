import { parseAddress, type Box, type Extent } from './address';
import { contentBefore, tellChanged, type Before, type Change } from './changes';
import type { Engine } from './engine/engine';
import { Events, EventType, type DocumentEvent, type EventEntry } from './events';
import { Faults } from './faults';
import { tell } from './followers';
import { followLines, hearEngine } from './hearing';
import { shiftCells } from './moving-cells';
import { References } from './references';
import { ApiError } from './request/errors';
import { processRequest } from './request/process';
import { ActionType, PathType, type RequestBody, type ResponseBody } from './request/wire';
import { spellAreas } from './selecting';
import type { Shift } from './shift';
import { UndoList } from './undo-list';

/** Flag of a request that waits while a person types in a cell. */
const DELAY_FOR_CELL_EDIT = 64;

export interface HostOptions {
  readonly engine: Engine;
  /** Gives events to the add-in. */
  readonly deliver: (entries: readonly EventEntry[]) => void;
  /** Gives an event of the older interface to the add-in. */
  readonly deliverDocument?: (event: DocumentEvent) => void;
  /** Shows or hides the pane. */
  readonly onPane?: (visible: boolean) => void;
  /** A ribbon button was enabled or disabled. */
  readonly onRibbon?: (update: unknown) => void;
  /** The add-in opens another workbook, blank or from the base64 text of a file. */
  readonly onOpen?: (base64File: string | null) => void;
  /** The add-in closes the workbook, with or without saving it. */
  readonly onClose?: (saves: boolean) => void;
}

/** The emulated Excel: a workbook in an engine, what the add-in keeps in it, and its events. */
export class Host {
  readonly engine: Engine;
  readonly faults = new Faults();
  readonly events: Events;
  readonly references: References;
  readonly undoList = new UndoList();
  /** Members that were asked for and are not emulated. */
  readonly missing = new Set<string>();
  /** Errors of the emulation itself. */
  readonly bugs: string[] = [];
  /** Requests of the add-in so far; office.js's own housekeeping is not counted. */
  roundTrips = 0;
  paneVisible = true;
  /** Whether what the add-in writes is told as written by another one, in a co-author's Excel. */
  isAnothers = false;
  /** Called before each request is worked on, with its number from 1. */
  onRequest: ((count: number, body: RequestBody) => void | Promise<void>) | null = null;
  /** Whether Excel has a member; unknown names are ignored when loaded. */
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
  private toldSelection: string;
  private readonly stopListening: () => void;

  constructor(readonly options: HostOptions) {
    this.engine = options.engine;
    this.events = new Events(this.faults, options.deliver, (event) => options.deliverDocument?.(event));
    this.references = new References((sheet) => this.engine.sheet(sheet) !== null);
    this.toldSelection = this.spelledSelection();
    this.stopListening = hearEngine(this);
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
      // As in Excel, formulas are calculated when the add-in has its answer.
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

  /** Resolves when formulas are calculated, unless the current request suspended calculation. */
  async settle(): Promise<void> {
    if (!this.calculates || this.closed) return;
    tell('settling', this);
    await this.engine.settle();
  }

  /** Suspends calculation until the end of the current request. */
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

  /** Tells the add-in that areas of a sheet were selected. */
  selected(sheet: string, areas: readonly Extent[]): void {
    const address = spellAreas(areas);
    this.events.ofSheet(EventType.selectionChanged, sheet, { address, worksheetId: sheet });
    this.selectionSeen();
    tell('selected', this, sheet, areas);
  }

  /** Tells the workbook's own handlers if the selection changed, on this sheet or another. */
  selectionSeen(): void {
    const now = this.spelledSelection();
    if (now === this.toldSelection) return;
    this.toldSelection = now;
    this.events.ofDocument('documentSelectionChanged');
  }

  /** The cells of an address; without a sheet's name those of the active sheet. */
  box(address: string): Box {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheetName ? this.sheetId(parsed.sheetName) : this.engine.activeSheet();
    if (!parsed || sheet === null) throw new Error(`The workbook has no ${address}.`);
    const { row, column, rows, columns } = parsed;
    return { sheet, row, column, rows, columns };
  }

  /** What cells hold now, for the event that reports their change. */
  before(box: Box): Before {
    return contentBefore(this, box);
  }

  /** Tells the add-in that cells changed. */
  changed(box: Box, change: Change = {}): void {
    tellChanged(this, box, change);
  }

  /** Runs `act` once the current request is answered. */
  afterRequest(act: () => void): void {
    this.later.push(act);
  }

  /** Inserts or deletes cells; everything on the cells behind them moves along. */
  async shift(shift: Shift): Promise<void> {
    if (shift.band) shiftCells(this, shift);
    else {
      await this.engine.shift(shift.sheet, shift.what, shift.at, shift.count);
      followLines(this, shift);
    }
  }

  dispose(): void {
    this.closed = true;
    this.stopListening();
    this.engine.dispose();
  }

  private spelledSelection(): string {
    const { sheet, areas } = this.engine.selection();
    return `${sheet} ${spellAreas(areas)}`;
  }

  private async work(body: RequestBody, flags: number, count: number): Promise<ResponseBody> {
    const slow = this.faults.get('slow');
    if (slow) await new Promise((resolve) => setTimeout(resolve, slow.ms));
    if (isHousekeeping(body)) {
      this.undoList.seeRequest(flags);
      return processRequest(this, body);
    }
    this.inHook = true;
    try {
      await this.onRequest?.(count, body);
    } finally {
      this.inHook = false;
    }
    if (this.faults.get('cellEditMode')) {
      if (flags & DELAY_FOR_CELL_EDIT) await this.faults.cellEditEnd();
      else return failed(new ApiError('InvalidOperationInCellEditMode'));
    }
    const away = this.faults.get('notInFront');
    if (away) return failed(new ApiError(away.code));
    this.undoList.seeRequest(flags);
    return processRequest(this, body);
  }
}

/**
 * Whether a request is office.js's own: it releases references when Excel.run has ended, and reports that it is ready.
 * Nobody waits for these, and faults don't affect them.
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

/** The answer to a request of which nothing was done. */
function failed({ code, message, status }: ApiError): ResponseBody {
  const error = { Code: code, Message: message, ActionIndex: 0, HttpStatusCode: status, Location: '' };
  return { Results: [], TraceIds: [], Error: error };
}
