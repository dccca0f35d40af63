// `node scripts/workbench.mjs`: Excel without Excel. Builds what is needed, and serves a page with a real grid, the
// ribbon's buttons and the built add-in in its pane, until Ctrl+C.
//   --file form.xlsx   opens another workbook than the sample
//   --port N           another port than 4321 (0: any that is free)
//   --no-open          opens no browser
import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, outdated } from './build.mjs';
import { serve } from './serve.mjs';

const ROOT = join(import.meta.dirname, '..');
const ADDIN = join(ROOT, 'dist/addin');
const WORKBENCH = join(ROOT, 'dist/workbench');
/** The add-in beside the workbench. */
const PLACED = join(WORKBENCH, 'addin');
const SAMPLE = join(ROOT, 'test/forms/yuelu-2022.xlsx');

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', default: SAMPLE },
    port: { type: 'string', default: '4321' },
    open: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

/**
 * Puts the add-in beside the workbench. Two things differ from what Excel loads: office.js trusts a page that is not
 * https only after asking a page of its own, which is answered here, and the pane's policy lets that page in.
 */
async function placeAddIn() {
  await cp(ADDIN, PLACED, { recursive: true });
  const page = await readFile(join(ADDIN, 'taskpane.html'), 'utf8');
  await writeFile(join(PLACED, 'taskpane.html'), page.replace("default-src 'none'", "$&; frame-src 'self'"));
  const trust = join(PLACED, 'office/AgaveErrorUX');
  await mkdir(trust, { recursive: true });
  const answer = "parent.postMessage(JSON.stringify({ hostUserTrusted: true }), '*')";
  await writeFile(join(trust, 'index.html'), `<!doctype html><script>${answer}</script>`);
}

function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port 应为 0 到 65535 之间的整数：${options.port}`);
  process.exit(2);
}
const file = await readFile(options.file).catch(() => null);
if (file === null) {
  console.error(`找不到文件：${options.file}`);
  process.exit(2);
}
const old = await outdated(['addin', 'workbench']);
if (old.length > 0) console.error('正在构建加载项和工作台…');
await build(old);
await placeAddIn();
// As in Excel, the add-in has an origin, and so a thread, of its own: drawing the grid does not hold it up.
const headers = { 'Origin-Agent-Cluster': '?1' };
const addIn = await serve({ folder: PLACED, port: 0, index: 'taskpane.html', headers });
await writeFile(join(WORKBENCH, 'book.xlsx'), file);
await writeFile(join(WORKBENCH, 'book.json'), JSON.stringify({ name: basename(options.file), addIn }));
const address = await serve({ folder: WORKBENCH, port, index: 'index.html', headers });
console.log(`${address}/`);
console.error('工作台已打开。按 Ctrl+C 结束。');
if (options.open) openBrowser(`${address}/`);
