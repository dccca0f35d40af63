import {
  halfWidth,
  makeGrid,
  oneLine,
  sameGrid,
  sameValues,
  shorten,
  squeeze,
  type Area,
  type Grid,
} from '../../src/grid';

const grid = makeGrid({
  sheetName: '自评表',
  cells: [
    { row: 2, column: 1, value: 5 },
    { row: 0, column: 0, value: '合计' },
    { row: 0, column: 1, value: '' },
    { row: 2, column: 0, value: '#REF!', formula: '=#REF!' },
    { row: 3, column: 2, value: '', formula: '=""' },
    { row: 4, column: 0, value: 1, formula: '=A1', uncomputed: true },
  ],
  merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
  hiddenRows: [2],
});

test('keeps what holds something, in reading order, and drops blank text without a formula', () => {
  expect(grid.cells.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [2, 0],
    [2, 1],
    [3, 2],
    [4, 0],
  ]);
  expect(grid.rows).toEqual([0, 2, 3, 4]);
  expect(grid.at(0, 1)).toBeNull();
});

test('a merge shows its anchor everywhere', () => {
  expect(grid.shown(1, 1)?.value).toBe('合计');
  expect(grid.at(1, 1)).toBeNull();
  expect(grid.mergeAt(2, 0)).toBeNull();
});

test('gives the cells of a row from left to right, none of a blank one', () => {
  expect(grid.row(2).map(({ value }) => value)).toEqual(['#REF!', 5]);
  expect(grid.row(1)).toEqual([]);
});

test('what is left out of a cell is as in a new one', () => {
  expect(grid.at(2, 1)).toEqual({
    row: 2,
    column: 1,
    value: 5,
    text: '5',
    formula: null,
    numberFormat: 'General',
    error: null,
    uncomputed: false,
  });
  const { merges, hiddenRows, hiddenColumns, bounds } = makeGrid({ sheetName: 'x', cells: [] });
  expect([merges, [...hiddenRows], [...hiddenColumns], bounds]).toEqual([[], [], [], null]);
});

test('knows an error from words', () => {
  expect(grid.at(2, 0)?.error).toBe('#REF!');
  expect(grid.at(0, 0)?.error).toBeNull();
  const said = ['见#REF!', '#N/A 未填', '#1楼'];
  const words = makeGrid({ sheetName: 'x', cells: said.map((value, row) => ({ row, column: 0, value })) });
  expect(words.cells.map(({ error }) => error)).toEqual([null, null, null]);
});

test('a number that is none is the error that Excel would show', () => {
  const damaged = makeGrid({ sheetName: 'x', cells: [{ row: 0, column: 0, value: NaN }] });
  expect(damaged.at(0, 0)?.error).toBe('#NUM!');
});

test('a merge over a million rows is made in no time', () => {
  const tall = makeGrid({
    sheetName: 'x',
    cells: [{ row: 0, column: 0, value: 'a' }],
    merges: [{ top: 0, left: 0, bottom: 1048575, right: 3 }],
  });
  expect(tall.shown(1500, 2)?.value).toBe('a');
});

describe('the merge at a place', () => {
  const area = (top: number, left: number, bottom: number, right: number): Area => ({
    top,
    left,
    bottom,
    right,
  });
  const finder = (merges: readonly Area[]) => {
    const merged = makeGrid({ sheetName: 'x', cells: [], merges });
    return (row: number, column: number) => merged.mergeAt(row, column);
  };

  test.each([
    ['small', area(3, 2, 5, 4)],
    // 2000 cells and more: as a rectangle.
    ['tall', area(3, 2, 3000, 4)],
    ['wide', area(3, 2, 4, 16000)],
  ])('is one that is %s, in all of its cells and in none beside it', (_, merge) => {
    const mergeAt = finder([merge]);
    const inside = [
      [merge.top, merge.left],
      [merge.top, merge.right],
      [merge.bottom, merge.left],
      [merge.bottom, merge.right],
    ] as const;
    for (const [row, column] of inside) expect(mergeAt(row, column)).toBe(merge);
    expect(mergeAt(merge.top - 1, merge.left)).toBeNull();
    expect(mergeAt(merge.top, merge.left - 1)).toBeNull();
    expect(mergeAt(merge.bottom + 1, merge.right)).toBeNull();
    expect(mergeAt(merge.bottom, merge.right + 1)).toBeNull();
  });

  test('is found among many, and ten thousand huge ones of a damaged file are not all looked at', () => {
    const small = Array.from({ length: 1000 }, (_, index) => area(2 * index, 0, 2 * index + 1, 3));
    const huge = Array.from({ length: 10000 }, (_, index) =>
      area(5000 * index + 4000, 10, 5000 * index + 8000, 20),
    );
    const mergeAt = finder([...small, ...huge]);
    expect(mergeAt(1999, 3)).toBe(small[999]);
    expect(mergeAt(4000, 10)).toBe(huge[0]);
    expect(mergeAt(5000 * 499 + 4000, 20)).toBe(huge[499]);
    expect(mergeAt(5000 * 500 + 4000, 20)).toBeNull();
  });
});

