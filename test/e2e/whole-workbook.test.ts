// The list of all sheets in a real browser: by keyboard, in narrow panes, and the picture of the score.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser';
import type { Harness, HarnessSheet } from '../taskpane/harness';
import { harnessPage, sheetOf } from './harness-page';

declare const window: { harness: Harness };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser.close());

jest.setTimeout(60_000);

const SHEETS: readonly HarnessSheet[] = [
  sheetOf('yuelu-2022'),
  { ...sheetOf('hainan-2023'), name: '项目' },
  { name: '目录', cells: [], merges: [] },
  { name: '明细账', cells: [], merges: [], refused: true },
  { name: '底稿', cells: [], merges: [], hidden: true },
];

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('all sheets', () => {
  it('are checked, listed and opened by keyboard alone', async () => {
    const { page, errors } = await harnessPage(browser, SHEETS);
    await page.getByRole('button', { name: '核对所有工作表' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.book .sheets li:nth-child(2)');
    expect(await page.locator('.book .sheets .link').allTextContents()).toEqual(['自评表', '项目']);
    expect(await page.locator('.book .notice p').allTextContents()).toEqual([
      '明细账：工作表内容超过 Excel 一次能传送的大小，未能读取。请删除无关的行列后重试。',
    ]);
    await page.waitForSelector('text=1 张工作表里没有自评表。');
    expect(await page.locator('text=隐藏的工作表没有读取：底稿。').count()).toBe(1);
    expect(await page.textContent('[role=status]')).toMatch(/^4 张工作表，有 2 份自评表：/);
    // The focus stays in the pane, and the list is reached from there.
    expect(await page.evaluate(() => document.activeElement?.closest('.book') !== null)).toBe(true);
    await page.locator('.book .sheets .link').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === '项目');
    await page.waitForSelector('.finding');
    await page.getByRole('button', { name: '所有工作表' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.book');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.book', { state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('stop by Escape, with the focus on their title', async () => {
    const { page } = await harnessPage(browser, SHEETS);
    await page.evaluate(() => {
      window.harness.refuse('never');
    });
    await page.getByRole('button', { name: '核对所有工作表' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=已读 0 / 4 张工作表');
    expect(await focused(page)).toBe('所有工作表');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('取消');
    // Progress is there to be read, not announced at each step.
    expect(await page.textContent('[role=status]')).toBe('');
    await page.keyboard.press('Escape');
    await page.waitForSelector('text=正在停止…');
  });

  it('take the place of the search for other forms where a sheet holds none', async () => {
    const { page } = await harnessPage(browser, [SHEETS[2]!, SHEETS[0]!]);
    await page.click('text=核对本表');
    await page.waitForSelector('.sheets .link');
    expect(await page.locator('.sheets .link').allTextContents()).toEqual(['自评表']);
    await page.click('.sheets .link');
    await page.waitForSelector('.finding');
    expect(await page.textContent('h1')).toBe('自评表');
  });

  it.each(['zh', 'en'] as const)('fit into 160 px, as at 200 %%, in %s', async (language) => {
    const context = { viewport: { width: 160, height: 600 } };
    const { page } = await harnessPage(browser, SHEETS, { context, english: language === 'en' });
    await page.evaluate(() => window.harness.do({ type: 'check-workbook' }));
    await page.waitForSelector('.book .sheets li:nth-child(2)');
    const clipped = await page.evaluate(() => {
      const { right } = document.querySelector('.panel')!.getBoundingClientRect();
      return [...document.querySelectorAll('.panel *')]
        .filter((each) => each.getBoundingClientRect().right > right + 0.5)
        .map((each) => each.className);
    });
    expect(clipped).toEqual([]);
  });
});

describe('the picture of the score', () => {
  it('has its figures as text, no style attributes, and a bar only where scores differ', async () => {
    const { page } = await harnessPage(browser, [sheetOf('jishan-2020')]);
    await page.click('text=核对本表');
    await page.waitForSelector('.finding');
    await page.click('#tab-scores');
    const figures = () => page.locator('.part .line-name').allTextContents();
    expect(await figures()).toEqual([
      '预算执行率9 / 10',
      '产出指标48 / 50',
      '效益指标27 / 30',
      '满意度指标9 / 10',
    ]);
    expect(await page.locator('#pane [style]').count()).toBe(0);
    expect(await page.locator('svg:not([aria-hidden])').count()).toBe(0);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('.part rect')].map((each) => each.getAttribute('width')),
    );
    expect(widths).toEqual(['18.00%', '20.00%', '96.00%', '100.00%', '54.00%', '60.00%', '18.00%', '20.00%']);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('.line')].map((line) => ({
        isOther: line.matches('.differs') && !/表中—/.test(line.querySelector('dl')!.textContent),
        hasBar: line.querySelector('svg') !== null,
      })),
    );
    expect(lines.some(({ hasBar }) => hasBar)).toBe(true);
    expect(lines.filter(({ isOther, hasBar }) => isOther !== hasBar)).toEqual([]);
  });

  it('draws nothing filled for a missing score, and says that it is missing', async () => {
    const { page } = await harnessPage(browser, [sheetOf('yuelu-2022')]);
    await page.click('text=核对本表');
    await page.waitForSelector('.finding');
    await page.evaluate(() => window.harness.type({ row: 23, column: 7 }, ''));
    await page.click('#tab-scores');
    await page.waitForSelector('text=1 项未填得分');
    const part = page.locator('.part', { hasText: '满意度指标' });
    expect(await part.locator('.line-name').textContent()).toBe('满意度指标— / 10');
    expect(await part.locator('.fill').count()).toBe(0);
    expect(await part.locator('.frame').getAttribute('stroke-dasharray')).toBe('3 2');
  });
});
