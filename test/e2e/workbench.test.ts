import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { blankSheet, bookOf, bookOfXlsx, sheetIdOf, xlsxOf } from '../../excel-host';
import { PHRASE } from '../../src/taskpane';
import { GRID, startWorkbench, type Workbench, type WorkbenchWindow } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 180_000);

afterAll(() => workbench.close());

jest.setTimeout(30_000);

const ribbon = (id: string): Locator => workbench.page.locator(`[id="Ziping.${id}"]`);
const tab = (name: string): Locator => workbench.pane.getByRole('tab', { name: new RegExp(`^${name}`) });
const seen = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();

/** Saves the workbook; resolves with the path of the file. */
async function saved(): Promise<string> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    workbench.page.locator('#save').click(),
  ]);
  return download.path();
}

async function open(name: string, bytes: Uint8Array): Promise<void> {
  await workbench.page.locator('#open').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await workbench.page.locator('#book').getByText(name).waitFor();
}

test('the pane loads beside the form and checks it without a press', async () => {
  await seen(/执行率应为 213\.78%/);
  expect(await workbench.page.locator('#book').textContent()).toBe('yuelu-2022.xlsx');
  expect(await workbench.page.locator('#ribbon button').count()).toBeGreaterThan(4);
  const width = await workbench.page.locator('#pane iframe').evaluate((frame) => frame.clientWidth);
  expect(width).toBeGreaterThanOrEqual(349);
});

test('a ribbon button checks the form in the grid', async () => {
  await ribbon('CheckSheet').click();
  await seen(/执行率应为 213\.78%/);
  await seen(/14618\.52 ÷ 6838\.18/);
});

test('a keystroke in the grid changes the findings', async () => {
  await workbench.typeInto('F6', '12000');
  await seen(/12000/);
  await workbench.typeInto('F6', '14618.52');
  await workbench.pane.getByText(/12000/).first().waitFor({ state: 'detached' });
});

test('three figures typed in the grid can all be taken back: no request clears them', async () => {
  const undoList = () =>
    workbench.page.evaluate(() => [
      ...((window as unknown as WorkbenchWindow).workbench?.host.undoList.whats ?? []),
    ]);
  const before = (await undoList()).length;
  const figures = [
    ['F6', '12000', '14618.52'],
    ['F7', '70', '0'],
    ['F9', '1600', '1602.40'],
  ] as const;
  for (const [cell, typed] of figures) await workbench.typeInto(cell, typed);
  await seen(/12000/);
  expect((await undoList()).slice(before)).toEqual(figures.map(([cell]) => `typed ${cell}`));
  for (const [cell, , former] of figures) await workbench.typeInto(cell, former);
  await workbench.pane.getByText(/12000/).first().waitFor({ state: 'detached' });
});

test('the add-in waits while a cell is edited, and then uses the typed value', async () => {
  await workbench.startTyping('F6', '13000');
  await ribbon('CheckSheet').click();
  await seen(/正在读取/);
  await workbench.click('H6');
  await seen(/13000/);
  await workbench.typeInto('F6', '14618.52');
  await workbench.pane.getByText(/13000/).first().waitFor({ state: 'detached' });
});

test('a cell named in a finding is selected in the grid', async () => {
  await workbench.pane.getByText('G5', { exact: true }).first().click();
  await workbench.page.waitForFunction(() => {
    const { workbench: open } = window as unknown as WorkbenchWindow;
    const [area] = open?.host.engine.selection().areas ?? [];
    return area?.row === 4 && area.column === 6;
  });
});

test('the scores are shown before anything is written', async () => {
  await ribbon('FillScores').click();
  await tab('得分').waitFor();
  expect(await tab('得分').getAttribute('aria-selected')).toBe('true');
});

