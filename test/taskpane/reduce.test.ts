import type { Edit } from '../../src/edits';
import { decimal, parseCell } from '../../src/grid';
import {
  findingsOf,
  keyed,
  PHRASE,
  readKept,
  reduce,
  standing,
  START,
  statusLine,
  tabAfter,
  TEXT,
  type PaneEvent,
  type ShownSheet,
  type State,
} from '../../src/taskpane';
import { ignoring, review } from '../../src/rules';
import { formFile, gridOf, gridOfRows } from '../forms/load';

const SHEET: ShownSheet = { id: 's1', name: '自评表', protected: false };
const OTHER: ShownSheet = { ...SHEET, id: 's2', name: '目录' };
const grid = gridOf('yuelu-2022');

/** An edit that puts 1 into a cell. */
const editOf = (name: string): Edit => ({
  sheetName: SHEET.name,
  cell: parseCell(name)!,
  before: { value: null, text: '', formula: null, numberFormat: 'General' },
  after: { value: decimal(1), text: '1', formula: null, numberFormat: null },
  reason: { zh: '', en: '' },
});
const reviews = review(grid);

/** The form after the execution rate of its projects was fixed. */
function fixed() {
  const file = formFile('yuelu-2022');
  file.rows[11]![6] = { v: 2.486, fmt: '0.00%' };
  const now = gridOfRows(file);
  return { grid: now, reviews: review(now) };
}

const after = (actions: readonly PaneEvent[], from: State = START) => actions.reduce(reduce, from);
const checked = after([{ type: 'reviewed', sheet: SHEET, grid, reviews }]);

describe('the status line', () => {
  it.each([
    [5, 4, 0, 58, '5 个错误 · 4 个提醒 · 58 个数据已核对', '5 errors · 4 warnings · 58 figures checked'],
    [1, 0, 3, 58, '1 个错误 · 3 条说明 · 58 个数据已核对', '1 error · 3 notes · 58 figures checked'],
    [0, 0, 0, 1, '没有错误 · 1 个数据已核对', 'no errors · 1 figure checked'],
    [0, 0, 2, 58, '没有错误 · 2 条说明 · 58 个数据已核对', 'no errors · 2 notes · 58 figures checked'],
  ])('says %d errors, %d warnings, %d notes, %d figures', (errors, warnings, infos, figures, zh, en) => {
    expect(PHRASE.status(errors, warnings, infos, figures, 0)).toEqual({ zh, en });
  });

  it('counts the findings of a review', () => {
    const [first] = reviews;
    const errors = first!.findings.filter(({ severity }) => severity === 'error').length;
    expect(errors).toBeGreaterThan(0);
    expect(statusLine(checked).zh.startsWith(`${errors} 个错误 · `)).toBe(true);
    expect(standing(checked)?.zh).toBe('99 分 · 优');
  });
});

