import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser';
import { bare, withNote } from '../taskpane/forms';
import type { Harness, HarnessSheet } from '../taskpane/harness';
import { bareWithNotes, decide, fileSheet, harnessPage, sheetOf } from './harness-page';

declare const window: { harness: Harness };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser.close());

const open = (
  sheets: readonly HarnessSheet[],
  context: Parameters<Browser['newPage']>[0] = {},
  carried: Readonly<Record<string, unknown>> = {},
): Promise<{ page: Page; errors: string[] }> => harnessPage(browser, sheets, { context, carried });

async function openChecked(name = 'yuelu-2022', context: Parameters<Browser['newPage']>[0] = {}) {
  const opened = await open([sheetOf(name)], context);
  await opened.page.click('text=核对本表');
  await opened.page.waitForSelector('.finding');
  return opened;
}

const NARROW = { viewport: { width: 320, height: 600 } };

/** Checks that everything fits, in both languages, on each tab, with all sections unfolded. */
async function fits(page: Page): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    await page.evaluate((l) => window.harness.do({ type: 'set-language', language: l }), language);
    await page.evaluate(() => window.harness.do({ type: 'check' }));
    for (const tab of ['check', 'scores', 'report', 'settings'] as const) {
      await page.evaluate((t) => window.harness.do({ type: 'show-tab', tab: t }), tab);
      const found = await page.evaluate(async () => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        // Some sections get their content only after the toggle event.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const panel = document.querySelector('.panel')!;
        const all = [...document.querySelectorAll('#pane *')];
        const small = all.filter(
          (each) =>
            [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '') &&
            parseFloat(getComputedStyle(each).fontSize) < 12,
        ).length;
        // The panel clips what reaches beyond it, even though nothing scrolls.
        const { right } = panel.getBoundingClientRect();
        const clipped = all
          .filter((each) => panel.contains(each) && each.getBoundingClientRect().right > right + 0.5)
          .map((each) => each.className);
        return {
          wide: panel.scrollWidth - panel.clientWidth,
          page: document.body.scrollWidth,
          small,
          clipped,
        };
      });
      expect({ tab, ...found }).toEqual({ tab, wide: 0, page: 320, small: 0, clipped: [] });
    }
  }
}

/** Texts with a contrast below 4.5 (WCAG 2.2) against their background. */
function poorContrast(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = (color: number[]) => {
      const [r = 0, g = 0, b = 0] = color.map((part) => {
        const s = part / 255;
        return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element | null): number[] => {
      for (let at = element; at; at = at.parentElement) {
        const color = parse(getComputedStyle(at).backgroundColor);
        if ((color[3] ?? 1) > 0.9) return color.slice(0, 3);
      }
      return [255, 255, 255];
    };
    return [...document.querySelectorAll('#pane *')].flatMap((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent!.trim() !== '',
      );
      if (!own || element.matches(':disabled, option') || element.closest('.unseen')) return [];
      const [one, other] = [
        light(parse(getComputedStyle(element).color).slice(0, 3)),
        light(ground(element)),
      ];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return ratio < 4.5 ? [`${element.className} ${element.textContent} ${ratio.toFixed(2)}`] : [];
    });
  });
}

// Browser tests are slow, especially beside others.
jest.setTimeout(60_000);

