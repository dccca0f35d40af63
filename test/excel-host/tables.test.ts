import { startExcel } from '.';

test('a table knows its header, its columns and its body, and grows', async () => {
  const excel = await startExcel({
    workbook: {
      rows: [
        ['名', '数'],
        ['甲', 1],
      ],
    },
  });
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B2', true);
    table.name = '表';
    table.rows.add(undefined, [['乙', 2]]);
    const column = context.workbook.tables
      .getItem('表')
      .columns.getItem('数')
      .getDataBodyRange()
      .load('values,address');
    const count = table.rows.getCount();
    await context.sync();
    expect([column.values, column.address, count.value]).toEqual([[[1], [2]], 'Sheet1!B2:B3', 2]);
  });
  expect(excel.values('A3:B3')).toEqual([['乙', 2]]);
});

test('looks, hidden rows, names, places and visibility of sheets are told', async () => {
  const excel = await startExcel({ workbook: [{ rows: [[1]] }, { rows: [[2]] }] });
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
