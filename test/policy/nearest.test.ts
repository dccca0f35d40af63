import { nearest } from '../../src/policy';

const KNOWN = ['met', 'partly', 'execution', 'executionReasonBelow', 'categories'];

test.each([
  ['excution', 'execution'],
  ['exceution', 'execution'],
  ['executionn', 'execution'],
  ['EXECUTION', 'execution'],
  ['execution_reason_below', 'executionReasonBelow'],
  ['executionReasonUnder', null],
  ['catagorys', 'categories'],
  ['category', 'categories'],
  ['parlty', 'partly'],
  ['mte', 'met'],
  ['metl', 'met'],
  ['set', 'met'],
  ['mat', 'met'],
  ['total', null],
  ['id', null],
  ['', null],
])('%p is near to %p', (word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});

test('the nearest of several, the first of equals', () => {
  expect(nearest('forms', ['farmed', 'form', 'norms'])).toBe('form');
  expect(nearest('x'.repeat(1_000_000), KNOWN)).toBeNull();
});
