// Draws every state of the pane on one sheet for each look, into docs/pictures: `npm run contact-sheets` after a build.
// Look at them one by one before committing: what a test measures is not yet what a person sees.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { harnessPage, type PageOptions } from '../test/e2e/harness-page';
import { STATES, type PaneState } from '../test/e2e/states';
import { openBrowser } from './browser';

const FOLDER = join(__dirname, '../docs/pictures');

/** The pane in Excel's window of 1366 × 768 is about so large. */
const VIEWPORT = { width: 350, height: 620 };
const COLUMNS = 8;

const LOOKS: Readonly<Record<string, PageOptions>> = {
  light: { context: { viewport: VIEWPORT } },
  dark: { context: { viewport: VIEWPORT, colorScheme: 'dark' } },
  contrast: { context: { viewport: VIEWPORT, forcedColors: 'active', colorScheme: 'dark' } },
  narrow: { context: { viewport: { width: 320, height: 600 } } },
  english: { context: { viewport: VIEWPORT }, english: true },
};

async function pictureOf(browser: Browser, state: PaneState, options: PageOptions): Promise<string> {
  const { page } = await harnessPage(browser, state.sheets(), { ...options, carried: state.carried ?? {} });
  await state.reach?.(page);
  const picture = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${picture.toString('base64')}`;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const browser = await openBrowser();
  try {
    for (const [look, options] of Object.entries(LOOKS)) {
      if (wanted.length > 0 && !wanted.includes(look)) continue;
      const { width, height } = options.context?.viewport ?? VIEWPORT;
      const figures: string[] = [];
      for (const state of STATES) {
        const picture = await pictureOf(browser, state, options);
        figures.push(
          `<figure><figcaption>${state.name}</figcaption><img src="${picture}" width="${width}" height="${height}"></figure>`,
        );
      }
      const sheet = await browser.newPage({ viewport: { width: COLUMNS * (width + 16), height: 600 } });
      await sheet.setContent(
        `<style>body{margin:0;background:#888;font:14px sans-serif}main{display:flex;flex-wrap:wrap}
        figure{margin:8px}figcaption{color:#fff;padding:2px}img{display:block}</style><main>${figures.join('')}</main>`,
      );
      await sheet.screenshot({
        path: join(FOLDER, `states-${look}.jpg`),
        type: 'jpeg',
        quality: 60,
        fullPage: true,
      });
      await sheet.close();
    }
  } finally {
    await browser.close();
  }
}

void main();
