// What a reader of screens and a person with weak eyes find in every state of the pane, by the rules of axe.
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser';
import { harnessPage, type PageOptions } from './harness-page';
import { STATES } from './states';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { axe: { run(root: string, options: RunOptions): Promise<AxeResults> } };

/** Colours depend on the theme, the rest does not; the browser chooses forced colours, so they are not judged. */
const LOOKS: readonly (readonly [string, PageOptions, RunOptions])[] = [
  ['in the light theme', {}, {}],
  [
    'in the dark theme',
    { context: { colorScheme: 'dark' } },
    { runOnly: { type: 'rule', values: ['color-contrast'] } },
  ],
  [
    'in English, 320 px wide',
    { english: true, context: { viewport: { width: 320, height: 600 } } },
    { rules: { 'color-contrast': { enabled: false } } },
  ],
];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser.close());

jest.setTimeout(60_000);

describe.each(LOOKS)('%s', (_, options, rules) => {
  it.each(STATES)('$name breaks no rule', async ({ sheets, carried = {}, reach }) => {
    const { page, errors } = await harnessPage(browser, sheets(), { ...options, carried });
    try {
      await reach?.(page);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        (chosen) => window.axe.run('#pane', { ...chosen, preload: false, resultTypes: ['violations'] }),
        rules,
      );
      const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      const wide = await page.evaluate(() => document.body.scrollWidth - document.body.clientWidth);
      expect({ broken, wide, errors }).toEqual({ broken: [], wide: 0, errors: [] });
    } finally {
      await page.close();
    }
  });
});
