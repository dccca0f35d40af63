import { halfWidth, makeGrid, oneLine, sameGrid, shorten, squeeze, type Grid } from '../../src/grid';

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

test('knows an error from words', () => {
  expect(grid.at(2, 0)?.error).toBe('#REF!');
  expect(grid.at(0, 0)?.error).toBeNull();
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
    ['place', withCell(2, { column: 2 })],
    ['number of cells', other({ cells: grid.cells.slice(1) })],
    ['merge', other({ merges: [{ top: 0, left: 0, bottom: 1, right: 2 }] })],
    ['number of merges', other({ merges: [] })],
    ['hidden rows', other({ hiddenRows: new Set([3]) })],
    ['hidden columns', other({ hiddenColumns: new Set([1]) })],
    ['bounds', other({ bounds: { top: 0, left: 0, bottom: 9, right: 9 } })],
  ])('differ in one %s', (_what, changed) => {
    expect(sameGrid(grid, changed)).toBe(false);
    expect(sameGrid(changed, grid)).toBe(false);
  });
});
