import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: [
      {
        rows: [
          [95, '优'],
          [101, '差'],
          ['x', null],
          [null, '中'],
        ],
      },
      { sheetName: '选项', rows: [['优'], ['良'], ['差']] },
    ],
  });
});

const LIST = { list: { inCellDropDown: true, source: '优,良,差' } };
const SCORE = { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } } as const;

describe('rules', () => {
  const LONG = 'x'.repeat(252);
  test.each<[string, Excel.DataValidationRule]>([
    ['a list', { list: { inCellDropDown: true, source: `${LONG},优,良` } }],
    ['a formula', { custom: { formula: `=A1="${LONG}"` } }],
    ['a bound', { decimal: { formula1: `=LEN("${LONG}")`, operator: 'LessThan' } }],
  ])('%s has 255 characters at most', async (_, rule) => {
    const failure = failureOf((sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule;
    });
    expect(await failure).toMatchObject({ code: 'InvalidArgument' });
  });

  test('a list of 255 characters is taken', async () => {
    const source = `${'x'.repeat(250)},优,良啊`;
    expect(source).toHaveLength(255);
    const { rule } = await onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      return sheet.getRange('A1').dataValidation.load('rule');
    });
    expect(rule.list?.source).toBe(source);
  });

  test.each([
    ['title', { title: 'x'.repeat(33), message: '' }],
    ['message', { title: '', message: 'x'.repeat(226) }],
  ])('an alert with too long a %s is refused', async (_, alert) => {
    const failure = failureOf((sheet) => {
      sheet.getRange('A1').dataValidation.errorAlert = { ...alert, showAlert: true, style: 'Stop' };
    });
    expect(await failure).toMatchObject({ code: 'InvalidArgument' });
  });

  test('a cell without a rule has none, is valid and ignores blanks', async () => {
    const { type, valid, ignoreBlanks } = await onSheet((sheet) =>
      sheet.getRange('A1').dataValidation.load('type,valid,ignoreBlanks'),
    );
    expect([type, valid, ignoreBlanks]).toEqual(['None', true, true]);
  });

  test('numbers are read back as formulas', async () => {
    const validation = await onSheet((sheet) => {
      const range = sheet.getRange('A1:A4');
      range.dataValidation.rule = SCORE;
      return range.dataValidation.load('type,rule');
    });
    expect(validation.type).toBe('WholeNumber');
    expect(validation.rule).toEqual({
      wholeNumber: { operator: 'Between', formula1: '=0', formula2: '=100' },
    });
  });

  test('a date in ISO form becomes the number of its day', async () => {
    const validation = await onSheet((sheet) => {
      const range = sheet.getRange('D1');
      range.dataValidation.rule = {
        date: { formula1: '2022-12-31', operator: 'LessThanOrEqualTo' },
      };
      return range.dataValidation.load('type,rule');
    });
    expect([validation.type, validation.rule.date?.formula1]).toEqual(['Date', '=44926']);
  });

  test('a list may be written down, or be cells of another sheet', async () => {
    const [written, cells] = await onSheet((sheet, { workbook }) => {
      const [first, second] = [sheet.getRange('B1'), sheet.getRange('B2')];
      first.dataValidation.rule = LIST;
      second.dataValidation.rule = {
        list: { inCellDropDown: false, source: workbook.worksheets.getItem('选项').getRange('A1:A3') },
      };
      return [first.dataValidation.load('rule'), second.dataValidation.load('rule')];
    });
    expect(written.rule).toEqual(LIST);
    expect(cells.rule).toEqual({ list: { inCellDropDown: false, source: '=选项!$A$1:$A$3' } });
  });

  test('prompt and alert are kept', async () => {
    const prompt = { message: '0 到 100', title: '得分', showPrompt: true };
    const errorAlert = { message: '超出满分', title: '得分', style: 'Warning', showAlert: true } as const;
    const validation = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = SCORE;
      dataValidation.prompt = prompt;
      dataValidation.errorAlert = errorAlert;
      dataValidation.ignoreBlanks = false;
      return dataValidation.load('type,prompt,errorAlert,ignoreBlanks');
    });
    expect(validation.toJSON()).toMatchObject({
      type: 'WholeNumber',
      prompt,
      errorAlert,
      ignoreBlanks: false,
    });
  });

  test('where cells differ, the type says how and the rest is null', async () => {
    const [differing, mixed] = await onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.rule = SCORE;
      sheet.getRange('B1').dataValidation.rule = LIST;
      return [
        sheet.getRange('A1:B1').dataValidation.load('type,rule'),
        sheet.getRange('A1:A2').dataValidation.load('type,rule'),
      ];
    });
    expect([differing.type, differing.rule]).toEqual(['Inconsistent', null]);
    expect([mixed.type, mixed.rule]).toEqual(['MixedCriteria', null]);
  });

  test('clearing takes the rule from those cells only', async () => {
    const types = await onSheet((sheet) => {
      sheet.getRange('A1:A4').dataValidation.rule = SCORE;
      sheet.getRange('A2:B3').dataValidation.clear();
      return ['A1', 'A2', 'A3', 'A4'].map((cell) => sheet.getRange(cell).dataValidation.load('type'));
    });
    expect(types.map(({ type }) => type)).toEqual(['WholeNumber', 'None', 'None', 'WholeNumber']);
  });

  test.each<[string, Excel.DataValidationRule]>([
    ['two rules at once', { ...LIST, ...SCORE }],
    ['no rule', {}],
    ['no operator', { decimal: { formula1: 1 } as Excel.BasicDataValidation }],
    ['a bound that is missing', { decimal: { formula1: 1, operator: 'Between' } }],
  ])('%s is refused', async (_name, rule) => {
    const error = await failureOf((sheet) => (sheet.getRange('A1').dataValidation.rule = rule));
    expect(error.code).toBe('InvalidArgument');
    expect(excel.bugs).toEqual([]);
  });
});

