import { makeGrid, type Area, type CellInput, type CellRef } from '../../src/grid';
import { HostFault, type FaultKind, type Host, type WatchEvent } from '../../src/excel';
import {
  makeController,
  makeStore,
  mount,
  setTheme,
  START,
  type Intent,
  type State,
} from '../../src/taskpane';

/** A sheet as plain data, so that a test can pass it to the page. */
export interface HarnessSheet {
  readonly name: string;
  readonly cells: readonly CellInput[];
  readonly merges: readonly Area[];
  readonly protected?: boolean;
  readonly hidden?: boolean;
  /** It cannot be read, for it is too large. */
  readonly refused?: boolean;
}

/** What a browser test can do in the page. */
export interface Harness {
  /** `carried` holds the workbook's stored settings. */
  open(
    sheets: readonly HarnessSheet[],
    options?: { dark?: boolean; english?: boolean; carried?: Readonly<Record<string, unknown>> },
  ): Promise<void>;
  do(intent: Intent): Promise<void>;
  /** Sets a cell of a sheet, by default the first, as if typed. */
  type(cell: CellRef, value: string | number, sheet?: number): Promise<void>;
  select(cell: CellRef): void;
  /** What Excel tells of the workbook. */
  happen(event: WatchEvent): void;
  /** From now on every reading fails like this; with 'never' it does not end. */
  refuse(how: FaultKind | 'never'): void;
  state(): State;
  readonly intents: Intent[];
  /** What was put on the clipboard. */
  readonly copied: string[];
}

/** Puts a value into a cell; returns what it held. */
function put(sheets: HarnessSheet[], index: number, cell: CellRef, value: string | number) {
  const sheet = sheets[index];
  if (!sheet) return '';
  const isIt = ({ row, column }: CellRef) => row === cell.row && column === cell.column;
  const before = sheet.cells.find(isIt);
  const now = { ...before, ...cell, value, text: String(value), formula: null };
  sheets[index] = { ...sheet, cells: [...sheet.cells.filter((each) => !isIt(each)), now] };
  return before?.value ?? '';
}

/** An in-memory workbook behind the Host interface, so that the pane runs without Excel. */
function memoryHost(sheets: HarnessSheet[]): Host & { listener: ((event: WatchEvent) => void) | null } {
  const settings = new Map<string, unknown>();
  const read = async (index: number) => {
    if (refusal === 'never') await new Promise(() => undefined);
    else if (refusal) throw new HostFault(refusal);
    const sheet = sheets[index];
    if (!sheet) throw new Error('no such sheet');
    if (sheet.refused === true) throw new HostFault('too-large');
    return {
      sheet: { id: String(index), name: sheet.name, hidden: false },
      protected: sheet.protected ?? false,
      grid: makeGrid({ sheetName: sheet.name, cells: sheet.cells, merges: sheet.merges }),
    };
  };
  const host: Host & { listener: ((event: WatchEvent) => void) | null } = {
    listener: null,
    sheets: () =>
      Promise.resolve(sheets.map(({ name, hidden = false }, index) => ({ id: String(index), name, hidden }))),
    readActiveSheet: () => read(0),
    readSheet: (name) =>
      read(sheets.findIndex((sheet, index) => sheet.name === name || String(index) === name)),
    applyEdits(edits) {
      // What is written into a form is only told; a report is updated, since its tab shows what stands there.
      for (const { sheetName, cell, after } of edits) {
        const index = sheets.findIndex(({ name }) => name === sheetName);
        if (index > 0) put(sheets, index, cell, after.text);
      }
      return Promise.resolve({ written: edits, refused: [], doubtful: [] });
    },
    lockedAmong: (_, cells) => Promise.resolve(cells.filter(({ row }) => row % 2 === 0)),
    undoable: () => Promise.resolve(0),
    journal: () => Promise.resolve([]),
    planUndo: () => Promise.resolve(null),
    undo: () => Promise.resolve(null),
    selectCells: () => Promise.resolve(),
    watch: (listener) => {
      host.listener = listener;
      return Promise.resolve(() => Promise.resolve());
    },
    // In front, as in Excel.
    writeBlankSheet: (blank) => {
      const cells = blank.cells.map(({ row, column, content }) => ({
        row,
        column,
        value: content,
        text: String(content),
      }));
      const { name, merges } = blank;
      sheets.unshift({ name, merges, cells: cells.filter(({ text }) => !text.startsWith('=')) });
      return Promise.resolve({ sheet: { id: '0', name, hidden: false }, hasPage: true });
    },
    writeReportSheet(blocks, { name }) {
      const cells = blocks.flatMap(({ style, texts }, row) =>
        texts.map((value, index) => ({ row, column: style.startsWith('table') ? index + 2 : index, value })),
      );
      sheets.push({ name, cells, merges: [] });
      const sheet = { id: String(sheets.length - 1), name, hidden: false };
      return Promise.resolve({ sheet, hasPage: true });
    },
    settings: {
      get: (key) => Promise.resolve(settings.get(key) ?? null),
      getAll: (keys) => Promise.resolve(keys.map((key) => settings.get(key) ?? null)),
      set: (key, value) => {
        settings.set(key, value);
        return Promise.resolve();
      },
      setAll: (values) => {
        for (const [key, value] of Object.entries(values)) settings.set(key, value);
        return Promise.resolve();
      },
    },
  };
  return host;
}

let refusal: FaultKind | 'never' | null = null;
const store = makeStore(START);
const sheets: HarnessSheet[] = [];
const intents: Intent[] = [];
const copied: string[] = [];
const host = memoryHost(sheets);
const controller = makeController(store, host, {
  openGuide: () => undefined,
  keep: () => undefined,
  copy: (text) => {
    copied.push(text);
    return Promise.resolve(true);
  },
  print: () => undefined,
});

const harness: Harness = {
  intents,
  copied,
  async open(given, { dark, english, carried = {} } = {}) {
    for (const [key, value] of Object.entries(carried)) await host.settings.set(key, value);
    sheets.splice(0, sheets.length, ...given);
    setTheme(dark ?? null);
    store.dispatch({ type: 'started', inExcel: true, language: english ? 'en' : 'zh', live: true });
    const root = document.getElementById('pane');
    if (root) {
      mount(root, store, (intent) => {
        intents.push(intent);
        void controller.do(intent);
      });
    }
    await controller.start(false);
  },
  do: (intent) => controller.do(intent),
  type(cell, value, sheet = 0) {
    const before = put(sheets, sheet, cell, value);
    host.listener?.({ kind: 'changed', sheetId: String(sheet), typed: { ...cell, before, after: value } });
    return Promise.resolve();
  },
  select(cell) {
    host.listener?.({ kind: 'selected', sheetId: '0', cell });
  },
  happen(event) {
    host.listener?.(event);
  },
  refuse(how) {
    refusal = how;
  },
  state: () => store.state,
};

Object.assign(window, { harness });
