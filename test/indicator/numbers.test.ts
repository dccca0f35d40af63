import fc from 'fast-check';
import { decimal, plain } from '../../src/grid';
import { parseValue, quantityOf } from '../../src/indicator';
import { brief, numberCell, valueOf } from './values';

const isApproximate = (text: string) => quantityOf(valueOf(text))?.approximate;

describe('limits', () => {
  test.each([
    // words of a limit and words that say nothing, in whatever order
    ['达到约95%', 'exact 95 %', true],
    ['约不低于95%', 'bound ≥ 95 %', true],
    ['不低于约95%', 'bound ≥ 95 %', true],
    ['达到95%', 'exact 95 %', false],
    ['95%左右', 'exact 95 %', true],
    ['95%左右以上', 'bound ≥ 95 %', true],
    ['近95%', 'exact 95 %', true],
    ['95%以上', 'bound ≥ 95 %', false],
    ['共95%', 'exact 95 %', false],
  ] as const)('%s is %s, approximate: %p', (text, expected, approximate) => {
    expect(brief(valueOf(text))).toBe(expected);
    expect(isApproximate(text)).toBe(approximate);
  });

  test.each([
    ['90%以上（含）', 'bound ≥ 90 %'],
    ['90%以上（含本数）', 'bound ≥ 90 %'],
    ['90%以上（包含）', 'bound ≥ 90 %'],
    ['5天以内(含)', 'bound ≤ 5 天'],
    ['3-5天（含）', 'range 3 5 天'],
    ['等于100%', 'exact = 100 %'],
    ['≥-5℃', 'bound ≥ -5 ℃'],
    ['30日内', 'bound ≤ 30 日'],
    ['3年内', 'bound ≤ 3 年'],
    ['3项内', 'bound ≤ 3 项'],
    ['30日前', 'deadline by 30日'],
    ['40日前', 'exact 40 日'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test('a remark in brackets that does not say whether the end belongs to it stays a remark', () => {
    expect(valueOf('90%以上（含）')).toMatchObject({ noun: '' });
    expect(valueOf('90%以上（估计）')).toMatchObject({ noun: '估计' });
    expect(valueOf('90%以上，含')).toMatchObject({ noun: '含' });
  });
});

describe('ranges', () => {
  test.each([
    ['95%-98%', 'range 95 98 %'],
    ['95-98%', 'range 95 98 %'],
    ['95%至98', 'range 95 98 %'],
    ['3～5个工作日', 'range 3 5 个工作日'],
    ['-22℃至-18℃', 'range -22 -18 ℃'],
    ['-18℃至-22℃', 'range -22 -18 ℃'],
    ['20±2℃', 'range 18 22 ℃'],
    ['20℃±2℃', 'range 18 22 ℃'],
    ['95%±1', 'range 94 96 %'],
    // falling or equal ends, ends of two kinds, and a limit before them make no range
    ['5-3个', 'several (exact 5; exact 3 个)'],
    ['3-3个', 'several (exact 3; exact 3 个)'],
    ['3个-5%', 'several (exact 3 个; exact 5 %)'],
    ['3元-5万元', 'several (exact 3 元; exact 5 万元)'],
    ['≥3-5个', 'several (bound ≥ 3; exact 5 个)'],
    ['≥20±2℃', 'several (bound ≥ 20; exact 2 ℃)'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });
});

describe('changes', () => {
  test.each([
    ['提高了5%', 'change up 5 %'],
    ['增长率为5%', 'change up 5 %'],
    ['增长率5%以上', 'change up ≥ 5 %'],
    ['降低约5个百分点', 'change down 5 个百分点'],
    ['下降超过3%', 'change down > 3 %'],
    ['增收3000元', 'change up 3000 元'],
    // a level, a range and what is far from its verb are no change
    ['提高到95%', 'exact 95 %'],
    ['提高至95%', 'exact 95 %'],
    ['增长率达到5%', 'exact 5 %'],
    ['提高3%-5%', 'range 3 5 %'],
    ['提高服务水平和质量95%', 'exact 95 %'],
    ['提高，95%', 'exact 95 %'],
    ['减少', 'state quality 下降 2'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    ['由15天缩短至5天', 'bound ≤ 5 天'],
    ['从15天压减到5天', 'bound ≤ 5 天'],
    ['由15起降为5起', 'bound ≤ 5 起'],
    ['从80%提高到95%', 'bound ≥ 95 %'],
    ['由80%提升为95%', 'bound ≥ 95 %'],
    ['由15天缩短至5天。', 'bound ≤ 5 天'],
    ['由三级提升为二级', 'text'],
    ['由15天缩短5天', 'several (exact 15 天; change down 5 天)'],
    ['办理时间由15天缩短至5天', 'several (exact 15 天; exact 5 天)'],
  ])('the level that is reached counts as a limit its way: %s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
    expect(valueOf(text).text).toBe(text);
  });
});

describe('digits', () => {
  test.each([
    ['1 260人', 'exact 1260 人'],
    ['12 345 678元', 'exact 12345678 元'],
    ['1 26人', 'several (exact 1; exact 26 人)'],
    ['1,260.5元', 'exact 1260.5 元'],
    ['12,345,678元', 'exact 12345678 元'],
    ['1,26人', 'several (exact 1; exact 26 人)'],
    ['−5%', 'exact -5 %'],
    ['(-5%)', 'exact -5 %'],
    ['3-5', 'range 3 5'],
    ['0.5%', 'exact 0.5 %'],
    ['百分之9.5', 'exact 9.5 %'],
    ['PM2.5', 'text'],
    ['A4', 'text'],
    ['5G', 'exact 5 G'],
    ['第3批', 'text'],
    ['3级', 'state quality 级别 997'],
    ['3级公路', 'text'],
    ['2号楼', 'text'],
    [`${'9'.repeat(24)}元`, `exact ${'9'.repeat(24)} 元`],
    [`${'9'.repeat(25)}元`, 'text'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    ['3/4', 'exact 75 %'],
    ['18/20', 'exact 90 %'],
    ['0/5', 'exact 0 %'],
    ['20/20', 'exact 100 %'],
    // more than the whole, of nothing, of so many thousands: no share
    ['5/4', 'several (exact 5; exact 4)'],
    ['5/0', 'several (exact 5; exact 0)'],
    ['18/10万', 'exact 18 /10万'],
    ['18/万人', 'exact 18 /万人'],
    ['≤5/10万人', 'bound ≤ 5 /10万人'],
    ['18/百万', 'exact 18 /百万'],
    ['18/1000万人', 'exact 18 /1000万人'],
    ['3/4.5', 'several (exact 3; exact 4.5)'],
    ['3/4人', 'several (exact 3; exact 4 人)'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });
});

describe('numerals', () => {
  test.each([
    ['十人', '10 人'],
    ['十五人', '15 人'],
    ['二十人', '20 人'],
    ['二十五人', '25 人'],
    ['一百人', '100 人'],
    ['一百零五人', '105 人'],
    ['一百一十五人', '115 人'],
    ['一千零五十人', '1050 人'],
    ['一千二百三十四人', '1234 人'],
    ['两万三千人', '23000 人'],
    ['十万人', '100000 人'],
    ['一亿二千万元', '120000000 元'],
    ['壹佰贰拾叁元', '123 元'],
    ['伍仟元', '5000 元'],
    ['壹佰千瓦', '100 千瓦'],
    ['三十个工作日', '30 个工作日'],
    ['一百余人', '100 人'],
    ['二十多家', '20 家'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(`exact ${expected}`);
  });

  test('numbers to ten thousand are read as they are written', () => {
    const DIGITS = '零一二三四五六七八九';
    /** 1050 → 一千零五十: each place with its name, one 零 for a gap. */
    const written = (number: number): string => {
      let text = '';
      const places = [
        ['千', 1000],
        ['百', 100],
        ['十', 10],
        ['', 1],
      ] as const;
      let gap = false;
      for (const [name, size] of places) {
        const digit = Math.floor(number / size) % 10;
        if (digit === 0) gap = text !== '';
        else {
          text += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${name}`;
          gap = false;
        }
      }
      return text;
    };
    expect([written(1050), written(1005), written(15), written(110)]).toEqual([
      ...['一千零五十', '一千零五', '一十五', '一百一十'],
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), (number) => {
        expect(brief(valueOf(`${written(number)}人`))).toBe(`exact ${number} 人`);
      }),
    );
  });

  test.each([
    ['三次', 'exact 3 次'],
    ['不少于三次', 'bound ≥ 3 次'],
    ['三次以上', 'bound ≥ 3 次'],
    ['三次及以上', 'bound ≥ 3 次'],
    ['三次左右', 'exact 3 次'],
    ['三年内', 'bound ≤ 3 年'],
    ['三天之内', 'bound ≤ 3 天'],
    ['（三次）', 'exact 3 次'],
    ['会议：三次', 'exact 3 次'],
    ['每月一次', 'exact 1 次/月'],
    ['一年两次', 'exact 2 次/年'],
    ['每季度一次以上', 'bound ≥ 1 次/季度'],
    // one digit in a word of another kind
    ['三次产业', 'text'],
    ['一次性', 'text'],
    ['一体化', 'text'],
    ['一类', 'text'],
    ['一般', 'state quality 等次 3'],
    ['十四五', 'text'],
    ['第三次', 'text'],
    ['召开三次', 'text'],
    ['万元', 'text'],
  ])('one digit counts where nothing else is meant: %s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    ['百分之九十五', 'exact 95 %'],
    ['百分之百', 'exact 100 %'],
    ['百分之九十以上', 'bound ≥ 90 %'],
    ['百分百', 'text'],
    ['百分之多少', 'text'],
    ['八成', 'exact 80 %'],
    ['八成以上', 'bound ≥ 80 %'],
    ['九成左右', 'exact 90 %'],
    ['八成新', 'text'],
    ['十成', 'text'],
    ['四分之一', 'exact 25 %'],
    ['四分之三以上', 'bound ≥ 75 %'],
    ['四分之', 'text'],
    ['一半', 'exact 50 %'],
    ['一半以上', 'bound ≥ 50 %'],
    ['半数以上', 'bound ≥ 50 %'],
    ['半年', 'exact 6 个月'],
    ['半年以内', 'bound ≤ 6 个月'],
    ['半个月', 'exact 15 天'],
    ['半小时', 'exact 30 分钟'],
    ['半个小时内', 'bound ≤ 30 分钟'],
    ['半天', 'exact 12 小时'],
    ['半程', 'text'],
    ['上半年', 'deadline in 1-1..6-30'],
    ['每半年1次', 'exact 1 次/半年'],
  ])('shares and halves: %s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });
});

describe('what a number is counted by', () => {
  test.each([
    ['每月2次', 'exact 2 次/月'],
    ['每个月2次', 'exact 2 次/月'],
    ['每两个月1次', 'exact 1 次/两个月'],
    ['每月不少于2次', 'bound ≥ 2 次/月'],
    ['每周开展1次', 'exact 1 次/周'],
    ['每季度至少1次', 'bound ≥ 1 次/季度'],
    ['每季度组织1次', 'exact 1 次/季度'],
    ['每月1.55万元', 'exact 1.55 万元/月'],
    ['一季度1次', 'exact 1 次/季度'],
    ['1年2次', 'exact 2 次/年'],
    ['每户5000元', 'exact 5000 元'],
    ['每年95%', 'exact 95 %'],
    ['每月2次/人', 'exact 2 次/人'],
    ['每月10日前', 'deadline by 10日'],
    ['每年3月', 'deadline in 3-1..3-31'],
    ['每月', 'state met'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test.each([
    ['12元/人', ['人']],
    ['12元/人·月', ['人', '12 a year']],
    ['12元/人/年', ['人', '1 a year']],
    ['12元每人每天', ['人', '365 a year']],
    ['12元/人.周', ['人', '52 a year']],
    ['12元/人·月·户·次', ['人', '12 a year', '户']],
    ['12元/', []],
    ['12元、人', []],
    ['12元/份额', ['份']],
  ])('%s is per %j', (text, per) => {
    const read = quantityOf(valueOf(text))?.unit?.per.map(({ base, timesAYear }) =>
      timesAYear === null ? base : `${plain(timesAYear)} a year`,
    );
    expect(read).toEqual(per);
  });

  test.each([
    ['200余人', 'exact 200 人', true],
    ['3万多元', 'exact 3 万元', true],
    ['3万余人次', 'exact 3 万人次', true],
    ['200多', 'exact 200', true],
    ['3万元', 'exact 3 万元', false],
  ] as const)('%s is %s, approximate: %p', (text, expected, approximate) => {
    expect(brief(valueOf(text))).toBe(expected);
    expect(isApproximate(text)).toBe(approximate);
  });

  test('days and months with a multiplier or a denominator are no dates', () => {
    expect(brief(valueOf('12月'))).toBe('deadline in 12-1..12-31');
    expect(brief(valueOf('12月/人'))).toBe('exact 12 月/人');
    expect(quantityOf(valueOf('30万日'))?.unit?.calendar).toBeNull();
  });
});

describe('the unit of a column', () => {
  test.each([
    ['%', 'exact 12 %'],
    ['%（含）', 'exact 12 %'],
    ['元（人民币）', 'exact 12 元'],
    ['次/年', 'exact 12 次/年'],
    ['人 次', 'exact 12 人次'],
    ['万元/公里', 'exact 12 万元/公里'],
    ['亩左右', 'exact 12 亩左右'],
    ['奇怪（含）', 'exact 12 奇怪(含)'],
    ['', 'exact 12'],
    ['—', 'exact 12'],
    ['——', 'exact 12'],
    ['/', 'exact 12'],
    ['...', 'exact 12'],
  ])('%p: 12 is %s', (unit, expected) => {
    expect(brief(parseValue({ text: '12', unit }))).toBe(expected);
  });

  test.each([
    [{ text: '8万', unit: '人' }, '10000'],
    [{ text: '200万', unit: '万元' }, '10000'],
    [{ text: '200万', unit: '元' }, '10000'],
    [{ text: '3公里', unit: '米' }, '1000'],
  ])('%j has a unit of %s of its base', (input, factor) => {
    expect(quantityOf(parseValue(input))?.unit?.factor.toFixed()).toBe(factor);
  });

  test.each([
    [{ text: '3-5', sign: '≥', unit: '天' }, 'range 3 5 天'],
    [{ text: '提高5', sign: '≥', unit: '个百分点' }, 'change up ≥ 5 个百分点'],
    [{ text: '提高≥5', sign: '≤', unit: '个百分点' }, 'change up ≥ 5 个百分点'],
    [{ text: '=5', sign: '≥', unit: '个' }, 'exact = 5 个'],
    [{ text: '5', sign: '（≥）', unit: '个' }, 'bound ≥ 5 个'],
    [{ text: '5', sign: '=', unit: '个' }, 'exact = 5 个'],
    [{ text: '1部，2套', sign: '≥', unit: '个' }, 'several (exact 1 部; exact 2 套)'],
    [{ text: '达标', sign: '≥', unit: '%' }, 'state met'],
    // sign, value and unit in each other's columns
    [{ text: '≥', sign: '定性', unit: '95%' }, 'text'],
    [{ text: '正向', sign: '95', unit: '%' }, 'exact 95 %'],
    [{ text: '≥', sign: '', unit: '' }, 'text'],
  ])('%j is %s', (input, expected) => {
    expect(brief(parseValue(input))).toBe(expected);
  });

  test('the text tells sign and unit once', () => {
    const shown = (input: Parameters<typeof parseValue>[0]) => parseValue(input).text;
    expect(shown({ text: '735', sign: '≧', unit: '人次' })).toBe('≧735人次');
    expect(shown({ text: '735人次', sign: '定量', unit: '人次' })).toBe('735人次');
    expect(shown({ text: ' 735\n', sign: '≥', unit: '—' })).toBe('≥735');
    expect(shown({ text: '', sign: '≥', unit: '%' })).toBe('');
    expect(shown({ text: '95', sign: '%', unit: '≥' })).toBe('≥95%');
  });
});

describe('a cell that holds a number', () => {
  test.each([
    // the number that the format has rounded
    [95.126, '0.00', '95.13', 'exact 95.126'],
    [0.95126, '0.00%', '95.13%', 'exact 95.126 %'],
    // a format that shows another number than the cell holds
    [2, '0"万元（含税）"', '2万元（含税）', 'exact 2 万元'],
    [20000, '0!.0,"万"', '2.0万', 'exact 2 万'],
    [12000, '0.00E+00', '1.20E+04', 'exact 12000'],
    [12000, '0E+00', '1E+04', 'exact 12000'],
    [-12000, '0.0E+00', '-1.2E+04', 'exact -12000'],
    [0.95, '0%', '', 'exact 95 %'],
    [95, '0', '###', 'exact 95'],
    [3, '"第"0"批"', '第3批', 'exact 3'],
    [3, '"完成"', '完成', 'state met'],
    [3, '0"至5天"', '3至5天', 'range 3 5 天'],
    [0.5, '"≤"0%', '≤50%', 'bound ≤ 50 %'],
    [1, '[=1]"是";"否"', '是', 'yes-no yes'],
  ])('%d as %s shows %s and is %s', (number, format, text, expected) => {
    expect(brief(numberCell(number, format, text))).toBe(expected);
  });

  test('shows what the cell shows, and its number where the cell shows nothing', () => {
    expect(numberCell(0.95126, '0%', '95%').text).toBe('95%');
    expect(numberCell(0.95, '0%', '').text).toBe('95%');
    expect(numberCell(95, '0', '').text).toBe('95');
  });

  test('counts under a sign in its column, which may hold the number instead', () => {
    const number = decimal('0.95');
    expect(brief(parseValue({ text: '95%', number, numberFormat: '0%', sign: '≥' }))).toBe('bound ≥ 95 %');
    // The number of the cell is none of the value where sign and value are in each other's columns.
    expect(brief(parseValue({ text: '≥', number: decimal(1), sign: '95%' }))).toBe('bound ≥ 95 %');
  });
});
