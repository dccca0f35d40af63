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

/** A workbook of all kinds of sheets: forms with and without findings, none, too large, hidden. */
const workbook = (): readonly HarnessSheet[] => [
  ...sample(),
  { ...sheetOf('jishan-2020'), name: '建档立卡个人缴费县级配套资金项目自评' },
  { ...sheetOf('sichuan-2023'), name: '公共文化' },
  empty,
  { ...empty, name: '明细账', refused: true },
  { ...empty, name: '底稿', hidden: true },
];

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
const type =
  (row: number, column: number, value: string | number, sheet = 0) =>
  (page: Page) =>
    page.evaluate(([cell, text, on]) => window.harness.type(cell, text, on), [
      { row, column },
      value,
      sheet,
    ] as const);
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

/** A report of which a paragraph was rewritten and a slot was filled, and whose form has other figures since. */
const outdatedReport = steps(
  check,
  tab('report'),
  ask({ type: 'write-report' }),
  ask({ type: 'dismiss' }),
  type(20, 0, '　　项目支出共13016.12万元，执行率248.60%，主要用于物业管理。', 1),
  type(9, 0, '　　年中追加100万元。', 1),
  type(11, 5, 13000),
  type(23, 7, 8),
  seen('.not-updated'),
);
/** What a workbook keeps of a report whose sheet is gone. */
const LOST_REPORT = [
  {
    sheetId: '9',
    formSheetId: '0',
    form: 0,
    outline: 'department-7',
    rows: [{ key: 'title/0', texts: ['2022年度部门整体支出绩效自评报告'] }],
  },
];

export const STATES: readonly PaneState[] = [
  { name: '初次打开', sheets: sample },
  { name: '没有自评表', sheets: () => [empty], reach: check },
  { name: '别的工作表有自评表', sheets: () => [empty, ...sample()], reach: check },
  {
    name: '新建自评表',
    sheets: sample,
    reach: steps(check, ask({ type: 'ask-blank', on: true })),
  },
  {
    name: '新建的自评表',
    sheets: () => [empty],
    reach: steps(check, ask({ type: 'write-blank', layout: 'project-central' })),
  },
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
    reach: steps(check, ask({ type: 'write-report' }), tab('report'), seen('.slots .link')),
  },
  { name: '报告已过时', sheets: sample, reach: outdatedReport },
  {
    name: '报告更新的预览',
    sheets: sample,
    reach: steps(outdatedReport, ask({ type: 'plan-report-update' }), seen('.preview')),
  },
  {
    name: '报告更新之后',
    sheets: sample,
    reach: steps(
      outdatedReport,
      ask({ type: 'plan-report-update' }),
      click('.preview .button.primary'),
      seen('.body.report .button.primary:disabled'),
    ),
  },
  {
    name: '报告不见了',
    sheets: sample,
    carried: { 'ziping.report': LOST_REPORT },
    reach: steps(check, tab('report'), seen('.body.report .notice.plain')),
  },
  { name: '所有工作表', sheets: workbook, reach: ask({ type: 'check-workbook' }) },
  {
    name: '所有工作表，正在读',
    sheets: workbook,
    reach: steps(refuse('never'), askOnly({ type: 'check-workbook' }), seen('progress')),
  },
  {
    name: '所有工作表，正在停止',
    sheets: workbook,
    reach: steps(
      refuse('never'),
      askOnly({ type: 'check-workbook' }),
      seen('progress'),
      ask({ type: 'stop-workbook' }),
    ),
  },
  {
    name: '所有工作表，之后有变动',
    sheets: workbook,
    reach: steps(ask({ type: 'check-workbook' }), type(5, 5, 12000), seen('em')),
  },
  {
    name: '得分，另一套分类',
    sheets: () => [sheetOf('hunan-scoring-table')],
    reach: steps(check, tab('scores')),
  },
  { name: '设置', sheets: sample, reach: steps(check, tab('settings')) },
  {
    name: '自定的计分办法',
    sheets: () => [fileSheet(bareWithNotes())],
    reach: steps(decide, tab('settings'), openAll),
  },
];
