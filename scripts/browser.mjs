// A headless Chromium for pictures and browser tests.
import { access } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** The browser to run: named by ZIPING_CHROMIUM, the system's own, or the one that npm brought. */
export async function chromiumPath() {
  for (const path of [process.env.ZIPING_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']) {
    if (!path) continue;
    try {
      await access(path);
      return { path, args: [] };
    } catch {
      // Not there: the next one.
    }
  }
  const { default: bundled } = await import('@sparticuz/chromium');
  return { path: await bundled.executablePath(), args: bundled.args };
}

export async function openBrowser() {
  const { path, args } = await chromiumPath();
  return chromium.launch({ executablePath: path, headless: true, args: [...args, '--no-sandbox'] });
}
