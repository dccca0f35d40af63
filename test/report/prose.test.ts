import fc from 'fast-check';
import { at } from './builder';
import { clean, list, quote, quoted, say, sentence, slot, runsText } from '../../src/report';

describe('text of a cell', () => {
  test.each([
    ['维护机关秩序。', '维护机关秩序'],
    ['维护机关秩序；\n', '维护机关秩序'],
    ['  ，维护秩序，，保障运转。。 ', '维护秩序，保障运转'],
    ['绩效\r\n目标', '绩效 目标'],
    ['一是宣传。\n二是检查。', '一是宣传。二是检查'],
    ['1、宣传\n2、检查', '1、宣传；2、检查'],
    ['.5公里', '.5公里'],
    ['，5公里', '5公里'],
    ['还在实施……', '还在实施……'],
    ['是否达标？', '是否达标？'],
    ['a\u0007b\u200bc', 'abc'],
    ['甲\u202e乙\ud800丙𠮷', '甲乙丙𠮷'],
    ['。；，', ''],
  ])('%j becomes %j', (before, after) => {
    expect(clean(before)).toBe(after);
  });

  test('is never cut: letters and digits all stay, in their order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', '7', '，', '。', '；', ' ', '\n') }),
        (text) => {
          const solid = (from: string) => from.replace(/[^甲乙7]/g, '');
          expect(solid(clean(text))).toBe(solid(text));
        },
      ),
    );
  });

  test('has no repeated punctuation and no separator at its ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '，', '。', '；', '、', '：', ' ', '\n') }),
        (text) => {
          expect(clean(text)).not.toMatch(/([，。；：、])\s*\1|^[，。；：、]|[，。；：、]$/);
        },
      ),
    );
  });

  test.each(['，；', ' ', '甲\n', '。 ', '\u3000\t'])(
    'of 32,767 characters is cleaned in time: %j',
    (part) => {
      const text = part.repeat(32767 / part.length) + '乙';
      expect(clean(text)).toContain('乙');
    },
  );

  test('gets inner quotation marks inside “ ”', () => {
    expect(quoted('“三公经费”变动率。')).toBe('‘三公经费’变动率');
  });
});

describe('a cell that says nothing', () => {
  test('is no quote if it is blank or struck out, but 无 is one', () => {
    expect(quote({ text: ' — ', cell: at('B2') })).toBeNull();
    expect(quote({ text: '', cell: at('B2') })).toBeNull();
    expect(quote({ text: '无', cell: at('B2') })).toEqual({ kind: 'quote', text: '无', cell: at('B2') });
  });
});

describe('sentences', () => {
  test('leave out clauses that are null', () => {
    expect(runsText(list([say('甲'), null, say(), say('乙')], '，') ?? [])).toBe('甲，乙');
    expect(list([null, say()], '，')).toBeNull();
  });

  test('end with one full stop', () => {
    expect(runsText(sentence('甲'))).toBe('甲。');
    expect(runsText(sentence('甲？'))).toBe('甲？');
    expect(runsText(sentence('甲：', slot('a', '乙')))).toBe('甲：【待补充：乙】。');
  });

  test('join adjacent words into one run', () => {
    expect(sentence('甲', '乙')).toEqual([{ kind: 'words', text: '甲乙。' }]);
  });
});
