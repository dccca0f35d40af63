import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, type FrameLocator, type Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser';
import type { Host } from '../../excel-host/browser';

/** A running workbench in a browser of Excel's usual size. */
export interface Workbench {
  readonly page: Page;
  /** The add-in's page. */
  readonly pane: FrameLocator;
  /** Requested addresses outside this machine; must stay empty. */
  readonly strangers: readonly string[];
  /** Errors that the page or the add-in logged or did not catch. */
  readonly troubles: readonly string[];
  /** Types into a cell of the visible grid by mouse and keyboard. */
  typeInto(address: string, text: string): Promise<void>;
  /** Clicks a cell of the visible grid. */
  click(address: string): Promise<void>;
  /** Types without pressing Enter. */
  startTyping(address: string, text: string): Promise<void>;
  sheetNames(): Promise<string[]>;
  close(): Promise<void>;
}

/** What the page exposes to tests on `window`. */
export interface WorkbenchWindow {
  readonly workbench?: { readonly host: Host };
}

const ROOT = join(__dirname, '../..');

/** Waits until the server is ready; resolves with its address. */
function serve(process_: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    process_.stderr?.on('data', (part: Buffer) => (output += part.toString()));
    process_.stdout?.on('data', (part: Buffer) => {
      resolve(part.toString().trim());
    });
    process_.on('exit', () => {
      reject(new Error(`The workbench ended: ${output}`));
    });
  });
}

/** The middle of a cell in grid pixels; the headers are 46 wide and 20 high. */
function middleOf(address: string): { x: number; y: number } {
  const { workbench } = window as unknown as WorkbenchWindow;
  if (!workbench) throw new Error('The workbench is not ready.');
  const { engine } = workbench.host;
  const { sheet, row, column } = workbench.host.box(address);
  let [x, y] = [46, 20];
  for (let index = 0; index < column; index += 1) x += engine.columnWidth(sheet, index);
  for (let index = 0; index < row; index += 1) y += engine.rowHeight(sheet, index);
  return { x: x + engine.columnWidth(sheet, column) / 2, y: y + engine.rowHeight(sheet, row) / 2 };
}

/** Whether the cell is selected: a click that misses must fail the test. */
function isSelected(address: string): boolean {
  const { workbench } = window as unknown as WorkbenchWindow;
  if (!workbench) return false;
  const wanted = workbench.host.box(address);
  const [{ row, column } = { row: -1, column: -1 }] = workbench.host.engine.selection().areas;
  return row === wanted.row && column === wanted.column;
}

/** Milliseconds within which the grid takes two clicks for a double click. */
const DOUBLE_CLICK = 600;

/** The canvas of the cells; others draw the text being typed. */
export const GRID = '#grid canvas[id*="univer-sheet-main-canvas"]';

/** Starts the workbench with the sample form; `init` runs in each of its windows before their own scripts. */
export async function startWorkbench(options: { readonly init?: () => void } = {}): Promise<Workbench> {
  const server = spawn(process.execPath, ['scripts/workbench.mjs', '--no-open', '--port', '0'], {
    cwd: ROOT,
  });
  let browser: Browser | null = null;
  try {
    const address = await serve(server);
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    if (options.init) await page.addInitScript(options.init);
    const strangers: string[] = [];
    const troubles: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data:|blob:|http:\/\/localhost:)/.test(request.url())) strangers.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto(address);
    await page.waitForFunction(() => (window as unknown as WorkbenchWindow).workbench !== undefined);
    const open = browser;
    let clickedAt = 0;
    const click = async (cell: string) => {
      // Two quick clicks on a cell would open it for editing, with its content.
      await page.waitForTimeout(Math.max(0, clickedAt + DOUBLE_CLICK - Date.now()));
      clickedAt = Date.now();
      const grid = await page.locator(GRID).boundingBox();
      const place = await page.evaluate(middleOf, cell);
      await page.mouse.click((grid?.x ?? 0) + place.x, (grid?.y ?? 0) + place.y);
      await page.waitForFunction(isSelected, cell);
    };
    const startTyping = async (cell: string, text: string) => {
      await click(cell);
      await page.keyboard.type(text);
    };
    return {
      page,
      pane: page.frameLocator('#pane iframe'),
      strangers,
      troubles,
      async typeInto(cell, text) {
        await startTyping(cell, text);
        await page.keyboard.press('Enter');
      },
      click,
      startTyping,
      sheetNames: () =>
        page.evaluate(() => {
          const host = (window as unknown as WorkbenchWindow).workbench?.host;
          return (host?.engine.sheetIds() ?? []).map((id) => host?.engine.sheet(id)?.name ?? '');
        }),
      async close() {
        await open.close();
        server.kill();
      },
    };
  } catch (error) {
    await browser?.close();
    server.kill();
    throw error;
  }
}
