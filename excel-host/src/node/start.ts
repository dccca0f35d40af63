import type { Context } from 'node:vm';
import { join, dirname } from 'node:path';
import type { EventEntry, EventNumber } from '../events';
import { headlessEngine } from '../engine/headless';
import type { Scalar } from '../engine/engine';
import type { Fault } from '../faults';
import { Host } from '../host';
import { clickOn, pasteInto, selectCells, shiftRows, typeInto } from '../person';
import { addressOf } from '../objects/names';
import { matrix, valueAt } from '../objects/cells';
import { protectSheet } from '../objects/protection';
import { switchAutoSave, workbookActivated } from '../objects/workbook';
import { setVisibility } from '../objects/worksheet';
import { displayed } from '../display';
import { hostInfo, REQUIREMENT_SETS, xdmInfo } from '../protocol/app-context';
import { XdmServer } from '../protocol/xdm-server';
import type { RequestBody } from '../request/wire';
import type { Book } from '../workbook/book';
import { bookOf, sheetOfGrid, sheetOfRows, type GridSheet, type RowSheet } from '../workbook/from-grid';
import { bookOfXlsx } from '../workbook/from-xlsx';
import { xlsxOf } from '../workbook/to-xlsx';
import { bookOfHost, openIn } from '../workbook/of-host';
import { randomSheetId } from '../workbook/sheet-numbers';
import { tooNewFor } from './api-versions';
import { loadOffice, type LoadedOffice } from './load-office';

/** What a test opens: bytes of an .xlsx file, rows, a grid, or several sheets of them. */
export type WorkbookInput = Uint8Array | RowSheet | GridSheet | readonly (RowSheet | GridSheet)[];

export interface StartOptions {
  /** Defaults to an empty workbook. */
  readonly workbook?: WorkbookInput;
  /** Requirement sets that differ from those of a new Excel; null takes one away. */
  readonly requirementSets?: Readonly<Record<string, string | null>>;
  /** Excel's language; defaults to zh-CN. */
  readonly locale?: string;
  /** 'random': ids of sheets are others each time the file is opened; without it they follow its numbers. */
  readonly sheetIds?: 'random';
  /** `document.settings` of the workbook. */
  readonly documentSettings?: Readonly<Record<string, unknown>>;
}

/** A running Excel, in the hands of a test. */
export interface Excel {
  /** Types into a cell (or the same into many), as a person does; resolves when formulas are calculated. */
  typeInto(address: string, value: Scalar): Promise<void>;
  /** The same by a co-author. */
  coauthorTypes(address: string, value: Scalar): Promise<void>;
  /** Pastes rows of values from a cell on, with one event for all cells or one for each. */
  paste(address: string, rows: readonly (readonly Scalar[])[], events?: 'one' | 'each'): Promise<void>;
  select(address: string): Promise<void>;
  /** Selects a cell by a click. */
  click(address: string): Promise<void>;
  activateSheet(name: string): Promise<void>;
  addSheet(name: string): Promise<void>;
  deleteSheet(name: string): Promise<void>;
  renameSheet(name: string, to: string): Promise<void>;
  hideSheet(name: string, how?: 'Hidden' | 'VeryHidden' | 'Visible'): Promise<void>;
  protectSheet(name: string, on?: boolean): Promise<void>;
  insertRows(sheet: string, at: number, count: number): Promise<void>;
  deleteRows(sheet: string, at: number, count: number): Promise<void>;
  /** Runs a command of the grid's menus or keys on the active sheet: 'sheet.command.insert-row'. */
  inGrid(command: string, params?: object): Promise<void>;
  /** Switches from another workbook's window to this one. */
  activateWorkbook(): Promise<void>;
  switchAutoSave(on: boolean): Promise<void>;
  /** Presses a ribbon button whose command is `action`; resolves when the add-in has completed it. */
  pressRibbon(action: string, controlId?: string): Promise<void>;

  /** What the person could still take back with Ctrl+Z, the oldest first: 'typed F6'. */
  readonly undoList: readonly string[];
  /** Writes of the add-in while `act` runs are told as those of another one, in a co-author's Excel. */
  asAnotherAddIn<T>(act: () => Promise<T>): Promise<T>;

  /** Presses Ctrl+Z. */
  pressUndo(): Promise<void>;

  /** Begins a fault; the returned function ends it. */
  setFault(fault: Fault): () => void;
  clearFaults(): void;
  /** Sets a hook that runs before each request, and so between two requests. */
  onRequest(hook: ((count: number, body: RequestBody) => void | Promise<void>) | null): void;

