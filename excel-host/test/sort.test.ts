import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
const start = async (...rows: (string | number | boolean | null)[][]) => {
  excel = await startExcel({ workbook: { rows } });
};
const column = (letter: string, rows: number) => excel.values(`${letter}1:${letter}${rows}`).flat();

describe('sort', () => {
  test('numbers, texts, no, yes, and blank cells last in both directions', async () => {
    await start([true], ['b'], [2], [null], [false], ['A'], [-1]);
    await onSheet((sheet) => {
      sheet.getRange('A1:A7').sort.apply([{ key: 0 }]);
    });
    expect(column('A', 7)).toEqual([-1, 2, 'A', 'b', false, true, '']);
    await onSheet((sheet) => {
      sheet.getRange('A1:A7').sort.apply([{ key: 0, ascending: false }]);
    });
    expect(column('A', 7)).toEqual([true, false, 'b', 'A', 2, -1, '']);
  });

  test('by several keys, below a header', async () => {
    await start(['单位', '得分'], ['乙', 90], ['甲', 95], ['丙', 90]);
    await onSheet((sheet) => {
      sheet.getRange('A1:B4').sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
    });
    expect(column('A', 4)).toEqual(['单位', '甲', '丙', '乙']);
  });

  test('Chinese characters by their sound, or by their strokes', async () => {
    await start(['中'], ['一'], ['安']);
    const sorted = async (method: 'PinYin' | 'StrokeCount') => {
      await onSheet((sheet) => {
        sheet.getRange('A1:A3').sort.apply([{ key: 0 }], false, false, 'Rows', method);
      });
      return column('A', 3);
    };
    expect(await sorted('PinYin')).toEqual(['安', '一', '中']);
    expect(await sorted('StrokeCount')).toEqual(['一', '中', '安']);
  });

  test('capitals matter only where they are to; texts of digits may count as numbers', async () => {
    await start(['b'], ['B'], ['a']);
    await onSheet((sheet) => {
      sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
    });
    expect(column('A', 3)).toEqual(['a', 'b', 'B']);
    await start(["'10"], [9]);
    await onSheet((sheet) => {
      sheet.getRange('A1:A2').numberFormat = [['@'], ['General']];
      sheet.getRange('A1').values = [['10']];
      sheet.getRange('A1:A2').sort.apply([{ key: 0, ascending: false, dataOption: 'TextAsNumber' }]);
    });
    expect(column('A', 2)).toEqual(['10', 9]);
  });

  test('by colour: the wanted one comes to the top', async () => {
    await start([1], [2], [3]);
    await onSheet((sheet) => {
      sheet.getRange('A3').format.fill.color = '#FF0000';
      sheet.getRange('A1:A3').sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000' }]);
    });
    expect(column('A', 3)).toEqual([3, 1, 2]);
  });

  test('columns from left to right', async () => {
    await start([3, 1, 2], ['c', 'a', 'b']);
    await onSheet((sheet) => {
      sheet.getRange('A1:C2').sort.apply([{ key: 0 }], false, false, 'Columns');
    });
    expect(excel.values('A1:C2')).toEqual([
      [1, 2, 3],
      ['a', 'b', 'c'],
    ]);
  });

  test('looks move with their cells, formulas look along their own row', async () => {
    await start([2, '=A1*10'], [1, '=A2*10']);
    const fill = await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A1:B2').sort.apply([{ key: 0 }]);
      return sheet.getRange('A2').load('format/fill/color');
    });
    expect(fill.format.fill.color).toBe('#FF0000');
    expect(excel.formulas('A1:B2')).toEqual([
      [1, '=A1*10'],
      [2, '=A2*10'],
    ]);
  });

  test('hidden rows stay where they are', async () => {
    await start([3], [2], [1]);
    await onSheet((sheet) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
    });
    expect(column('A', 3)).toEqual([1, 2, 3]);
    await onSheet((sheet) => {
      sheet.getRange('A2').values = [[99]];
      sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: false }]);
    });
    expect(column('A', 3)).toEqual([3, 99, 1]);
  });

  test('merged cells and keys beyond the range are refused', async () => {
    excel = await startExcel({
      workbook: {
        rows: [
          [1, 2],
          [3, 4],
        ],
        merges: ['A1:B1'],
      },
    });
    expect(
      (
        await failureOf((sheet) => {
          sheet.getRange('A1:B2').sort.apply([{ key: 0 }]);
        })
      ).code,
    ).toBe('MergedRangeConflict');
    expect(
      (
        await failureOf((sheet) => {
          sheet.getRange('A2:B2').sort.apply([{ key: 2 }]);
        })
      ).code,
    ).toBe('InvalidArgument');
    expect(excel.bugs).toEqual([]);
  });

  test('sorted rows and columns are told', async () => {
    await start([2, 1], [1, 2], [3, 3]);
    const heard: [string, string][] = [];
    const note = ({ type, address }: { type: string; address: string }) => {
      heard.push([type, address]);
      return Promise.resolve();
    };
    await onSheet((sheet, { workbook }) => {
      sheet.onRowSorted.add(note);
      workbook.worksheets.onColumnSorted.add(note);
    });
    await onSheet((sheet) => {
      sheet.getRange('A1:B3').sort.apply([{ key: 0 }]);
      sheet.getRange('A1:B2').sort.apply([{ key: 0, ascending: false }], false, false, 'Columns');
    });
    await excel.idle();
    expect(heard).toEqual([
      ['WorksheetRowSorted', 'A1:B2'],
      ['WorksheetColumnSorted', 'A1:B2'],
    ]);
  });
});

describe('removeDuplicates', () => {
  test('keeps the first of each, closes the gaps within the range and counts', async () => {
    await start(['名', '数', 'x'], ['甲', 1, 'x'], ['甲', 2, 'x'], ['乙', 3, 'x'], ['甲', 4, 'x']);
    const result = await onSheet((sheet) => {
      const removed = sheet.getRange('A1:B5').removeDuplicates([0], true);
      return removed.load('removed,uniqueRemaining');
    });
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
    expect(excel.values('A1:C5')).toEqual([
      ['名', '数', 'x'],
      ['甲', 1, 'x'],
      ['乙', 3, 'x'],
      ['', '', 'x'],
      ['', '', 'x'],
    ]);
  });

  test('blank cells are alike, formulas are alike where they are written alike', async () => {
    await start([null], [null], ['=1+1'], ['=2'], ['=1+1']);
    const result = await onSheet((sheet) =>
      sheet.getRange('A1:A5').removeDuplicates([0], false).load('removed,uniqueRemaining'),
    );
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 3]);
  });

  test('needs a column of the range', async () => {
    await start([1]);
    const codes = [
      await failureOf((sheet) => sheet.getRange('A1').removeDuplicates([], false).load('removed')),
      await failureOf((sheet) => sheet.getRange('A1').removeDuplicates([1], false).load('removed')),
    ].map(({ code }) => code);
    expect(codes).toEqual(['InvalidArgument', 'InvalidArgument']);
  });
});
