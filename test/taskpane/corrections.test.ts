import fc from 'fast-check';
import type { Correction } from '../../src/form';
import { cellName } from '../../src/grid';
import { review } from '../../src/rules';
import {
  anchored,
  correctionsValue,
  correctionWords,
  readCorrections,
  readingsOf,
  settle,
  totalRowsOf,
  withCorrection,
  type KeptCorrection,
} from '../../src/taskpane';
import { formFile, gridOf, gridOfRows } from '../forms/load';
import { bare, withNote } from './forms';

const now = (list: readonly KeptCorrection[], grid: ReturnType<typeof gridOf>) =>
  settle(list, grid).applied.map(({ now: correction }) => correction);

describe('a correction is of what its cell shows', () => {
  const file = withNote();
  const grid = gridOfRows(file);
  const note: Correction = { what: 'ignore-cell', cell: 'K13' };
  const total: Correction = { what: 'total-row', row: 19 };
  const way: Correction = { what: 'direction', cell: 'C13', value: 'lower' };
  const said = [note, total, way].map((each) => anchored(each, grid));

  it('and holds where it was said', () => {
    expect(now(said, grid)).toEqual([note, total, way]);
  });

  it('and moves with its row', () => {
    const pushed = gridOfRows({ ...file, merges: [], rows: [[], [], ...file.rows] });
    expect(now(said, pushed)).toEqual([
      { ...note, cell: 'K15' },
      { ...total, row: 21 },
      { ...way, cell: 'C15' },
    ]);
  });

  it('and not of another cell that stands there now', () => {
    const rows = file.rows.map((row) => [...row]);
    rows[12]![10] = '已核对';
    const { applied, lost } = settle(said, gridOfRows({ ...file, rows }));
    expect(applied.map(({ kept }) => kept)).toEqual([said[1], said[2]]);
    expect(lost).toEqual([said[0]]);
  });

  it('of several that show the same, the one that it was', () => {
    const rows = file.rows.map((row) => [...row]);
    rows[13]![10] = rows[12]![10]!;
    const second = anchored({ what: 'ignore-cell', cell: 'K14' }, gridOfRows({ ...file, rows }));
    expect(second.anchor).toEqual({ text: '请处室核对', nth: 1, of: 2 });
    const pushed = gridOfRows({ ...file, merges: [], rows: [[], ...rows] });
    expect(now([second], pushed)).toEqual([{ what: 'ignore-cell', cell: 'K15' }]);
    // One of them is gone and the other stands elsewhere: which one it is can't be told.
    expect(now([second], grid)).toEqual([]);
  });

  it('without an anchor it is of the place that it names', () => {
    expect(now([{ correction: note, anchor: null }], gridOf('yuelu-2022'))).toEqual([note]);
  });
});

describe('what is said later takes the place of what was said of the same thing', () => {
  const grid = gridOfRows(withNote());
  const rows = { first: 0, last: 19 };
  const say = (list: readonly KeptCorrection[], correction: Correction) =>
    withCorrection(list, correction, grid, rows);

  it.each<[Correction, Correction, number]>([
    [{ what: 'amount-unit', value: '元' }, { what: 'amount-unit', value: '亿元' }, 1],
    [{ what: 'kind', value: 'project' }, { what: 'year', value: 2023 }, 2],
    [{ what: 'total-row', row: 18 }, { what: 'total-row', row: 19 }, 1],
    // The total of a form below.
    [{ what: 'total-row', row: 40 }, { what: 'total-row', row: 19 }, 2],
    [
      { what: 'direction', cell: 'C13', value: 'lower' },
      { what: 'direction', cell: 'C13', value: 'higher' },
      1,
    ],
    [
      { what: 'direction', cell: 'C13', value: 'lower' },
      { what: 'direction', cell: 'C14', value: 'lower' },
      2,
    ],
    [{ what: 'direction', cell: 'C13', value: 'lower' }, { what: 'ignore-cell', cell: 'C13' }, 2],
  ])('%j, then %j', (first, second, left) => {
    const list = say(say([], first), second);
    expect(list).toHaveLength(left);
    expect(list.at(-1)?.correction).toEqual(second);
  });
});

describe('what the workbook keeps of it', () => {
  const grid = gridOfRows(withNote());
  const list: readonly KeptCorrection[] = [
    anchored({ what: 'ignore-cell', cell: 'K13' }, grid),
    { correction: { what: 'year', value: 2023 }, anchor: null },
  ];

  it('comes back as it was', () => {
    const kept = new Map([['{s1}', list]]);
    const value: unknown = JSON.parse(JSON.stringify(correctionsValue(kept)));
    expect(readCorrections(value)).toEqual({ corrections: kept, dropped: 0 });
    expect(correctionsValue(new Map())).toBeNull();
  });

  it.each<[unknown, number, number]>([
    [null, 0, 0],
    [undefined, 0, 0],
    ['x', 0, 1],
    [[], 0, 1],
    [{ s1: {} }, 0, 1],
    [{ s1: [{ what: 'year', value: 2023 }, { what: 'year', value: '2023' }, null] }, 1, 2],
    [{ s1: [{ what: 'weight' }], s2: [{ what: 'ignore-cell', cell: 'K13' }] }, 1, 1],
    // An anchor that is none: then it is of the place that it names.
    [{ s1: [{ what: 'ignore-cell', cell: 'K13', anchor: { text: 1, nth: -1 } }] }, 1, 0],
    [{ s1: Array.from({ length: 1002 }, () => ({ what: 'year', value: 2023 })) }, 1000, 2],
  ])('keeps what is a correction and counts what is none, case %#', (value, count, dropped) => {
    const read = readCorrections(value);
    expect([...read.corrections.values()].flat()).toHaveLength(count);
    expect(read.dropped).toBe(dropped);
  });

  it('whatever else it holds is read without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...readCorrections(value).corrections.values()].flat()).toEqual([]);
      }),
    );
  });
});

