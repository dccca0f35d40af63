import { CHANGES, STATES } from '../../src/indicator/vocabulary';
import { completion, valueOf, verdict } from './values';

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

/** 'met', the band of what is not met, or 'cannot judge'. */
function bandOf(target: string, actual: string): string {
  const is = completion(target, actual);
  return is.judged ? (is.band ?? String(is.met)) : 'cannot judge';
}

const table = test.each<[string, string, string]>;

describe('near words of a state', () => {
  table([
    ['有效', '较有效', 'partly'],
    ['有效', '较为有效', 'partly'],
    ['有效', '有效果', 'cannot judge'],
    ['有效果', '有一定效果', 'cannot judge'],
    ['有效', '运行较有效', 'partly'],
    ['效果好', '效果较好', 'partly'],
    ['效果较好', '效果好', 'met'],
    ['良好', '较好', 'cannot judge'],
    ['较好', '良好', 'met'],
    ['较好', '一般', 'unmet'],
    ['满意', '较满意', 'partly'],
    ['满意', '基本满意', 'partly'],
    ['满意', '非常满意', 'met'],
    ['满意', '不太满意', 'partly'],
    ['满意', '不满意', 'unmet'],
    ['基本满意', '不太满意', 'partly'],
    ['非常满意', '十分满意', 'met'],
    ['完成', '基本完成', 'partly'],
    ['完成', '已基本完成', 'partly'],
    ['完成', '大部分完成', 'partly'],
    ['完成', '未完全完成', 'partly'],
    ['完成', '未完成', 'unmet'],
    ['基本完成', '部分完成', 'partly'],
    ['完成年度目标', '基本上完成年度目标', 'partly'],
    ['达标', '基本达标', 'partly'],
    ['健全', '不够健全', 'partly'],
    ['健全', '有待健全', 'partly'],
    ['健全', '不健全', 'unmet'],
    ['健全', '尚不健全', 'unmet'],
    ['落实', '未充分落实', 'partly'],
    ['全部落实', '未全部落实', 'partly'],
    ['及时', '比较及时', 'partly'],
    ['及时', '不及时', 'unmet'],
    ['高', '较高', 'partly'],
    ['较高', '高', 'met'],
    ['较高', '很高', 'met'],
    ['明显', '比较明显', 'partly'],
    ['显著', '十分明显', 'met'],
    ['持续有效', '有效', 'cannot judge'],
    // several at once
    ['及时、有效', '及时、较有效', 'cannot judge'],
    // another kind of target asks for more than a word says
    ['≥95%', '基本完成', 'cannot judge'],
    ['12月底前', '较及时', 'cannot judge'],
    ['5个', '大部分完成', 'partly'],
    ['100%', '基本全覆盖', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(bandOf(target, actual)).toBe(expected);
  });
});

describe('degrees of a change', () => {
  table([
    ['提高', '显著提高', 'met'],
    ['提高', '提高显著', 'met'],
    ['提高', '有所提高', 'met'],
    ['显著提高', '提高', 'cannot judge'],
    ['显著提高', '有所提高', 'cannot judge'],
    ['显著提高', '较显著提高', 'cannot judge'],
    ['明显提高', '较显著提高', 'met'],
    // any step up may be enough
    ['提高', '略有提高', 'cannot judge'],
    ['提高', '有一定提升', 'cannot judge'],
    ['改善', '一定程度改善', 'cannot judge'],
    ['改善', '改善不够', 'partly'],
    ['改善', '有待改善', 'partly'],
    ['提高', '未提高', 'unmet'],
    ['不断提高', '不断提高', 'met'],
    ['提高', '不断提高', 'met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(bandOf(target, actual)).toBe(expected);
  });
});

describe('words that the vocabulary does not know', () => {
  table([
    ['通畅', '较通畅', 'cannot judge'],
    ['通畅', '道路较通畅', 'cannot judge'],
    ['通畅', '道路通畅', 'met'],
    ['基本通畅', '通畅', 'met'],
    ['较通畅', '比较通畅', 'met'],
    ['便利', '不够便利', 'partly'],
    ['便利', '不便利', 'unmet'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(bandOf(target, actual)).toBe(expected);
  });
});

describe('no degree is taken', () => {
  table([
    // from a noun
    ['公共服务', '基本公共服务', 'cannot judge'],
    ['支出', '基本支出', 'cannot judge'],
    ['完成', '基本建设完成', 'met'],
    ['完成', '部分项目完成', 'cannot judge'],
    ['完成', '各部分完成', 'met'],
    // from another word
    ['完善', '无障碍设施完善', 'met'],
    ['完善', '未成年人保护完善', 'met'],
    ['完成', '非税收入完成', 'met'],
    ['建成', '完全小学建成', 'met'],
    ['健全', '崇尚健全', 'met'],
    ['规范', '使用比较法规范', 'met'],
    ['持续', '持续', 'met'],
    ['持续', '持续发挥', 'met'],
    ['较上年增加', '增加', 'met'],
    ['满意', '行政相对人满意', 'met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(bandOf(target, actual)).toBe(expected);
  });

  test('nor from a name beside a number', () => {
    expect(valueOf('未成年人120人')).toMatchObject({ kind: 'exact', wordy: false });
    expect(valueOf('非税收入100万元')).toMatchObject({ kind: 'exact', wordy: false });
    expect(valueOf('未处理3起')).toMatchObject({ kind: 'exact', wordy: true });
    expect(valueOf('不低于95%')).toMatchObject({ kind: 'bound', comparator: '≥' });
    expect(valueOf('增加非税5%')).toMatchObject({ kind: 'change', way: 'up' });
  });
});
