// `npm start`: builds the add-in, checks the sample form on the command line, and serves the add-in until Ctrl+C.
//   --port N     another port than 3000
//   --no-open    opens no browser
//   --no-check   builds and serves only
//   --https      with the development certificate that Excel trusts (office-addin-dev-certs)
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { serve } from './serve.mjs';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = 'test/forms/yuelu-2022.xlsx';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    open: { type: 'boolean', default: true },
    check: { type: 'boolean', default: true },
    https: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port 应为 0 到 65535 之间的整数：${options.port}`);
  process.exit(2);
}

/** Runs a program of this project and gives its exit status. */
function node(args, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', output, 'inherit'] });
    child.on('error', reject);
    child.on('exit', (status) => {
      resolve(status ?? 1);
    });
  });
}

/** Opens the system's browser; a machine without one is no error. */
function openInBrowser(address) {
  const [program, ...args] = {
    win32: ['cmd', '/c', 'start', '', address],
    darwin: ['open', address],
  }[process.platform] ?? ['xdg-open', address];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

console.log('正在构建加载项…');
try {
  await build(['addin']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

if (options.check) {
  console.log(`\n用命令行核对示例 ${SAMPLE}：\n`);
  const status = await node(['bin/ziping.cjs', 'check', SAMPLE], 'inherit');
  if (status > 1) console.error('命令行没有完成核对。');
}

const certificates = options.https
  ? await (await import('office-addin-dev-certs')).getHttpsServerOptions()
  : undefined;
try {
  const address = await serve({ folder: join(ROOT, 'dist/addin'), port, index: 'guide.html', certificates });
  console.log(`\n加载项：${address}/taskpane.html\n使用说明：${address}/guide.html\n按 Ctrl+C 停止。`);
  if (options.open) openInBrowser(`${address}/`);
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用，请用 --port 指定其他端口。` : error.message,
  );
  process.exitCode = 1;
}
