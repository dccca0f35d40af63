import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

// As in Microsoft's "Call built-in Excel worksheet functions".
let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: [
      {
        rows: [
          ['Tool', 'November', 'December'],
          ['Hammer', 23, 18],
          ['Wrench', 12, 11],
        ],
      },
    ],
  });
});

describe('functions of the workbook', () => {
  test('look at cells, and take what other functions give', async () => {
    const [found, sum] = await onSheet((sheet, { workbook: { functions } }) => {
      const tools = sheet.getRange('A1:C3');
      const november = functions.vlookup('Wrench', tools, 2, false);
      const december = functions.vlookup('Wrench', tools, 3, false);
      return [november.load('value,error'), functions.sum(november, december, 100).load('value')] as const;
    });
    expect([found.value, sum.value]).toEqual([12, 123]);
    expect(found.error).toBeNull();
  });

  test('an error is told apart from a value', async () => {
    const [missing, infinite] = await onSheet((sheet, { workbook: { functions } }) => [
      functions.vlookup('Saw', sheet.getRange('A1:C3'), 2, false).load('value,error'),
      functions.quotient(1, 0).load('value,error'),
    ]);
    expect([missing.error, infinite.error]).toEqual(['#N/A', '#DIV/0!']);
    expect(missing.value).toBeNull();
  });

  test('are named in the way of Office.js', async () => {
    const [deviation, text] = await onSheet((_sheet, { workbook: { functions } }) => [
      functions.stDev_P(1, 3).load('value'),
      functions.rept('星"', 2).load('value'),
    ]);
    expect([deviation.value, text.value]).toEqual([1, '星"星"']);
  });

  test('see what was written before them in the same request', async () => {
    const max = await onSheet((sheet, { workbook: { functions } }) => {
      sheet.getRange('D1').formulas = [['=B2*10']];
      return functions.max(sheet.getRange('A1:D3')).load('value');
    });
    expect(max.value).toBe(230);
  });

  test('one that is not known says so', async () => {
    const error = await failureOf((_sheet, { workbook: { functions } }) =>
      functions.usdollar(1).load('value'),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(excel.missing).toEqual(['Functions.uSDollar()']);
  });
});
