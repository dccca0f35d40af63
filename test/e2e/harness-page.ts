// The pane's views in a real browser, without Excel: the page that the harness is built into, and forms for it.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { gridOf, gridOfRows, type FormFile } from '../forms/load';
import { bare } from '../taskpane/forms';
import type { Harness, HarnessSheet } from '../taskpane/harness';

const PAGE = `file://${join(__dirname, '../../dist/harness/harness.html')}`;

declare const window: { harness: Harness };

/** A form of the corpus by its name. */
export function sheetOf(name: string): HarnessSheet {
  const { sheetName, cells, merges } = gridOf(name);
  return { name: sheetName, cells, merges };
}

export function fileSheet(file: FormFile): HarnessSheet {
  const { sheetName, cells, merges } = gridOfRows(file);
  return { name: sheetName, cells, merges };
}

export interface PageOptions {
  readonly context?: Parameters<Browser['newPage']>[0];
  /** The workbook's stored settings. */
  readonly carried?: Readonly<Record<string, unknown>>;
  readonly english?: boolean;
}

/** A page with the pane over these sheets, the first in front; and what goes wrong in it. */
export async function harnessPage(
  browser: Browser,
  sheets: readonly HarnessSheet[],
  { context = {}, carried = {}, english = false }: PageOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 }, ...context });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(PAGE);
  await page.evaluate(
    ([given, kept, inEnglish]) => window.harness.open(given, { carried: kept, english: inEnglish }),
    [sheets, carried, english] as const,
  );
  return { page, errors };
}

/** A form whose unit, kind, year and directions are assumed, with two unread cells. */
export function bareWithNotes(): FormFile {
  const file = bare();
  file.rows[12]![10] = '请处室核对后填写，金额以部门决算报表为准，未决算的以账簿为准';
  file.rows[13]![10] = '待核';
  file.rows[14]![10] = '待核对';
  return file;
}

/** All kinds of decisions at once: corrected, lost, ignored, stale, an invalid policy, a refused file. */
export async function decide(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { harness } = window;
    await harness.do({ type: 'check' });
    await harness.do({ type: 'correct', correction: { what: 'amount-unit', value: '元' } });
    await harness.do({ type: 'correct', correction: { what: 'ignore-cell', cell: 'K13' } });
    await harness.do({ type: 'correct', correction: { what: 'ignore-cell', cell: 'K14' } });
    for (const finding of harness.state().reviews[0]?.findings.slice(0, 3) ?? [])
      await harness.do({ type: 'ignore', finding, reason: '已与财政部门核实，见本单位说明' });
    await harness.type({ row: 13, column: 10 }, '已核');
    await harness.do({ type: 'set-policy', id: 'custom' });
    await harness.do({ type: 'edit-policy', field: 'execution', value: '2o' });
    await harness.do({ type: 'edit-policy', field: 'executionReasonBelow', value: '900' });
    await harness.do({ type: 'edit-policy', field: 'grades[1].from', value: '95' });
    await harness.do({ type: 'commit-policy' });
    await harness.do({ type: 'import-policy', name: '某区计分办法（2024）.json', text: '{"execution":"x"}' });
  });
  await page.waitForFunction(() => window.harness.state().grid?.at(13, 10)?.text === '已核');
}
