import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
const start = async (...rows: (string | number | null)[][]) => {
  excel = await startExcel({ workbook: { rows } });
};

describe('inserting cells', () => {
  test('moves those below down, and formulas with them', async () => {
    await start([1, 'a'], [2, 'b'], [3, 'c'], [null, '=A3'], [null, '=SUM(A1:A3)']);
    const blank = await onSheet((sheet) => sheet.getRange('A2').insert('Down').load('address,values'));
    expect([blank.address, blank.values]).toEqual(['Sheet1!A2', [['']]]);
    expect(excel.values('A1:B4')).toEqual([
      [1, 'a'],
      ['', 'b'],
      [2, 'c'],
      [3, 3],
    ]);
    expect(excel.formulas('B4:B5')).toEqual([['=A4'], ['=SUM(A1:A4)']]);
  });

  test('moves those to the right', async () => {
    await start([1, 2, 3], [4, 5, 6], ['=B1', '=SUM(A1:C1)', null]);
    await onSheet((sheet) => {
      sheet.getRange('B1').insert('Right');
    });
    expect(excel.values('A1:D2')).toEqual([
      [1, '', 2, 3],
      [4, 5, 6, ''],
    ]);
    expect(excel.formulas('A3:B3')).toEqual([['=C1', '=SUM(A1:D1)']]);
  });

  test('of whole rows moves the sheet, whatever the direction says', async () => {
    await start([1, 2], [3, 4]);
    await onSheet((sheet) => {
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
    });
    expect(excel.values('B3:C4')).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('new cells look like those before them', async () => {
    await start([1], [2]);
    const fills = await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('A2').insert('Down');
      return ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).load('format/fill/color'));
    });
    expect(fills.map(({ format }) => format.fill.color)).toEqual(['#FF0000', '#FF0000', '#FFFFFF']);
  });

  test('a merge goes along as a whole, and is not torn apart', async () => {
    excel = await startExcel({
      workbook: {
        rows: [
          [1, 2],
          ['头', null],
        ],
        merges: ['A2:B3'],
      },
    });
    await onSheet((sheet) => {
      sheet.getRange('A1:B1').insert('Down');
    });
    const areas = await onSheet((sheet) =>
      sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address'),
    );
    expect(areas.address).toBe('Sheet1!A3:B4');
    expect(excel.values('A3')).toEqual([['头']]);
    await expect(onSheet((sheet) => sheet.getRange('A1').insert('Down'))).rejects.toThrow();
    expect(excel.values('A3')).toEqual([['头']]);
  });

  test('nothing is pushed over the edge of the sheet', async () => {
    await start([1]);
    const error = await failureOf((sheet) => {
      sheet.getRange('A1048576').values = [[9]];
      sheet.getRange('A1').insert('Down');
    });
    expect(error.code).toBe('NonBlankCellOffSheet');
  });

  test('is told with its direction', async () => {
    await start([1], [2]);
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await onSheet((sheet) => {
      sheet.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
    });
    await onSheet((sheet) => {
      sheet.getRange('A1').insert('Down');
      sheet.getRange('A1').delete('Left');
    });
    await excel.idle();
    expect(heard.map((event) => [event.address, event.changeType, event.changeDirectionState])).toEqual([
      ['A1', 'CellInserted', { insertShiftDirection: 'Down' }],
      ['A1', 'CellDeleted', { deleteShiftDirection: 'Left' }],
    ]);
  });
});

describe('deleting cells', () => {
  test('moves those below up; formulas that looked at them look nowhere', async () => {
    await start([1, 'a'], [2, 'b'], [3, 'c'], [null, '=A2'], [null, '=SUM(A1:A3)']);
    await onSheet((sheet) => {
      sheet.getRange('A2').delete('Up');
    });
    expect(excel.values('A1:A3')).toEqual([[1], [3], ['']]);
    expect(excel.formulas('B4:B5')).toEqual([['=#REF!'], ['=SUM(A1:A2)']]);
    expect(excel.values('B4:B5')).toEqual([['#REF!'], [4]]);
  });

  test('moves those to the right to the left, with their merges', async () => {
    excel = await startExcel({ workbook: { rows: [[1, '头', null, 4]], merges: ['B1:C1'] } });
    await onSheet((sheet) => {
      sheet.getRange('A1').delete('Left');
    });
    const areas = await onSheet((sheet) =>
      sheet.getRange('A1:D1').getMergedAreasOrNullObject().load('address'),
    );
    expect([areas.address, excel.values('A1:C1')]).toEqual(['Sheet1!A1:B1', [['头', '', 4]]]);
  });
});

