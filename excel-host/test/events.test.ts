import { startExcel, type RunningExcel } from '..';
import { onSheet } from './on-sheet';

let excel: RunningExcel;
let heard: Excel.WorksheetChangedEventArgs[];

beforeEach(async () => {
  excel = await startExcel({ workbook: { rows: [[1, 2, '=A1+B1']] } });
  heard = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
});

describe('onChanged', () => {
  test('a formula that gives an empty text is told as a text', async () => {
    await excel.typeInto('A1', '=""');
    await excel.idle();
    expect(heard[0]).toMatchObject({ details: { valueAfter: '', valueTypeAfter: 'String' } });
  });

  test('a person types: where, what was there and what is', async () => {
    await excel.typeInto('A1', 40);
    await excel.idle();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: 1, valueAfter: 40, valueTypeAfter: 'Double' },
    });
    expect(excel.values('C1')).toEqual([[42]]);
    await Excel.run(async (context) => {
      const range = heard[0]!.getRange(context).load('values');
      await context.sync();
      expect(range.values).toEqual([[40]]);
    });
  });

  test('a coauthor is remote', async () => {
    await excel.coauthorTypes('B1', 9);
    await excel.idle();
    expect(heard.map((event) => event.source)).toEqual(['Remote']);
  });

  test("the add-in's own writes are told as such, one event a range", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [[5, 6]];
      await context.sync();
    });
    await excel.idle();
    expect(heard.map((event) => [event.address, event.triggerSource])).toEqual([['A1:B1', 'ThisLocalAddin']]);
  });

  test("another add-in's writes are told as a co-author's", async () => {
    await excel.asAnotherAddIn(() =>
      onSheet((sheet) => {
        sheet.getRange('A1').values = [[5]];
      }),
    );
    await onSheet((sheet) => {
      sheet.getRange('B1').values = [[6]];
    });
    await excel.idle();
    expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ['A1', 'Remote', 'Unknown'],
      ['B1', 'Local', 'ThisLocalAddin'],
    ]);
  });

  test('events can be switched off by the add-in, and handlers taken back', async () => {
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[5]];
      await context.sync();
    });
    await excel.idle();
    expect(heard).toEqual([]);
  });

  test('inserted rows', async () => {
    await excel.insertRows('Sheet1', 0, 1);
    await excel.idle();
    expect(heard.map((event) => [event.changeType, event.address])).toEqual([['RowInserted', '1:1']]);
    expect(excel.formulas('C2')).toEqual([['=A2+B2']]);
  });

  test('a storm, late events and lost events', async () => {
    const end = excel.setFault({ kind: 'eventStorm', copies: 50 });
    await excel.typeInto('A1', 2);
    await excel.idle();
    expect(heard).toHaveLength(50);
    end();
    const endLate = excel.setFault({ kind: 'eventsLate', ms: 20 });
    await excel.typeInto('A1', 3);
    expect(heard).toHaveLength(50);
    await excel.idle();
    expect(heard).toHaveLength(51);
    endLate();
    excel.setFault({ kind: 'eventsLost' });
    await excel.typeInto('A1', 4);
    await excel.idle();
    expect(heard).toHaveLength(51);
  });

  test('pasting gives one event or one a cell', async () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    await excel.paste('E1', rows);
    await excel.paste('E1', rows, 'each');
    await excel.idle();
    expect(heard.map((event) => event.address)).toEqual(['E1:F2', 'E1', 'F1', 'E2', 'F2']);
  });
});

test('calculation, activation, selection, added and deleted sheets are told', async () => {
  const types: string[] = [];
  const note = (event: { type: string }) => {
    types.push(event.type);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onCalculated.add(note);
    worksheets.onActivated.add(note);
    worksheets.onDeactivated.add(note);
    worksheets.onSelectionChanged.add(note);
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    await context.sync();
  });
  const next = async (action: Promise<void>) => {
    types.length = 0;
    await action;
    await excel.idle();
    return [...types];
  };
  expect(await next(excel.typeInto('A1', 7))).toEqual(['WorksheetCalculated']);
  expect(await next(excel.select('B2'))).toEqual(['WorksheetSelectionChanged']);
  expect(await next(excel.addSheet('新'))).toEqual(['WorksheetAdded']);
  expect(await next(excel.activateSheet('新'))).toEqual(['WorksheetDeactivated', 'WorksheetActivated']);
  expect(await next(excel.deleteSheet('新'))).toEqual(
    expect.arrayContaining(['WorksheetActivated', 'WorksheetDeleted']),
  );
});

test('a click, and the rows that are hidden, are told', async () => {
  const told: unknown[] = [];
  await onSheet((sheet, { workbook }) => {
    sheet.onSingleClicked.add(({ address, offsetX, offsetY }) => {
      told.push([address, offsetX >= 0, offsetY >= 0]);
      return Promise.resolve();
    });
    workbook.worksheets.onRowHiddenChanged.add(({ address, changeType }) => {
      told.push([address, changeType]);
      return Promise.resolve();
    });
  });
  await excel.click('B2');
  await onSheet((sheet) => {
    sheet.getRange('A2:A3').rowHidden = true;
    sheet.getRange('3:3').rowHidden = false;
  });
  await excel.idle();
  expect(told).toEqual([
    ['B2', true, true],
    ['2:3', 'Hidden'],
    ['3:3', 'Unhidden'],
  ]);
});

test('a handler that is taken back hears nothing more', async () => {
  const told: string[] = [];
  const handler = await onSheet((sheet) =>
    sheet.onSelectionChanged.add(({ address }) => {
      told.push(address);
      return Promise.resolve();
    }),
  );
  await excel.select('A1');
  await excel.idle();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await excel.select('B1');
  await excel.idle();
  expect(told).toEqual(['A1']);
});

test('onCalculated names the cells that were calculated', async () => {
  excel = await startExcel({
    workbook: {
      rows: [
        [1, '=A1', null, '=A1*2'],
        [2, '=A1+1'],
        [3, '=A3'],
      ],
    },
  });
  const addresses: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add((args) => {
      addresses.push(args.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await excel.typeInto('A1', 7);
  await excel.idle();
  expect(addresses).toEqual(['B1:B2,D1']);
});