describe('a new result', () => {
  it('equal to the shown one changes nothing, except that it clears stale and fault', () => {
    const same: PaneEvent = { type: 'reviewed', sheet: { ...SHEET }, grid, reviews };
    expect(reduce(checked, same)).toBe(checked);
    expect(reduce({ ...checked, stale: true }, same).stale).toBe(false);
    expect(reduce({ ...checked, fault: TEXT.stale }, same).fault).toBeNull();
    expect(reduce(checked, { ...same, sheet: { ...SHEET, name: '自评表2' } }).sheet?.name).toBe('自评表2');
    expect(reduce(checked, { ...same, sheet: { ...SHEET, protected: true } }).sheet?.protected).toBe(true);
  });

  it('clears the announcement, so that the same words are announced again', () => {
    const announced = { ...checked, announcement: TEXT.stale };
    expect(reduce(announced, { type: 'reviewed', sheet: SHEET, grid, reviews }).announcement).toBeNull();
  });

  it('without a read leaves stale and fault as they are', () => {
    const old: State = { ...checked, stale: true, fault: TEXT.stale };
    const { stale, fault } = reduce(old, { type: 'reviewed', sheet: SHEET, ...fixed(), again: true });
    expect([stale, fault]).toEqual([true, TEXT.stale]);
    const read = reduce(old, { type: 'reviewed', sheet: SHEET, ...fixed() });
    expect([read.stale, read.fault]).toEqual([false, null]);
  });

  it('announces what was resolved', () => {
    const next = reduce(checked, { type: 'reviewed', sheet: SHEET, ...fixed() });
    const left = fixed().reviews[0]!.findings.length;
    expect(next.announcement?.zh).toBe(`已解决 1 个问题，还有 ${left} 个。`);
  });

  it('announces what was done together with what it changed', () => {
    const sentence = { zh: '已写入 1 个单元格。', en: '1 cell written.' };
    const done = reduce(checked, { type: 'outcome', outcome: { sentence, unchanged: [] } });
    const next = reduce(done, { type: 'reviewed', sheet: SHEET, ...fixed() });
    expect(next.announcement?.zh).toMatch(/^已写入 1 个单元格。已解决 1 个问题，还有 \d+ 个。$/);
    expect(next.announcement?.en).toMatch(/^1 cell written\. 1 resolved, \d+ left\.$/);
    // Once told, it is not told again with the next change.
    const again = reduce(next, { type: 'reviewed', sheet: SHEET, grid, reviews });
    expect(again.announcement?.zh).toMatch(/^新增 1 个问题/);
  });

  it('announces nothing if nothing changed', () => {
    expect(reduce(checked, { type: 'reviewed', sheet: SHEET, grid, reviews }).announcement).toBeNull();
  });

  it('for another sheet drops the preview and the selection of the previous one', () => {
    const planned = after(
      [
        { type: 'selected', cell: { row: 4, column: 6 } },
        {
          type: 'planned',
          kind: 'report',
          asked: null,
          plan: { edits: [editOf('G5'), editOf('G6')], left: [] },
        },
      ],
      checked,
    );
    expect(reduce(planned, { type: 'reviewed', sheet: SHEET, grid, reviews }).preview).not.toBeNull();
    const next = reduce(planned, { type: 'reviewed', sheet: OTHER, grid, reviews: [] });
    expect(next.preview).toBeNull();
    expect(next.selected).toBeNull();
  });

  it('clears a fault, while a fault keeps the last result', () => {
    const failed = reduce(checked, { type: 'failed', sentence: { zh: '不行', en: 'no' } });
    expect(failed.reviews).toBe(checked.reviews);
    expect(failed.announcement?.zh).toBe('不行');
    expect(reduce(failed, { type: 'reviewed', sheet: SHEET, grid, reviews }).fault).toBeNull();
  });

  it('keeps the chosen form while the sheet still has it', () => {
    const both = [...reviews, ...reviews];
    const second = after(
      [
        { type: 'reviewed', sheet: SHEET, grid, reviews: both },
        { type: 'choose-form', index: 1 },
        { type: 'reviewed', sheet: SHEET, grid, reviews: both },
      ],
      START,
    );
    expect(second.chosen).toBe(1);
    expect(reduce(second, { type: 'reviewed', sheet: SHEET, grid, reviews }).chosen).toBe(0);
  });
});

describe('ignored findings', () => {
  const { key, finding } = findingsOf(checked).standing.find(
    ({ finding: { severity } }) => severity === 'error',
  )!;
  const ignored = ignoring(grid, finding, 's1', '已与财政部门核实');
  const aside = reduce(checked, { type: 'decided', what: { ignored: [ignored] } });

  it('are no longer listed, and the status counts them', () => {
    expect(findingsOf(aside).standing).toHaveLength(findingsOf(checked).standing.length - 1);
    expect(findingsOf(aside).setAside).toMatchObject([{ key, ignored }]);
    const errors = findingsOf(checked).standing.filter(
      ({ finding: { severity } }) => severity === 'error',
    ).length;
    expect(statusLine(aside).zh).toContain(`${errors - 1} 个错误`);
    expect(statusLine(aside).zh).toContain('1 个已忽略');
  });

  it('are listed again when their figures change, and their entries become stale', () => {
    const list = [{ ...ignored, fingerprint: `${ignored.rule}:otherwise00000` }];
    const other = reduce(checked, { type: 'decided', what: { ignored: list } });
    expect(findingsOf(other).setAside).toEqual([]);
    expect(findingsOf(other).stale).toEqual(list);
    expect(statusLine(other)).toEqual(statusLine(checked));
  });

  it('are listed on any other sheet, where their entries do not apply', () => {
    const elsewhere = reduce(checked, {
      type: 'decided',
      what: { ignored: [{ ...ignored, sheetId: 's2' }] },
    });
    expect(findingsOf(elsewhere)).toMatchObject({ setAside: [], stale: [] });
  });

  it('belong to the sheet: one of its second form is not stale while the first is shown', () => {
    const both = review(gridOfRows(twice()));
    expect(both).toHaveLength(2);
    const [first, second] = both.map(({ findings }) => findings.find(({ rule }) => rule === finding.rule));
    const of = gridOfRows(twice());
    const list = [ignoring(of, second!, 's1', '已核实')];
    const shown = after([
      { type: 'reviewed', sheet: SHEET, grid: of, reviews: both },
      { type: 'decided', what: { ignored: list } },
    ]);
    expect(findingsOf(shown)).toMatchObject({ setAside: [], stale: [] });
    expect(findingsOf(shown).standing.map((each) => each.finding)).toContain(first);
    expect(findingsOf(reduce(shown, { type: 'choose-form', index: 1 })).setAside).toHaveLength(1);
  });
});

