import fc from 'fast-check';
import { parseValue } from '../../src/indicator';
import { brief, completion, numberCell, valueOf, verdict } from './values';

describe('dates in words', () => {
  test.each([
    ['22年12月', 'deadline in 2022-12-1..2022-12-31'],
    ['2022年12月1日', 'deadline in 2022-12-1'],
    ['2022 年 12 月', 'deadline in 2022-12-1..2022-12-31'],
    ['2020年2月29日', 'deadline in 2020-2-29'],
    ['13月', 'exact 13 月'],
    // a year that no form is of is a number
    ['1948年', 'exact 1948 年'],
    ['2100年', 'exact 2100 年'],
    ['5年', 'exact 5 年'],
    ['1949年', 'period 1949-1-1..1949-12-31'],
    ['2099年', 'period 2099-1-1..2099-12-31'],
    // two digits are a year where a month follows
    ['22年', 'exact 22 年'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    '2021年2月29日',
    '2022年13月',
    '2022年0月',
    '2月0.5日',
    '9年12月',
    '3-1月',
    '2022年12月1日-32日',
    '2022-13',
    '2022-0-15',
    '2022/2/30',
    '1948-12-31',
    '2100.12.31',
  ])('what no calendar of these years has is no date: %s', (text) => {
    expect(brief(valueOf(text))).not.toMatch(/deadline|period/);
  });

  test.each([
    ['6月初', 'deadline in 6-1..6-10'],
    ['6月上旬', 'deadline in 6-1..6-10'],
    ['6月中旬', 'deadline in 6-11..6-20'],
    ['6月下旬', 'deadline by 6-21..6-30'],
    ['6月底', 'deadline by 6-21..6-30'],
    ['2024年2月底前', 'deadline by 2024-2-21..2024-2-29'],
    ['2023年2月底前', 'deadline by 2023-2-21..2023-2-28'],
    ['2022年初', 'deadline in 2022-1-1..2022-1-31'],
    ['2022年中', 'deadline in 2022-6-1..2022-6-30'],
    ['2022年末', 'deadline by 2022-12-1..2022-12-31'],
    ['2022年年底', 'deadline by 2022-12-1..2022-12-31'],
    ['年内', 'deadline by 1-1..12-31'],
    ['上半年底前', 'deadline by 6-21..6-30'],
    ['2022年上半年', 'deadline in 2022-1-1..2022-6-30'],
    ['2022年下半年', 'deadline in 2022-7-1..2022-12-31'],
    ['2022年3季度', 'deadline in 2022-7-1..2022-9-30'],
    ['2022年第四季度前', 'deadline by 2022-10-1..2022-12-31'],
    ['4季度前', 'deadline by 10-1..12-31'],
    ['5季度', 'exact 5 季度'],
    ['全年', 'period 1-1..12-31'],
    ['2022年全年', 'period 2022-1-1..2022-12-31'],
    ['元旦前', 'deadline by 12-31'],
    ['国庆节前', 'deadline by 10-1'],
    ['2022年国庆节前', 'deadline by 2022-10-1'],
    ['教师节', 'text'],
    ['汛期前', 'deadline by 汛期'],
    ['汛期', 'text'],
    ['20日前', 'deadline by 20日'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    ['2022年12月1日-15日', 'period 2022-12-1..2022-12-15'],
    ['12月1日至12月15日', 'period 12-1..12-15'],
    ['2022年12月1日至2023年1月15日', 'period 2022-12-1..2023-1-15'],
    ['2022年1-3月', 'period 2022-1-1..2022-3-31'],
    ['2022年第一季度至第三季度', 'period 2022-1-1..2022-9-30'],
    ['2022年1月1日—12月31日', 'period 2022-1-1..2022-12-31'],
    ['2022-2024年', 'period 2022-1-1..2024-12-31'],
    ['2022.1.1-2022.12.31', 'period 2022-1-1..2022-12-31'],
    ['1-13月', 'range 1 13 月'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    ['≤12月', 'deadline by 12-1..12-31'],
    ['不晚于2022年10月31日', 'deadline by 2022-10-31'],
    ['<12月31日', 'deadline by 12-31'],
    // only a limit above makes a time of it, and only of a date
    ['≥12月', 'bound ≥ 12 月'],
    ['≤2022年', 'bound ≤ 2022 年'],
    ['≤5年', 'bound ≤ 5 年'],
  ])('a limit before a date is a time to be done by: %s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    ['2022-12-31', 'deadline in 2022-12-31'],
    ['2022.12.31前', 'deadline by 2022-12-31'],
    ['2022/6', 'deadline in 2022-6-1..2022-6-30'],
    ['2022.12前', 'deadline by 2022-12-1..2022-12-31'],
    ['2022.1至2022.6', 'period 2022-1-1..2022-6-30'],
    // a point alone is a decimal
    ['2022.12', 'exact 2022.12'],
    ['2022.12万元', 'exact 2022.12 万元'],
  ])('a date in figures: %s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });
});

describe('a date among other words', () => {
  test.each([
    ['2022年6月完成主体工程', 'deadline in 2022-6-1..2022-6-30'],
    ['2022年6月30日前完成主体工程验收', 'deadline by 2022-6-30'],
    ['2022年完成主体工程', 'deadline in 2022-1-1..2022-12-31'],
    ['2022年6月的主体工程建设', 'text'],
    ['2022年12月底前完成3个项目', 'several (deadline by 2022-12-21..2022-12-31; exact 3 个)'],
    ['2022年完成3个项目', 'exact 3 个'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });
});

describe('a cell that holds a date', () => {
  /** As Excel counts: day 1 is 1 January 1900; its 29 February 1900 never was. */
  const dayOf = (serial: number) => {
    const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  };

  test('is the day that the calendar has, from March 1900 to 2199', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109574 }), (serial) => {
        expect(brief(numberCell(serial, 'yyyy/m/d', '####'))).toBe(`deadline in ${dayOf(serial)}`);
      }),
    );
  });

  test.each([
    [61, '1900-3-1'],
    [36585, '2000-2-29'],
    [73109, '2100-2-28'],
    [73110, '2100-3-1'],
    [109574, '2199-12-31'],
    [44926.75, '2022-12-31'],
  ])('%d is %s', (serial, day) => {
    expect(brief(numberCell(serial, 'yyyy/m/d', '####'))).toBe(`deadline in ${day}`);
  });

  test.each([60, -1, 0, 109576, 1_000_000])('%d is no day', (serial) => {
    expect(brief(numberCell(serial, 'yyyy/m/d', '####'))).toBe('text');
  });

  test.each([
    ['yyyy"年"m"月"', 'deadline in 2022-12-31'],
    // A day typed without a year gets the present one from Excel, which is not shown.
    ['m/d', 'deadline in 12-31'],
    ['m"月"d"日"', 'deadline in 12-31'],
    ['"y"m/d', 'deadline in 12-31'],
    ['yy-m-d', 'deadline in 2022-12-31'],
    ['mmm', 'deadline in 12-31'],
    ['[$-804]yyyy/m/d;@', 'deadline in 2022-12-31'],
    ['d', 'deadline in 12-31'],
    // minutes are no months, and letters in quotes or after a backslash are no part of the code
    ['h:mm', 'exact 44926'],
    ['mm:ss', 'exact 44926'],
    ['0"days"', 'exact 44926'],
    ['0\\d', 'exact 44926'],
    ['[Red]0', 'exact 44926'],
    ['#,##0_d', 'exact 44926'],
    ['?', 'exact 44926'],
    ['@', 'exact 44926'],
    ['General', 'exact 44926'],
    ['General"d"', 'exact 44926'],
    ['0;[Red]yyyy', 'exact 44926'],
  ])('is told from a number by its format: %s', (format, expected) => {
    expect(brief(numberCell(44926, format, '44926'))).toBe(expected);
  });

  test('is what it shows where the workbook counts from another day', () => {
    // 43464 counted from 1904 is 31 December 2022; from 1900 it is in 2018.
    expect(brief(numberCell(43464, 'yyyy/m/d', '2022/12/31'))).toBe('deadline in 2022-12-31');
    expect(brief(numberCell(44926, 'yyyy/m/d', '2022/12/30'))).toBe('deadline in 2022-12-31');
    expect(brief(numberCell(44926, 'yy/m/d', '22/12/31'))).toBe('deadline in 2022-12-31');
  });

  test('shows its day and holds no words around it', () => {
    expect(numberCell(44926, 'yyyy/m/d', '2022/12/31')).toMatchObject({
      text: '2022/12/31',
      before: false,
      label: '',
      noun: '',
      wordy: false,
      sure: { year: 2022, month: 12, day: 31 },
    });
  });
});

