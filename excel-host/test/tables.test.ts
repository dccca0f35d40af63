import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: {
      rows: [
        ['名', '数'],
        ['甲', 1],
        ['乙', 2],
        [null, null],
        ['下面', 9],
      ],
    },
  });
});

const made = (sheet: Excel.Worksheet) => {
  const table = sheet.tables.add('A1:B3', true);
  table.name = '表';
  return table;
};

describe('a table', () => {
  test('knows its header, its columns and its body', async () => {
    const [header, body, column, names, count] = await onSheet((sheet) => {
      const table = made(sheet);
      return [
        table.getHeaderRowRange().load('values'),
        table.getDataBodyRange().load('address'),
        table.columns.getItem('数').getDataBodyRange().load('values,address'),
        table.columns.load('items/name,items/id,items/index'),
        table.rows.getCount(),
      ] as const;
    });
    expect(header.values).toEqual([['名', '数']]);
    expect([body.address, column.address, column.values]).toEqual([
      'Sheet1!A2:B3',
      'Sheet1!B2:B3',
      [[1], [2]],
    ]);
    expect(names.items.map(({ name, id, index }) => [name, id, index])).toEqual([
      ['名', 1, 0],
      ['数', 2, 1],
    ]);
    expect(count.value).toBe(2);
  });

  test('without a header one is made, and the rows move down', async () => {
    const range = await onSheet((sheet) => sheet.tables.add('A2:B3', false).getRange().load('address'));
    expect(range.address).toBe('Sheet1!A2:B4');
    expect(excel.values('A2:B6')).toEqual([
      ['列1', '列2'],
      ['甲', 1],
      ['乙', 2],
      ['', ''],
      ['下面', 9],
    ]);
  });

  test('does not overlap with another or with merged cells, and has a name of its own', async () => {
    await onSheet(made);
    expect((await failureOf((sheet) => sheet.tables.add('B3:C5', true).load('name'))).code).toBe(
      'MergedRangeConflict',
    );
    const error = await failureOf((sheet) => (sheet.tables.add('D1:D3', true).name = '表'));
    expect(error.code).toBe('ItemAlreadyExists');
  });

  test.each(['A1', 'R1C1', 'C', 'R', '1表', 'a b'])('%j is no name for it', async (name) => {
    const error = await failureOf((sheet) => (sheet.tables.add('A1:B3', true).name = name));
    expect(error.code).toBe('InvalidArgument');
  });

  test('has no name that cells have, and they none of its', async () => {
    const error = await failureOf((sheet, { workbook }) => {
      workbook.names.add('合计', sheet.getRange('A1'));
      sheet.tables.add('A1:B3', true).name = '合计';
    });
    expect(error.code).toBe('ItemAlreadyExists');
    await onSheet((sheet) => (sheet.tables.getItemAt(0).name = '表'));
    const other = await failureOf((sheet, { workbook }) => workbook.names.add('表', sheet.getRange('A1')));
    expect(other.code).toBe('ItemAlreadyExists');
  });

  test('rows are added at the end and in between; what lies below moves down', async () => {
    await onSheet((sheet) => {
      const { rows } = made(sheet);
      rows.add(undefined, [
        ['丙', 3],
        ['丁', 4],
      ]);
      rows.add(1, [['新', 0]]);
    });
    expect(excel.values('A1:B8')).toEqual([
      ['名', '数'],
      ['甲', 1],
      ['新', 0],
      ['乙', 2],
      ['丙', 3],
      ['丁', 4],
      ['', ''],
      ['下面', 9],
    ]);
  });

  test('rows may take the place of blank ones below', async () => {
    await onSheet((sheet) => {
      made(sheet).rows.add(undefined, [['丙', 3]], false);
    });
    expect(excel.values('A4:B5')).toEqual([
      ['丙', 3],
      ['下面', 9],
    ]);
  });

  test('a table of a header only is filled from its first row on', async () => {
    await onSheet((sheet) => {
      sheet.tables.add('D1:E1', true).rows.add(undefined, [['a', 1]]);
    });
    expect(excel.values('D2:E2')).toEqual([['a', 1]]);
  });

  test('rows are deleted one by one or together', async () => {
    await onSheet((sheet) => {
      const { rows } = made(sheet);
      rows.getItemAt(0).delete();
    });
    expect(excel.values('A1:B4')).toEqual([
      ['名', '数'],
      ['乙', 2],
      ['', ''],
      ['下面', 9],
    ]);
    const error = await failureOf((sheet) => {
      sheet.tables.getItem('表').rows.deleteRows([5]);
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('columns are added and deleted; their numbers stay', async () => {
    const columns = await onSheet((sheet) => {
      const table = made(sheet);
      table.columns.add(1, [['中'], ['x'], ['y']]);
      table.columns.add(undefined, undefined, '末');
      table.columns.getItem('名').delete();
      return table.columns.load('items/name,items/id');
    });
    expect(columns.items.map(({ name, id }) => [name, id])).toEqual([
      ['中', 3],
      ['数', 2],
      ['末', 4],
    ]);
    expect(excel.values('A1:C3')).toEqual([
      ['中', '数', '末'],
      ['x', 1, ''],
      ['y', 2, ''],
    ]);
  });

  test('totals are a sum of numbers in the last column, named in the first', async () => {
    const totals = await onSheet((sheet) => {
      const table = made(sheet);
      table.showTotals = true;
      return table.getTotalRowRange().load('address,values');
    });
    expect([totals.address, totals.values]).toEqual(['Sheet1!A4:B4', [['汇总', 3]]]);
    await onSheet((sheet) => {
      sheet.tables.getItem('表').showTotals = false;
    });
    expect(excel.values('A4:B5')).toEqual([
      ['', ''],
      ['下面', 9],
    ]);
    const error = await failureOf((sheet) => sheet.tables.getItem('表').getTotalRowRange().load('address'));
    expect(error.code).toBe('ItemNotFound');
  });

  test('without its header it begins one row lower, and gets it back', async () => {
    const range = await onSheet((sheet) => {
      const table = made(sheet);
      table.showHeaders = false;
      return table.getRange().load('address');
    });
    expect([range.address, excel.values('A1:B1')]).toEqual(['Sheet1!A2:B3', [['', '']]]);
    await onSheet((sheet) => {
      sheet.tables.getItem('表').showHeaders = true;
    });
    expect(excel.values('A1:B1')).toEqual([['名', '数']]);
  });

  test('formulas name it and its columns, also when it grows or is renamed', async () => {
    await onSheet((sheet) => {
      const table = made(sheet);
      sheet.getRange('E1:E2').formulas = [['=SUM(表[数])'], ['=COUNTA(表[#Headers])']];
      table.rows.add(undefined, [['丙', 4]]);
    });
    expect(excel.values('E1:E2')).toEqual([[7], [2]]);
  });

  test('sorts its rows and remembers how', async () => {
    const sort = await onSheet((sheet) => {
      const table = made(sheet);
      table.sort.apply([{ key: 1, ascending: false }]);
      return table.sort.load('fields,matchCase,method');
    });
    expect(excel.values('A1:B3')).toEqual([
      ['名', '数'],
      ['乙', 2],
      ['甲', 1],
    ]);
    expect([sort.fields, sort.matchCase]).toEqual([[{ key: 1, ascending: false }], false]);
    await excel.typeInto('B3', 7);
    await onSheet((sheet) => {
      sheet.tables.getItem('表').sort.reapply();
    });
    expect(excel.values('A2:A3')).toEqual([['甲'], ['乙']]);
  });

  test('is resized where the header stays in its row', async () => {
    const range = await onSheet((sheet) => {
      const table = made(sheet);
      table.resize('A1:C5');
      return table.getRange().load('address');
    });
    expect(range.address).toBe('Sheet1!A1:C5');
    const error = await failureOf((sheet) => {
      sheet.tables.getItem('表').resize('A2:C5');
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('becomes a range with its contents, or is deleted with them', async () => {
    const count = await onSheet((sheet) => {
      made(sheet).convertToRange();
      return sheet.tables.getCount();
    });
    expect([count.value, excel.values('A2:B2')]).toEqual([0, [['甲', 1]]]);
    await onSheet((sheet) => {
      made(sheet).delete();
    });
    expect(excel.values('A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('moves and grows with rows of its sheet, and is not torn by shifted cells', async () => {
    await onSheet(made);
    await excel.insertRows('Sheet1', 0, 1);
    await excel.insertRows('Sheet1', 2, 1);
    const range = await onSheet((sheet) => sheet.tables.getItem('表').getRange().load('address'));
    expect(range.address).toBe('Sheet1!A2:B5');
    const error = await failureOf((sheet) => sheet.getRange('B3').insert('Down').load('address'));
    expect(error.code).toBe('InsertDeleteConflict');
  });

  test('tables that a range touches or holds', async () => {
    const [touched, held] = await onSheet((sheet) => {
      made(sheet);
      return [
        sheet.getRange('B2').getTables().getCount(),
        sheet.getRange('B2').getTables(true).getCount(),
      ] as const;
    });
    expect([touched.value, held.value]).toEqual([1, 0]);
  });
});

test('added, changed, selected and deleted tables are told', async () => {
  const heard: unknown[] = [];
  await onSheet((sheet, { workbook }) => {
    workbook.tables.onAdded.add((event) => Promise.resolve(void heard.push(event.type)));
    sheet.tables.onDeleted.add((event) => Promise.resolve(void heard.push([event.type, event.tableName])));
  });
  await onSheet((sheet) => {
    const table = made(sheet);
    table.onChanged.add((event) =>
      Promise.resolve(void heard.push([event.type, event.address, event.details])),
    );
    table.onSelectionChanged.add((event) =>
      Promise.resolve(void heard.push([event.type, event.isInsideTable, event.address])),
    );
  });
  await excel.typeInto('B2', 5);
  await excel.typeInto('D9', 5);
  await excel.select('A3:D3');
  await excel.select('D9');
  await onSheet((sheet) => {
    sheet.tables.getItem('表').convertToRange();
  });
  await excel.idle();
  const details = { valueBefore: 1, valueAfter: 5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' };
  expect(heard).toEqual([
    'TableAdded',
    ['TableChanged', 'B2', details],
    ['TableSelectionChanged', true, 'A3:B3'],
    ['TableSelectionChanged', false, ''],
    ['TableDeleted', '表'],
  ]);
});

test('looks, hidden rows, names, places and visibility of sheets are told', async () => {
  excel = await startExcel({ workbook: [{ rows: [[1]] }, { rows: [[2]] }] });
  const heard: { type: string }[] = [];
  const note = (event: { type: string }) => {
    heard.push(event);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onFormatChanged.add(note);
    worksheets.onRowHiddenChanged.add(note);
    worksheets.onNameChanged.add(note);
    worksheets.onMoved.add(note);
    worksheets.onVisibilityChanged.add(note);
    await context.sync();
    const sheet = worksheets.getItem('Sheet2');
    sheet.getRange('A1').format.fill.color = 'red';
    sheet.getRange('2:2').rowHidden = true;
    sheet.name = '新';
    sheet.position = 0;
    sheet.visibility = 'Hidden';
    await context.sync();
  });
  await excel.idle();
  expect(heard.map(({ type }) => type).sort()).toEqual([
    'WorksheetFormatChanged',
    'WorksheetMoved',
    'WorksheetNameChanged',
    'WorksheetRowHiddenChanged',
    'WorksheetVisibilityChanged',
  ]);
  expect(heard).toContainEqual(expect.objectContaining({ nameBefore: 'Sheet2', nameAfter: '新' }));
});
