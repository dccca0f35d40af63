import fc from 'fast-check';
import { decimal } from '../../src/grid';
import type { FundLine } from '../../src/form';
import { amount, executionRate, measure, points, sumOfPoints } from '../../src/report';
import { at, figure, fund, reviewed, target } from './builder';

describe('an amount', () => {
  test.each([
    ['1602.4', '1602.40'],
    ['14618.52', '14618.52'],
    ['12.3456', '12.3456'],
    ['200', '200.00'],
    ['120,000.00', '120,000.00'],
    ['1,234,567', '1,234,567.00'],
    ['0', '0'],
    ['-3.5', '-3.50'],
  ])('shown as %s reads %s', (shown, text) => {
    expect(amount(figure('E5', shown))).toEqual({ kind: 'figure', text, cell: at('E5'), cells: [at('E5')] });
  });

  test('with more digits than its cell shows reads as the cell does', () => {
    expect(amount(figure('E5', '1604.40', '1604.3999'))?.text).toBe('1604.40');
  });

  test('that is missing is null, never 0', () => {
    expect(amount(figure('E5', ''))).toBeNull();
    expect(amount(figure('E5', '—'))).toBeNull();
    expect(amount(null)).toBeNull();
  });
});

describe('an execution rate', () => {
  const rateOfLine = (line: FundLine) => executionRate(reviewed({ funds: [line] }).ledger, line);
  const rateOf = (budget: string, executed: string, shown = '100%') =>
    rateOfLine(
      fund({
        role: 'total',
        item: '合计',
        budget: figure('E5', budget),
        executed: figure('F5', executed),
        rate: figure('G5', shown),
      }),
    );

  test('is computed, whatever the form prints, and linked to both its figures', () => {
    expect(rateOf('6838.18', '14618.52')).toEqual({
      kind: 'figure',
      text: '213.78%',
      cell: at('F5'),
      cells: [at('F5'), at('E5')],
    });
  });

  test.each([
    ['200', '195.5', '97.75%'],
    ['34.64', '34.64', '100%'],
    ['120000', '30000', '25%'],
    ['100000', '99999', '100.00%'],
    ['3', '1', '33.33%'],
  ])('of %s and %s is %s', (budget, executed, rate) => {
    expect(rateOf(budget, executed)?.text).toBe(rate);
  });

  test('is null if the budget is 0', () => {
    expect(rateOf('0', '0')).toBeNull();
  });

  test('is the printed one if an amount is missing', () => {
    expect(rateOf('', '5', '50%')).toEqual({
      kind: 'figure',
      text: '50%',
      cell: at('G5'),
      cells: [at('G5')],
    });
  });

  test('is within half a hundredth of a percent of the true quotient', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 0, max: 1e8 }), (budget, executed) => {
        const shown = decimal((rateOf(String(budget), String(executed))?.text ?? '').replace('%', ''));
        // |shown × budget − executed × 100| ≤ 0.005 × budget, without dividing
        const off = shown.times(budget).minus(decimal(executed).times(100)).abs();
        expect(off.lte(decimal(budget).times('0.005'))).toBe(true);
      }),
    );
  });
});

describe('weights and scores', () => {
  test('are plain digits at the places shown', () => {
    expect(points(figure('H5', '10.00'))?.text).toBe('10');
    expect(points(figure('H5', '3.85', '3.846153'))?.text).toBe('3.85');
    expect(points(figure('H5', '0'))?.text).toBe('0');
    expect(points(figure('H5', ''))).toBeNull();
  });

  test('sum exactly and are linked to every cell', () => {
    expect(sumOfPoints([figure('H5', '0.1'), figure('H6', '0.2')])).toEqual({
      kind: 'figure',
      text: '0.3',
      cell: at('H5'),
      cells: [at('H5'), at('H6')],
    });
  });

  test('have no sum if one is missing', () => {
    expect(sumOfPoints([figure('H5', '10'), figure('H6', '')])).toBeNull();
    expect(sumOfPoints([])).toBeNull();
  });

  test('count a score that is merged over two rows once', () => {
    expect(sumOfPoints([figure('H5', '20'), figure('H5', '20'), figure('H7', '10')])?.text).toBe('30');
  });
});

describe('a target or actual', () => {
  test('reads with its sign and unit', () => {
    const value = target('F14', '735', '≧735人次');
    const split = { ...value, sign: { text: '≧', cell: at('E14') }, unit: { text: '人次', cell: at('G14') } };
    expect(measure(split)).toEqual({
      kind: 'figure',
      text: '≧735人次',
      cell: at('F14'),
      cells: [at('F14'), at('E14'), at('G14')],
    });
  });

  test('is null if it is blank, struck out or an error', () => {
    expect(measure(target('F14', ''))).toBeNull();
    expect(measure(target('F14', '/'))).toBeNull();
    expect(measure({ ...target('F14', '#REF!'), unknown: true })).toBeNull();
  });
});