describe('what is done in time', () => {
  const judged = (target: string, actual: string, year?: number) =>
    verdict(completion(target, actual, { dimension: '时效指标', ...(year === undefined ? {} : { year }) }));

  test.each([
    // by the end of what is named; before a month may mean its first day or its last
    ['2022年6月30日前', '2022年6月30日', 'met'],
    ['2022年6月30日前', '2022年7月1日', 'not met'],
    ['2022年9月前', '2022年8月31日', 'met'],
    ['2022年9月前', '2022年9月1日', 'cannot judge'],
    ['2022年9月前', '2022年9月30日', 'cannot judge'],
    ['2022年9月前', '2022年10月1日', 'not met'],
    ['2022年9月底前', '2022年9月30日', 'met'],
    ['2022年9月内', '2022年9月30日', 'met'],
    ['2022年9月中旬前', '2022年9月10日', 'met'],
    ['2022年9月中旬前', '2022年9月11日', 'cannot judge'],
    ['2022年1月前', '2021年12月31日', 'met'],
    ['2022年1月前', '2022年1月1日', 'cannot judge'],
    ['2021年3月前', '2021年2月28日', 'met'],
    ['2021年3月前', '2021年3月1日', 'cannot judge'],
    ['2022年12月31日前', '2023年1月1日', 'not met'],
    ['2022年3月前', '2021年12月31日', 'met'],
    // in a month
    ['2022年6月完成', '2022年6月1日', 'met'],
    ['2022年6月完成', '2022年6月30日', 'met'],
    ['2022年6月完成', '2022年7月1日', 'not met'],
    // a stretch that ends later than it should
    ['2022年1月-6月', '2022年1月-6月15日', 'met'],
    ['2022年1月-6月', '2022年1月-7月', 'not met'],
    ['2022年1月-6月', '2022年2月-7月', 'cannot judge'],
    ['2022年1月-6月', '2022年7月15日', 'not met'],
    ['2022年1月-6月', '2022年7月15日前', 'cannot judge'],
    ['2022年6月底前', '2022年1月-7月', 'cannot judge'],
    // another 'by' does not say when it was done
    ['2022年6月底前', '2022年7月底前', 'cannot judge'],
    ['2022年7月底前', '2022年6月底前', 'met'],
    // feasts have no day
    ['春节前完成走访', '春节前', 'met'],
    ['春节前', '中秋节前', 'cannot judge'],
    ['春节前', '2022年1月20日', 'cannot judge'],
    ['2022年6月底前', '端午节前', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(judged(target, actual)).toBe(expected);
  });

  test.each([
    ['12月底前', '次年1月15日', 'not met'],
    ['次年3月底前', '次年3月15日', 'met'],
    ['12月底前', '2023年1月15日', 'met'], // without a year of the form: both in one
  ])('without a year of the form, %s and %s: %s', (target, actual, expected) => {
    expect(judged(target, actual)).toBe(expected);
  });

  test.each([
    ['12月底前', '次年1月15日', 'not met'],
    ['次年3月底前', '2023年3月15日', 'met'],
    ['次年3月底前', '2023年4月15日', 'not met'],
    ['次年3月底前', '12月25日', 'met'],
    ['12月底前', '2023年1月15日', 'not met'],
    ['2023年1月底前', '12月25日', 'met'],
    ['1月-6月', '2023年1月-6月', 'cannot judge'],
    ['1月-6月', '1月-6月20日', 'met'],
    ['9月前', '2022年8月31日', 'met'],
    ['9月前', '2021年12月31日', 'met'],
    ['春节前', '2023年1月15日', 'cannot judge'],
  ])('in a form of 2022, %s and %s: %s', (target, actual, expected) => {
    expect(judged(target, actual, 2022)).toBe(expected);
  });

  test('what is late says when it was due and when it was done', () => {
    const late = (target: string, actual: string) => {
      const done = completion(target, actual, { dimension: '时效指标' });
      return done.judged && done.late;
    };
    expect(late('9月前', '10月')).toEqual({
      due: { zh: '9月30日', en: '09-30' },
      done: { zh: '10月1日', en: '10-01' },
    });
    expect(late('2022年1月-6月', '2022年1月-7月')).toEqual({
      due: { zh: '2022年6月30日', en: '2022-06-30' },
      done: { zh: '2022年7月31日', en: '2022-07-31' },
    });
    expect(late('每月10日前', '每月12日前')).toEqual({
      due: { zh: '每月10日', en: 'day 10' },
      done: { zh: '每月12日', en: 'day 12' },
    });
  });

  test.each([
    ['每月10日前', '每月8日前', 'met'],
    ['每月10日前', '10日', 'met'],
    ['每月10日前', '8日', 'met'],
    ['每月10日前', '12日', 'not met'],
    ['每月10日前', '每月12日前', 'not met'],
    ['每月10日前', '8天', 'cannot judge'],
    ['每月10日前', '8', 'cannot judge'],
    ['每月10日前', '春节前', 'cannot judge'],
    ['春节前', '8日', 'cannot judge'],
    ['≤10日', '8日', 'met'],
  ])('a day of each month: %s and %s: %s', (target, actual, expected) => {
    expect(judged(target, actual)).toBe(expected);
  });

  test.each([
    ['目标 2022年6月底前，实际 2022年6月15日，按期完成', '2022年6月底前', '2022年6月15日'],
    ['目标 2022年6月底前，实际 2022年7月15日，晚于目标时间', '2022年6月底前', '2022年7月15日'],
    ['目标 每月10日前，实际 每月8日前，按期完成', '每月10日前', '每月8日前'],
  ])('%s', (zh, target, actual) => {
    expect(completion(target, actual)).toMatchObject({ kindOf: 'deadline', arithmetic: { zh } });
  });
});

test('a sign column says that a date is a limit, and a date keeps its own', () => {
  expect(brief(parseValue({ text: '12月', sign: '≤' }))).toBe('deadline in 12-1..12-31');
  expect(brief(parseValue({ text: '12月31日前', sign: '≤', unit: '天' }))).toBe('deadline by 12-31');
});
