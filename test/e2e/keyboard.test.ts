// Every function of the add-in, by the keyboard alone, from the ribbon on: what cannot be reached fails here.
import { PHRASE, TEXT } from '../../src/taskpane';
import { keyboard, type Keys } from './hands';
import { startWorkbench, type Workbench } from './workbench';

let workbench: Workbench;
let hands: Keys;

beforeAll(async () => {
  workbench = await startWorkbench();
  hands = keyboard(workbench);
}, 180_000);

afterAll(() => workbench.close());

jest.setTimeout(60_000);

const pane = () => workbench.pane;
const seen = (text: string | RegExp) => pane().getByText(text).first().waitFor();
const gone = (text: string | RegExp) => pane().getByText(text).first().waitFor({ state: 'detached' });
const key = (name: string) => workbench.page.keyboard.press(name);
/** What has the focus in the pane. */
const focused = () =>
  pane()
    .locator('body')
    .evaluate(() => document.activeElement?.textContent ?? '');

/** After each function the focus is on something that a person can see. */
afterEach(async () => {
  const lost = await pane()
    .locator('body')
    .evaluate(() => document.hasFocus() && document.activeElement === document.body);
  expect(lost).toBe(false);
});

test('the pane is opened, and the sheet is checked', async () => {
  await workbench.page.locator('#pane-close').focus();
  await key('Enter');
  await hands.ribbon('Ziping.OpenPane');
  await hands.ribbon('Ziping.CheckSheet');
  await seen('执行率应为 213.78%');
});

test('findings are gone through, one after another and from both ends', async () => {
  await hands.choose('执行率应为 213.78%');
  await key('End');
  const last = await focused();
  await key('Home');
  expect(await focused()).not.toBe(last);
  await hands.press('下一条');
  await hands.press('上一条');
});

test('only errors are listed, and all again', async () => {
  await hands.tick(TEXT.onlyErrors.zh);
  await seen(/没有列出/);
  await hands.tick(TEXT.onlyErrors.zh);
  await gone(/没有列出/);
});

test('the list is copied', async () => {
  await hands.press(TEXT.copyList.zh);
  await pane().locator('[role=status]', { hasText: /复制/ }).waitFor({ state: 'attached' });
});

test('a block is folded and unfolded', async () => {
  await hands.press('资金');
  await gone('执行率应为 213.78%');
  await hands.press('资金');
  await seen('执行率应为 213.78%');
});

test('a finding is ignored with a reason, and restored', async () => {
  await hands.choose('执行率应为 248.60%');
  await hands.press(TEXT.more.zh);
  await hands.press(TEXT.ignore.zh);
  await workbench.page.keyboard.type('已核实');
  await key('Enter');
  await seen('已忽略 (1)');
  await hands.unfold('已忽略 (1)');
  await hands.press(TEXT.restore.zh);
  await gone('已忽略 (1)');
});

test('a fix is previewed, left by Escape, previewed again, partly ticked and written, and undone', async () => {
  await hands.choose('执行率应为 213.78%');
  await hands.press('改为 213.78%');
  await seen('将改正的单元格');
  await key('Escape');
  await gone('将改正的单元格');
  await hands.press('改为 213.78%');
  await hands.tick('写入 G6');
  await hands.press('写入');
  await seen(/^已写入/);
  await hands.ribbon('Ziping.UndoFill');
  await seen(/^已撤销/);
});

test('all fixes at once are previewed', async () => {
  await hands.press('改正可直接改的');
  await seen('将改正的单元格');
  await hands.press('取消');
  await gone('将改正的单元格');
});

test('a reading is corrected, and the correction taken back', async () => {
  await hands.unfold('没有符号的目标值');
  await hands.press('确定');
  await key('Escape');
});

test('suggestions are previewed from the scores', async () => {
  await hands.tab('得分');
  await hands.press('采用建议');
  await seen('将采用的建议');
  await key('Escape');
});

test('all sheets are checked, and the list is left', async () => {
  await hands.press('核对所有工作表');
  await seen('重新核对所有工作表');
  await key('Escape');
  await gone('重新核对所有工作表');
});

test('a blank form is offered, and put away', async () => {
  await hands.ribbon('Ziping.NewForm');
  await seen('选一种版式');
  await key('Escape');
  await gone('选一种版式');
});

test('the report is written, seen to agree, and left for its sheet', async () => {
  await hands.ribbon('Ziping.WriteReport');
  await seen(/报告已写入工作表/);
  await hands.ribbon('Ziping.UpdateReport');
  await seen(PHRASE.reportCurrent.zh);
  await hands.sheet('自评表');
});

test('settings are changed', async () => {
  await hands.tab('设置');
  await hands.tick('边填边核对');
  await hands.tick('边填边核对');
  await hands.pick('界面语言', 'ArrowDown');
  await seen('Settings');
  await hands.pick('Language', 'ArrowUp');
  await seen('设置');
});

test('there were no errors', () => {
  // The frame is denied the clipboard, as in Excel on the web, and the list is copied in the older way.
  const others = workbench.troubles.filter((trouble) => !trouble.includes('Clipboard API'));
  expect(others).toEqual([]);
});
