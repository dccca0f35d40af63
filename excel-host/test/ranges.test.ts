import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: {
      rows: [
        [1, 2, null, 4],
        [5, 6, null, 8],
        [null, null, null, null],
        [9, '=A1', null, 'x'],
      ],
    },
  });
});

describe('whole rows and columns', () => {
  test('tell nothing of their single cells, but what they are', async () => {
    const range = await onSheet((sheet) =>
      sheet.getRange('A:B').load('values,formulas,text,numberFormat,address,cellCount,isEntireColumn'),
    );
    expect([range.values, range.formulas, range.text, range.numberFormat]).toEqual([null, null, null, null]);
    expect([range.address, range.cellCount, range.isEntireColumn]).toEqual(['Sheet1!A:B', 2_097_152, true]);
  });

  test.each<[string, (range: Excel.Range) => unknown]>([
    ['values', (range) => (range.values = [['到期日']])],
    ['formulas', (range) => (range.formulas = [['=1']])],
    ['number formats', (range) => (range.numberFormat = [['0']])],
  ])('take no %s', async (_name, write) => {
    const error = await failureOf((sheet) => write(sheet.getRange('A:B')));
    expect(error.code).toBe('InvalidArgument');
  });

  test('more than five million cells are too many', async () => {
    const error = await failureOf((sheet) => sheet.getRange('A1:Z200000').load('values'));
    expect(error.code).toBe('RangeExceedsLimit');
  });
});