describe('what hangs on cells', () => {
  test('names, other sheets and whole columns follow', async () => {
    excel = await startExcel({
      workbook: [{ rows: [[1], [2], [3]] }, { sheetName: '二', rows: [['=Sheet1!A2', '=SUM(Sheet1!A:A)']] }],
    });
    await onSheet((sheet, { workbook }) => {
      workbook.names.add('数', sheet.getRange('A2'));
      sheet.getRange('E1').formulas = [['=数']];
    });
    await excel.insertRows('Sheet1', 0, 1);
    await onSheet((sheet) => {
      sheet.getRange('A1').insert('Down');
    });
    const named = await onSheet((_sheet, { workbook }) => workbook.names.getItem('数').load('formula'));
    expect(named.formula).toBe('=Sheet1!$A$4');
    expect(excel.formulas('二!A1:B1')).toEqual([['=Sheet1!A4', '=SUM(Sheet1!A:A)']]);
    expect(excel.values('二!A1:B1')).toEqual([[2, 6]]);
    expect(excel.values('Sheet1!E2')).toEqual([[2]]);
  });

  test('unlocked cells go along', async () => {
    await start([1], [2]);
    await onSheet((sheet) => {
      sheet.getRange('A2').format.protection.locked = false;
    });
    await excel.insertRows('Sheet1', 0, 1);
    await excel.protectSheet('Sheet1');
    await onSheet((sheet) => (sheet.getRange('A3').values = [[5]]));
    expect((await failureOf((sheet) => (sheet.getRange('A2').values = [[5]]))).code).toBe('AccessDenied');
  });

  test('a kept range of whole columns stays what it is', async () => {
    await start([1]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:B').load('address');
      await context.sync();
      await excel.insertRows('Sheet1', 0, 3);
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A:B');
    });
  });

  test('a renamed sheet keeps its formulas, a deleted one leaves #REF!', async () => {
    excel = await startExcel({
      workbook: [{ rows: [['=二!A1*2', "=SUM('二'!A1:A2)"]] }, { sheetName: '二', rows: [[4], [5]] }],
    });
    await excel.renameSheet('二', '新 表');
    expect(excel.formulas('Sheet1!A1:B1')).toEqual([["='新 表'!A1*2", "=SUM('新 表'!A1:A2)"]]);
    expect(excel.values('Sheet1!A1:B1')).toEqual([[8, 9]]);
    await excel.deleteSheet('新 表');
    expect(excel.values('Sheet1!A1:B1')).toEqual([['#REF!', '#REF!']]);
  });
});

describe('moving cells', () => {
  test('takes contents and looks along; formulas look at the new place', async () => {
    await start([1, '=A1+C1', 5], [null, '=B1', null]);
    await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('A1:B1').moveTo('D4');
    });
    expect(excel.formulas('D4:E4')).toEqual([[1, '=D4+C1']]);
    expect(excel.formulas('A1:B2')).toEqual([
      ['', ''],
      ['', '=E4'],
    ]);
    expect(excel.values('B2')).toEqual([[6]]);
    const fills = await onSheet((sheet) =>
      ['A1', 'D4'].map((cell) => sheet.getRange(cell).load('format/fill/color')),
    );
    expect(fills.map(({ format }) => format.fill.color)).toEqual(['#FFFFFF', '#FF0000']);
  });

  test('to another sheet', async () => {
    excel = await startExcel({ workbook: [{ rows: [[1, '=A1']] }, { sheetName: '二', rows: [[null]] }] });
    await onSheet((sheet, { workbook }) => {
      sheet.getRange('A1').moveTo(workbook.worksheets.getItem('二').getRange('C3'));
    });
    expect(excel.formulas('Sheet1!B1')).toEqual([['=二!C3']]);
    expect([excel.values('二!C3'), excel.values('Sheet1!B1')]).toEqual([[[1]], [[1]]]);
  });
});

