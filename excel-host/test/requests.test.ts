import { startExcel, type RunningExcel } from '..';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ workbook: [{ rows: [[1]] }, { sheetName: '二', rows: [['b']] }] });
});

async function failure(
  run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
): Promise<OfficeExtension.Error> {
  const outcome = Excel.run(async (context) => {
    run(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  return outcome.then(
    () => {
      throw new Error('The request did not fail.');
    },
    (error: unknown) => error as OfficeExtension.Error,
  );
}

describe('errors', () => {
  test('a missing sheet is ItemNotFound, and tells where', async () => {
    const error = await failure((context) => context.workbook.worksheets.getItem('无').load('name'));
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
    expect(error.debugInfo.statement).toContain('worksheets.getItem');
  });

  test('the marks that were passed before it are told', async () => {
    const error = await failure((context) => {
      context.trace('前');
      context.workbook.worksheets.getItem('无').load('name');
      context.trace('后');
    });
    expect(error.traceMessages).toEqual(['前']);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2, 3]])],
    ['InvalidArgument', (sheet) => void sheet.getRange('??').load('values')],
    ['InvalidArgument', (sheet) => (sheet.name = 'a/b')],
    ['ItemAlreadyExists', (sheet) => (sheet.name = '二')],
    ['InvalidArgument', (sheet) => (sheet.getRange('A1').format.fill.color = 'nonsense')],
    ['InvalidArgument', (sheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('address')],
    ['ItemNotFound', (sheet) => void sheet.getRange('A1').getIntersection('C3').load('address')],
  ])('%s', async (code, run) => {
    const error = await failure((_context, sheet) => {
      run(sheet);
    });
    expect(error.code).toBe(code);
    expect(excel.bugs).toEqual([]);
  });

  test('what comes before a failure stays, what comes after is not done', async () => {
    await failure((_context, sheet) => {
      sheet.getRange('B1').values = [['vor']];
      sheet.getRange('B2:C2').values = [[1, 2, 3]];
      sheet.getRange('B3').values = [['nach']];
    });
    expect(excel.values('B1:B3')).toEqual([['vor'], [''], ['']]);
  });

  test('a member that is not emulated names itself', async () => {
    const error = await failure((_context, sheet) => void sheet.charts.load('count'));
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('Worksheet.charts');
    expect(excel.missing).toEqual(['Worksheet.charts']);
  });

  test('a name that Excel has never heard of is passed over', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/NoPropertiesNeeded');
      await context.sync();
      expect(context.workbook.worksheets.items).toHaveLength(2);
    });
    expect(excel.missing).toEqual([]);
  });
});

describe('sheets', () => {
  test('are added at the end without being shown, named, moved, hidden and deleted', async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.add('报告');
      added.load('name,position,visibility');
      const active = sheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([added.name, added.position, added.visibility, active.name]).toEqual([
        '报告',
        2,
        'Visible',
        'Sheet1',
      ]);
      added.position = 0;
      added.activate();
      sheets.getItem('二').visibility = 'VeryHidden';
      sheets.load('items/name,items/visibility');
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ['报告', 'Visible'],
        ['Sheet1', 'Visible'],
        ['二', 'VeryHidden'],
      ]);
      sheets.getItem('报告').delete();
      await context.sync();
    });
    expect(excel.sheetNames).toEqual(['Sheet1', '二']);
    expect(excel.activeSheet).toBe('Sheet1');
  });

  test('the last one that is shown can neither be hidden nor deleted', async () => {
    await excel.hideSheet('二');
    await expect(failure((_context, sheet) => (sheet.visibility = 'Hidden'))).resolves.toMatchObject({
      code: 'InvalidArgument',
    });
    await expect(
      failure((_context, sheet) => {
        sheet.delete();
      }),
    ).resolves.toMatchObject({ code: 'InvalidOperation' });
  });

  test('a range of another sheet can only be selected once that sheet is shown', async () => {
    const select = (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('二').getRange('B2').select();
    };
    await Excel.run(async (context) => {
      select(context);
      const before = context.workbook.getSelectedRange().load('address');
      await context.sync();
      context.workbook.worksheets.getItem('二').activate();
      await context.sync();
      select(context);
      const after = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([before.address, after.address]).toEqual(['Sheet1!A1', '二!B2']);
    });
  });

  test('page layout is kept', async () => {
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getActiveWorksheet().pageLayout;
      page.orientation = 'Landscape';
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintMargins('Centimeters', { left: 2.54 });
      page.headersFooters.defaultForAllPages.centerFooter = '&P';
      page.load('orientation,leftMargin,paperSize,zoom');
      page.headersFooters.defaultForAllPages.load('centerFooter');
      await context.sync();
      expect([page.orientation, page.leftMargin, page.paperSize, page.zoom]).toEqual([
        'Landscape',
        72,
        'A4',
        { horizontalFitToPages: 1 },
      ]);
      expect(page.headersFooters.defaultForAllPages.centerFooter).toBe('&P');
    });
  });
});