describe('what may be corrected', () => {
  it('is what was assumed, with its reason, and apart from it what the form says', () => {
    const grid = gridOfRows(bare());
    const { assumed, directions, stated } = readingsOf(review(grid)[0]!, grid);
    expect(assumed.map(({ what, value }) => [what, value])).toEqual([
      ['amount-unit', '万元'],
      ['kind', 'project'],
      ['year', '2020'],
    ]);
    expect(assumed.every(({ because }) => because !== null)).toBe(true);
    expect(directions.length).toBeGreaterThan(0);
    // One row gives the total: there is nothing else to choose.
    expect(stated).toEqual([]);
  });

  it('is also what the form says, without a reason', () => {
    const grid = gridOf('gansu-department-2022');
    const { assumed, stated } = readingsOf(review(grid)[0]!, grid);
    expect(assumed.map(({ what, value }) => [what, value])).toEqual([['total-row', '20']]);
    expect(stated.map(({ what, because }) => [what, because])).toEqual([
      ['amount-unit', null],
      ['kind', null],
      ['year', null],
    ]);
  });

  it('says a correction of each value that it offers, and of no other', () => {
    const grid = gridOfRows(bare());
    const { assumed, directions } = readingsOf(review(grid)[0]!, grid);
    const [unit, kind, year] = assumed;
    expect(unit?.saying('元')).toEqual({ what: 'amount-unit', value: '元' });
    expect(unit?.saying('美元')).toBeNull();
    expect(kind?.saying('department')).toEqual({ what: 'kind', value: 'department' });
    expect(kind?.saying('')).toBeNull();
    expect(year?.saying('2021')).toEqual({ what: 'year', value: 2021 });
    expect([year?.saying('1999'), year?.saying('20211'), year?.saying('')]).toEqual([null, null, null]);
    const [first] = directions;
    expect(first?.saying('lower')).toMatchObject({ what: 'direction', value: 'lower' });
    expect(first?.saying('up')).toBeNull();
  });

  it('names an indicator by its name, which is not filled in later as its target is', () => {
    const grid = gridOf('yuelu-2022');
    const [of] = review(grid);
    const { directions } = readingsOf(of!, grid);
    const names = of!.form.indicators.map(({ nameCell }) => cellName(nameCell));
    expect(directions).not.toEqual([]);
    for (const { saying } of directions) expect(names).toContain((saying('lower') as { cell: string }).cell);
  });

  it.each([
    ['gansu-department-2022', ['19:合计 89', '20:总分 98.5']],
    ['yuelu-2022', ['25:总分 99']],
    ['huoshan-2024', []],
  ])('rows of %s that may be the total', (name, rows) => {
    const grid = gridOf(name);
    const [of] = review(grid);
    expect(totalRowsOf(of!.form, grid).map(({ row, text }) => `${row}:${text}`)).toEqual(rows);
  });

  it('a row without a word for a total is among them', () => {
    const file = formFile('zhejiang-project-2023');
    file.rows[18]![0] = '累计';
    const grid = gridOfRows(file);
    const [of] = review(grid);
    expect(of!.form.total).toBeNull();
    expect(totalRowsOf(of!.form, grid).map(({ row }) => row)).toEqual([19]);
    expect(readingsOf(of!, grid).stated.find(({ what }) => what === 'total-row')?.value).toBeNull();
  });
});

test.each<[Correction, string | null, string]>([
  [{ what: 'amount-unit', value: '元' }, null, '金额单位：元'],
  [{ what: 'kind', value: 'department' }, null, '表的种类：部门整体支出'],
  [{ what: 'year', value: 2021 }, null, '年度：2021'],
  [{ what: 'total-row', row: 19 }, '合计', '总分所在：第 19 行“合计”'],
  [{ what: 'direction', cell: 'C13', value: 'lower' }, '投诉次数', '“投诉次数”越低越好'],
  [{ what: 'ignore-cell', cell: 'K13' }, '请处室核对', '“请处室核对”不属于本表'],
  [{ what: 'ignore-cell', cell: 'K13' }, null, 'K13不属于本表'],
])('%j reads %p: %s', (correction, text, words) => {
  expect(correctionWords(correction, text).zh).toBe(words);
  expect(correctionWords(correction, text).en).not.toBe('');
});
