// The states of the pane that are looked at in pictures and tested for accessibility, each reached as a person does.
import type { Page } from 'playwright-core';
import { withNote, withoutScores } from '../taskpane/forms';
import type { Harness, HarnessSheet } from '../taskpane/harness';
import { bareWithNotes, decide, fileSheet, sheetOf } from './harness-page';

declare const window: { harness: Harness };

/** A state of the pane, and how it is reached. */
export interface PaneState {
  readonly name: string;
  readonly sheets: () => readonly HarnessSheet[];
  readonly carried?: Readonly<Record<string, unknown>>;
  readonly reach?: (page: Page) => Promise<unknown>;
}

const sample = () => [sheetOf('yuelu-2022')];
const unfilled = () => [fileSheet(withoutScores())];
const empty: HarnessSheet = { name: '目录', cells: [], merges: [] };

/** Asks for these, one after another. */
const ask =
  (...intents: readonly Parameters<Harness['do']>[0][]) =>
  (page: Page) =>
    page.evaluate(async (all) => {
      for (const intent of all) await window.harness.do(intent);
    }, intents);

/** Asks for this, and does not wait for its end. */
const askOnly = (intent: Parameters<Harness['do']>[0]) => (page: Page) =>
  page.evaluate((each) => {
    void window.harness.do(each);
  }, intent);

const check = ask({ type: 'check' });
const tab = (name: 'check' | 'scores' | 'report' | 'settings') => ask({ type: 'show-tab', tab: name });

/** One after another. */
const steps =
  (...all: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of all) await each(page);
  };

const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
const select = (row: number, column: number) => (page: Page) =>
  page.evaluate(
    (cell) => {
      window.harness.select(cell);
    },
    { row, column },
  );
const type = (row: number, column: number, value: string | number) => (page: Page) =>
  page.evaluate(([cell, text]) => window.harness.type(cell, text), [{ row, column }, value] as const);
const happen = (event: Parameters<Harness['happen']>[0]) => (page: Page) =>
  page.evaluate((each) => {
    window.harness.happen(each);
  }, event);
const refuse = (how: Parameters<Harness['refuse']>[0]) => (page: Page) =>
  page.evaluate((each) => {
    window.harness.refuse(each);
  }, how);
/** Unfolds every section. */
const openAll = (page: Page) =>
  page.evaluate(async () => {
    for (const each of document.querySelectorAll('details')) each.open = true;
    // Some get their content only after the toggle event.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
const seen = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

const ignoreFirst = (reason: string) => (page: Page) =>
  page.evaluate(async (why) => {
    const { harness } = window;
    const [finding] = harness.state().reviews[0]?.findings ?? [];
    if (finding) await harness.do({ type: 'ignore', finding, reason: why });
  }, reason);

export const STATES: readonly PaneState[] = [
  { name: '初次打开', sheets: sample },
  { name: '没有自评表', sheets: () => [empty], reach: check },
  { name: '别的工作表有自评表', sheets: () => [empty, ...sample()], reach: check },
  {
    name: '正在读取',
    sheets: sample,
    reach: steps(refuse('never'), askOnly({ type: 'check' }), seen('.progress.on')),
  },
  { name: '读取被拒绝', sheets: sample, reach: steps(refuse('editing'), check) },
  { name: '问题', sheets: sample, reach: check },
  { name: '选中的单元格', sheets: sample, reach: steps(check, select(4, 6), seen('.touched')) },
  { name: '更多', sheets: sample, reach: steps(check, click('.finding .more-button'), seen('.basis')) },
  {
    name: '忽略的理由',
    sheets: sample,
    reach: steps(check, click('.finding .more-button'), click('text=/^(忽略…|Ignore…)/')),
  },
  { name: '只看错误', sheets: sample, reach: steps(check, ask({ type: 'set-only-errors', on: true })) },
  { name: '未填得分', sheets: unfilled, reach: check },
  { name: '未填得分，展开', sheets: unfilled, reach: steps(check, click('.finding.group .message')) },
  { name: '没有问题', sheets: () => [sheetOf('xinjiang-project-2023')], reach: check },
  {
    name: '已变动，未核对',
    sheets: sample,
    reach: steps(check, ask({ type: 'set-live', on: false }), type(4, 5, 9000), seen('.age')),
  },
  {
    name: '工作表已删除',
    sheets: sample,
    reach: steps(
      check,
      ask({ type: 'set-live', on: false }),
      happen({ kind: 'deleted', sheetId: '0' }),
      seen('.age'),
    ),
  },
  { name: '受保护', sheets: () => sample().map((sheet) => ({ ...sheet, protected: true })), reach: check },
  {
    name: '理解与未读',
    sheets: () => [fileSheet(withNote())],
    reach: steps(check, click('summary >> text=/1/')),
  },
  { name: '改正的预览', sheets: sample, reach: steps(check, click('.finding .under .button')) },
  { name: '全部改正的预览', sheets: sample, reach: steps(check, ask({ type: 'plan-all-fixes' })) },
  {
    name: '写入之后',
    sheets: sample,
    reach: steps(check, click('.finding .under .button'), click('.preview .button.primary'), seen('.notice')),
  },
  { name: '已忽略', sheets: sample, reach: steps(check, ignoreFirst('已与财政部门核实'), openAll) },
  {
    name: '各种决定',
    sheets: () => [fileSheet(bareWithNotes())],
    reach: steps(decide, tab('check'), openAll),
  },
  {
    name: '不能用的设置',
    sheets: sample,
    carried: { 'ziping.ignored': [{ key: 'grade@H4' }] },
    reach: steps(check, seen('.notice')),
  },
  { name: '得分', sheets: sample, reach: steps(check, tab('scores')) },
  { name: '得分未填', sheets: unfilled, reach: steps(check, tab('scores')) },
  { name: '填写的预览', sheets: unfilled, reach: steps(check, tab('scores'), ask({ type: 'plan-fill' })) },
  {
    name: '建议的预览',
    sheets: sample,
    reach: steps(check, tab('scores'), ask({ type: 'plan-suggestions' })),
  },
  {
    name: '受保护的预览',
    sheets: () => sample().map((sheet) => ({ ...sheet, protected: true })),
    reach: steps(check, ask({ type: 'plan-all-fixes' }), seen('.preview .notice')),
  },
  {
    name: '写公式的预览',
    sheets: unfilled,
    reach: steps(check, tab('scores'), ask({ type: 'plan-fill' }, { type: 'set-formulas', on: true })),
  },
  { name: '报告', sheets: sample, reach: steps(check, tab('report')) },
  {
    name: '报告已写',
    sheets: sample,
    reach: steps(check, ask({ type: 'write-report' }), tab('report')),
  },
  { name: '设置', sheets: sample, reach: steps(check, tab('settings')) },
  { name: '自定的计分办法', sheets: () => [fileSheet(bareWithNotes())], reach: steps(decide, openAll) },
];