  /** What cells hold now, without the add-in. */
  values(address: string): Scalar[][];
  formulas(address: string): Scalar[][];
  text(address: string): string[][];
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  readonly selection: string;
  readonly paneVisible: boolean;

  /** Requests to the workbook so far. */
  readonly roundTrips: number;
  /** Members that were asked for and are not emulated: a test may want this to stay empty. */
  readonly missing: readonly string[];
  /** Errors of the emulation itself. */
  readonly bugs: readonly string[];
  readonly documentSettings: ReadonlyMap<string, string>;
  readonly events: {
    /** Numbers of the events that the add-in was given (see events.ts). */
    readonly delivered: readonly EventNumber[];
    hasHandler(type: EventNumber, sheet: string): boolean;
  };
  /** What Office.ribbon.requestUpdate was given. */
  readonly ribbonUpdates: readonly unknown[];

  /** Resolves when no request is being worked on, and events have been given. */
  idle(): Promise<void>;
  /** Reloads the add-in over the same workbook, as when a person opens the pane again. */
  reload(): Promise<void>;
  /** The workbook as it is now, with looks, merges and sizes. */
  book(): Book;
  /** The workbook as an .xlsx file. */
  save(): Uint8Array;
  close(): void;
}

/** The world that office.js is loaded into. */
export interface World {
  readonly context: Context;
  readonly global: Record<string, unknown>;
}

const OFFICE_JS = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

function isGrid(input: RowSheet | GridSheet): input is GridSheet {
  return 'cells' in input;
}

/** The workbook that a test gives. */
export function bookOfInput(input: WorkbookInput | undefined): Book {
  if (input === undefined) return bookOf('工作簿1.xlsx', []);
  if (ArrayBuffer.isView(input)) return bookOfXlsx(input, '工作簿1.xlsx');
  const sheets = Array.isArray(input)
    ? (input as readonly (RowSheet | GridSheet)[])
    : [input as RowSheet | GridSheet];
  return bookOf(
    '工作簿1.xlsx',
    sheets.map((sheet, position) => (isGrid(sheet) ? sheetOfGrid(sheet) : sheetOfRows(sheet, position))),
  );
}

