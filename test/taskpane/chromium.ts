import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The browser named by ZIPING_CHROMIUM, the system's own, or the one that npm brought. */
export async function openChromium(): Promise<Browser> {
  const own = [process.env['ZIPING_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const { default: bundled } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await bundled.executablePath(), args: bundled.args });
}