describe('valid cells', () => {
  test('all, none or some are valid: true, false or null', async () => {
    const found = await onSheet((sheet) => {
      sheet.getRange('A1:A4').dataValidation.rule = SCORE;
      return ['A1', 'A2:A3', 'A1:A4', 'A4'].map((address) =>
        sheet.getRange(address).dataValidation.load('valid'),
      );
    });
    expect(found.map(({ valid }) => valid)).toEqual([true, false, null, true]);
  });

  test('invalid cells are told as areas', async () => {
    const [invalid, ofList, none] = await onSheet((sheet, { workbook }) => {
      sheet.getRange('A1:A4').dataValidation.rule = SCORE;
      sheet.getRange('B1:B4').dataValidation.rule = {
        list: { inCellDropDown: true, source: workbook.worksheets.getItem('选项').getRange('A1:A3') },
      };
      return [
        sheet.getRange('A1:A4').dataValidation.getInvalidCells().load('address'),
        sheet.getRange('B1:B4').dataValidation.getInvalidCells().load('address'),
        sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject().load('address'),
      ];
    });
    expect([invalid.address, ofList.address, none.isNullObject]).toEqual(['Sheet1!A2:A3', 'Sheet1!B4', true]);
    const error = await failureOf((sheet) =>
      sheet.getRange('A1').dataValidation.getInvalidCells().load('address'),
    );
    expect(error.code).toBe('ItemNotFound');
  });

  test('a bound may be another cell, seen from each cell', async () => {
    const found = await onSheet((sheet) => {
      sheet.getRange('D1:E2').values = [
        [5, 10],
        [5, 3],
      ];
      sheet.getRange('D1:D2').dataValidation.rule = {
        decimal: { formula1: '=E1', operator: 'LessThanOrEqualTo' },
      };
      return sheet.getRange('D1:D2').dataValidation.getInvalidCells().load('address');
    });
    expect(found.address).toBe('Sheet1!D2');
  });

  test("a formula of one's own decides by its result, seen from each cell; an error allows nothing", async () => {
    const found = await onSheet((sheet) => {
      sheet.getRange('D1:D4').values = [['王芳'], ['李雷'], ['王芳'], [0]];
      sheet.getRange('D1:D3').dataValidation.rule = { custom: { formula: '=COUNTIF($D$1:$D$3,D1)=1' } };
      sheet.getRange('D4').dataValidation.rule = { custom: { formula: '=1/D4' } };
      return sheet.getRange('D1:D4').dataValidation.getInvalidCells().load('address');
    });
    expect(found.address).toBe('Sheet1!D1,Sheet1!D3:D4');
  });

  test('a list may be a name, or what a formula gives', async () => {
    const found = await onSheet((sheet, { workbook }) => {
      workbook.names.add('等级', workbook.worksheets.getItem('选项').getRange('A1:A3'));
      sheet.getRange('D1:E2').values = [
        ['优', '劣'],
        ['劣', '优'],
      ];
      sheet.getRange('D1:D2').dataValidation.rule = { list: { inCellDropDown: true, source: '=等级' } };
      sheet.getRange('E1:E2').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=INDIRECT("选项!A1:A3")' },
      };
      return sheet.getRange('D1:E2').dataValidation.getInvalidCells().load('address');
    });
    expect(found.address).toBe('Sheet1!E1,Sheet1!D2');
  });
});

describe('rules follow their cells', () => {
  const typeAt = async (address: string) => {
    const { type } = await onSheet((sheet) => sheet.getRange(address).dataValidation.load('type'));
    return type;
  };
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.getRange('A2:A3').dataValidation.rule = SCORE;
    });
  });

  test('rows inserted before move them, rows inserted within make them longer', async () => {
    await excel.insertRows('Sheet1', 0, 1);
    await excel.insertRows('Sheet1', 3, 1);
    expect(await typeAt('A3:A5')).toBe('WholeNumber');
    expect(await typeAt('A2')).toBe('None');
    expect(await typeAt('A6')).toBe('None');
  });

  test('deleted rows take them along', async () => {
    await excel.deleteRows('Sheet1', 1, 1);
    expect(await typeAt('A2')).toBe('WholeNumber');
    await excel.deleteRows('Sheet1', 1, 1);
    expect(await typeAt('A2')).toBe('None');
  });

  test('cells that are shifted tear a rule apart', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B2:C3').dataValidation.rule = LIST;
      sheet.getRange('B2').insert('Down');
    });
    expect([await typeAt('B2'), await typeAt('B3:B4'), await typeAt('C2:C3')]).toEqual([
      'None',
      'List',
      'List',
    ]);
  });

  test('a copied cell brings its rule, its bounds seen from the new place', async () => {
    const copied = await onSheet((sheet) => {
      sheet.getRange('D1').dataValidation.rule = {
        decimal: { formula1: '=E1', operator: 'LessThan' },
      };
      sheet.getRange('D5').copyFrom('D1');
      return sheet.getRange('D5').dataValidation.load('rule');
    });
    expect(copied.rule).toEqual({ decimal: { operator: 'LessThan', formula1: '=E5' } });
  });
});
