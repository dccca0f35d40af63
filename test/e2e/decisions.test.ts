import type { Locator } from 'playwright-core';
import { startWorkbench, type Workbench } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 180_000);

afterAll(() => workbench.close());

jest.setTimeout(30_000);

const pane = () => workbench.pane;
const tab = (name: string): Locator => pane().getByRole('tab', { name: new RegExp(`^${name}`) });
const summary = (text: string | RegExp): Locator => pane().locator('summary', { hasText: text });

test('a direction that was assumed is corrected, and taken back', async () => {
  await workbench.page.locator('[id="Ziping.CheckSheet"]').click();
  await summary('没有符号的目标值').click();
  const item = pane().locator('.reading').filter({ hasText: '越高越好' }).first();
  await item.locator('select').selectOption('越低越好');
  await item.getByRole('button', { name: '确定' }).click();
  await summary('已更正 (1)').click();
  await pane().getByRole('button', { name: /^撤回/ }).click();
  await summary('已更正').waitFor({ state: 'detached' });
});

test('a finding is ignored, and stands again when its figure changes', async () => {
  const finding = pane().locator('.finding', { hasText: '执行率应为 248.60%' });
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

test('a policy of the unit’s own is edited, used, and given as a file', async () => {
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
  await pane().locator('tr', { hasText: '产出指标' }).getByText('60').waitFor();
});

test('nothing was refused and nothing was asked from elsewhere', () => {
  expect(workbench.strangers).toEqual([]);
  expect(workbench.troubles).toEqual([]);
});
