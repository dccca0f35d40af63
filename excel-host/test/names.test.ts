import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: [
      {
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
      { sheetName: '表 二', rows: [[9]] },
    ],
  });
});

describe('names', () => {
  test('of cells: fixed in the formula, plain in the value', async () => {
    const [named, range] = await onSheet((sheet, { workbook }) => {
      const added = workbook.names.add('合计', sheet.getRange('A1:B2'), '全部');
      return [
        added.load('name,formula,value,type,scope,visible,comment'),
        added.getRange().load('address'),
      ] as const;
    });
    expect(named.toJSON()).toMatchObject({
      name: '合计',
      formula: '=Sheet1!$A$1:$B$2',
      value: 'Sheet1!$A$1:$B$2',
      type: 'Range',
      scope: 'Workbook',
      visible: true,
      comment: '全部',
    });
    expect(range.address).toBe('Sheet1!A1:B2');
  });

  test.each([
    ['=0.1', 0.1, 'Double'],
    ['=100', 100, 'Integer'],
    ['="元"', '元', 'String'],
    ['=TRUE', true, 'Boolean'],
  ])('of %s', async (formula, value, type) => {
    const [named, range] = await onSheet((_sheet, { workbook }) => {
      const added = workbook.names.add('数', formula);
      return [added.load('value,type'), added.getRangeOrNullObject()] as const;
    });
    expect([named.value, named.type, range.isNullObject]).toEqual([value, type, true]);
    await expect(
      onSheet((_sheet, { workbook }) => workbook.names.getItem('数').getRange().load('address')),
    ).rejects.toThrow();
  });

  test('of a sheet are its own, and come first there', async () => {
    const [own, all, found] = await onSheet((sheet, { workbook }) => {
      workbook.names.add('数', sheet.getRange('A1'));
      const other = workbook.worksheets.getItem('表 二');
      const added = other.names.add('数', other.getRange('A1'));
      return [
        added.load('scope,formula'),
        workbook.names.load('items/formula'),
        other.getRange('数').load('address'),
      ] as const;
    });
    expect([own.scope, own.formula]).toEqual(['Worksheet', "='表 二'!$A$1"]);
    expect(all.items.map(({ formula }) => formula as unknown)).toEqual(['=Sheet1!$A$1']);
    expect(found.address).toBe("'表 二'!A1");
    const [sheetOf, none] = await onSheet((_sheet, { workbook }) => [
      workbook.worksheets.getItem('表 二').names.getItem('数').worksheet.load('name'),
      workbook.names.getItem('数').worksheetOrNullObject,
    ]);
    expect([sheetOf.name, none.isNullObject]).toEqual(['表 二', true]);
    const error = await failureOf((_sheet, { workbook }) =>
      workbook.names.getItem('数').worksheet.load('name'),
    );
    expect(error.code).toBe('ItemNotFound');
  });

  test('are changed, and formulas with them', async () => {
    await onSheet((sheet, { workbook }) => {
      const named = workbook.names.add('数', sheet.getRange('A1'));
      sheet.getRange('D1').formulas = [['=数*10']];
      named.visible = false;
      named.comment = '注';
    });
    expect(excel.values('D1')).toEqual([[10]]);
    await onSheet((_sheet, { workbook }) => {
      workbook.names.getItem('数').formula = '=Sheet1!$B$2';
    });
    expect(excel.values('D1')).toEqual([[40]]);
    const named = await onSheet((_sheet, { workbook }) =>
      workbook.names.getItem('数').load('visible,comment'),
    );
    expect([named.visible, named.comment]).toEqual([false, '注']);
  });

  test.each(['1数', 'A1', 'a b', 'R1C1', ''])('%j is no name', async (name) => {
    const error = await failureOf((sheet, { workbook }) => workbook.names.add(name, sheet.getRange('A1')));
    expect(error.code).toBe('InvalidArgument');
  });

  test('are taken once, and deleted', async () => {
    await onSheet((sheet, { workbook }) => workbook.names.add('数', sheet.getRange('A1')));
    const twice = await failureOf((sheet, { workbook }) => workbook.names.add('数', sheet.getRange('A1')));
    expect(twice.code).toBe('ItemAlreadyExists');
    const none = await onSheet((_sheet, { workbook }) => {
      workbook.names.getItem('数').delete();
      return workbook.names.getItemOrNullObject('数').load('name');
    });
    expect(none.isNullObject).toBe(true);
  });

  test('give their values as a matrix', async () => {
    const values = await onSheet((sheet, { workbook }) =>
      workbook.names.add('数', sheet.getRange('A1:B1')).arrayValues.load('values,types'),
    );
    expect([values.values, values.types]).toEqual([[[1, 2]], [['Double', 'Double']]]);
  });
});

