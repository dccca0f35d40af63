// The tab 报告 in a real browser: what is told of the report's sheet, and how a difference is shown and heard.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser';
import type { Harness } from '../taskpane/harness';
import { harnessPage } from './harness-page';
import { STATES } from './states';

declare const window: { harness: Harness };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser.close());

jest.setTimeout(60_000);

async function reached(name: string): Promise<Page> {
  const state = STATES.find((each) => each.name === name)!;
  const { page } = await harnessPage(browser, state.sheets(), state);
  await state.reach?.(page);
  return page;
}

const buttons = (page: Page) => page.locator('.body.report > .actions .button').allTextContents();
const lastIntent = (page: Page) => page.evaluate(() => window.harness.intents.at(-1));

test('before a report exists it is written, and the slots are those of the outline', async () => {
  const page = await reached('报告');
  expect(await buttons(page)).toEqual(['生成报告（27 段）']);
  expect(await page.locator('.slots li').count()).toBe(12);
  expect(await page.locator('.slots button').count()).toBe(0);
});

test('a report that agrees is not updated; its slots lead to their paragraphs', async () => {
  const page = await reached('报告已写');
  expect(await buttons(page)).toEqual(['更新报告（0 处）', '另写一份']);
  expect(await page.locator('.body.report .primary').isDisabled()).toBe(true);
  expect(await page.locator('.body.report').innerText()).toContain('报告与本表一致。');
  await page.click('.slots button >> text=年度中预算调整');
  expect(await lastIntent(page)).toEqual({ type: 'go-in-report', cell: { row: 9, column: 0 } });
});

test('what has changed is told with its cell and its paragraphs, and what is filled is no slot', async () => {
  const page = await reached('报告已过时');
  expect(await buttons(page)).toEqual(['更新报告（4 处）', '另写一份']);
  const first = page.locator('.plain-list li').first();
  expect(await first.innerText()).toMatch(/^项目支出 全年执行数\s.*13016\.12 → .*13000\.00/s);
  expect(await first.locator('button').allTextContents()).toEqual(['F12', '第 8 段', '第 13 段']);
  await first.locator('button >> nth=2').click();
  expect(await lastIntent(page)).toEqual({ type: 'go-in-report', cell: { row: 20, column: 0 } });
  await first.locator('button >> nth=0').click();
  expect(await lastIntent(page)).toEqual({ type: 'go', cells: [{ row: 11, column: 5 }] });
  expect(await page.locator('.slots button').count()).toBe(11);
  expect(await page.locator('.not-updated').innerText()).toContain('A21');
});

test('a difference shows the changed words with a few around, and says which are old and new', async () => {
  const page = await reached('报告更新的预览');
  const difference = page.locator('.preview .difference').first();
  expect(await difference.locator('del').allTextContents()).toEqual(['原为13016.12', '原为248.60%']);
  expect(await difference.locator('ins').allTextContents()).toEqual(['改为13000.00', '改为248.29%']);
  expect(await difference.evaluate((each) => each.textContent)).toMatch(/^….{6,20}原为13016\.12/);
  await page.click('.preview .edit .link >> nth=0');
  expect(await lastIntent(page)).toEqual({ type: 'go-in-report', cell: { row: 12, column: 0 } });
});

test('after an update, what was left stands open at its paragraph, and the outcome is told once', async () => {
  const page = await reached('报告更新之后');
  const sentence = '报告已更新 4 处，1 处由您改过、未更新。';
  expect(await page.locator('[role=status]').textContent()).toBe(sentence);
  expect(await page.locator('.notice.plain p').first().textContent()).toBe(sentence);
  await page.click('.not-updated .link');
  expect(await lastIntent(page)).toEqual({ type: 'go-in-report', cell: { row: 20, column: 0 } });
});

test('a report that is not found is told, and can be written anew', async () => {
  const page = await reached('报告不见了');
  expect(await page.locator('.notice.plain').innerText()).toContain('没有找到由本表生成的报告');
  expect(await buttons(page)).toEqual(['生成报告（27 段）']);
});
