import fc from 'fast-check';
import { decimal, plain } from '../../src/grid';
import {
  isMeasurable,
  judge,
  parseValue,
  periodInName,
  quantityOf,
  thresholdInName,
  type Value,
} from '../../src/indicator';
import { codePoint } from '../code-point';
import { brief, completion, numberCell, valueOf, verdict } from './values';

const SAMPLES = [
  ...[
    '≥95%',
    '95%以上',
    '≤10次',
    '不超过200万元',
    '4.15万元',
    '12月底前',
    '2021年12月完成',
    '2022年1月-12月',
    '及时',
    '达标',
  ],
  ...[
    '良好',
    '有所提升',
    '部分达成年度指标并具有一定效果',
    '无上访',
    '≥2次/年',
    '95%-98%',
    '90%(含)以上',
    '>=530元/人*月',
    '3-5个工作日',
  ],
  ...[
    '完成1部宣传片,2套方案',
    '提高5个百分点',
    '同比增长3%',
    '200余人',
    '2022-12-31',
    '1,602.40万元',
    'PM2.5≤35',
    '-5%',
  ],
];

/** Full-width twins of the half-width signs. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const amount = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => decimal(cents).div(100));

test.each(SAMPLES)('%s means the same in full-width signs', (text) => {
  const unitless = (value: Value) =>
    brief(value).replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  expect(unitless(valueOf(fullWidth(text)))).toBe(unitless(valueOf(text)));
});

test('spaces and line breaks change nothing, except between digits', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SAMPLES),
      fc.array(fc.tuple(fc.nat(40), fc.constantFrom(' ', '\n', '\u3000', '\u00a0'))),
      (text, blanks) => {
        let spaced = text;
        for (const [at, blank] of blanks) {
          const inNumber = /[0-9.,]/.test(spaced.charAt(at - 1)) || /[0-9.,]/.test(spaced.charAt(at));
          const inWord = /[A-Za-z]/.test(spaced.charAt(at - 1));
          if (!inNumber && !inWord) spaced = spaced.slice(0, at) + blank + spaced.slice(at);
        }
        expect(brief(valueOf(spaced))).toBe(brief(valueOf(text)));
      },
    ),
  );
});

test('a percentage means the same by its text and by its cell', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30000 }), (hundredths) => {
      const shown = `${plain(decimal(hundredths).div(100))}%`;
      const byText = valueOf(shown);
      const byCell = numberCell(hundredths / 10000, '0.00%', `${decimal(hundredths).div(100).toFixed(2)}%`);
      expect(brief(byCell)).toBe(brief(byText));
    }),
  );
});

test('an amount in 元 and in 万元 completes a target alike', () => {
  fc.assert(
    fc.property(amount, amount, (target, actual) => {
      const inTens = completion(`≥${plain(target)}万元`, `${plain(actual)}万元`);
      const inOnes = completion(`≥${plain(target)}万元`, `${plain(actual.times(10000))}元`);
      expect(verdict(inTens)).toBe(actual.gte(target) ? 'met' : 'not met');
      // If 元 and 万元 look mistaken for each other, nobody is accused; else both agree exactly.
      if (inOnes.judged) {
        expect(inTens.judged && inTens.ratio && plain(inTens.ratio)).toBe(
          inOnes.ratio && plain(inOnes.ratio),
        );
      } else {
        expect(actual.div(target).lt('0.03') || actual.div(target).gt(40)).toBe(true);
      }
    }),
  );
});

test('≥ and ≤ are each other turned round, and equal meets both', () => {
  fc.assert(
    fc.property(amount, amount, (target, actual) => {
      const atLeast = verdict(completion(`≥${plain(target)}个`, `${plain(actual)}个`));
      const atMost = verdict(completion(`≤${plain(target)}个`, `${plain(actual)}个`));
      expect(atLeast === 'met' && atMost === 'met').toBe(actual.eq(target));
      expect(atLeast === 'met' || atMost === 'met').toBe(true);
    }),
  );
});

const WORDS = [
  ...SAMPLES,
  '≥',
  '<',
  '以上',
  '内',
  '前',
  '底',
  '（',
  '）',
  '万',
  '元/',
  '每',
  '年',
  '月',
  '日',
  '第',
  '未',
  '无',
  '-',
  '——',
  '约',
  '至',
  '%',
  '0',
  '12',
  '2022',
  '.',
  ',',
  '提高',
  '完成',
  '0.',
  '１',
];
const anyText = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join('')),
);

test('no text makes anything throw', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (one, other, sign, unit) => {
      const target = parseValue({ text: one, sign, unit });
      const actual = parseValue({ text: other });
      const done = judge({ target, actual, name: sign, dimension: unit });
      expect(typeof (done.judged ? done.arithmetic.zh : done.because.zh)).toBe('string');
      isMeasurable(target, { name: other, dimension: '时效指标' });
      thresholdInName(one);
      periodInName(other);
      expect(quantityOf(actual)?.number.c.length ?? 0).toBeLessThan(40);
    }),
    { numRuns: 2000 },
  );
});

test('what equals its target is never called not met', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const grade = valueOf(text);
      // 未完成 as a target says itself that it is not met.
      fc.pre(!(grade.kind === 'state' && (grade.grade === 'unmet' || grade.grade === 'partly')));
      expect(verdict(completion(text, text))).not.toBe('not met');
      expect(verdict(completion(text, text))).not.toBe('mismatch');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['digits', '9'.repeat(32767)],
  ['thousands', '1,000'.repeat(6553)],
  ['blanks', `${' '.repeat(32766)}9`],
  ['blanks between digits', '9 '.repeat(16383)],
  ['signs', '≥'.repeat(32767)],
  ['words of the vocabulary', '完成'.repeat(16383)],
  ['brackets', '（'.repeat(32767)],
  ['dates', '2022年1月-'.repeat(4095)],
  ['denominators', `1${'元/人'.repeat(10922)}`],
  ['changes', '提高了'.repeat(10922)],
])('a cell full of %s is read and judged to an end', (_, text) => {
  expect(text.length).toBeLessThanOrEqual(32767);
  const value = parseValue({ text, sign: text, unit: text });
  expect(judge({ target: value, actual: value, name: text, dimension: text })).toHaveProperty('judged');
  thresholdInName(text);
  periodInName(text);
});
