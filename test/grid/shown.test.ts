import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownInFormat } from '../../src/grid';

/** Room that a format leaves differs with the width of a column; what is shown in it does not. */
const bare = (text: string): string => text.replace(/\s+/g, '');

/** What LibreOffice 24 shows with Chinese settings, where Excel's documentation does not say otherwise. */
const TABLE = readFileSync(join(__dirname, 'shown-by-libreoffice.tsv'), 'utf8');

test('numbers by the formats on which LibreOffice agrees with Excel', () => {
  const rows = TABLE.trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t') as [format: string, value: string, shown: string]);
  expect(rows.length).toBeGreaterThan(500);
  const got = rows.map(([format, value]) => [format, value, bare(shownInFormat(Number(value), format))]);
  expect(got).toEqual(rows.map(([format, value, shown]) => [format, value, bare(shown)]));
});

type Row = readonly [format: string, value: string | number, shown: string];

/** Where LibreOffice shows something else. */
const SAID_BY_EXCEL: Readonly<Record<string, readonly Row[]>> = {
  'halves are decimal and go away from zero (ROUND)': [
    ['0.00', 16434.315, '16434.32'],
    ['0.00%', 0.64745, '64.75%'],
    ['0%', 1.005, '101%'],
    ['0.00', -16434.315, '-16434.32'],
  ],
  'the sign stays where the digits are rounded to zero (Excel tips on negative zero amounts)': [
    ['0.00', -0.000001325, '-0.00'],
    ['0%', -0.001, '-0%'],
  ],
  'General has eleven characters (ECMA-376 part 1, 18.8.30)': [
    ['General', 123456789012, '1.23457E+11'],
    ['General', 12345678901, '12345678901'],
    ['General', 1234.56789012, '1234.56789'],
    ['General', 0.000123456789, '0.000123457'],
    ['', 0.1, '0.1'],
    ['@', 1.5, '1.5'],
    ['G/通用格式"人"', 12, '12人'],
  ],
  'a point stays without digits behind it (18.8.31, #)': [
    ['0.##', 5, '5.'],
    ['#.##', 0, '.'],
  ],
  'the 1900 system has a 29 February 1900 (18.17.4.1)': [
    ['yyyy/m/d', 1, '1900/1/1'],
    ['yyyy/m/d', 59, '1900/2/28'],
    ['yyyy/m/d', 60, '1900/2/29'],
    ['yyyy/m/d', 61, '1900/3/1'],
    ['yyyy/m/d', 2958465, '9999/12/31'],
  ],
  'colours in Chinese, and the mark of a literal in Chinese codes': [
    ['[红色]0.00', 1, '1.00'],
    ['[颜色3]0', 12.6, '13'],
    ['0!.0,"万"', 123456, '12.3万'],
  ],
  'names without a language are English, but for aaa (TEXT in Microsoft’s Chinese help)': [
    ['mmm', 44905, 'Dec'],
    ['mmmm', 44905, 'December'],
    ['ddd', 44905, 'Sat'],
    ['dddd', 44905, 'Saturday'],
    ['aaa', 44905, '六'],
    ['aaaa', 44905, '星期六'],
    ['[$-804]dddd', 44905, '星期六'],
    ['[$-zh-CN]aaaa;@', 44905, '星期六'],
    ['h:mm AM/PM', 0.75, '6:00 PM'],
    ['上午/下午h"时"mm"分"', 44905.75, '下午6时00分'],
    ['上午/下午h"时"mm"分"', 44905, '上午12时00分'],
  ],
  'dates and times of the system': [
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 44905, '2022年12月10日'],
    ['[$-x-sysdate]dddd, mmmm dd, yyyy', 44905, '2022年12月10日'],
    ['[$-F400]h:mm:ss\\ AM/PM', 0.75, '18:00:00'],
  ],
  'digit by digit, or in words': [
    ['[DBNum1]0', 123, '一二三'],
    ['[DBNum2]General', 12.5, '壹拾贰.伍'],
    ['[DBNum1]General', 10203, '一万〇二百〇三'],
    ['[DBNum1][$-804]General', 100000000, '一亿'],
    ['[DBNum1]General', 100010, '一十万〇一十'],
    ['e"年"m"月"', 44905, '2022年12月'],
  ],
  'times are rounded to seconds': [
    ['h:mm:ss', 0.0001, '0:00:09'],
    ['h:mm', 44905.6458333333, '15:30'],
    ['yyyy/m/d', 44905.999999, '2022/12/10'],
  ],
  'a number for which the code has no section is shown as General': [
    ['[<60]"不及格"', 75, '75'],
    ['[<60]"不及格"', 59, '不及格'],
  ],
  'a text by its own section': [
    ['@"分"', '九', '九分'],
    ['0;0;0;@"!"', '九', '九!'],
    [';;;', '九', ''],
    ['0.00', '九', '九'],
    ['General;General;General;General"。"', '九', '九。'],
    ['0;@', '九', '九'],
    ['yyyy/m/d;@', 44905, '2022/12/10'],
  ],
  'what the calendar does not have is the number itself': [
    ['yyyy/m/d', -1, '-1'],
    ['yyyy/m/d', 2958466, '2958466'],
  ],
};

test.each(Object.entries(SAID_BY_EXCEL))('%s', (_, rows) => {
  for (const [format, value, shown] of rows)
    expect([format, shownInFormat(value, format)]).toEqual([format, shown]);
});

test('days count from 1904', () => {
  expect(shownInFormat(0, 'yyyy/m/d', true)).toBe('1904/1/1');
  expect(shownInFormat(43443.75, 'yyyy/m/d h:mm', true)).toBe('2022/12/10 18:00');
  expect(shownInFormat(1.5, '[h]:mm', true)).toBe('36:00');
});

test('a code that no program makes ends, and shows something', () => {
  for (const code of [
    '[',
    '"',
    '\\',
    '_',
    '[[[',
    '"'.repeat(300),
    '0'.repeat(10_000),
    '[h',
    ';;;;;;',
    '%%%%',
    'E+',
    '//',
    '0/',
    '?/0',
    '# ?/000',
  ]) {
    expect(typeof shownInFormat(1234.5, code)).toBe('string');
  }
  expect(shownInFormat(true, '0.00')).toBe('TRUE');
});
