// A headless Chromium for browser tests, pictures and timing, from `npm ci` alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { bundled, type Candidate } from './bundled';
import { useNpmFonts } from './fonts';

const CACHE = join(__dirname, '../../node_modules/.cache/ziping');

/** Switches off the browser's own services: the network is closed, and every request seen is the page's. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Where Chromium, Chrome and Edge are usually installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browsers to try, in order; `trouble` is told why npm's own can't be tried. */
function candidates(trouble: (text: string) => void): Candidate[] {
  const named = process.env['ZIPING_CHROMIUM'];
  if (named) return [{ path: named }];
  let own: Candidate[] = [];
  try {
    own = bundled(CACHE);
  } catch (error) {
    trouble(`@sparticuz/chromium: ${String(error)}`);
  }
  return [...own, ...INSTALLED.filter((path) => existsSync(path)).map((path) => ({ path }))];
}

/** The environment of a browser: on Linux the Chinese fonts of npm, and the libraries that it brings. */
function environment({ libraries }: Candidate): Record<string, string> {
  const own = process.env as Record<string, string>;
  const fonts = process.platform === 'linux' ? useNpmFonts(join(CACHE, 'fonts')) : {};
  const path = [libraries, own['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { ...own, ...fonts, ...(path ? { LD_LIBRARY_PATH: path } : {}) };
}

/**
 * Opens a browser: the one that ZIPING_CHROMIUM names, else the one npm brought, else one that is installed.
 * @throws if none starts, with what each of them said
 */
export async function openBrowser(): Promise<Browser> {
  const troubles: string[] = [];
  for (const candidate of candidates((text) => troubles.push(text))) {
    const { path: executablePath } = candidate;
    try {
      return await chromium.launch({ executablePath, args: QUIET, env: environment(candidate) });
    } catch (error) {
      troubles.push(`${executablePath}: ${String(error).slice(0, 1000)}`);
    }
  }
  throw new Error(
    `No Chromium starts. Install Chrome, Edge or Chromium, or name one in ZIPING_CHROMIUM.\n${troubles.join('\n')}`,
  );
}
