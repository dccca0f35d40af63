import { startExcel, type RunningExcel } from '..';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ workbook: [{ rows: [[1]] }, { sheetName: '二', rows: [['b']] }] });
});

function caught(act: () => unknown): OfficeExtension.Error {
  try {
    act();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('Nothing was thrown.');
}

describe('proxy objects', () => {
  test('null objects', async () => {
    await Excel.run(async (context) => {
      const [none, some] = ['无', '二'].map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      const range = none!.getRange('A1');
      range.load('values');
      await context.sync();
      expect([none!.isNullObject, some!.isNullObject, range.isNullObject]).toEqual([true, false, true]);
    });
  });

  test('a range can be used again in later requests, and after its time in a tracked one', async () => {
    const tracked = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('P1');
      range.load('address');
      context.trackedObjects.add(range);
      await context.sync();
      range.values = [[7]];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[7]]);
      return range;
    });
    await Excel.run(tracked, async (context) => {
      tracked.load('values');
      await context.sync();
      expect(tracked.values).toEqual([[7]]);
      context.trackedObjects.remove(tracked);
    });
  });

  test('a kept range moves with its cells', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.load('address');
      await context.sync();
      await excel.insertRows('Sheet1', 0, 2);
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Sheet1!A3', [[1]]]);
    });
  });

  test('a kept range whose sheet is deleted can no longer be used', async () => {
    const outcome = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('二').getRange('A1');
      range.load('address');
      await context.sync();
      await excel.deleteSheet('二');
      range.load('values');
      await context.sync();
    });
    await expect(outcome).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  test('twenty requests at once come in their order', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_each, index) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[index]];
          await context.sync();
        }),
      ),
    );
    expect(excel.values('A1')).toEqual([[19]]);
    expect(excel.roundTrips).toBe(20);
  });

  test('set and toJSON', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('P1:Q1');
      range.set({ values: [[1, 2]], format: { fill: { color: 'red' } } });
      range.load('values,format/fill/color');
      await context.sync();
      expect(range.toJSON()).toMatchObject({ values: [[1, 2]], format: { fill: { color: '#FF0000' } } });
    });
  });

  test('a property that was not loaded says so, in Chinese, and keeps its code', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1').load('address');
      await context.sync();
      for (const read of [() => sheet.name, () => range.values, () => range.format.fill.color]) {
        expect(caught(read)).toMatchObject({ code: 'PropertyNotLoaded' });
        expect(caught(read).message).toMatch(/不可用/);
      }
    });
  });

  test('what was loaded stays as it was until it is loaded again', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      await excel.typeInto('A1', 5);
      expect(range.values).toEqual([[1]]);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[5]]);
    });
  });

  test('only isNullObject is known of a null object', async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('无').load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(none.name).toBeUndefined();
    });
  });

  test('what is done to a null object is ItemNotFound', async () => {
    const outcome = Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('无').name = '有';
      await context.sync();
    });
    await expect(outcome).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('a range that was not tracked ends with its run', async () => {
    const range = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('address');
      await context.sync();
      return used;
    });
    const outcome = (async () => {
      range.load('values');
      await range.context.sync();
    })();
    await expect(outcome).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });

  test('actions are done in the order in which they were asked for, reads among writes', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [before, after] = [sheet.getRange('A1').load('values'), sheet.getRange('A1')];
      sheet.getRange('A1').values = [[2]];
      after.load('values');
      sheet.getRange('A1').values = [[3]];
      await context.sync();
      expect([before.values, after.values, excel.values('A1')]).toEqual([[[1]], [[2]], [[3]]]);
    });
  });
});