/** Starts an Excel with the real office.js in a world without a page. */
export async function startExcelIn(world: World, options: StartOptions = {}): Promise<Excel> {
  const book = bookOfInput(options.workbook);
  const locale = options.locale ?? 'zh-CN';
  const given = { ...REQUIREMENT_SETS, ...options.requirementSets };
  const requirementSets = Object.fromEntries(
    Object.entries(given).flatMap(([name, version]) => (version === null ? [] : [[name, version]])),
  );
  const documentSettings = new Map(
    Object.entries(options.documentSettings ?? {}).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const completed = new Map<string, () => void>();
  const ribbonUpdates: unknown[] = [];
  let office: LoadedOffice | null = null;
  let inFlight = 0;
  let commands = 0;

  const inTurn = (act: () => void) => {
    inFlight += 1;
    setImmediate(() => {
      inFlight -= 1;
      act();
    });
  };
  let server: XdmServer;
  const engine = headlessEngine(book, options.sheetIds === 'random' ? randomSheetId : undefined);
  const host = new Host({
    engine,
    deliver: (entries: readonly EventEntry[]) => {
      server.raiseRichApi(entries);
    },
    deliverDocument: (event) => {
      server.raiseDocument(event);
    },
    onRibbon: (update) => ribbonUpdates.push(update),
  });
  const oldest = options.requirementSets?.['ExcelApi'];
  if (oldest) host.tooNew = tooNewFor(join(OFFICE_JS, 'excel-web-16.00.debug.js'), oldest);
  openIn(host, book);
  await host.engine.settle();

  async function load(): Promise<void> {
    server = new XdmServer({
      host: () => host,
      settings: documentSettings,
      context: () => ({
        requirementSets,
        displayLanguage: locale,
        contentLanguage: locale,
        documentUrl: 'https://localhost/book.xlsx',
      }),
      post: (text) => {
        inTurn(() => office?.deliver(text));
      },
      onCommandCompleted: (id) => completed.get(id)?.(),
    });
    const mine = server;
    office = loadOffice({
      context: world.context,
      global: world.global,
      dist: OFFICE_JS,
      hostInfo: hostInfo(locale),
      xdmInfo: xdmInfo('https://localhost'),
      toHost: (text) => {
        inTurn(() => void mine.receive(text));
      },
    });
    await (world.global['Office'] as { onReady(): Promise<unknown> }).onReady();
    office.settle();
    const classes = world.global['Excel'] as Record<string, { prototype?: object } | undefined>;
    host.knows = (kind, member) => {
      const prototype = classes[kind]?.prototype;
      return prototype !== undefined && member in prototype && member !== 'isNullObject';
    };
  }
  await load();

  const sheetOf = (name: string) => {
    const id = host.sheetId(name);
    if (id === null) throw new Error(`The workbook has no sheet ${name}.`);
    return id;
  };
  const nameOf = (id: string) => host.engine.sheet(id)?.name ?? '';
  const idle = async () => {
    for (let quiet = 0; quiet < 3;) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = host.busy || inFlight > 0 ? 0 : quiet + 1;
      if (host.busy && inFlight === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };

  return {
    typeInto: (address, value) => host.asPerson(() => typeInto(host, address, value)),
    coauthorTypes: (address, value) => host.asPerson(() => typeInto(host, address, value, { remote: true })),
    paste: (address, rows, events = 'one') =>
      host.asPerson(() => {
        pasteInto(host, address, rows, events === 'each');
      }),
    select: (address) =>
      host.asPerson(() => {
        selectCells(host, address);
      }),
    click: (address) =>
      host.asPerson(() => {
        clickOn(host, address);
      }),
    inGrid: (command, params = {}) => host.asPerson(() => engine.runInGrid(command, params)),
    activateSheet: (name) =>
      host.asPerson(() => {
        host.engine.activate(sheetOf(name));
      }),
    addSheet: (name) => host.asPerson(() => void host.engine.addSheet(name)),
    deleteSheet: (name) =>
      host.asPerson(() => {
        host.engine.removeSheet(sheetOf(name));
      }),
    renameSheet: (name, to) =>
      host.asPerson(() => {
        host.engine.renameSheet(sheetOf(name), to);
      }),
    hideSheet: (name, how = 'Hidden') =>
      host.asPerson(() => {
        setVisibility(host, sheetOf(name), how);
      }),
    protectSheet: (name, on = true) =>
      host.asPerson(() => {
        protectSheet(host, sheetOf(name), on);
      }),
    insertRows: (sheet, at, count) => host.asPerson(() => shiftRows(host, sheetOf(sheet), at, count)),
    deleteRows: (sheet, at, count) => host.asPerson(() => shiftRows(host, sheetOf(sheet), at, -count)),
    activateWorkbook: () =>
      host.asPerson(() => {
        workbookActivated(host);
      }),
    switchAutoSave: (on) =>
      host.asPerson(() => {
        switchAutoSave(host, on);
      }),
    async pressRibbon(action, controlId = action) {
      const id = `command${(commands += 1)}`;
      const done = new Promise<void>((resolve) => {
        completed.set(id, resolve);
      });
      server.raiseCommand(id, action, controlId);
      await done;
    },
    get undoList() {
      return host.undoList.whats;
    },
    pressUndo: () => host.asPerson(() => host.undoList.undo()),
    async asAnotherAddIn(act) {
      host.isAnothers = true;
      try {
        return await act();
      } finally {
        host.isAnothers = false;
      }
    },
    setFault: (fault) => host.faults.begin(fault),
    clearFaults() {
      host.faults.clear();
    },
    onRequest(hook) {
      host.onRequest = hook;
    },
    values(address) {
      const box = host.box(address);
      return matrix(box, valueAt(host, box));
    },
    formulas(address) {
      const box = host.box(address);
      return matrix(box, (row, column) => {
        const { value, formula } = host.engine.content(box.sheet, row, column);
        return formula ?? value ?? '';
      });
    },
    text(address) {
      const box = host.box(address);
      return matrix(box, (row, column) => {
        const format = host.engine.numberFormat(box.sheet, row, column);
        return displayed(host.engine.content(box.sheet, row, column).value, format);
      });
    },
    get sheetNames() {
      return host.engine.sheetIds().map(nameOf);
    },
    get activeSheet() {
      return nameOf(host.engine.activeSheet());
    },
    get selection() {
      const { sheet, areas } = host.engine.selection();
      return areas.map((area) => addressOf(host, { sheet, ...area })).join(',');
    },
    get paneVisible() {
      return host.paneVisible;
    },
    get roundTrips() {
      return host.roundTrips;
    },
    get missing() {
      return [...host.missing];
    },
    get bugs() {
      return host.bugs;
    },
    documentSettings,
    events: {
      delivered: host.events.delivered,
      hasHandler: (type, sheet) => host.events.hasHandler(type, host.sheetId(sheet) ?? sheet),
    },
    ribbonUpdates,
    idle,
    async reload() {
      office?.unload();
      host.references.clear();
      host.events.forget();
      await load();
    },
    book: () => bookOfHost(host),
    save: () => xlsxOf(bookOfHost(host)),
    close() {
      office?.unload();
      office = null;
      host.dispose();
    },
  };
}
