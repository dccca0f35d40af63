import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

type Fill = Parameters<Excel.Range['autoFill']>[1];

let excel: RunningExcel;

async function filled(
  given: readonly (string | number)[],
  to: number,
  type?: Fill,
  format = 'General',
): Promise<unknown[]> {
  excel = await startExcel({ workbook: { rows: given.map((value) => [{ v: value, fmt: format }]) } });
  await onSheet((sheet) => {
    sheet.getRange(`A1:A${given.length}`).autoFill(`A1:A${to}`, type);
  });
  return excel.values(`A1:A${to}`).flat();
}

describe('autoFill', () => {
  test.each<[string, (string | number)[], number, Fill, unknown[]]>([
    ['a single number is repeated', [7], 3, undefined, [7, 7, 7]],
    ['a single number counts on where a series is asked for', [7], 3, 'FillSeries', [7, 8, 9]],
    ['two numbers go on at their distance', [1, 3], 5, undefined, [1, 3, 5, 7, 9]],
    ['copies go round', [1, 3], 5, 'FillCopy', [1, 3, 1, 3, 1]],
    ['a text with a number counts on', ['指标1'], 3, undefined, ['指标1', '指标2', '指标3']],
    ['a text without is repeated', ['未完成'], 3, undefined, ['未完成', '未完成', '未完成']],
    ['growth multiplies', [1, 2], 4, 'GrowthTrend', [1, 2, 4, 8]],
    ['a straight line fits as well as it can', [1, 2, 6], 4, 'LinearTrend', [1, 2, 6, 8]],
  ])('%s', async (_name, given, to, type, expected) => {
    expect(await filled(given, to, type)).toEqual(expected);
  });

  // 44926 is 2022-12-31, a Saturday
  test.each<[string, Fill, number[]]>([
    ['days', 'FillDays', [44926, 44927, 44928]],
    ['weekdays', 'FillWeekdays', [44926, 44928, 44929]],
    ['months: a day that is missing becomes the last', 'FillMonths', [44926, 44957, 44985]],
    ['years', 'FillYears', [44926, 45291, 45657]],
    ['a single date counts on by itself', undefined, [44926, 44927, 44928]],
  ])('%s', async (_name, type, expected) => {
    expect(await filled([44926], 3, type, 'yyyy/m/d')).toEqual(expected);
  });

  test('formulas look as far away as before, looks come along or not', async () => {
    excel = await startExcel({
      workbook: {
        rows: [
          [1, '=A1*2'],
          [2, null],
          [3, null],
        ],
      },
    });
    const bold = await onSheet((sheet) => {
      sheet.getRange('B1').format.font.bold = true;
      sheet.getRange('B1').autoFill('B1:B3');
      sheet.getRange('B1').autoFill('B1:D1', 'FillFormats');
      return ['B3', 'D1'].map((cell) => sheet.getRange(cell).load('format/font/bold'));
    });
    expect(excel.formulas('B1:B3').flat()).toEqual(['=A1*2', '=A2*2', '=A3*2']);
    expect(excel.values('D1')).toEqual([['']]);
    expect(bold.map(({ format }) => format.font.bold)).toEqual([true, true]);
  });

  test('a target that does not hold the source is refused', async () => {
    excel = await startExcel({ workbook: { rows: [[1]] } });
    const error = await failureOf((sheet) => {
      sheet.getRange('A1').autoFill('B2:B5');
    });
    expect(error.code).toBe('InvalidArgument');
  });
});