test('Tab, which Office.js handles itself, moves on from a folding section', async () => {
  await tab('设置').click();
  const section = workbench.pane.locator('summary').first();
  await section.focus();
  await workbench.page.keyboard.press('Tab');
  const went = await section.evaluate((summary) => {
    const { activeElement } = summary.ownerDocument;
    const isBelow =
      summary.compareDocumentPosition(activeElement ?? summary) & Node.DOCUMENT_POSITION_FOLLOWING;
    return activeElement !== summary && isBelow !== 0;
  });
  expect(went).toBe(true);
  await tab('核对').click();
});

test('the pane is closed and opened again', async () => {
  const frame = workbench.page.locator('#pane');
  await workbench.page.locator('#pane-close').click();
  expect(await frame.isVisible()).toBe(false);
  await ribbon('OpenPane').click();
  expect(await frame.isVisible()).toBe(true);
});

test('the report is written to a new sheet', async () => {
  await ribbon('WriteReport').click();
  await seen(/报告已写入工作表/);
  expect(await workbench.sheetNames()).toEqual(['自评表', '自评报告']);
});

test('the workbook is saved with the report and opened again', async () => {
  const path = await saved();
  const book = bookOfXlsx(readFileSync(path), 'saved.xlsx');
  expect(book.sheets[1]!.page).toMatchObject({
    layout: { orientation: 'Portrait', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } },
    texts: { pages: { defaultForAllPages: { centerFooter: '— &P —' } } },
    printArea: [expect.objectContaining({ row: 0, column: 0 }), expect.anything()],
  });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['自评表', '自评报告']);
  expect(book.sheets[0]!.cells.find(({ row, column }) => row === 5 && column === 5)?.value).toBe(14618.52);
  await workbench.page.locator('#open').setInputFiles({
    name: 'saved.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  });
  await workbench.page.getByText('saved.xlsx').waitFor();
  expect(await workbench.sheetNames()).toEqual(['自评表', '自评报告']);
  await ribbon('CheckSheet').click();
  await seen(/执行率应为 213\.78%/);
});

test('the report is recognized in the reopened workbook', async () => {
  await tab('报告').click();
  await seen('报告与本表一致。');
  expect(await workbench.pane.getByRole('button', { name: '更新报告（0 处）' }).isDisabled()).toBe(true);
  await ribbon('UpdateReport').click();
  await seen(PHRASE.reportCurrent.zh);
});

test('a sheet added in the grid gets an id in the format of Excel', async () => {
  await workbench.page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
  await workbench.page.waitForFunction(
    (id) => (window as unknown as WorkbenchWindow).workbench?.host.engine.sheetIds().includes(id),
    sheetIdOf(3),
  );
});

test('a file that is not a workbook is refused with a sentence', async () => {
  await workbench.page.locator('#open').setInputFiles({
    name: 'broken.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no workbook'),
  });
  await workbench.page.getByText('“broken.xlsx”：这个文件其实是纯文本').waitFor();
});

test('a sheet with merges and cells up to its last row is shown', async () => {
  const cells = [0, 1_048_575].map((row) => ({ row, column: 0, value: row, formula: null }));
  const merges = [{ row: 1, column: 0, rows: 1_048_574, columns: 16_384 }];
  await workbench.page.locator('#open').setInputFiles({
    name: 'far.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(xlsxOf(bookOf('far.xlsx', [{ ...blankSheet('远'), cells, merges }]))),
  });
  await workbench.page.locator('#book').getByText('far.xlsx').waitFor();
  expect(await workbench.sheetNames()).toEqual(['远']);
  await workbench.typeInto('B1', '7');
  await workbench.page.waitForFunction(() => {
    const host = (window as unknown as WorkbenchWindow).workbench?.host;
    return host?.engine.content(host.engine.activeSheet(), 0, 1).value === 7;
  });
});

