import { review } from '../../src/rules';
import {
  aged,
  BOOK_PHRASE,
  foundWords,
  listedForms,
  reduce,
  renamed,
  START,
  withoutSheet,
  type PaneEvent,
  type SheetRow,
  type State,
  type WholeWorkbook,
} from '../../src/taskpane';
import { gridOf } from '../forms/load';

const grid = gridOf('yuelu-2022');
const reviews = review(grid);
const row = (id: string, rest: Partial<SheetRow> = {}): SheetRow => ({
  id,
  name: `表${id}`,
  grid: null,
  reviews: [],
  fault: null,
  isOld: false,
  ...rest,
});
const BOOK: WholeWorkbook = {
  phase: 'done',
  isOpen: true,
  all: 3,
  rows: [row('1', { grid, reviews }), row('2'), row('3', { isOld: true })],
  hidden: [],
};
const after = (events: readonly PaneEvent[], from: State = { ...START, workbook: BOOK }) =>
  events.reduce(reduce, from);
const oldIn = ({ workbook }: State) => workbook?.rows.filter(({ isOld }) => isOld).map(({ id }) => id);
const SHEET = { id: '1', name: '表1', protected: false };
const shown: PaneEvent = { type: 'reviewed', sheet: SHEET, grid, reviews };

describe('the rows of the list', () => {
  it('are the same object if nothing about them changes', () => {
    expect(aged(BOOK, true, ({ id }) => id === '3')).toBe(BOOK);
    expect(aged(BOOK, false, ({ id }) => id === '1')).toBe(BOOK);
    expect(withoutSheet(BOOK, '9')).toBe(BOOK);
    expect(renamed(BOOK, [{ id: '2', name: '表2' }])).toBe(BOOK);
    expect(aged(null, true, () => true)).toBeNull();
  });

  it('are marked, renamed and removed one by one', () => {
    expect(oldIn({ ...START, workbook: aged(BOOK, true, ({ id }) => id === '1') })).toEqual(['1', '3']);
    expect(renamed(BOOK, [{ id: '2', name: '乙' }]).rows.map(({ name }) => name)).toEqual([
      '表1',
      '乙',
      '表3',
    ]);
    const { rows, all } = withoutSheet(BOOK, '2');
    expect([rows.map(({ id }) => id), all]).toEqual([['1', '3'], 2]);
  });
});

describe('the list after a change of the pane', () => {
  it('has what the shown sheet holds now', () => {
    const state = after([shown, { type: 'reviewed', sheet: { ...SHEET, name: '新名' }, grid, reviews: [] }]);
    expect(state.workbook?.rows[0]).toEqual(row('1', { name: '新名' }));
  });

  it('leaves an old result old while the sheet is only reviewed again', () => {
    const marked = { ...START, workbook: aged(BOOK, true, ({ id }) => id === '1') };
    const stale = after([shown, { type: 'stale' }], marked);
    expect(oldIn(stale)).toEqual(['3']);
    const still: State = { ...stale, workbook: marked.workbook };
    expect(oldIn(after([{ ...shown, reviews: review(grid), again: true }], still))).toEqual(['1', '3']);
    expect(oldIn(after([{ ...shown, reviews: review(grid) }], still))).toEqual(['3']);
  });

  it.each<[string, PaneEvent, string[]]>([
    ['another policy concerns all', { type: 'decided', what: { policy: 'system' } }, ['2', '3']],
    [
      'a correction concerns its sheet',
      { type: 'decided', what: { corrections: new Map([['2', []]]) } },
      ['2', '3'],
    ],
    [
      'goals concern their form',
      { type: 'decided', what: { goalSheets: new Map([['2', '3']]) } },
      ['2', '3'],
    ],
    [
      'an ignored finding concerns none: counts are made anew',
      { type: 'decided', what: { ignored: [] } },
      ['3'],
    ],
    ['another tab', { type: 'show-tab', tab: 'scores' }, ['3']],
  ])('marks other sheets that were read under other decisions: %s', (_, event, old) => {
    expect(oldIn(after([shown, event]))).toEqual(old);
  });

  it('takes up another sheet with a form, not one without, and not while it is made', () => {
    const other = { id: '7', name: '表7', protected: false };
    const idsAfter = (event: PaneEvent, from?: State) =>
      after([event], from).workbook?.rows.map(({ id }) => id);
    expect(idsAfter({ ...shown, sheet: other })).toEqual(['1', '2', '3', '7']);
    expect(after([{ ...shown, sheet: other }]).workbook?.all).toBe(4);
    expect(idsAfter({ ...shown, sheet: other, reviews: [] })).toEqual(['1', '2', '3']);
    const running: State = { ...START, workbook: { ...BOOK, phase: 'running' } };
    expect(idsAfter({ ...shown, sheet: other }, running)).toEqual(['1', '2', '3']);
  });

  it('names each form with its title, its unit and what was found', () => {
    const project = gridOf('jishan-2020');
    const rows = [...BOOK.rows, row('4', { grid: project, reviews: review(project) })];
    const forms = listedForms({ ...START, workbook: { ...BOOK, rows } });
    expect(forms.map(({ sheetName, title, about }) => [sheetName, title, about])).toEqual([
      ['表1', '2022年度部门整体支出绩效自评表', ''],
      ['表4', '稷山县项目支出绩效自评表', '建档立卡个人缴费县级配套资金'],
    ]);
    expect(forms.map(({ standing }) => standing?.zh)).toEqual(['99 分 · 优', '表中 94，应为 93']);
  });
});

describe('the words of the list', () => {
  it.each<[Parameters<typeof BOOK_PHRASE.found>, string, string]>([
    [
      [3, null, 1, 5, 2],
      '3 张工作表，有 1 份自评表：5 个错误，2 个提醒。',
      '3 sheets, 1 form: 5 errors, 2 warnings.',
    ],
    [
      [9, 3, 1, 1, 0],
      '已停止，读了 3 / 9 张工作表，有 1 份自评表：1 个错误，0 个提醒。',
      'Stopped after 3 of 9 sheets, 1 form: 1 error, 0 warnings.',
    ],
    [[1, null, 0, 0, 0], '1 张工作表，没有识别到自评表。', '1 sheet: no form was found.'],
  ])('tell what was found: %j', (found, zh, en) => {
    expect(BOOK_PHRASE.found(...found)).toEqual({ zh, en });
  });

  it('tell of a stopped run how far it came', () => {
    const stopped = { ...BOOK, phase: 'stopped', all: 9 } as const;
    expect(foundWords(stopped, { ...START, workbook: stopped }).zh).toMatch(
      /^已停止，读了 3 \/ 9 张工作表，有 1 份/,
    );
    expect(foundWords(BOOK, { ...START, workbook: BOOK }).zh).toMatch(/^3 张工作表，有 1 份/);
  });

  it('count errors and reminders of a form', () => {
    expect(BOOK_PHRASE.counts(2, 1)).toEqual({
      zh: '2 个错误 · 1 个提醒',
      en: '2 errors · 1 warning',
    });
    expect(BOOK_PHRASE.counts(0, 3).zh).toBe('3 个提醒');
    expect(BOOK_PHRASE.counts(0, 0).zh).toBe('没有错误和提醒');
  });
});