test.each([
  ['绩\n效\n指\n标', '绩效指标'],
  ['　项   目', '项目'],
  ['９５％', '95%'],
  ['（Ａ）', '(A)'],
])('squeezes %p to %p', (text, expected) => {
  expect(squeeze(text)).toBe(expected);
});

test('leaves signs alone that have a meaning of their own', () => {
  expect(halfWidth('①㎡…≧')).toBe('①㎡…≧');
});

test('makes one line of many and cuts long ones', () => {
  expect(oneLine('  年度\n 指标值 ')).toBe('年度 指标值');
  expect(shorten('保障机关大院正常工作秩序', 6)).toBe('保障机关大…');
  expect(shorten('保障机关大院', 6)).toBe('保障机关大院');
  expect(shorten('保障\n机关', 6)).toBe('保障 机关');
});

describe('two grids', () => {
  const other = (changed: Partial<Grid>) => makeGrid({ ...grid, ...changed });
  const withCell = (index: number, changed: object) =>
    other({ cells: grid.cells.map((cell, at) => (at === index ? { ...cell, ...changed } : cell)) });

  it('are the same where everything is', () => {
    expect(sameGrid(grid, grid)).toBe(true);
    expect(sameGrid(grid, other({}))).toBe(true);
    const cut = other({ bounds: { top: 0, left: 0, bottom: 9, right: 9 } });
    expect(sameGrid(cut, makeGrid(cut))).toBe(true);
  });

  it.each<[string, Grid]>([
    ['name', other({ sheetName: '自评表2' })],
    ['value', withCell(2, { value: 6 })],
    ['shown text', withCell(2, { text: '5.00' })],
    ['format', withCell(2, { numberFormat: '0.00' })],
    ['formula', withCell(2, { formula: '=A1' })],
    ['result', withCell(4, { uncomputed: false })],
    ['column', withCell(2, { column: 2 })],
    ['row', withCell(4, { row: 5 })],
    ['number of cells', other({ cells: grid.cells.slice(1) })],
    ['merge to the right', other({ merges: [{ top: 0, left: 0, bottom: 1, right: 2 }] })],
    ['merge to the left', other({ merges: [{ top: 0, left: 1, bottom: 1, right: 1 }] })],
    ['merge to the top', other({ merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] })],
    ['merge to the bottom', other({ merges: [{ top: 0, left: 0, bottom: 2, right: 1 }] })],
    ['number of merges', other({ merges: [] })],
    ['hidden rows', other({ hiddenRows: new Set([3]) })],
    ['hidden columns', other({ hiddenColumns: new Set([1]) })],
    ['bounds', other({ bounds: { top: 0, left: 0, bottom: 9, right: 9 } })],
  ])('differ in one %s', (_what, changed) => {
    expect(sameGrid(grid, changed)).toBe(false);
    expect(sameGrid(changed, grid)).toBe(false);
  });

  it('differ where both are cut and not alike', () => {
    const cut = (bottom: number) => other({ bounds: { top: 0, left: 0, bottom, right: 9 } });
    expect(sameGrid(cut(9), cut(10))).toBe(false);
  });

  it('hold the same values however they show them', () => {
    expect(sameValues(grid, withCell(2, { text: '5.00', numberFormat: '0.00' }))).toBe(true);
    expect(sameValues(grid, withCell(2, { value: 6 }))).toBe(false);
    expect(sameValues(grid, other({ cells: grid.cells.slice(1) }))).toBe(false);
  });
});
