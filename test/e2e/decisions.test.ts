import type { Locator } from 'playwright-core';
import { startWorkbench, type Workbench, type WorkbenchWindow } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 180_000);

afterAll(() => workbench.close());

jest.setTimeout(30_000);

const pane = () => workbench.pane;
const tab = (name: string): Locator => pane().getByRole('tab', { name: new RegExp(`^${name}`) });
const summary = (text: string | RegExp): Locator => pane().locator('summary', { hasText: text });

test('an assumed direction is corrected, and the correction taken back', async () => {
  await workbench.page.locator('[id="Ziping.CheckSheet"]').click();
  await summary('没有符号的目标值').click();
  const item = pane().locator('.reading').filter({ hasText: '越高越好' }).first();
  await item.locator('select').selectOption('越低越好');
  await item.getByRole('button', { name: '确定' }).click();
  await summary('已更正 (1)').click();
  await pane().getByRole('button', { name: /^撤回/ }).click();
  await summary('已更正').waitFor({ state: 'detached' });
});

test('a finding is ignored, and shown again when its figure changes', async () => {
  const finding = pane().locator('.finding', { hasText: '执行率应为 248.60%' });
  await finding.locator('.more-button').click();
  await finding.getByText('忽略…').click();
  await finding.locator('.ask input').fill('已核实');
  await finding.locator('.ask input').press('Enter');
  await summary('已忽略 (1)').waitFor();
  expect(await finding.count()).toBe(0);
  await workbench.typeInto('F12', '13016.13');
  await summary('已忽略 (0) · 不再适用 (1)').waitFor();
  await workbench.typeInto('F12', '13016.12');
  await summary(/^已忽略 \(1\)$/).waitFor();
});

test('an unconfirmed choice survives folding its section', async () => {
  const select = pane().locator('.reading select').last();
  await summary('没有符号的目标值').waitFor();
  if (!(await select.isVisible())) await summary('没有符号的目标值').click();
  await select.selectOption('越低越好');
  await summary('没有符号的目标值').click();
  await select.waitFor({ state: 'hidden' });
  await summary('没有符号的目标值').click();
  expect(await select.inputValue()).toBe('lower');
});

test('the pane does not take the keyboard when typing in the sheet changes the preview', async () => {
  const { page } = workbench;
  const finding = pane().locator('.finding', { hasText: '执行率应为 248.60%' });
  await summary(/^已忽略 \(1\)$/).click();
  await pane().getByText('恢复').click();
  await finding.getByRole('button', { name: '改为 248.60%' }).click();
  await pane().locator('#preview-title').waitFor();
  await workbench.typeInto('F12', '13000');
  await pane().locator('.preview', { hasText: '248.29%' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  const typed = () => {
    const { workbench: shown } = window as unknown as WorkbenchWindow;
    const { sheet } = shown!.host.box('F13');
    return shown!.host.engine.content(sheet, 12, 5).value;
  };
  expect(String(await page.evaluate(typed))).toBe('100');
  await workbench.typeInto('F13', '全年完成情况');
  await workbench.typeInto('F12', '13016.12');
  await pane().getByRole('button', { name: '取消' }).click();
});

test('a custom policy is edited, used and exported as a file', async () => {
  await tab('设置').click();
  await pane().locator('select', { hasText: '按表自动选择' }).selectOption('自定');
  await pane().getByLabel('产出指标分值').fill('60');
  await pane().getByLabel('效益指标分值').fill('20');
  await pane().getByLabel('效益指标分值').press('Enter');
  await summary('导出、重新开始').click();
  const file: unknown = JSON.parse(await pane().getByLabel('导出的内容').inputValue());
  expect(file).toMatchObject({ categories: { output: '60', benefit: '20' } });
  expect(await pane().getByText('下载文件').getAttribute('href')).toMatch(/^blob:/);
  await tab('得分').click();
  await pane().locator('.part', { hasText: '产出指标' }).getByText('办法为 60 分').waitFor();
});

test('there were no errors and no requests to other origins', () => {
  expect(workbench.strangers).toEqual([]);
  expect(workbench.troubles).toEqual([]);
});
