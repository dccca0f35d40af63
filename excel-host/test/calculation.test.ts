import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: [
      { rows: [[1, '=A1+1', '=B1*2', '=SUM(B1:C1)+二!A1']] },
      { sheetName: '二', rows: [['=Sheet1!A1']] },
    ],
  });
});

describe('calculation', () => {
  test('by hand: what is written waits, what is entered is calculated', async () => {
    await onSheet((_sheet, { application }) => {
      application.calculationMode = Excel.CalculationMode.manual;
    });
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [[10]];
      sheet.getRange('F1').formulas = [['=A1']];
    });
    expect([excel.values('B1'), excel.values('F1')]).toEqual([[[2]], [[10]]]);
    const mode = await onSheet((_sheet, { application }) => {
      application.calculate(Excel.CalculationType.recalculate);
      return application.load('calculationMode');
    });
    expect([mode.calculationMode, excel.values('B1:C1')]).toEqual(['Manual', [[11, 22]]]);
  });

  test('put off until the request ends', async () => {
    const sum = await onSheet((sheet, { application }) => {
      application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[10]];
      return sheet.getRange('B1').load('values');
    });
    expect([sum.values, excel.values('B1')]).toEqual([[[2]], [[11]]]);
  });

  test('formulas in R1C1', async () => {
    const range = await onSheet((sheet) => {
      sheet.getRange('B2:B3').formulasR1C1 = [['=R[-1]C*2'], ['=R1C1']];
      return sheet.getRange('B2:B3').load('formulas,formulasR1C1');
    });
    expect(range.formulas).toEqual([['=B1*2'], ['=$A$1']]);
    expect(range.formulasR1C1).toEqual([['=R[-1]C*2'], ['=R1C1']]);
  });

  test('a formula with several values fills the cells beside it', async () => {
    const [source, target, parent, spills] = await onSheet((sheet) => {
      sheet.getRange('A5').formulas = [['=A1:C1']];
      return [
        sheet.getRange('A5:C5').load('values'),
        sheet.getRange('A5').getSpillingToRange().load('address'),
        sheet.getRange('C5').getSpillParent().load('address'),
        sheet.getRange('A5:C5').load('hasSpill'),
      ] as const;
    });
    expect([source.values, target.address, parent.address]).toEqual([
      [[1, 2, 4]],
      'Sheet1!A5:C5',
      'Sheet1!A5',
    ]);
    expect(spills.hasSpill).toBe(true);
    const none = await onSheet((sheet) => sheet.getRange('A1').getSpillParentOrNullObject().load('address'));
    expect(none.isNullObject).toBe(true);
  });
});

describe('precedents and dependents', () => {
  const addresses = (areas: Excel.WorkbookRangeAreas) => areas.addresses.join(' ');

  test('of a formula, in one step and in all', async () => {
    const [direct, all] = await onSheet((sheet) => [
      sheet.getRange('D1').getDirectPrecedents().load('addresses'),
      sheet.getRange('D1').getPrecedents().load('addresses'),
    ]);
    expect(addresses(direct)).toBe('Sheet1!B1:C1 二!A1');
    expect(addresses(all)).toBe('Sheet1!B1:C1,Sheet1!A1,Sheet1!B1 二!A1');
  });

  test('of a cell that formulas look at', async () => {
    const [direct, all] = await onSheet((sheet) => [
      sheet.getRange('A1').getDirectDependents().load('addresses'),
      sheet.getRange('A1').getDependents().load('addresses'),
    ]);
    expect(addresses(direct)).toBe('Sheet1!B1 二!A1');
    expect(addresses(all)).toBe('Sheet1!B1,Sheet1!C1,Sheet1!D1 二!A1');
  });

  test('none is ItemNotFound', async () => {
    const codes = [
      await failureOf((sheet) => sheet.getRange('A1').getPrecedents().load('addresses')),
      await failureOf((sheet) => sheet.getRange('D1').getDependents().load('addresses')),
    ].map(({ code }) => code);
    expect(codes).toEqual(['ItemNotFound', 'ItemNotFound']);
  });
});

test('a formula that is changed or taken away is told; one that is new is not', async () => {
  const heard: Excel.FormulaChangedEventDetail[] = [];
  await onSheet((sheet) => {
    sheet.onFormulaChanged.add((event) => {
      heard.push(...event.formulaDetails);
      return Promise.resolve();
    });
  });
  await onSheet((sheet) => {
    sheet.getRange('B1').formulas = [['=A1+5']];
    sheet.getRange('F1').formulas = [['=A1']];
  });
  await excel.typeInto('C1', 7);
  await excel.typeInto('A1', 7);
  await excel.idle();
  expect(heard).toEqual([
    { cellAddress: 'B1', previousFormula: '=A1+1' },
    { cellAddress: 'C1', previousFormula: '=B1*2' },
  ]);
});
