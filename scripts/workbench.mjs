// `node scripts/workbench.mjs`: Excel without Excel. Builds what is needed, and serves a page with a real grid, the
// ribbon's buttons and the built add-in in its pane, until Ctrl+C.
//   --watch            builds again at every change and loads the page again (`npm run dev`)
//   --file form.xlsx   opens another workbook than the sample
//   --port N           another port than 4321 (0: any that is free)
//   --no-open          opens no browser
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, outdated, watch } from './build.mjs';
import { serve } from './serve.mjs';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'test/forms/yuelu-2022.xlsx');
const NAMES = ['addin', 'workbench'];

const { values: options } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    file: { type: 'string', default: SAMPLE },
    port: { type: 'string', default: '4321' },
    open: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

/** Pages that wait to be told of the next build. */
const waiting = new Set();

/** Builds for development into a folder of its own, and again at every change; resolves after the first build. */
function keepBuilding(folder) {
  return new Promise((resolve) => {
    const watching = watch(NAMES, folder, (faults) => {
      console.error(faults === '' ? `${new Date().toLocaleTimeString()} 已构建。` : faults);
      if (faults === '') for (const response of waiting) response.write('data: built\n\n');
      resolve();
    });
    process.on('SIGINT', () => {
      watching.close(() => process.exit(0));
    });
  });
}

/** What is built: the folder of the add-in and of the workbench. */
async function built() {
  if (options.watch) {
    const folder = join(ROOT, 'dist/dev');
    console.error('正在构建加载项和工作台，源文件改动后会重新构建…');
    await keepBuilding(folder);
    return NAMES.map((name) => join(folder, name));
  }
  const old = await outdated(NAMES);
  if (old.length > 0) console.error('正在构建加载项和工作台…');
  await build(old);
  return NAMES.map((name) => join(ROOT, 'dist', name));
}

/**
 * Two things differ from what Excel loads: office.js trusts a page that is not https only after asking a page of its
 * own, which is answered here, and the pane's policy lets that page in.
 */
function trusting(folder) {
  const trust = "parent.postMessage(JSON.stringify({ hostUserTrusted: true }), '*')";
  return {
    '/taskpane.html': async (response) => {
      const page = await readFile(join(folder, 'taskpane.html'), 'utf8');
      response.end(page.replace("default-src 'none'", "$&; frame-src 'self'"));
    },
    '/office/AgaveErrorUX/index.html': (response) => {
      response.end(`<!doctype html><script>${trust}</script>`);
    },
  };
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

async function main() {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port 应为 0 到 65535 之间的整数：${options.port}`);
  const file = await readFile(options.file).catch(() => null);
  if (file === null) throw new Error(`找不到文件：${options.file}`);
  const [addInFolder, pageFolder] = await built();
  // As in Excel, the add-in has an origin, and so a thread, of its own: drawing the grid does not hold it up.
  const headers = { 'Origin-Agent-Cluster': '?1' };
  const answers = trusting(addInFolder);
  const addIn = await serve({ folder: addInFolder, port: 0, index: 'taskpane.html', headers, answers });
  const address = await serve({
    folder: pageFolder,
    port,
    index: 'index.html',
    headers,
    folders: { '/addin/': addInFolder },
    answers: {
      '/book.xlsx': (response) => void response.end(file),
      '/book.json': (response) => void response.end(JSON.stringify({ name: basename(options.file), addIn })),
      ...(options.watch && {
        '/built': (response) => {
          response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
          waiting.add(response);
          response.on('close', () => waiting.delete(response));
        },
      }),
    },
  });
  console.log(`${address}/`);
  console.error('工作台已打开。按 Ctrl+C 结束。');
  if (options.open) openBrowser(`${address}/`);
}

main().catch((error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `端口 ${options.port} 已被占用，请用 --port 指定其他端口。` : error.message,
  );
  process.exit(2);
});
