import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: [
      {
        sheetName: '自评表',
        rows: [
          [1, '=A1*2'],
          ['头', null],
        ],
        merges: ['A2:B2'],
      },
      { sheetName: '二', rows: [['=自评表!A1']] },
    ],
  });
});

describe('a copied sheet', () => {
  test('has a numbered name, its place, and all that lies on it', async () => {
    const [copy, active, bold, comments, type, areas] = await onSheet((sheet, { workbook }) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.comments.add('A1', '甲');
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } };
      const made = sheet.copy('After', sheet);
      return [
        made.load('name,position'),
        workbook.worksheets.getActiveWorksheet().load('name'),
        made.getRange('A1').load('format/font/bold'),
        made.comments.getCount(),
        made.getRange('A1').dataValidation.load('type'),
        made.getRange('A1:B2').getMergedAreasOrNullObject().load('address'),
      ] as const;
    });
    expect([copy.name, copy.position, active.name]).toEqual(['自评表 (2)', 1, '自评表']);
    expect([bold.format.font.bold, comments.value, type.type]).toEqual([true, 1, 'List']);
    expect(areas.address).toBe("'自评表 (2)'!A2:B2");
    expect(excel.sheetNames).toEqual(['自评表', '自评表 (2)', '二']);
  });

  test('is a sheet of its own', async () => {
    await onSheet((sheet) => {
      sheet.copy('End');
    });
    await excel.typeInto("'自评表 (2)'!A1", 5);
    expect([excel.values("'自评表 (2)'!B1"), excel.values('自评表!B1')]).toEqual([[[10]], [[2]]]);
    await onSheet((sheet) => {
      sheet.copy('Beginning');
    });
    expect(excel.sheetNames).toEqual(['自评表 (3)', '自评表', '二', '自评表 (2)']);
  });
});

test('a copied sheet has the names of its own, and its own ones beside those of the workbook', async () => {
  const [names, all, onCopy] = await onSheet((sheet, { workbook }) => {
    sheet.names.add('本表', sheet.getRange('A1'));
    workbook.names.add('全部', sheet.getRange('A1:A2'));
    workbook.names.add('别处', workbook.worksheets.getItem('二').getRange('A1'));
    const copy = sheet.copy('End');
    copy.getRange('A1').values = [[5]];
    return [
      copy.names.load('items/name,items/formula,items/scope'),
      workbook.names.load('items/name,items/formula'),
      copy.names.getItem('全部').getRange().load('address,values'),
    ];
  });
  expect(names.items.map(({ name, formula, scope }) => [name, formula as string, scope])).toEqual([
    ['本表', "='自评表 (2)'!$A$1", 'Worksheet'],
    ['全部', "='自评表 (2)'!$A$1:$A$2", 'Worksheet'],
  ]);
  expect(all.items.map(({ name, formula }) => [name, formula as string])).toEqual([
    ['全部', '=自评表!$A$1:$A$2'],
    ['别处', '=二!$A$1'],
  ]);
  expect([onCopy.address, onCopy.values]).toEqual(["'自评表 (2)'!A1:A2", [[5], ['头']]]);
});

describe('when the sheet that is shown goes away', () => {
  const shownAfter = async (names: readonly string[], active: string, act: 'hide' | 'delete') => {
    excel = await startExcel({ workbook: names.map((sheetName) => ({ sheetName, rows: [] })) });
    await excel.hideSheet('藏');
    await excel.activateSheet(active);
    await onSheet((sheet) => {
      if (act === 'delete') sheet.delete();
      else sheet.visibility = 'Hidden';
    });
    return excel.activeSheet;
  };

  test.each(['hide', 'delete'] as const)('the next one to its right is shown (%s)', async (act) => {
    expect(await shownAfter(['一', '二', '藏', '三', '四'], '二', act)).toBe('三');
  });

  test.each(['hide', 'delete'] as const)('the one to its left where it is the last (%s)', async (act) => {
    expect(await shownAfter(['一', '二', '三', '藏'], '三', act)).toBe('二');
  });
});

test('sheets of another file are inserted with their formulas', async () => {
  const file = Buffer.from(excel.save()).toString('base64');
  await excel.renameSheet('自评表', '旧');
  const ids = await onSheet((_sheet, { workbook }) =>
    workbook.insertWorksheetsFromBase64(file, {
      sheetNamesToInsert: ['自评表'],
      positionType: 'After',
      relativeTo: '旧',
    }),
  );
  expect(ids.value).toHaveLength(1);
  expect(excel.sheetNames).toEqual(['旧', '自评表', '二']);
  expect(excel.formulas('自评表!B1')).toEqual([['=A1*2']]);
  const error = await failureOf((_sheet, { workbook }) => workbook.insertWorksheetsFromBase64('!'));
  expect(error.code).toBe('InvalidArgument');
});