describe('what a name gives that is no range', () => {
  test.each([
    ['=0.6', 0.6, 'Double'],
    ['=SUM(Sheet1!A1:B2)', 10, 'Integer'],
    ['="优"&"秀"', '优秀', 'String'],
    ['=1>2', false, 'Boolean'],
    ['=1/0', '#DIV/0!', 'Error'],
  ])('%s', async (formula, value, type) => {
    const named = await onSheet((_sheet, { workbook }) =>
      workbook.names.add('数', formula).load('value,type'),
    );
    expect([named.value, named.type]).toEqual([value, type]);
  });

  test('several values are an array', async () => {
    const [named, values] = await onSheet((_sheet, { workbook }) => {
      const added = workbook.names.add('数', '={1,2;3,4}');
      return [added.load('type'), added.arrayValues.load('values')] as const;
    });
    expect([named.type, values.values]).toEqual([
      'Array',
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });
});

describe('bindings', () => {
  test('find cells again by an id, wherever they have gone', async () => {
    await onSheet((_sheet, { workbook }) => {
      workbook.bindings.add('Sheet1!A1:B2', 'Range', 'form');
      workbook.bindings.add('Sheet1!A1', 'Text', 'cell');
    });
    await excel.insertRows('Sheet1', 0, 1);
    const [range, text, count] = await onSheet(
      (_sheet, { workbook }) =>
        [
          workbook.bindings.getItem('form').getRange().load('address'),
          workbook.bindings.getItem('cell').getText(),
          workbook.bindings.getCount(),
        ] as const,
    );
    expect([range.address, text.value, count.value]).toEqual(['Sheet1!A2:B3', '1', 2]);
  });

  test('tell of changes and selections in their cells, until their handlers are removed', async () => {
    const heard: unknown[] = [];
    const handlers = await Excel.run(async (context) => {
      const bound = context.workbook.bindings.add('Sheet1!A1:B2', 'Range', 'a_b').load('id');
      await context.sync();
      const added = [
        bound.onDataChanged.add((event) => Promise.resolve(heard.push(['data', event.binding.id]))),
        bound.onSelectionChanged.add(({ binding, startRow, startColumn, rowCount, columnCount }) =>
          Promise.resolve(heard.push([binding.id, startRow, startColumn, rowCount, columnCount])),
        ),
      ];
      await context.sync();
      return added;
    });
    await excel.typeInto('B2', 9);
    await excel.typeInto('C9', 9);
    await excel.select('C9');
    await excel.select('B1:D5');
    await onSheet((sheet) => (sheet.getRange('A1').values = [[7]]));
    await excel.idle();
    expect(heard).toEqual([
      ['data', 'a_b'],
      ['a_b', 0, 1, 2, 1],
      ['data', 'a_b'],
    ]);
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
    heard.length = 0;
    await excel.typeInto('B2', 10);
    await excel.idle();
    expect(heard).toEqual([]);
  });

  test('that are gone can no longer be listened to', async () => {
    const listening = Excel.run(async (context) => {
      const bound = context.workbook.bindings.add('Sheet1!A1', 'Range', 'x').load('id');
      await context.sync();
      bound.delete();
      await context.sync();
      bound.onDataChanged.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(listening).rejects.toMatchObject({ code: 'CannotRegisterEvent' });
  });

  test('are of a type, and an address names its sheet', async () => {
    const codes = [
      await failureOf((_sheet, { workbook }) => workbook.bindings.add('A1', 'Range', 'x')),
      await failureOf((_sheet, { workbook }) => workbook.bindings.add('Sheet1!A1:B2', 'Text', 'x')),
      await failureOf((_sheet, { workbook }) => workbook.bindings.getItem('x').load('id')),
    ].map(({ code }) => code);
    expect(codes).toEqual(['InvalidArgument', 'InvalidBinding', 'ItemNotFound']);
  });
});
