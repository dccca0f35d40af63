import { foreseen, makeGrid, sameGrid, type CellInput, type Typed } from '../../src/grid';

const CELL = { row: 4, column: 5 };
const number = (value: number, more: Partial<CellInput> = {}): CellInput => ({ ...CELL, value, ...more });
const sheet = (...cells: CellInput[]) =>
  makeGrid({
    sheetName: '自评表',
    cells: [{ row: 0, column: 0, value: '项目支出绩效自评表' }, ...cells],
    merges: [{ top: 0, left: 0, bottom: 0, right: 8 }],
    hiddenRows: [7],
  });
const typed = (before: Typed['before'], after: Typed['after']): Typed => ({ ...CELL, before, after });

describe('what a sheet will be', () => {
  it.each<[string, CellInput[], Typed, CellInput[]]>([
    ['an amount over an amount', [number(14618.52)], typed(14618.52, 6838.18), [number(6838.18)]],
    ['a negative one', [number(5)], typed(5, -120.5), [number(-120.5)]],
    ['a weight', [number(10)], typed(10, 15), [number(15)]],
    ['ten, which is too much for a share', [number(5)], typed(5, 10), [number(10)]],
    ['a number before the days that forms are of', [number(5)], typed(5, 32873), [number(32873)]],
    ['a number after them', [number(5)], typed(5, 73051), [number(73051)]],
    ['nought', [number(10)], typed(10, 0), [number(0)]],
    ['a figure taken away', [number(10, { numberFormat: '0%' })], typed(10, ''), []],
    ['words in a blank cell', [], typed('', '因疫情延期'), [{ ...CELL, value: '因疫情延期' }]],
    ['words over a figure', [number(10)], typed(10, '已完成'), [{ ...CELL, value: '已完成' }]],
    [
      'words where all is taken as text',
      [{ ...CELL, value: '12', numberFormat: '@' }],
      typed('12', '013'),
      [{ ...CELL, value: '013', numberFormat: '@' }],
    ],
  ])('shows %s', (_, before, change, after) => {
    const seen = foreseen(sheet(...before), change);
    expect(seen && sameGrid(seen, sheet(...after))).toBe(true);
  });

  it.each<[string, CellInput[], Typed]>([
    ['a share, which gives the cell another format', [number(1)], typed(1, 0.95)],
    ['a share above one', [number(1)], typed(1, 2.1378)],
    ['one, which may be 100%', [number(3)], typed(3, 1)],
    ['nine, which may be 900%', [number(3)], typed(3, 9)],
    ['minus two', [number(3)], typed(3, -2)],
    [
      'a figure in a cell of another format',
      [number(0.9, { text: '90%', numberFormat: '0%' })],
      typed(0.9, 50),
    ],
    ['a day', [number(5)], typed(5, 45413)],
    ['a moment', [number(5)], typed(5, 45413.5)],
    ['a day of the last century', [number(5)], typed(5, 35916)],
    ['the first day of 1990', [number(5)], typed(5, 32874)],
    ['the last of 2099', [number(5)], typed(5, 73050)],
    ['the first figure of a blank cell, whose format is not known', [], typed('', 120)],
    ['a figure over words', [{ ...CELL, value: '无' }], typed('无', 120)],
    ['more digits than a usual column shows', [number(5)], typed(5, 123456.78)],
    ['a figure of many digits', [number(5)], typed(5, 1e21)],
    ['an error', [number(5)], typed(5, '#N/A')],
    ['words in a cell of a format for figures', [number(5, { numberFormat: '0.00' })], typed(5, '无')],
    ['a truth value', [number(5)], typed(5, true)],
    ['a sheet that was another before', [number(5)], typed(6, 120)],
    ['a cell that was blank for us only', [], typed(6, '')],
  ])('leaves to a reading %s', (_, before, change) => {
    expect(foreseen(sheet(...before), change)).toBeNull();
  });

  it('leaves a sheet with formulas to a reading: any may rest on the cell', () => {
    const sum = { row: 9, column: 5, value: 14618.52, formula: '=F5' };
    expect(foreseen(sheet(number(14618.52), sum), typed(14618.52, 120))).toBeNull();
  });

  it('shows as many digits as the cell has shown', () => {
    expect(foreseen(sheet(number(654321.12)), typed(654321.12, 123456.78))).not.toBeNull();
  });

  it('leaves to a reading what stands beyond the part of a sheet that is read', () => {
    const far = (row: number, column: number) =>
      foreseen(sheet(number(5)), { row, column, before: '', after: '注' });
    expect(far(1999, 99)).not.toBeNull();
    expect([far(2000, 5), far(4, 100)]).toEqual([null, null]);
  });

  it('leaves a sheet to a reading that is larger than what is read', () => {
    const grid = makeGrid({
      sheetName: 'a',
      cells: [number(10)],
      bounds: { top: 0, left: 0, bottom: 1999, right: 99 },
    });
    expect(foreseen(grid, typed(10, 20))).toBeNull();
  });
});