test('a protected workbook keeps its sheets', async () => {
  const protectedNow = await onSheet((_sheet, { workbook }) => {
    workbook.protection.protect('密码');
    return workbook.protection.load('protected');
  });
  expect(protectedNow.protected).toBe(true);
  await expect(onSheet((_sheet, { workbook }) => workbook.worksheets.add('新'))).rejects.toThrow();
  await expect(onSheet((sheet) => (sheet.name = '新'))).rejects.toThrow();
  const wrong = await failureOf((_sheet, { workbook }) => {
    workbook.protection.unprotect('别的');
  });
  expect(wrong.code).toBe('InvalidArgument');
  await onSheet((_sheet, { workbook }) => {
    workbook.protection.unprotect('密码');
    workbook.worksheets.add('新');
  });
});

test('what is kept with a sheet: properties, gridlines, page breaks', async () => {
  const [properties, view, breaks, after] = await onSheet((sheet) => {
    sheet.customProperties.add('version', '1');
    sheet.showGridlines = false;
    sheet.standardWidth = 12;
    const added = sheet.horizontalPageBreaks.add('A5:B5');
    return [
      sheet.customProperties.getItem('VERSION'.toLowerCase()).load('key,value'),
      sheet.load('showGridlines,standardWidth'),
      sheet.horizontalPageBreaks.load('items/rowIndex'),
      added.getCellAfterBreak().load('address'),
    ] as const;
  });
  expect([properties.value, view.showGridlines, view.standardWidth]).toEqual(['1', false, 12]);
  expect([breaks.items.map(({ rowIndex }) => rowIndex), after.address]).toEqual([[4], '自评表!A5']);
});

test('panes are frozen at a place that can be asked for', async () => {
  const [at, none] = await onSheet((sheet, { workbook }) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
    return [
      sheet.freezePanes.getLocation().load('address'),
      workbook.worksheets.add('三').freezePanes.getLocationOrNullObject(),
    ] as const;
  });
  expect([at.address, none.isNullObject]).toEqual(['自评表!A1:B2', true]);
  const error = await failureOf((_sheet, { workbook }) =>
    workbook.worksheets.getItem('三').freezePanes.getLocation().load('address'),
  );
  expect(error.code).toBe('ItemNotFound');
});

test('groups of rows are hidden and shown by their levels', async () => {
  const hidden = async () => {
    const rows = await onSheet((sheet) => ['3:3', '5:5'].map((row) => sheet.getRange(row).load('rowHidden')));
    return rows.map(({ rowHidden }) => rowHidden);
  };
  await onSheet((sheet) => {
    sheet.getRange('3:6').group('ByRows');
    sheet.getRange('5:5').group('ByRows');
    sheet.showOutlineLevels(1, 0);
  });
  expect(await hidden()).toEqual([true, true]);
  await onSheet((sheet) => {
    sheet.showOutlineLevels(2, 0);
  });
  expect(await hidden()).toEqual([false, true]);
  await onSheet((sheet) => {
    sheet.getRange('3:6').showGroupDetails('ByRows');
  });
  expect(await hidden()).toEqual([false, false]);
  const copied = await onSheet((sheet) => {
    const copy = sheet.copy('End');
    copy.showOutlineLevels(1, 0);
    return copy.getRange('3:6').load('rowHidden');
  });
  expect(copied.rowHidden).toBe(true);
  const error = await failureOf((sheet) => {
    sheet.getRange('3:6').group('ByColumns');
  });
  expect(error.code).toBe('InvalidArgument');
});

test('saving makes a workbook clean, changing it makes it dirty; closing is left to the host page', async () => {
  const dirty = async () => {
    const workbook = await onSheet((_sheet, context) => context.workbook.load('isDirty'));
    return workbook.isDirty;
  };
  await excel.typeInto('A1', 3);
  expect(await dirty()).toBe(true);
  await onSheet((_sheet, { workbook }) => {
    workbook.save('Save');
  });
  expect(await dirty()).toBe(false);
  await onSheet((_sheet, { workbook }) => {
    workbook.close('SkipSave');
  });
});