describe('the pane', () => {
  it('shows markup as plain text', async () => {
    const evil = '<img src=x onerror="document.title=1">';
    const { page, errors } = await open([
      { name: evil, cells: [{ row: 0, column: 0, value: evil }], merges: [] },
    ]);
    await page.click('text=核对本表');
    await page.waitForSelector('text=当前工作表没有识别到自评表');
    expect(await page.textContent('h1')).toBe(evil);
    expect(await page.locator('img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('starts with three lines and one button', async () => {
    const { page } = await open([sheetOf('yuelu-2022')]);
    expect(await page.locator('.empty ol li').count()).toBe(3);
    expect(await page.locator('.empty .button').allTextContents()).toEqual(['核对本表']);
  });

  it('keeps the scroll position and the other elements when a finding disappears', async () => {
    const { page, errors } = await openChecked();
    await page.evaluate(() => {
      document.querySelector('.panel')!.scrollTop = 200;
      for (const each of document.querySelectorAll('.finding'))
        (each as unknown as { old: boolean }).old = true;
    });
    const before = await page.locator('.finding').count();
    await page.evaluate(() => window.harness.type({ row: 11, column: 6 }, '248.60%'));
    await page.waitForFunction((n) => document.querySelectorAll('.finding').length !== n, before);
    const result = await page.evaluate(() => ({
      top: document.querySelector('.panel')!.scrollTop,
      allOld: [...document.querySelectorAll('.finding')].every(
        (each) => (each as unknown as { old?: boolean }).old,
      ),
      announced: document.querySelector('[role=status]')!.textContent,
    }));
    expect(result.top).toBe(200);
    expect(result.allOld).toBe(true);
    expect(result.announced).toContain('已解决');
    expect(errors).toEqual([]);
  });

  it('keeps all other elements, and their focus, when a finding comes back between them', async () => {
    const { page } = await openChecked();
    const count = await page.locator('.finding').count();
    await page.evaluate(() => window.harness.type({ row: 11, column: 6 }, '248.60%'));
    await page.waitForFunction((n) => document.querySelectorAll('.finding').length !== n, count);
    const last = page.locator('.finding .message').last();
    await last.focus();
    const words = await last.textContent();
    const kept = await page.evaluate(() => {
      const all = document.querySelectorAll('.finding');
      for (const each of all) (each as unknown as { old: boolean }).old = true;
      return all.length;
    });
    await page.evaluate(() => window.harness.type({ row: 11, column: 6 }, '24%'));
    await page.waitForFunction((n) => document.querySelectorAll('.finding').length !== n, kept);
    const old = await page.evaluate(() =>
      [...document.querySelectorAll('.finding')].map((each) => (each as unknown as { old?: boolean }).old),
    );
    expect(old.length).toBeGreaterThan(kept);
    expect(old.filter(Boolean)).toHaveLength(kept);
    expect([old.at(0), old.at(-1)]).toEqual([true, true]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words);
  });

  it('keeps the focus on a finding when one above it disappears', async () => {
    const { page } = await openChecked();
    const last = page.locator('.finding .message').last();
    await last.focus();
    const words = await last.textContent();
    const before = await page.locator('.finding').count();
    await page.evaluate(() => window.harness.type({ row: 11, column: 6 }, '248.60%'));
    await page.waitForFunction((n) => document.querySelectorAll('.finding').length !== n, before);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words);
  });

  it('works by keyboard: arrow keys move between tabs and findings', async () => {
    const { page } = await openChecked();
    await page.focus('#tab-check');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-scores');
    expect(await page.getAttribute('#tab-scores', 'aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.finding .message').first().focus();
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('.finding .message').nth(1).textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.keyboard.press('Enter');
    const last = await page.evaluate(() => window.harness.intents.at(-1)?.type);
    expect(last).toBe('go');
    // The whole list is one tab stop.
    expect(await page.locator('.message[tabindex="0"]').count()).toBe(1);
  });

  it('marks the findings of the selected cell', async () => {
    const { page } = await openChecked();
    await page.evaluate(() => {
      window.harness.select({ row: 4, column: 6 });
    });
    await page.waitForSelector('.finding.touched');
    expect(await page.textContent('.finding.touched .words')).toContain('213.78%');
  });

  it('shows cell, before and after before writing, and returns the focus', async () => {
    const { page } = await openChecked();
    const fix = page.locator('.finding .button', { hasText: '改为 213.78%' });
    await fix.click();
    await page.waitForSelector('.preview');
    expect(await page.textContent('.edit .cell')).toBe('G5');
    expect(await page.textContent('.change')).toBe('100% → 213.78%');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('preview-title');
    await page.click('.preview >> text=取消');
    expect(await page.locator('.preview').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('改为 213.78%');
  });

  it('scrolls to the outcome of a writing', async () => {
    const { page } = await openChecked();
    await page.evaluate(() => {
      document.querySelector('.panel')!.scrollTop = 400;
    });
    await page.locator('.finding .button', { hasText: '改为 213.78%' }).click();
    await page.click('.preview >> text=写入 (3)');
    await page.waitForSelector('.notice.success');
    expect(await page.textContent('.notice.success p')).toBe('已写入 3 个单元格。');
    expect(await page.evaluate(() => document.querySelector('.panel')!.scrollTop)).toBe(0);
  });

  it('returns the focus to the finding when ignoring is cancelled, and to the next one when it is ignored', async () => {
    const { page } = await openChecked();
    const words = (index: number) => page.locator('.finding .message').nth(index).textContent();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const third = await words(2);
    const fourth = await words(3);
    const item = page.locator('.finding').nth(2);
    const ask = () => item.locator('text=忽略…').click();
    await item.locator('.more-button').click();
    await ask();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(third);
    await ask();
    await page.click('.ask >> text=取消');
    expect(await focused()).toBe(third);
    await ask();
    await page.keyboard.type('已核实');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=已忽略 (1)');
    expect(await focused()).toBe(fourth);
  });

  it('scrolls only its panel, on every tab', async () => {
    const { page } = await openChecked();
    for (const tab of ['check', 'scores', 'report', 'settings']) {
      await page.click(`#tab-${tab}`);
      const { root, view } = await page.evaluate(() => ({
        root: document.documentElement.scrollHeight,
        view: innerHeight,
      }));
      expect([tab, root]).toEqual([tab, view]);
    }
  });

  it('returns the focus to the button that opened a preview after writing', async () => {
    const { page } = await openChecked();
    await page.evaluate(async () => {
      await window.harness.type({ row: 15, column: 7 }, '');
      await window.harness.do({ type: 'check' });
    });
    await page.click('#tab-scores');
    const button = page.locator('.body.scores .button').first();
    const words = await button.textContent();
    await button.click();
    await page.click('.preview .button.primary');
    await page.waitForSelector('.notice.success');
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words);
  });

  it('leaves out the total along with one of its scores, and keeps the focus on the tick', async () => {
    const { page } = await openChecked();
    await page.evaluate(async () => {
      await window.harness.type({ row: 15, column: 7 }, '');
      await window.harness.type({ row: 24, column: 7 }, '');
      await window.harness.do({ type: 'check' });
      await window.harness.do({ type: 'plan-fill' });
    });
    const tick = page.locator('.edit input[aria-label^="写入 H16"]');
    const button = page.locator('.preview .button.primary');
    const all = await button.textContent();
    await tick.click();
    expect(await page.locator('.edit .cell').allTextContents()).not.toContain('H25');
    expect(await button.textContent()).not.toBe(all);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^写入 H16 /,
    );
    await tick.click();
    expect(await button.textContent()).toBe(all);
  });

  it('ignores a finding with a reason, and restores it', async () => {
    const { page, errors } = await openChecked();
    const count = await page.locator('.finding').count();
    const first = page.locator('.finding').first();
    const words = await first.locator('.words').first().textContent();
    await first.locator('.more-button').click();
    await first.locator('text=忽略…').click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Enter');
    expect(await page.locator('.finding').count()).toBe(count);
    await page.keyboard.type('已与财政部门核实');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=已忽略 (1)');
    expect(await page.locator('.finding').count()).toBe(count - 1);
    await page.click('summary >> text=已忽略 (1)');
    expect(await page.textContent('.stacked .words')).toBe(words);
    expect(await page.textContent('.stacked .quiet')).toBe('理由：已与财政部门核实');
    await page.click('text=恢复');
    expect(await page.locator('.finding').count()).toBe(count);
    expect(errors).toEqual([]);
  });

  it('says why something was assumed, and lets the user correct it by keyboard', async () => {
    const { page, errors } = await open([fileSheet(bare())]);
    await page.click('text=核对本表');
    const item = page.locator('.reading', { hasText: '金额单位' });
    expect(await item.locator('b').textContent()).toBe('万元');
    const select = page.getByLabel('金额单位：改为');
    const reason = await select.getAttribute('aria-describedby');
    expect(await page.textContent(`#${reason}`)).toContain('表中没有注明金额单位');
    await select.focus();
    await page.keyboard.press('Home');
    // A choice alone changes nothing, and a new result keeps it.
    await page.evaluate(() => window.harness.type({ row: 40, column: 0 }, 'x'));
    await page.waitForFunction(() => window.harness.state().grid?.at(40, 0));
    expect(await select.inputValue()).toBe('元');
    expect(await item.locator('b').textContent()).toBe('万元');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('summary >> text=已更正 (1)');
    expect(await page.textContent('[role=status]')).toContain('已更正：金额单位：元。');
    expect(await page.evaluate(() => document.activeElement?.closest('.panel') !== null)).toBe(true);
    expect(await page.locator('details:has(summary:text("按以下理解核对")) .reading').count()).toBe(2);
    await page.click('summary >> text=已更正 (1)');
    await page.getByRole('button', { name: '撤回：金额单位：元' }).click();
    await page.waitForSelector('summary >> text=按以下理解核对 (3)');
    expect(await page.locator('summary >> text=已更正').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('accepts only a valid year, and shows the problem at the field', async () => {
    const { page } = await open([fileSheet(bare())]);
    await page.click('text=核对本表');
    const year = page.getByLabel('年度：改为');
    await year.fill('20');
    await year.press('Enter');
    expect(await year.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe(
      '请填 2000 至 2099 之间的年份。',
    );
    expect(await page.evaluate(() => window.harness.state().corrections.size)).toBe(0);
    await year.fill('2021');
    await year.press('Enter');
    await page.waitForSelector('summary >> text=已更正 (1)');
    expect(await page.evaluate(() => window.harness.state().reviews[0]?.form.year)).toBe(2021);
  });

  it('fills a folded section when it is opened, by keyboard too, and keeps it open', async () => {
    const { page, errors } = await open([fileSheet(withNote())]);
    await page.click('text=核对本表');
    const summary = page.locator('summary', { hasText: '未能读取' });
    const cell = page.getByRole('button', { name: 'K13 不属于本表' });
    await summary.waitFor();
    expect(await page.locator('details[open] summary', { hasText: '未能读取' }).count()).toBe(0);
    await summary.focus();
    await page.keyboard.press('Enter');
    await cell.waitFor();
    expect(await summary.evaluate((element) => document.activeElement === element)).toBe(true);
    await page.evaluate(() => window.harness.type({ row: 40, column: 0 }, 'x'));
    await page.waitForFunction(() => window.harness.state().grid?.at(40, 0));
    await page.click('[role=tab] >> text=得分');
    await page.click('[role=tab] >> text=核对');
    expect(await cell.isVisible()).toBe(true);
    await summary.click();
    await cell.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('leaves out a cell that the user marks as not part of the form', async () => {
    const { page } = await open([fileSheet(withNote())]);
    await page.click('text=核对本表');
    await page.click('summary >> text=未能读取 1 个单元格');
    await page.getByRole('button', { name: 'K13 不属于本表' }).click();
    await page.waitForSelector('summary >> text=已更正 (1)');
    expect(await page.locator('summary >> text=未能读取').count()).toBe(0);
  });

  it('lists ignored entries that no longer apply, and removes one without leaving the panel', async () => {
    const { page, errors } = await openChecked();
    const count = await page.locator('.finding').count();
    const over = page.locator('.finding', { hasText: '全年执行数 14618.52 大于' });
    await over.locator('.more-button').click();
    await over.locator('text=忽略…').click();
    await page.keyboard.type('已与财政部门核实');
    await page.keyboard.press('Enter');
    await page.click('summary >> text=已忽略 (1)');
    await page.evaluate(() => window.harness.type({ row: 4, column: 5 }, '14618.53'));
    await page.waitForSelector('summary >> text=已忽略 (0) · 不再适用 (1)');
    expect(await page.locator('.finding').count()).toBeGreaterThanOrEqual(count);
    expect(await page.locator('#tab-check .badge').textContent()).toBe(
      String(await page.locator('.finding').count()),
    );
    expect(await page.textContent('.stale .words')).toContain('14618.52');
    expect(await page.textContent('.stale li .quiet')).toBe('理由：已与财政部门核实');
    await page.locator('.stale >> text=移除').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.stale', { state: 'detached' });
    // The pressed button is gone; the focus stays in the panel.
    expect(await page.evaluate(() => document.activeElement?.closest('.panel') !== null)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('shows which stored values could not be used, until that is closed', async () => {
    const { page } = await open([sheetOf('yuelu-2022')], {}, { 'ziping.ignored': [{ key: 'grade@H4' }] });
    await page.waitForSelector('.notice >> text=1 条忽略记录不是现在的格式');
    expect(await page.textContent('[role=status]')).toContain('已略去');
    await page.click('text=核对本表');
    await page.waitForSelector('.finding');
    await page.click('.notice >> text=关闭');
    expect(await page.locator('.notice >> text=忽略记录').count()).toBe(0);
  });

  it('names the sheets that hold a form if this one holds none', async () => {
    const { page } = await open([{ name: '目录', cells: [], merges: [] }, sheetOf('yuelu-2022')]);
    await page.click('text=核对本表');
    await page.waitForSelector('.sheets');
    expect(await page.locator('.sheets .link').allTextContents()).toEqual(['自评表']);
  });

  describe('a custom policy', () => {
    async function openCustom(context: Parameters<Browser['newPage']>[0] = {}) {
      const opened = await openChecked('yuelu-2022', context);
      await opened.page.click('#tab-settings');
      await opened.page.locator('select', { hasText: '按表自动选择' }).selectOption('自定');
      await opened.page.waitForSelector('.custom');
      return opened;
    }

    it('shows problems at their field and in the summary of their group', async () => {
      const { page, errors } = await openCustom();
      const field = page.getByLabel('预算执行率分值');
      await field.focus();
      await field.fill('2o');
      await page.keyboard.press('Enter');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const problem = await field.getAttribute('aria-describedby');
      expect(await page.textContent(`#${problem}`)).toBe('“预算执行率分值”应填数字。');
      expect(await page.textContent('.custom summary')).toContain('1 处需改正');
      expect(await page.textContent('[role=status]')).toContain('有 1 处需要改正');
      await field.fill('20');
      // The sum is wrong: the problem belongs to every weight and to the group.
      const output = page.getByLabel('产出指标分值');
      for (const described of [field, output, page.locator('.custom fieldset')]) {
        const id = await described.getAttribute('aria-describedby');
        expect(await page.textContent(`#${id}`)).toBe('各项分值合计为 110 分，应为 100 分。');
      }
      await output.fill('40');
      await page.keyboard.press('Tab');
      expect(await page.locator('.custom .problem').count()).toBe(0);
      expect(await page.textContent('[role=status]')).toContain('自定的办法已采用');
      expect(await page.evaluate(() => window.harness.state().custom?.execution)).toBe('20');
      expect(errors).toEqual([]);
    });

    it('keeps what is being typed while the sheet changes', async () => {
      const { page } = await openCustom();
      const title = page.getByLabel('名称', { exact: true });
      await title.focus();
      await page.keyboard.press('End');
      await page.keyboard.type('（2024');
      await page.keyboard.press('ArrowLeft');
      await page.evaluate(() => window.harness.type({ row: 40, column: 0 }, 'x'));
      await page.waitForFunction(() => window.harness.state().grid?.at(40, 0));
      await page.keyboard.type('0');
      expect(await title.inputValue()).toBe('自定计分办法（20204');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('policy-title');
    });

    it('adds and removes grades, and keeps the focus among them', async () => {
      const { page } = await openCustom();
      await page.click('summary >> text=等级');
      await page.click('text=增加等级');
      expect(await page.locator('li.grade').count()).toBe(5);
      const remove = page.getByRole('button', { name: '移除第 4 个等级' });
      await remove.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('li.grade').length === 4);
      expect(await page.evaluate(() => document.activeElement?.closest('.group') !== null)).toBe(true);
    });

    it('is the same after export and import', async () => {
      const { page, errors } = await openCustom();
      await page.getByLabel('名称', { exact: true }).fill('某区 2024/25');
      await page.keyboard.press('Enter');
      await page.click('summary >> text=导出、重新开始');
      const text = await page.getByLabel('导出的内容').inputValue();
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=下载文件')]);
      expect(download.suggestedFilename()).toBe('某区 2024 25.json');
      expect(readFileSync(await download.path(), 'utf8')).toBe(text);

      await page.getByRole('button', { name: '重新开始' }).click();
      expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('自定计分办法');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '导入计分办法…' }).click(),
      ]);
      await chooser.setFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await page.waitForFunction(() => window.harness.state().custom?.title === '某区 2024/25');
      expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('某区 2024/25');
      expect(errors).toEqual([]);
    });

    it('shows the problems of a refused file until they are closed', async () => {
      const { page } = await openCustom();
      const file = { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{"execution":"x"}') };
      await page.setInputFiles('.import input', file);
      await page.waitForSelector('.notice.danger >> text=“b.json”未采用');
      expect(await page.locator('.notice.danger li').count()).toBeGreaterThan(3);
      await page.click('.notice.danger >> text=关闭');
      expect(await page.locator('.notice.danger').count()).toBe(0);
    });
  });

  const FORMS = ['yuelu-2022', 'hainan-2023', 'hunan-scoring-table', 'langfang-2019'];
  it.each(FORMS)('fits into 320 px with %s, nothing under 12 px, nothing clipped sideways', async (name) => {
    const { page, errors } = await open([sheetOf(name)], NARROW);
    await fits(page);
    expect(errors).toEqual([]);
  });

  it('fits into 320 px with all kinds of decisions', async () => {
    const { page, errors } = await open([fileSheet(bareWithNotes())], NARROW);
    await decide(page);
    await fits(page);
    expect(errors).toEqual([]);
  });

  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
  ] as const)('has enough contrast in the %s theme', async (_, colorScheme) => {
    const { page } = await openChecked('yuelu-2022', { colorScheme });
    await page.evaluate(() => {
      window.harness.select({ row: 4, column: 6 });
    });
    for (const tab of ['check', 'scores', 'report', 'settings'] as const) {
      await page.evaluate((t) => window.harness.do({ type: 'show-tab', tab: t }), tab);
      if (tab === 'scores') await page.evaluate(() => window.harness.do({ type: 'plan-suggestions' }));
      const poor = await poorContrast(page);
      expect({ tab, poor }).toEqual({ tab, poor: [] });
    }
  });

  it.each(['light', 'dark'] as const)(
    'has enough contrast in the %s theme with all kinds of decisions',
    async (colorScheme) => {
      const { page } = await open([fileSheet(bareWithNotes())], { colorScheme });
      await decide(page);
      for (const tab of ['check', 'settings'] as const) {
        await page.evaluate((t) => window.harness.do({ type: 'show-tab', tab: t }), tab);
        expect({ tab, poor: await poorContrast(page) }).toEqual({ tab, poor: [] });
      }
    },
  );
});
