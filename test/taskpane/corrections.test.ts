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

describe('a correction tied to the text of its cell', () => {
  const file = withNote();
  const grid = gridOfRows(file);
  const note: Correction = { what: 'ignore-cell', cell: 'K13' };
  const total: Correction = { what: 'total-row', row: 19 };
  const way: Correction = { what: 'direction', cell: 'C13', value: 'lower' };
  const list = [note, total, way].map((each) => anchored(each, grid));

  it('applies at its place', () => {
    expect(now(list, grid)).toEqual([note, total, way]);
  });

  it('moves with its row', () => {
    const pushed = gridOfRows({ ...file, merges: [], rows: [[], [], ...file.rows] });
    expect(now(list, pushed)).toEqual([
      { ...note, cell: 'K15' },
      { ...total, row: 21 },
      { ...way, cell: 'C15' },
    ]);
  });

  it('does not apply to another cell that is now at its place', () => {
    const rows = file.rows.map((row) => [...row]);
    rows[12]![10] = '已核对';
    const { applied, lost } = settle(list, gridOfRows({ ...file, rows }));
    expect(applied.map(({ kept }) => kept)).toEqual([list[1], list[2]]);
    expect(lost).toEqual([list[0]]);
  });

  it('finds the right one of several cells with the same text', () => {
    const rows = file.rows.map((row) => [...row]);
    rows[13]![10] = rows[12]![10]!;
    const second = anchored({ what: 'ignore-cell', cell: 'K14' }, gridOfRows({ ...file, rows }));
    expect(second.anchor).toEqual({ text: '请处室核对', nth: 1, of: 2 });
    const pushed = gridOfRows({ ...file, merges: [], rows: [[], ...rows] });
    expect(now([second], pushed)).toEqual([{ what: 'ignore-cell', cell: 'K15' }]);
    // One of them is gone and the other moved: it is unclear which one remains.
    expect(now([second], grid)).toEqual([]);
  });

  it('applies to the place it names if it has no anchor', () => {
    expect(now([{ correction: note, anchor: null }], gridOf('yuelu-2022'))).toEqual([note]);
  });
});

describe('a later correction replaces an earlier one about the same thing', () => {
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

describe('stored corrections', () => {
  const grid = gridOfRows(withNote());
  const list: readonly KeptCorrection[] = [
    anchored({ what: 'ignore-cell', cell: 'K13' }, grid),
    { correction: { what: 'year', value: 2023 }, anchor: null },
  ];

  it('are read back as written', () => {
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
    // An invalid anchor: the correction applies to the place it names.
    [{ s1: [{ what: 'ignore-cell', cell: 'K13', anchor: { text: 1, nth: -1 } }] }, 1, 0],
    [{ s1: Array.from({ length: 1002 }, () => ({ what: 'year', value: 2023 })) }, 1000, 2],
  ])('are kept if valid and counted if not, case %#', (value, count, dropped) => {
    const read = readCorrections(value);
    expect([...read.corrections.values()].flat()).toHaveLength(count);
    expect(read.dropped).toBe(dropped);
  });

  it('never throw, whatever else the workbook holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...readCorrections(value).corrections.values()].flat()).toEqual([]);
      }),
    );
  });
});

describe('what the user can correct', () => {
  it('includes what was assumed, with the reason, and separately what the form states', () => {
    const grid = gridOfRows(bare());
    const { assumed, directions, stated } = readingsOf(review(grid)[0]!, grid);
    expect(assumed.map(({ what, value }) => [what, value])).toEqual([
      ['amount-unit', '万元'],
      ['kind', 'project'],
      ['year', '2020'],
    ]);
    expect(assumed.every(({ because }) => because !== null)).toBe(true);
    expect(directions.length).toBeGreaterThan(0);
    // Only one row can be the total, so there is nothing else to choose.
    expect(stated).toEqual([]);
  });

  it('includes what the form states, without a reason', () => {
    const grid = gridOf('gansu-department-2022');
    const { assumed, stated } = readingsOf(review(grid)[0]!, grid);
    expect(assumed.map(({ what, value }) => [what, value])).toEqual([['total-row', '20']]);
    expect(stated.map(({ what, because }) => [what, because])).toEqual([
      ['amount-unit', null],
      ['kind', null],
      ['year', null],
    ]);
  });

  it('gives a correction for every offered value and for no other', () => {
    const grid = gridOfRows(bare());
    const { assumed, directions } = readingsOf(review(grid)[0]!, grid);
    const [unit, kind, year] = assumed;
    expect(unit?.correctionTo('元')).toEqual({ what: 'amount-unit', value: '元' });
    expect(unit?.correctionTo('美元')).toBeNull();
    expect(kind?.correctionTo('department')).toEqual({ what: 'kind', value: 'department' });
    expect(kind?.correctionTo('')).toBeNull();
    expect(year?.correctionTo('2021')).toEqual({ what: 'year', value: 2021 });
    expect([year?.correctionTo('1999'), year?.correctionTo('20211'), year?.correctionTo('')]).toEqual([
      null,
      null,
      null,
    ]);
    const [first] = directions;
    expect(first?.correctionTo('lower')).toMatchObject({ what: 'direction', value: 'lower' });
    expect(first?.correctionTo('up')).toBeNull();
  });

  it('identifies an indicator by its name, because targets are filled in later', () => {
    const grid = gridOf('yuelu-2022');
    const [of] = review(grid);
    const { directions } = readingsOf(of!, grid);
    const names = of!.form.indicators.map(({ nameCell }) => cellName(nameCell));
    expect(directions).not.toEqual([]);
    for (const { correctionTo } of directions)
      expect(names).toContain((correctionTo('lower') as { cell: string }).cell);
  });

  it.each([
    ['gansu-department-2022', ['19:合计 89', '20:总分 98.5']],
    ['yuelu-2022', ['25:总分 99']],
    ['huoshan-2024', []],
  ])('rows of %s that can be the total', (name, rows) => {
    const grid = gridOf(name);
    const [of] = review(grid);
    expect(totalRowsOf(of!.form, grid).map(({ row, text }) => `${row}:${text}`)).toEqual(rows);
  });

  it('rows that can be the total include one without a word for it', () => {
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
