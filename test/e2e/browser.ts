import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** No services of the browser's own: every request that is seen is the page's. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

interface Candidate {
  readonly path: string;
  readonly args: readonly string[];
}

/** The Chromium that npm brought, for Linux only. It is an ES module, which jest can't load. */
function bundled(): Candidate[] {
  if (process.platform !== 'linux') return [];
  const code =
    "const { default: c } = await import('@sparticuz/chromium'); console.log(JSON.stringify({ path: await c.executablePath(), args: c.args }))";
  try {
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    return [JSON.parse(answer) as Candidate];
  } catch {
    return [];
  }
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Opens a browser: that of ZIPING_CHROMIUM, else the one npm brought, else one that is installed. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['ZIPING_CHROMIUM'];
  const candidates = named
    ? [{ path: named, args: [] }]
    : [...bundled(), ...INSTALLED.filter(existsSync).map((path) => ({ path, args: [] }))];
  const troubles: string[] = [];
  for (const { path, args } of candidates) {
    try {
      return await chromium.launch({ executablePath: path, headless: true, args: [...args, ...QUIET] });
    } catch (error) {
      troubles.push(`${path}: ${String(error).slice(0, 300)}`);
    }
  }
  throw new Error(`No Chromium starts; name one in ZIPING_CHROMIUM.\n${troubles.join('\n')}`);
}
