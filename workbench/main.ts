import {
  bookOfHost,
  bookOfXlsx,
  fitOpenRows,
  Host,
  openIn,
  workbookActivated,
  xlsxOf,
  type Book,
} from '../excel-host/browser';
import { afterDrawing, drawn } from './drawn';
import { makeVisibleGrid } from './grid';
import { openPane, type Pane } from './pane';
import { bookOrSentence } from './refusal';
import { followF6, followSheetKeys, nextRegion, type Region } from './regions';
import { drawRibbon, ribbonOf, type RibbonButton } from './ribbon';
import './workbench.css';

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

interface Open {
  readonly host: Host;
  readonly pane: Pane;
}

/** What browser tests can use. */
declare global {
  interface Window {
    workbench?: { readonly host: Host };
  }
}

const grid = makeVisibleGrid('grid');
let current: Open | null = null;
let commands = 0;
/** The add-in's origin; as in Excel, it differs from the page's. */
let addIn = '';

function showPane(visible: boolean): void {
  part('pane').hidden = !visible;
}

function showTrouble(trouble: string): void {
  part('trouble-words').textContent = trouble;
  part('trouble').hidden = trouble === '';
}

/** As in Excel, requests fail while the user types in a cell. */
function watchTyping(): void {
  let end: (() => void) | null = null;
  grid.onTyping((typing) => {
    end?.();
    end = typing && current ? current.host.faults.begin({ kind: 'cellEditMode' }) : null;
  });
}

/** Opens a workbook in the grid and the add-in beside it, in place of the previous ones. */
function openBook(book: Book): void {
  current?.pane.close();
  current?.host.dispose();
  const engine = grid.open(book);
  const settings = new Map<string, string>();
  const give = afterDrawing((entries) => {
    pane.server.raiseRichApi(entries);
  });
  const host: Host = new Host({
    engine,
    deliver: (entries) => {
      // Dependent cells must be calculated before the event.
      void engine.settle().then(() => {
        give(entries);
      });
    },
    deliverDocument: (event) => {
      void engine
        .settle()
        .then(drawn)
        .then(() => {
          pane.server.raiseDocument(event);
        });
    },
    onPane: showPane,
  });
  host.engine.sheetIds().forEach((id, position) => {
    fitOpenRows(host, id, book.sheets[position]?.rowHeights ?? new Map());
  });
  openIn(host, book);
  const pane = openPane(
    part('pane'),
    addIn,
    () => host,
    settings,
    (to) => {
      enter(nextRegion('pane', to === 'forward' ? 1 : -1));
    },
  );
  current = { host, pane };
  window.workbench = { host };
  part('book').textContent = book.name;
  showTrouble('');
}

/** Opens a file, or shows why it cannot be opened; the previous workbook then stays. */
async function openFile(name: string, bytes: ArrayBuffer): Promise<void> {
  const book = bookOrSentence(() => bookOfXlsx(new Uint8Array(bytes), name));
  if (typeof book === 'string') showTrouble(`“${name}”：${book}`);
  else openBook(book);
  await current?.host.engine.settle();
}

function press(button: RibbonButton): void {
  if (!current) return;
  if (button.action === null) {
    current.host.setPane(true);
    return;
  }
  commands += 1;
  current.pane.server.raiseCommand(`command${commands}`, button.action, button.id);
  showTrouble('');
}

/** Gives the keyboard to a part of the window; a closed pane is passed over. */
function enter(region: Region): void {
  if (region === 'grid') grid.focus();
  else if (region === 'ribbon' || part('pane').hidden) part('ribbon').querySelector('button')?.focus();
  else current?.pane.focus();
}

function save(): void {
  if (!current) return;
  const book = bookOfHost(current.host);
  const link = document.createElement('a');
  const bytes = xlsxOf(book);
  link.href = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
  link.download = book.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function start(): Promise<void> {
  const [manifest, book, about] = await Promise.all([
    fetch('addin/manifest.xml').then((response) => response.text()),
    fetch('book.xlsx').then((response) => response.arrayBuffer()),
    fetch('book.json').then((response) => response.json() as Promise<{ name: string; addIn: string }>),
  ]);
  const parsed = new DOMParser().parseFromString(manifest, 'text/xml');
  drawRibbon(part('ribbon'), ribbonOf(parsed), press);
  part('pane-title').textContent = parsed.querySelector('DisplayName')?.getAttribute('DefaultValue') ?? '';
  part('pane-close').addEventListener('click', () => {
    current?.host.setPane(false);
  });
  part('save').addEventListener('click', save);
  part('trouble-close').addEventListener('click', () => {
    showTrouble('');
  });
  const input = part('open');
  if (!(input instanceof HTMLInputElement)) return;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void file.arrayBuffer().then((bytes) => openFile(file.name, bytes));
    input.value = '';
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && current) workbookActivated(current.host);
  });
  addIn = about.addIn;
  await openFile(about.name, book);
  watchTyping();
  followF6((element) => (element?.closest('header') ? 'ribbon' : 'grid'), enter);
  followSheetKeys(() => current?.host.engine);
}

void start();
