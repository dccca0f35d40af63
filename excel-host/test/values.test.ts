import { startExcel } from '..';

async function reading<T>(read: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T): Promise<T> {
  return Excel.run(async (context) => {
    const loaded = read(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return loaded;
  });
}

/** Excel's number of a day in the year that it is. */
const dayOfThisYear = (month: number, day: number) =>
  Date.UTC(new Date().getFullYear(), month - 1, day) / 86_400_000 + 25_569;

describe('values of more than 1,500 cells', () => {
  const values = Array.from({ length: 400 }, (_row, row) =>
    Array.from({ length: 5 }, (_cell, column) => row * 10 + column),
  );

  test('are written as a whole', async () => {
    const excel = await startExcel();
    await reading((_context, sheet) => {
      sheet.getRange('B2:F401').values = values;
    });
    const range = await reading((_context, sheet) => sheet.getRange('B2:F401').load('values'));
    expect(range.values).toEqual(values);
    expect(excel.missing).toEqual([]);
  });

  test('are refused if their size is not that of the range', async () => {
    const excel = await startExcel();
    const writing = reading((_context, sheet) => {
      sheet.getRange('B2:F400').values = values;
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(excel.missing).toEqual([]);
  });
});

test('a text of digits stays a text when its cell gets another number format', async () => {
  const excel = await startExcel({ workbook: { rows: [[{ v: 0.5, fmt: '0%' }]] } });
  await excel.typeInto('A1', "'12");
  await reading((_context, sheet) => {
    sheet.getRange('A1').numberFormat = [['0.00%']];
  });
  const range = await reading((_context, sheet) =>
    sheet.getRange('A1').load('values,valueTypes,numberFormat'),
  );
  expect([range.values, range.valueTypes, range.numberFormat]).toEqual([[['12']], [['String']], [['0.00%']]]);
});

describe('values, formulas and text', () => {
  test('a sheet gives what it holds', async () => {
    const excel = await startExcel({
      workbook: {
        rows: [
          ['甲', 0.95, true, null],
          [{ v: 0.95, fmt: '0%' }, { v: 1602.4, fmt: '#,##0.00' }, '=SUM(B1,B2)', '=1/0'],
        ],
      },
    });
    const range = await reading((_context, sheet) =>
      sheet.getRange('A1:D2').load('values,formulas,text,valueTypes,numberFormat,address'),
    );
    expect(range.values).toEqual([
      ['甲', 0.95, true, ''],
      [0.95, 1602.4, 1603.35, '#DIV/0!'],
    ]);
    expect(range.formulas[1]).toEqual([0.95, 1602.4, '=SUM(B1,B2)', '=1/0']);
    expect(range.text).toEqual([
      ['甲', '0.95', 'TRUE', ''],
      ['95%', '1,602.40', '1603.35', '#DIV/0!'],
    ]);
    expect(range.valueTypes).toEqual([
      ['String', 'Double', 'Boolean', 'Empty'],
      ['Double', 'Double', 'Double', 'Error'],
    ]);
    expect(range.numberFormat[1]).toEqual(['0%', '#,##0.00', 'General', 'General']);
    expect(range.address).toBe('Sheet1!A1:D2');
    expect(excel.roundTrips).toBe(1);
    expect(excel.bugs).toEqual([]);
  });

  test('a formula that gives an empty text, and a text that looks like an error, are texts', async () => {
    const excel = await startExcel({ workbook: { rows: [['=""', '=A9&""', '="#N/A"', '=NA()', null]] } });
    await excel.typeInto('F1', "'#N/A");
    const look = () => reading((_context, sheet) => sheet.getRange('A1:F1').load('valueTypes,values'));
    const types = [['String', 'String', 'String', 'Error', 'Empty', 'String']];
    const range = await look();
    expect(range.valueTypes).toEqual(types);
    expect(range.values).toEqual([['', '', '#N/A', '#N/A', '', '#N/A']]);
    const special = await reading((_context, sheet) => [
      sheet.getRange('A1:F1').getSpecialCells('Formulas', 'Text').load('address'),
      sheet.getRange('A1:F1').getSpecialCells('Formulas', 'Errors').load('address'),
      sheet.getRange('A1:F1').getSpecialCells('Constants', 'Text').load('address'),
    ]);
    expect(special.map(({ address }) => address)).toEqual(['Sheet1!A1:C1', 'Sheet1!D1', 'Sheet1!F1']);
    // and so they are when the workbook is opened again
    await startExcel({ workbook: excel.save() });
    expect((await look()).valueTypes).toEqual(types);
  });

  test('what is written can be read in the same request, with formulas calculated', async () => {
    await startExcel({ workbook: { rows: [[1, 2]] } });
    const sum = await reading((_context, sheet) => {
      sheet.getRange('C1').formulas = [['=A1+B1']];
      sheet.getRange('A1').values = [[40]];
      return sheet.getRange('C1').load('values');
    });
    expect(sum.values).toEqual([[42]]);
  });

  test.each([
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1,234', 1234, '#,##0'],
    ['1e3', 1000, '0.00E+00'],
    ['12:30', 0.520833333333333, 'h:mm'],
    ['0:00:45', 45 / 86_400, 'h:mm:ss'],
    ['30:15', 1.26041666666667, '[h]:mm:ss'],
    ['12:75', '12:75', 'General'],
    ['1:2:3:4', '1:2:3:4', 'General'],
    ['1/2', dayOfThisYear(1, 2), 'm"月"d"日"'],
    ['12月31日', dayOfThisYear(12, 31), 'm"月"d"日"'],
    ['2/30', '2/30', 'General'],
    ['95%', 0.95, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['2022-12-31', 44926, 'm/d/yyyy'],
    ['22/12/31', 44926, 'm/d/yyyy'],
    ['2024/1/5 10:30', 45296.4375, 'm/d/yyyy h:mm'],
    ['2024年1月5日 10:30', 45296.4375, 'm/d/yyyy h:mm'],
    ['2024/1/5 25:00', '2024/1/5 25:00', 'General'],
    ['12/31/2024', '12/31/2024', 'General'],
    ['1900/1/1', 1, 'm/d/yyyy'],
    ['1900/2/28', 59, 'm/d/yyyy'],
    ['1900/2/29', 60, 'm/d/yyyy'],
    ['1900/3/1', 61, 'm/d/yyyy'],
    ['1899/12/31', '1899/12/31', 'General'],
    ['2022年12月31日', 44926, 'yyyy"年"m"月"d"日"'],
    ['2022年12月', 44896, 'yyyy"年"m"月"'],
    ['2022/12', 44896, 'mmm-yy'],
    ['2022年13月', '2022年13月', 'General'],
    ['3:30 PM', 0.645833333333333, 'h:mm AM/PM'],
    ['12:05 am', 5 / 1440, 'h:mm AM/PM'],
    ['13:30 PM', '13:30 PM', 'General'],
    ['15时30分', 0.645833333333333, 'h"时"mm"分"'],
    ['下午3时30分', 0.645833333333333, '上午/下午h"时"mm"分"'],
    ['￥5', 5, '"¥"#,##0'],
    ['-¥1,602.40', -1602.4, '"¥"#,##0.00'],
    ['¥五', '¥五', 'General'],
    ['$5', '$5', 'General'],
    ['(1)', -1, 'General'],
    ['(1,234.5)', -1234.5, '#,##0.00'],
    ['(一)', '(一)', 'General'],
    ['430102199001011234', 430102199001011000, 'General'],
    ['1e400', '1e400', 'General'],
    ['0 1/2', 0.5, '# ?/?'],
    ['-2 3/16', -2.1875, '# ??/??'],
    ['９５％', 0.95, '0%'],
    ['１，６０２．４', 1602.4, '#,##0.00'],
    ['２０２２年', '２０２２年', 'General'],
    ["'001", '001', 'General'],
    ['true', true, 'General'],
    ['≥95%', '≥95%', 'General'],
    ['2022年', '2022年', 'General'],
    ['', '', 'General'],
  ])('typed text %j becomes %j with format %s', async (input, value, format) => {
    const excel = await startExcel();
    await excel.typeInto('B2', input);
    const cell = await reading((_context, sheet) => sheet.getRange('B2').load('values,numberFormat'));
    const [[held] = []] = cell.values as unknown[][];
    if (typeof value === 'number') expect(held).toBeCloseTo(value, 10);
    else expect(held).toBe(value);
    expect(cell.numberFormat).toEqual([[format]]);
  });

  test.each([
    ['12/31/2024', 45657, 'm/d/yyyy'],
    ['1/2/2024', 45293, 'm/d/yyyy'],
    ['1/2', dayOfThisYear(1, 2), 'd-mmm'],
    ['2024-12-31', 45657, 'm/d/yyyy'],
    ['2024/1/5', 45296, 'm/d/yyyy'],
    ['2024/1/5 10:30', 45296.4375, 'm/d/yyyy h:mm'],
    ['1月5日', '1月5日', 'General'],
    ['2024年1月5日', '2024年1月5日', 'General'],
    ['上午3时', '上午3时', 'General'],
    ['下午3时30分', '下午3时30分', 'General'],
    ['$5', 5, '$#,##0'],
    ['¥5', '¥5', 'General'],
    ['(1)', -1, 'General'],
    ['(1,234.5)', -1234.5, '#,##0.00'],
    ['1,234', 1234, '#,##0'],
    ['95%', 0.95, '0%'],
    ['0 1/2', 0.5, '# ?/?'],
    ['3:30 PM', 0.645833333333333, 'h:mm AM/PM'],
    ['430102199001011234', 430102199001011000, 'General'],
    ['1e400', '1e400', 'General'],
    ['1900/1/1', 1, 'm/d/yyyy'],
  ])(
    'text %j written by an add-in is read as in America: %j with format %s',
    async (input, value, format) => {
      await startExcel();
      const cells = await reading((_context, sheet) => {
        sheet.getRange('A1').values = [[input]];
        sheet.getRange('A2').formulas = [[input]];
        return sheet.getRange('A1:A2').load('values,numberFormat');
      });
      for (const [held] of cells.values as unknown[][]) {
        if (typeof value === 'number') expect(held).toBeCloseTo(value, 10);
        else expect(held).toBe(value);
      }
      expect(cells.numberFormat).toEqual([[format], [format]]);
    },
  );

  test('what an add-in writes by a local member is read as a person types', async () => {
    const excel = await startExcel();
    const cells = await reading((_context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.formulasLocal = [['2024年1月5日', '¥5', '12/31/2024']];
      return range.load('values,numberFormat');
    });
    expect(cells.values).toEqual([[45296, 5, '12/31/2024']]);
    expect(excel.text('A1')).toEqual([['2024年1月5日']]);
  });

  test('formats are told in Excel’s own words and, locally, as in China', async () => {
    const excel = await startExcel();
    await excel.typeInto('A1', '2024/1/5');
    await excel.typeInto('B1', '2024/1/5 10:30');
    await excel.typeInto('C1', 5);
    const cells = await reading((_context, sheet) =>
      sheet.getRange('A1:C1').load('numberFormat,numberFormatLocal,text'),
    );
    expect(cells.numberFormat).toEqual([['m/d/yyyy', 'm/d/yyyy h:mm', 'General']]);
    expect(cells.numberFormatLocal).toEqual([['yyyy/m/d', 'yyyy/m/d h:mm', 'G/通用格式']]);
    expect(cells.text).toEqual([['2024/1/5', '2024/1/5 10:30', '5']]);
    const set = await reading((_context, sheet) => {
      sheet.getRange('A1:B1').numberFormatLocal = [['G/通用格式', 'yyyy/m/d']];
      return sheet.getRange('A1:B1').load('numberFormat');
    });
    expect(set.numberFormat).toEqual([['General', 'm/d/yyyy']]);
  });

  test('a number typed into a cell formatted as text becomes text', async () => {
    const excel = await startExcel();
    await reading((_context, sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
    });
    await excel.typeInto('A1', 5);
    expect(excel.values('A1')).toEqual([['5']]);
  });

  test('a person who types 95 into a percentage means 95%, an add-in that writes 95 does not', async () => {
    const excel = await startExcel({
      workbook: {
        rows: [
          [
            { v: 1, fmt: '0%' },
            { v: 1, fmt: '0%' },
          ],
        ],
      },
    });
    await excel.typeInto('A1', 95);
    await reading((_context, sheet) => {
      sheet.getRange('B1').values = [[95]];
    });
    expect(excel.text('A1:B1')).toEqual([['95%', '9500%']]);
  });

  test('a cell formatted as text keeps what is written', async () => {
    await startExcel();
    const cell = await reading((_context, sheet) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['=1+1']];
      return range.load('values,formulas,text');
    });
    expect([cell.values, cell.text]).toEqual([[['=1+1']], [['=1+1']]]);
  });

  test('null in a matrix leaves a cell, an empty text empties it, one value fills a range', async () => {
    const excel = await startExcel({ workbook: { rows: [[1, 2, 3]] } });
    await reading((_context, sheet) => {
      sheet.getRange('A1:C1').values = [[null, '', 9]];
      sheet.getRange('A2:C2').values = [[7]];
    });
    expect(excel.values('A1:C2')).toEqual([
      [1, '', 9],
      [7, 7, 7],
    ]);
  });

  test('a value written under a merge vanishes without an error', async () => {
    const excel = await startExcel({ workbook: { rows: [['头']], merges: ['A1:B2'] } });
    await reading((_context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['新', 'x'],
        ['y', 'z'],
      ];
    });
    expect(excel.values('A1:B2')).toEqual([
      ['新', ''],
      ['', ''],
    ]);
  });

  test('merged areas are told as areas', async () => {
    await startExcel({ workbook: { rows: [[1]], merges: ['C3:D4', 'A1:B1'] } });
    const [areas, none] = await reading((_context, sheet) => [
      sheet.getUsedRange().getMergedAreasOrNullObject().load('address,areaCount,areas/items/address'),
      sheet.getRange('F1:G9').getMergedAreasOrNullObject().load('address'),
    ]);
    expect(areas.areaCount).toBe(2);
    expect(areas.address).toBe('Sheet1!A1:B1,Sheet1!C3:D4');
    expect(areas.areas.items.map((area) => area.address)).toEqual(['Sheet1!A1:B1', 'Sheet1!C3:D4']);
    expect(none.isNullObject).toBe(true);
  });

  test('merging keeps what one cell alone holds, wherever it is', async () => {
    const excel = await startExcel({ workbook: { rows: [[null, null], [null, '=1+1'], ['a']] } });
    await reading((_context, sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A3:B4').merge(true);
    });
    expect(excel.formulas('A1:B4')).toEqual([
      ['=1+1', ''],
      ['', ''],
      ['a', ''],
      ['', ''],
    ]);
  });

  test('merging keeps the first value only, unmerging leaves the rest blank', async () => {
    const excel = await startExcel({ workbook: { rows: [['a', 'b']] } });
    await reading((_context, sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B1').unmerge();
    });
    expect(excel.values('A1:B1')).toEqual([['a', '']]);
  });

  test('looks are kept, and are null where cells differ', async () => {
    await startExcel({ workbook: { rows: [[1, 2]] } });
    const range = await reading((_context, sheet) => {
      const cells = sheet.getRange('A1:B1');
      cells.format.fill.color = 'yellow';
      cells.format.font.bold = true;
      cells.format.font.size = 14;
      cells.format.wrapText = true;
      cells.format.horizontalAlignment = 'Center';
      cells.format.rowHeight = 30;
      cells.format.columnWidth = 90;
      const edge = cells.format.borders.getItem('EdgeBottom');
      edge.style = 'Continuous';
      edge.color = '#FF0000';
      sheet.getRange('B1').format.font.bold = false;
      return cells.load(
        'format/fill/color,format/font/bold,format/font/size,format/wrapText,format/horizontalAlignment,format/rowHeight,format/columnWidth',
      );
    });
    expect(range.format.fill.color).toBe('#FFFF00');
    expect(range.format.font.bold).toBeNull();
    expect(range.format.font.size).toBe(14);
    expect(range.format.wrapText).toBe(true);
    expect(range.format.horizontalAlignment).toBe('Center');
    expect([range.format.rowHeight, range.format.columnWidth]).toEqual([30, 90]);
    const edges = await reading((_context, sheet) => [
      sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style,color'),
      sheet.getRange('A1').format.borders.getItem('EdgeTop').load('style'),
    ]);
    expect(edges.map((edge) => edge.style)).toEqual(['Continuous', 'None']);
    expect(edges[0]!.color).toBe('#FF0000');
  });

  test('rows and columns can be hidden', async () => {
    await startExcel({ workbook: { rows: [[1], [2], [3]], hiddenRows: [1] } });
    const [all, second, column] = await reading((_context, sheet) => {
      sheet.getRange('B:B').columnHidden = true;
      return [
        sheet.getRange('A1:A3').load('rowHidden'),
        sheet.getRange('A2').load('rowHidden'),
        sheet.getRange('B1').load('columnHidden'),
      ];
    });
    expect([all.rowHidden, second.rowHidden, column.columnHidden]).toEqual([null, true, true]);
  });

  test('some are hidden of a whole column where one far below is', async () => {
    await startExcel({ workbook: { rows: [[1]] } });
    const [whole, near, rows] = await reading((_context, sheet) => {
      sheet.getRange('3000:3001').rowHidden = true;
      return [
        sheet.getRange('A:A').load('rowHidden'),
        sheet.getRange('A1:A2999').load('rowHidden'),
        sheet.getRange('A3000:C3001').load('rowHidden'),
      ];
    });
    expect([whole.rowHidden, near.rowHidden, rows.rowHidden]).toEqual([null, false, true]);
  });
});

describe('addresses', () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['a cell by numbers', (sheet) => sheet.getCell(1, 2), 'C2'],
    ['a range by numbers', (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), 'B2:D3'],
    ['the used range', (sheet) => sheet.getUsedRange(), 'B2:D4'],
    ['a resized range', (sheet) => sheet.getRange('B2').getResizedRange(1, 2), 'B2:D3'],
    ['an offset', (sheet) => sheet.getRange('B2:C3').getOffsetRange(2, 1), 'C4:D5'],
    ['a row of a range', (sheet) => sheet.getRange('B2:D4').getRow(1), 'B3:D3'],
    ['an intersection', (sheet) => sheet.getUsedRange().getIntersection('C1:C99'), 'C2:C4'],
    ['a rectangle around two', (sheet) => sheet.getRange('B2').getBoundingRect('D9'), 'B2:D9'],
    ['a region', (sheet) => sheet.getRange('C3').getSurroundingRegion(), 'B2:D4'],
    ['whole columns', (sheet) => sheet.getRange('C2').getEntireColumn(), 'C:C'],
    ['whole rows', (sheet) => sheet.getRange('2:3'), '2:3'],
    ['the last cell', (sheet) => sheet.getUsedRange().getLastCell(), 'D4'],
  ])('%s', async (_name, get, address) => {
    await startExcel({
      workbook: { sheetName: '表 1', rows: [[], [null, 1, 2, 3], [null, 4, 5, 6], [null, 7, 8, 9]] },
    });
    const range = await reading((_context, sheet) => get(sheet).load('address'));
    expect(range.address).toBe(`'表 1'!${address}`);
  });

  test.each([
    ['C', "'C'!A1"],
    ['r', "'r'!A1"],
    ['RC', "'RC'!A1"],
    ['R1C1', "'R1C1'!A1"],
    ['A1', "'A1'!A1"],
    ['表', '表!A1'],
    ['Car', 'Car!A1'],
  ])('the name of sheet %s stands before its cells as %s', async (sheetName, address) => {
    await startExcel({ workbook: { sheetName, rows: [[1]] } });
    const range = await reading((_context, sheet) => sheet.getRange('A1').load('address'));
    expect(range.address).toBe(address);
  });

  test('a range where nothing is has no used range, values only or not', async () => {
    await startExcel({ workbook: { rows: [[1]] } });
    const [blank, formatted] = await reading((_context, sheet) => {
      sheet.getRange('C3').format.fill.color = '#FF0000';
      return [
        sheet.getRange('B2:Z9').getUsedRangeOrNullObject(true),
        sheet.getRange('B2:Z9').getUsedRangeOrNullObject(),
      ];
    });
    const found = await reading((_context, sheet) => sheet.getUsedRange(true).load('address'));
    expect(blank.isNullObject).toBe(true);
    expect(formatted.isNullObject).toBe(false);
    expect(found.address).toBe('Sheet1!A1');
  });

  test('special cells', async () => {
    await startExcel({
      workbook: {
        rows: [
          [1, '=A1', null],
          [2, '=A2', 'x'],
        ],
      },
    });
    const [formulas, numbers] = await reading((_context, sheet) => [
      sheet.getUsedRange().getSpecialCells('Formulas').load('address'),
      sheet.getUsedRange().getSpecialCells('Constants', 'Numbers').load('address'),
    ]);
    expect([formulas.address, numbers.address]).toEqual(['Sheet1!B1:B2', 'Sheet1!A1:A2']);
  });
});
