import fc from 'fast-check';
import {
  areaName,
  cellName,
  columnName,
  contains,
  oncePerPlace,
  parseArea,
  parseCell,
  placeKey,
  sameCell,
} from '../../src/grid';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

test('a cell and its name belong to each other, over the whole sheet of Excel', () => {
  fc.assert(
    fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
      expect(parseCell(cellName({ row, column }))).toEqual({ row, column });
    }),
  );
});

test.each([
  ['G5', { row: 4, column: 6 }],
  ['$G$5', { row: 4, column: 6 }],
  ["'自评 表'!G5", { row: 4, column: 6 }],
  ['自评表!$AA$10', { row: 9, column: 26 }],
])('reads %s', (name, cell) => {
  expect(parseCell(name)).toEqual(cell);
});

test.each(['', 'G', '5', 'G0', 'ABCD1', 'G5:H6', 'G5x'])('%p is no cell', (name) => {
  expect(parseCell(name)).toBeNull();
});

test('reads areas in any order of corners', () => {
  expect(parseArea('C3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  expect(parseArea('Sheet1!B2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  expect(parseArea("'A:B'!C3:D4")).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
  expect(parseArea('表!B:$C')).toEqual({ top: 0, left: 1, bottom: 1048575, right: 2 });
  expect(parseArea('5:$7')).toEqual({ top: 4, left: 0, bottom: 6, right: 16383 });
  expect(['A1:C', 'A:C3', '5', 'B', ''].map(parseArea)).toEqual([null, null, null, null, null]);
  expect(areaName({ top: 1, left: 1, bottom: 1, right: 1 })).toBe('B2');
  expect(areaName({ top: 0, left: 0, bottom: 2, right: 2 })).toBe('A1:C3');
});

test('an area holds its corners and nothing beside them', () => {
  const area = { top: 1, left: 1, bottom: 3, right: 2 };
  expect(contains(area, { row: 1, column: 1 })).toBe(true);
  expect(contains(area, { row: 3, column: 2 })).toBe(true);
  expect(contains(area, { row: 0, column: 1 })).toBe(false);
  expect(contains(area, { row: 3, column: 3 })).toBe(false);
  expect(contains(area, { row: 4, column: 2 })).toBe(false);
  expect(contains(area, { row: 1, column: 0 })).toBe(false);
});

test('two places are the same cell in the same row and column', () => {
  const cell = { row: 4, column: 6 };
  expect(sameCell(cell, { row: 4, column: 6 })).toBe(true);
  expect(sameCell(cell, { row: 5, column: 6 })).toBe(false);
  expect(sameCell(cell, { row: 4, column: 7 })).toBe(false);
});

test('no two places of a sheet have one number', () => {
  expect([placeKey(0, 0), placeKey(0, 16383), placeKey(1, 0), placeKey(2, 1)]).toEqual([
    0, 16383, 16384, 32769,
  ]);
});

test('of things at one place the first stays', () => {
  const things = [
    { is: '合计', at: { row: 1, column: 2 } },
    { is: '小计', at: { row: 2, column: 1 } },
    { is: '合计又一次', at: { row: 1, column: 2 } },
  ];
  expect(oncePerPlace(things, ({ at }) => at).map(({ is }) => is)).toEqual(['合计', '小计']);
});
