import { CHANGES, STATES } from '../../src/indicator/vocabulary';
import { completion, verdict } from './values';

/** How far a state is so with each word, as a person who knows the language says; nothing of it comes from the code. */
const LEVELS = {
  denied: ['不', '未', '没有', '没', '非', '尚未', '未能'],
  partly: [
    ...['部分', '大部分', '不够', '不太', '未完全', '未全部', '不完全', '有待', '欠', '未充分', '没有完全'],
  ],
  weakly: [
    ...[
      '较',
      '比较',
      '较为',
      '基本',
      '基本上',
      '大致',
      '尚',
      '略',
      '稍',
      '一定程度',
      '初步',
      '相对',
      '已基本',
    ],
  ],
  alone: ['', '已', '均已'],
  strongly: [
    ...['很', '十分', '非常', '显著', '明显', '大幅', '极', '高度', '全面', '完全', '充分'],
    ...['进一步', '持续', '不断'],
  ],
} as const;
type Level = keyof typeof LEVELS;
const ORDER: readonly Level[] = ['denied', 'partly', 'weakly', 'alone', 'strongly'];

const isBad = (word: string) =>
  ['差', '低', '短期', '不佳', '无偏差'].includes(word) || /^(?:无|不断)/.test(word);
/** Every word for a good state that the vocabulary has; bad ones (逾期, 差) are not what a target asks for. */
const GOOD_WORDS: readonly string[] = [...STATES, ...CHANGES]
  .filter(({ grade }) => grade === 'met' || grade === 'quality')
  .flatMap(({ words }) => words)
  .filter((word) => !isBad(word));

/** The pairs of one state in two degrees whose verdict is none of the allowed ones. */
function wrong(target: string, actual: string, allowed: readonly string[]): string[] {
  return GOOD_WORDS.flatMap((word) => {
    const is = verdict(completion(`${target}${word}`, `${actual}${word}`));
    return allowed.includes(is) ? [] : [`${target}${word} / ${actual}${word}: ${is}`];
  });
}

const every = ORDER.flatMap((level) => LEVELS[level].map((degree) => [level, degree] as const));

describe('every state of the vocabulary with every degree', () => {
  test('there are many of both', () => {
    expect(GOOD_WORDS.length).toBeGreaterThan(150);
    expect(every.length).toBeGreaterThan(40);
  });

  test.each(every)('%s so (%s): the same degree on both sides is met', (_, degree) => {
    expect(wrong(degree, degree, ['met'])).toEqual([]);
  });

  test.each(every)('%s so (%s) as actual: less than the state alone is never met', (level, degree) => {
    const isLess = ORDER.indexOf(level) < ORDER.indexOf('alone');
    expect(wrong('', degree, isLess ? ['not met', 'cannot judge'] : ['met'])).toEqual([]);
  });

  test.each(every)('%s so (%s) as target: the state alone against it', (level, degree) => {
    if (level === 'denied') return;
    const isMore = ORDER.indexOf(level) > ORDER.indexOf('alone');
    expect(wrong(degree, '', isMore ? ['cannot judge'] : ['met'])).toEqual([]);
  });

  test.each(every)('%s so (%s) as actual against every greater degree is never met', (level, degree) => {
    const greater = ORDER.slice(ORDER.indexOf(level) + 1).flatMap((one) => LEVELS[one]);
    expect(greater.flatMap((one) => wrong(one, degree, ['not met', 'cannot judge']))).toEqual([]);
  });
});
