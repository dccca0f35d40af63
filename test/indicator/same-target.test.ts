import { isSameTarget, parseValue } from '../../src/indicator';

const isSame = (one: string, other: string, year: number | null = 2024) =>
  isSameTarget(parseValue({ text: one }), parseValue({ text: other }), year);

const END_OF_2024 = '2024年12月31日前';

test.each([
  '2024年12月底前',
  '12月31日前',
  '12月底前',
  '2024年12月31日之前',
  '2024年12月31日以前',
  '2024年底前',
  '2024年年底前完成',
  '年底前',
  '2024-12-31',
  '2024.12.31前',
  '2024/12/31',
  '≤2024年12月',
  '不晚于2024年12月31日',
  '2024年内',
  '２０２４年１２月３１日前',
])('%s asks the same as 2024年12月31日前', (text) => {
  expect(isSame(END_OF_2024, text)).toBe(true);
  expect(isSame(text, END_OF_2024)).toBe(true);
});

test.each([
  '2024年11月底前',
  '12月20日前',
  '2024年12月中旬前',
  '2023年12月31日前',
  '2025年12月底前',
  '次年12月31日前',
  '2024年6月底前',
  '2024年三季度末前',
  '春节前',
  '100%',
  '及时',
])('%s does not', (text) => {
  expect(isSame(END_OF_2024, text)).toBe(false);
  expect(isSame(text, END_OF_2024)).toBe(false);
});

test('a day without a year is of the form’s year', () => {
  expect(isSame('2023年12月31日前', '12月31日前', 2024)).toBe(false);
  expect(isSame('2023年12月31日前', '12月31日前', 2023)).toBe(true);
});

test('periods begin and end alike', () => {
  expect(isSame('2024年1-12月', '1月至12月')).toBe(true);
  expect(isSame('2024年1-12月', '2024年7-12月')).toBe(false);
});

test('12月前 is either end of the month', () => {
  expect(isSame('2024年12月前', '2024年11月30日前')).toBe(true);
  expect(isSame('2024年12月前', END_OF_2024)).toBe(true);
  expect(isSame('2024年12月前', '2024年11月20日前')).toBe(false);
});

test.each([
  ['≥95%', '0.95'],
  ['≥95%', '95%'],
  ['显著提升', '显著提高'],
  ['≤1300元/人', '0.13万元/人'],
])('%s and %s ask the same', (one, other) => {
  expect(isSame(one, other)).toBe(true);
});

test.each([
  ['≥95%', '0.9'],
  ['≥95%', '≤95%'],
  ['显著提升', '有所提升'],
  ['显著提升', '显著降低'],
  ['≥900人', '≥900户'],
])('%s and %s do not', (one, other) => {
  expect(isSame(one, other)).toBe(false);
});