describe('copying cells', () => {
  test('formulas keep looking as far away, but for what is fixed', async () => {
    await start([1, '=A1*2', '=$A1+A$1+$A$1']);
    await onSheet((sheet) => {
      sheet.getRange('B3').copyFrom('B1:C1');
    });
    expect(excel.formulas('B3:C3')).toEqual([['=A3*2', '=$A3+A$1+$A$1']]);
  });

  test('values only, looks only, or links', async () => {
    await start([2, '=A1*2']);
    await onSheet((sheet) => {
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A2').copyFrom('A1:B1', 'Values');
      sheet.getRange('A3').copyFrom('A1:B1', 'Formats');
      sheet.getRange('A4').copyFrom('A1:B1', 'Link');
    });
    expect(excel.formulas('A2:B4')).toEqual([
      [2, 4],
      ['', ''],
      ['=A1', '=B1'],
    ]);
    const bold = await onSheet((sheet) =>
      ['A2', 'A3', 'A4'].map((cell) => sheet.getRange(cell).load('format/font/bold')),
    );
    expect(bold.map(({ format }) => format.font.bold)).toEqual([false, true, false]);
  });

  test('a target that is a multiple takes several copies, any other takes one', async () => {
    await start([1, 2], [3, 4]);
    await onSheet((sheet) => {
      sheet.getRange('A5:F6').copyFrom('A1:B2');
      sheet.getRange('H1:J3').copyFrom('A1:B2');
    });
    expect(excel.values('A5:F6')).toEqual([
      [1, 2, 1, 2, 1, 2],
      [3, 4, 3, 4, 3, 4],
    ]);
    expect(excel.values('H1:J3')).toEqual([
      [1, 2, ''],
      [3, 4, ''],
      ['', '', ''],
    ]);
  });

  test('blank cells can be skipped, rows and columns can change places', async () => {
    await start([1, null, 3], ['a', 'b', 'c']);
    await onSheet((sheet) => {
      sheet.getRange('A2').copyFrom('A1:C1', 'All', true);
      sheet.getRange('E1').copyFrom('A1:C1', 'All', false, true);
    });
    expect(excel.values('A2:C2')).toEqual([[1, 'b', 3]]);
    expect(excel.values('E1:E3')).toEqual([[1], [''], [3]]);
  });

  test('a look is replaced, not mixed; merges come along', async () => {
    excel = await startExcel({
      workbook: {
        rows: [
          ['头', null],
          [1, 2],
        ],
        merges: ['A1:B1'],
      },
    });
    const [bold, areas] = await onSheet((sheet) => {
      sheet.getRange('D5').format.font.bold = true;
      sheet.getRange('D5').copyFrom('A1:B1');
      return [
        sheet.getRange('D5').load('format/font/bold'),
        sheet.getRange('D5:E5').getMergedAreasOrNullObject().load('address'),
      ] as const;
    });
    expect([bold.format.font.bold, areas.address]).toEqual([false, 'Sheet1!D5:E5']);
  });
});

describe('rows on a sheet behind', () => {
  test('leave the merges of the sheet in front when they go', async () => {
    const merge = { row: 2, column: 0, rows: 4, columns: 2 };
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => [text]);
    excel = await startExcel({
      workbook: [
        { sheetName: '前', rows, merges: ['A3:B6'] },
        { sheetName: '后', rows, merges: ['A3:B6'] },
      ],
    });
    await excel.deleteRows('后', 3, 1);
    const { sheets } = excel.book();
    expect(sheets.map(({ merges }) => merges)).toEqual([[merge], [{ ...merge, rows: 3 }]]);
  });
});