describe('ways to other cells', () => {
  test.each<[string, 'Up' | 'Down' | 'Left' | 'Right', string]>([
    ['A1', 'Down', 'A2'],
    ['A2', 'Down', 'A4'],
    ['A4', 'Down', 'A1048576'],
    ['A1', 'Right', 'B1'],
    ['B1', 'Right', 'D1'],
    ['D1', 'Right', 'XFD1'],
    ['D4', 'Left', 'B4'],
    ['C4', 'Up', 'C1'],
  ])('from %s %s is %s', async (from, direction, to) => {
    const edge = await onSheet((sheet) => sheet.getRange(from).getRangeEdge(direction).load('address'));
    expect(edge.address).toBe(`Sheet1!${to}`);
  });

  test('a range is extended to the edge', async () => {
    const extended = await onSheet((sheet) =>
      sheet.getRange('A1:B1').getExtendedRange('Down').load('address'),
    );
    expect(extended.address).toBe('Sheet1!A1:B2');
    const error = await failureOf((sheet) =>
      sheet.getRange('A1:B1').getExtendedRange('Down', 'C1').load('address'),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  test('a range cut down past its first cell turns round', async () => {
    const [left, up] = await onSheet((sheet) => [
      sheet.getRange('D4').getResizedRange(0, -2).load('address'),
      sheet.getRange('C3:D4').getResizedRange(-3, 0).load('address'),
    ]);
    expect([left.address, up.address]).toEqual(['Sheet1!B4:D4', 'Sheet1!C1:D3']);
  });

  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['below', (range) => range.getRowsBelow(-2), 'A4:B5'],
    ['above', (range) => range.getRowsAbove(-2), 'A1:B2'],
    ['before', (range) => range.getColumnsBefore(-1), 'A1:A5'],
    ['after', (range) => range.getColumnsAfter(-1), 'B1:B5'],
    ['really below', (range) => range.getRowsBelow(2), 'A6:B7'],
  ])('a negative count of lines %s lies within the range', async (_where, lead, address) => {
    const found = await onSheet((sheet) => lead(sheet.getRange('A1:B5')).load('address'));
    expect(found.address).toBe(`Sheet1!${address}`);
  });

  test('a range with nothing in it has no used range, a sheet has its first cell', async () => {
    const error = await failureOf((sheet) => sheet.getRange('F1:G9').getUsedRange());
    expect(error.code).toBe('ItemNotFound');
    const used = await onSheet((_sheet, { workbook }) =>
      workbook.worksheets.add('空').getUsedRange().load('address'),
    );
    expect(used.address).toBe('空!A1');
  });

  test('a region is that of the first cell', async () => {
    const region = await onSheet((sheet) => sheet.getRange('A1:D4').getSurroundingRegion().load('address'));
    expect(region.address).toBe('Sheet1!A1:B2');
  });

  test.each<[string, (range: Excel.Range) => Excel.RangeAreas, string]>([
    ['blanks', (range) => range.getSpecialCells('Blanks'), 'Sheet1!C1:C2,Sheet1!A3:D3,Sheet1!C4'],
    ['texts', (range) => range.getSpecialCells('Constants', 'Text'), 'Sheet1!D4'],
    [
      'numbers and texts',
      (range) => range.getSpecialCells('Constants', 'NumbersText'),
      'Sheet1!A1:B2,Sheet1!D1:D2,Sheet1!A4,Sheet1!D4',
    ],
    ['formulas', (range) => range.getSpecialCells('Formulas'), 'Sheet1!B4'],
  ])('special cells: %s', async (_name, special, address) => {
    const areas = await onSheet((sheet) => special(sheet.getRange('A1:D4')).load('address'));
    expect(areas.address).toBe(address);
  });
});

describe('several areas', () => {
  test('are named with commas or semicolons between them', async () => {
    const areas = await onSheet((sheet) => sheet.getRanges('A1:A2; C1').load('address'));
    expect(areas.address).toBe('Sheet1!A1:A2,Sheet1!C1');
  });

  test('say what all have in common, else null', async () => {
    const areas = await onSheet((sheet) => {
      const ranges = sheet.getRanges('F3:F5, H:H');
      sheet.getRange('H:H').format.fill.color = 'pink';
      return ranges.load('format/fill/color,isEntireColumn,areaCount,cellCount');
    });
    expect([areas.format.fill.color, areas.isEntireColumn]).toEqual([null, false]);
    expect([areas.areaCount, areas.cellCount]).toEqual([2, 1_048_579]);
    const columns = await onSheet((sheet) => {
      const ranges = sheet.getRanges('F:F, H:H');
      ranges.format.fill.color = 'pink';
      return ranges.load('format/fill/color,isEntireColumn');
    });
    expect([columns.format.fill.color, columns.isEntireColumn]).toEqual(['#FFC0CB', true]);
  });

  test('are offset, cut, copied to and looked through together', async () => {
    const [offset, cut, formulas, used] = await onSheet((sheet) => {
      const areas = sheet.getRanges('A1:A2,D4');
      sheet.getRanges('F1,H1').copyFrom('A1');
      return [
        areas.getOffsetRangeAreas(1, 1).load('address'),
        areas.getIntersectionOrNullObject('A2:D9').load('address'),
        sheet.getRanges('A1:B2,B4:D4').getSpecialCells('Formulas').load('address'),
        sheet.getRanges('A1:A9,Z1:Z9').getUsedRangeAreas(true).load('address'),
      ] as const;
    });
    expect([offset.address, cut.address, formulas.address, used.address]).toEqual([
      'Sheet1!B2:B3,Sheet1!E5',
      'Sheet1!A2,Sheet1!D4',
      'Sheet1!B4',
      'Sheet1!A1:A4',
    ]);
    expect(excel.values('F1:H1')).toEqual([[1, '', 1]]);
  });

  test('outside of the sheet there are none', async () => {
    const error = await failureOf((sheet) =>
      sheet.getRanges('A1,B2').getOffsetRangeAreas(-1, 0).load('address'),
    );
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('clearing', () => {
  const state = () =>
    onSheet((sheet) => {
      const range = sheet.getRange('A1');
      return [
        range.load('values,format/font/bold'),
        range.dataValidation.load('type'),
        range.conditionalFormats.getCount(),
        sheet.comments.getCount(),
      ] as const;
    });
  beforeEach(async () => {
    await onSheet((sheet) => {
      const range = sheet.getRange('A1');
      range.format.font.bold = true;
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } };
      range.conditionalFormats.add('Custom');
      sheet.comments.add('A1', '甲');
    });
  });

  test.each<['All' | 'Contents' | 'Formats', unknown[]]>([
    ['Contents', ['', true, 'List', 1, 1]],
    ['Formats', [1, false, 'List', 0, 1]],
    ['All', ['', false, 'None', 0, 0]],
  ])('%s', async (what, expected) => {
    await onSheet((sheet) => {
      sheet.getRange('A1').clear(what);
    });
    const [range, validation, formats, comments] = await state();
    const [value] = range.values.flat() as unknown[];
    expect([value, range.format.font.bold, validation.type, formats.value, comments.value]).toEqual(expected);
  });
});