/** The sample twice on one sheet, one below the other. */
function twice() {
  const file = formFile('yuelu-2022');
  return { ...file, merges: [], rows: [...file.rows, [], ...file.rows] };
}

describe('stored settings', () => {
  const [finding] = reviews[0]!.findings;
  const ignored = ignoring(grid, finding!, 's1', '已核实');
  const carried = { policy: null, custom: null, corrections: null, ignored: null };

  it('can be empty', () => {
    expect(readKept(carried)).toEqual({
      policy: null,
      custom: null,
      corrections: new Map(),
      ignored: [],
      goalSheets: new Map(),
      dropped: [],
    });
  });

  it('with entries in an older format are reported, and the other entries kept', () => {
    const old = { sheetId: 's1', key: 'grade@H4', message: '…', reason: '已核实' };
    const kept = readKept({ ...carried, ignored: [ignored, old, null] });
    expect(kept.ignored).toEqual([ignored]);
    expect(kept.dropped.map(({ zh }) => zh)).toEqual([
      '工作簿里有 2 条忽略记录不是现在的格式，已略去，相应的问题重新列出。',
    ]);
    const state = reduce(checked, { type: 'loaded', kept });
    expect(state.announcement).toBe(kept.dropped[0]);
    expect(reduce(state, { type: 'dropped', sentences: [] }).dropped).toEqual([]);
  });
});

describe('keys of findings', () => {
  it('are unique, and the same for the same finding', () => {
    const { findings } = reviews[0]!;
    const keys = keyed([...findings, ...findings]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyed(findings).map(({ key }) => key)).toEqual(keys.slice(0, findings.length));
  });
});

describe('a sheet that is not checked while the user types', () => {
  it('has a stale result after a change, until it is read again', () => {
    const stale = reduce(checked, { type: 'stale' });
    expect([stale.stale, stale.announcement]).toEqual([true, TEXT.stale]);
    expect(reduce(stale, { type: 'stale' })).toBe(stale);
    expect(reduce(stale, { type: 'reviewed', sheet: SHEET, grid, reviews }).stale).toBe(false);
  });
});

describe('waiting', () => {
  it('is shown as slow only while it lasts', () => {
    expect(reduce(START, { type: 'slow' }).slow).toBe(false);
    const slow = after([{ type: 'busy', what: 'reading' }, { type: 'slow' }]);
    expect(slow.slow).toBe(true);
    expect(reduce(slow, { type: 'busy', what: null }).slow).toBe(false);
  });
});

describe('small choices', () => {
  it('fold and unfold, open and close, leave out and include', () => {
    const folded = reduce(START, { type: 'fold', block: 'funds' });
    expect(folded.folded.has('funds')).toBe(true);
    expect(reduce(folded, { type: 'fold', block: 'funds' }).folded.has('funds')).toBe(false);
    const unfolded = reduce(START, { type: 'unfold', section: 'unread', open: true });
    expect(unfolded.unfolded.get('unread')).toBe(true);
    expect(reduce(unfolded, { type: 'unfold', section: 'unread', open: true })).toBe(unfolded);
    expect(reduce(START, { type: 'unfold', section: 'unread', open: false })).toBe(START);
    const closed = reduce(unfolded, { type: 'unfold', section: 'unread', open: false });
    expect(closed.unfolded.get('unread')).toBe(false);
    const planned = after([
      {
        type: 'planned',
        kind: 'report',
        asked: null,
        plan: { edits: [editOf('G5'), editOf('G6')], left: [] },
      },
      { type: 'include', cell: 'G5' },
    ]);
    expect(planned.preview?.leftOut).toEqual([editOf('G5')]);
    expect(planned.preview?.plan.edits).toEqual([editOf('G6')]);
    expect(reduce(planned, { type: 'include', cell: 'G5' }).preview?.plan.edits).toEqual([
      editOf('G5'),
      editOf('G6'),
    ]);
    expect(reduce(START, { type: 'include', cell: 'G5' })).toBe(START);
  });

  it('arrow keys wrap around the tabs', () => {
    expect(tabAfter(START, 'ArrowLeft')).toBe('settings');
    expect(tabAfter({ ...START, tab: 'settings' }, 'ArrowRight')).toBe('check');
    expect(tabAfter(START, 'End')).toBe('settings');
    expect(tabAfter(START, 'x')).toBeNull();
  });
});
