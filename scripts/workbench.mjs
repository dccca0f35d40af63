// `node scripts/workbench.mjs`: Excel without Excel. Builds what is needed, and serves a page with a real grid, the
// ribbon's buttons and the built add-in in its pane, until Ctrl+C.
//   --file form.xlsx   opens another workbook than the sample
//   --port N           another port than 4321 (0: any that is free)
//   --no-open          opens no browser
import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
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

/** Runs a program of this project; rejects where it fails. */
function node(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    child.on('error', reject);
    child.on('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${args.join(' ')} 没有成功。`));
    });
  });
}

/** When the newest of some files and folders changed, in milliseconds; 0 where there is none. */
async function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const all = await readdir(path, { recursive: true }).catch(() => []);
    for (const each of [path, ...all.map((name) => join(path, name))]) {
      const changed = await stat(each).catch(() => null);
      if (changed?.isFile()) latest = Math.max(latest, changed.mtimeMs);
    }
  }
  return latest;
}

async function build(name, config, page, sources) {
  const all = [...sources, config, 'package-lock.json'].map((path) => join(ROOT, path));
  if ((await newest([page])) > (await newest(all))) return;
  console.error(`正在生成${name}…`);
  await node(['node_modules/webpack/bin/webpack.js', '--mode', 'production', '-c', join(ROOT, config)]);
}

/**
 * Puts the add-in beside the workbench. Two things differ from what Excel loads: office.js trusts a page without https
 * only after asking a page of its own, which is answered here, and the pane's policy lets that page in.
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
await build('加载项', 'webpack.config.js', join(ADDIN, 'taskpane.html'), ['src', 'assets', 'manifest.xml']);
await build('工作台', 'workbench/webpack.config.js', join(WORKBENCH, 'index.html'), [
  'workbench',
  'excel-host',
  'src',
]);
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