test('what is typed into a percentage is taken as Excel takes it', async () => {
  const style = { numberFormat: '0.00%' };
  const cells = [0, 1, 2, 3, 4].map((row) => ({ row, column: 0, value: 0.5, formula: null, style }));
  const plain = [{ row: 0, column: 1, value: 0.5, formula: null }];
  await open('percent.xlsx', xlsxOf(bookOf('p', [{ ...blankSheet('率'), cells: [...cells, ...plain] }])));
  const typed = [
    ['A1', '95'],
    ['A2', '0.95'],
    ['A3', '150%'],
    ['A4', '未评'],
    ['A5', '=90+5'],
    ['B1', '95'],
  ] as const;
  for (const [cell, text] of typed) await workbench.typeInto(cell, text);
  await workbench.page.waitForFunction(() => {
    const host = (window as unknown as WorkbenchWindow).workbench?.host;
    return host?.engine.content(host.engine.activeSheet(), 0, 1).value === 95;
  });
  const [sheet] = bookOfXlsx(readFileSync(await saved()), 'p').sheets;
  const values = sheet!.cells.map(({ row, column, value, style: look }) => [
    row,
    column,
    value,
    look?.numberFormat,
  ]);
  expect(values).toEqual([
    [0, 0, 0.95, '0.00%'],
    [0, 1, 95, undefined],
    [1, 0, 0.95, '0.00%'],
    [2, 0, 1.5, '0.00%'],
    [3, 0, '未评', '0.00%'],
    [4, 0, 95, '0.00%'],
  ]);
});

test('a merge in which rows are deleted by the menu of their headers shrinks, and comes back', async () => {
  const cells = [{ row: 2, column: 1, value: '合并', formula: null }];
  const merges = [{ row: 2, column: 1, rows: 4, columns: 2 }];
  await open('merged.xlsx', xlsxOf(bookOf('m', [{ ...blankSheet('表'), cells, merges }])));
  await workbench.click('E9');
  const grid = await workbench.page.locator(GRID).boundingBox();
  // The header of row 5, below that of the columns and four rows of 20 pixels.
  const header = [(grid?.x ?? 0) + 20, (grid?.y ?? 0) + 20 + 4 * 20 + 10] as const;
  await workbench.page.mouse.click(...header);
  await workbench.page.waitForFunction(() => {
    const [area] = (window as unknown as WorkbenchWindow).workbench?.host.engine.selection().areas ?? [];
    return area?.row === 4 && area.columns === 16_384;
  });
  await workbench.page.mouse.click(...header, { button: 'right' });
  await workbench.page.getByText('删除选中行').click();
  const mergesAre = (wanted: number) =>
    workbench.page.waitForFunction((rows) => {
      const host = (window as unknown as WorkbenchWindow).workbench?.host;
      const [merge, ...others] = host?.engine.merges(host.engine.activeSheet()) ?? [];
      return merge?.row === 2 && merge.rows === rows && others.length === 0;
    }, wanted);
  await mergesAre(3);
  expect(bookOfXlsx(readFileSync(await saved()), 'm').sheets[0]!.merges).toEqual([
    { row: 2, column: 1, rows: 3, columns: 2 },
  ]);
  await workbench.click('E1');
  await workbench.page.keyboard.press('Control+z');
  await mergesAre(4);
});

test('of several selected cells, the first is typed into', async () => {
  await workbench.click('H9');
  await workbench.page.evaluate(() => {
    const { engine } = (window as unknown as WorkbenchWindow).workbench!.host;
    const cell = { rows: 1, columns: 1 };
    engine.select(engine.activeSheet(), [
      { row: 0, column: 0, ...cell },
      { row: 1, column: 4, ...cell },
    ]);
  });
  await workbench.page.keyboard.type('7');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.waitForFunction(() => {
    const { engine } = (window as unknown as WorkbenchWindow).workbench!.host;
    const value = (row: number, column: number) => engine.content(engine.activeSheet(), row, column).value;
    return value(0, 0) === 7 && value(1, 4) === null;
  });
});

test('there were no outside requests, no errors and no missing API members', async () => {
  expect(workbench.strangers).toEqual([]);
  expect(workbench.troubles).toEqual([]);
  const missing = await workbench.page.evaluate(() => {
    const { host } = (window as unknown as { workbench: { host: { missing: Set<string>; bugs: string[] } } })
      .workbench;
    return [...host.missing, ...host.bugs];
  });
  expect(missing).toEqual([]);
});