describe('what an add-in keeps in a workbook', () => {
  test('workbook settings, custom XML, properties and names', async () => {
    await Excel.run(async (context) => {
      const { settings, customXmlParts, properties, names } = context.workbook;
      settings.add('journal', { edits: [1, '二'] });
      const part = customXmlParts.add('<j xmlns="urn:ziping"><e/></j>').load('id,namespaceUri');
      properties.custom.add('policy', 'yuelu');
      names.add('合计', context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
      await context.sync();
      const kept = settings.getItem('journal').load('value');
      const missing = settings.getItemOrNullObject('无');
      const parts = customXmlParts.getByNamespace('urn:ziping').load('items/id');
      const xml = customXmlParts.getItem(part.id).getXml();
      const named = names.getItem('合计').getRange().load('address');
      await context.sync();
      expect(kept.value).toEqual({ edits: [1, '二'] });
      expect(missing.isNullObject).toBe(true);
      expect(parts.items.map((item) => item.id)).toEqual([part.id]);
      expect(xml.value).toContain('<e/>');
      expect(named.address).toBe('Sheet1!A1');
    });
    await excel.reload();
    await Excel.run(async (context) => {
      const kept = context.workbook.settings.getItem('journal').load('value');
      await context.sync();
      expect(kept.value).toEqual({ edits: [1, '二'] });
    });
  });

  test('document settings outlive the pane', async () => {
    Office.context.document.settings.set('pane', { open: 1 });
    await new Promise((resolve) => {
      Office.context.document.settings.saveAsync(resolve);
    });
    expect(excel.documentSettings.get('pane')).toBe('{"open":1}');
    await excel.reload();
    expect(Office.context.document.settings.get('pane')).toEqual({ open: 1 });
  });
});

describe('Office', () => {
  test('knows its host, languages and requirement sets', async () => {
    const { host, platform } = await Office.onReady();
    expect([host, platform]).toEqual(['Excel', 'OfficeOnline']);
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
  });

  test('an older Excel refuses what is newer', async () => {
    await startExcel({ requirementSets: { ExcelApi: '1.12', SharedRuntime: null }, locale: 'en-US' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(false);
    expect(Office.context.displayLanguage).toBe('en-US');
    await expect(
      failure((_context, sheet) => void sheet.getRange('A1').getMergedAreasOrNullObject()),
    ).resolves.toMatchObject({
      code: 'ApiNotFound',
    });
  });

  test('a ribbon button runs its command and shows the pane', async () => {
    const pressed: string[] = [];
    Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await excel.pressRibbon('check', 'CheckButton');
    expect(pressed).toEqual(['CheckButton']);
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => modes.push(message.visibilityMode));
    await Office.addin.hide();
    expect(excel.paneVisible).toBe(false);
    await Office.addin.showAsTaskpane();
    await excel.idle();
    expect(modes).toEqual(['Hidden', 'Taskpane']);
  });
});
