import { plain } from '../../src/grid';
import { parseValue } from '../../src/indicator';
import { completion, verdict } from './values';

const ratioOf = (target: string, actual: string, context = {}) => {
  const done = completion(target, actual, context);
  return done.judged && done.ratio !== null ? plain(done.ratio.round(4)) : null;
};

describe('units that convert', () => {
  test.each([
    // days of work and of the calendar: five of the one take five to eight of the other
    ['≤5天', '5个工作日', 'cannot judge', null],
    ['≤8天', '5个工作日', 'met', '0.625'],
    ['≤5天', '6个工作日', 'not met', '1.2'],
    ['≥5天', '5个工作日', 'met', '1'],
    ['≥7天', '5个工作日', 'cannot judge', null],
    ['≥9天', '5个工作日', 'not met', '0.5556'],
    ['≤5个工作日', '5天', 'met', '1'],
    ['≤5个工作日', '7天', 'cannot judge', null],
    ['≤5个工作日', '120小时', 'met', '1'],
    // a month has 28 to 31 days
    ['≥27天', '1个月', 'met', '1.1111'],
    ['≥30天', '1个月', 'cannot judge', null],
    ['≥32天', '1个月', 'not met', '0.9375'],
    ['≤31天', '1个月', 'met', '0.9677'],
    ['≥1个月', '32天', 'met', '1.0667'],
    ['≥1个月', '29天', 'cannot judge', null],
    ['≥1个月', '27天', 'not met', '0.9'],
    ['≥1个工作日', '1个月', 'cannot judge', null],
    ['≥12个月', '1年', 'met', '1'],
    ['≤2年', '18个月', 'met', '0.75'],
    ['≤1小时', '59分钟', 'met', '0.9833'],
    // a GB is 1000 or 1024 MB
    ['≥1GB', '1024MB', 'met', '1'],
    ['≥1GB', '1000MB', 'cannot judge', null],
    ['≥1GB', '900MB', 'not met', '0.8789'],
    ['≤1000MB', '1GB', 'cannot judge', null],
    ['≤1024MB', '1GB', 'met', '1'],
    ['≤900MB', '1GB', 'not met', '1.1378'],
    ['≥1TB', '1024GB', 'met', '1'],
    ['≥50GB', '40GB', 'not met', '0.8'],
    // lengths, areas, weights
    ['≥2公里', '1500米', 'not met', '0.75'],
    ['≥1000米', '1公里', 'met', '1'],
    ['≥2公顷', '30亩', 'met', '1'],
    ['≥1平方公里', '1500亩', 'met', '1'],
    ['≥2吨', '2000公斤', 'met', '1'],
    ['≤95‰', '9%', 'met', '0.9474'],
  ])('%s and %s: %s', (target, actual, expected, ratio) => {
    expect(verdict(completion(target, actual))).toBe(expected);
    expect(ratioOf(target, actual)).toBe(ratio);
  });
});

describe('units used for each other', () => {
  test.each([
    ['≥3套', '3个', 'met'],
    ['≥3项', '2套', 'not met'],
    ['≥3场', '3批', 'met'],
    ['≥3户', '2家', 'not met'],
    ['≥3本', '3份', 'met'],
    ['≥3座', '3处', 'met'],
    // things of two kinds, people and things, points and shares may be the same or not
    ['≥3座', '2辆', 'cannot judge'],
    ['≥3座', '3辆', 'cannot judge'],
    ['≥3座', '3场', 'cannot judge'],
    ['≥3人', '2个', 'cannot judge'],
    ['≥3倍', '2个', 'cannot judge'],
    ['≥3倍', '2%', 'cannot judge'],
    ['≥5个百分点', '4%', 'cannot judge'],
    ['≥90分', '85%', 'cannot judge'],
    ['≥90分', '85个', 'cannot judge'],
    ['≤3千瓦时', '4吨标准煤', 'cannot judge'],
    // never the same
    ['≥3公里', '2个', 'mismatch'],
    ['≥3亩', '2吨', 'mismatch'],
    ['≥30℃', '20分贝', 'mismatch'],
    ['≥3个百分点', '2个', 'mismatch'],
    ['≥3万元', '2个月', 'mismatch'],
    ['≥3人', '2%', 'mismatch'],
    // a number of ten thousands is of anything but shares and times
    ['≥8万', '9万人', 'met'],
    ['≥8万', '70000人', 'not met'],
    ['≥8万人', '7万', 'not met'],
    ['≥8万', '90%', 'cannot judge'],
    ['≥8万', '7天', 'cannot judge'],
    ['≥90%', '8万', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('which units are in doubt is told', () => {
    expect(completion('≥3座', '2辆')).toMatchObject({
      judged: false,
      mismatch: false,
      units: { target: '座', actual: '辆' },
      because: {
        zh: '目标值与实际完成值的单位（“座”与“辆”）不能确定是否可比，请人工判断。',
        en: 'Whether the units of target and actual (“座” and “辆”) compare is not certain; please judge by hand.',
      },
    });
  });

  test('a unit that nobody knows is equal to itself and in doubt beside any other', () => {
    const of = (text: string, unit: string) => parseValue({ text, unit });
    expect(verdict(completion(of('≥12', '奇单位'), of('11', '奇单位')))).toBe('not met');
    expect(verdict(completion(of('≥12', '奇单位'), of('11', '偶单位')))).toBe('cannot judge');
    expect(verdict(completion(of('≥12', '奇单位'), '11次'))).toBe('cannot judge');
    expect(verdict(completion('≥12次', of('11', '奇单位')))).toBe('cannot judge');
  });
});

describe('what is counted by', () => {
  test.each([
    // stretches of time by their number in a year
    ['≥12次/年', '1次/月', 'met', '1'],
    ['≥1次/月', '4次/季度', 'met', '1.3333'],
    ['≥1次/月', '2次/季度', 'not met', '0.6667'],
    ['≥2次/年', '每半年1次', 'met', '1'],
    ['≥12次', '1次/月', 'met', '1'],
    ['≥13次', '1次/月', 'not met', '0.9231'],
    ['每月1次', '12次', 'met', '1'],
    ['每月1次', '10次', 'not met', '0.8333'],
    ['每月1次', '1次', 'cannot judge', null],
    ['每月2次', '2次', 'cannot judge', null],
    ['每月2次', '1次', 'cannot judge', null],
    ['每年1次', '1次', 'met', '1'],
    ['每年2次', '1次', 'not met', '0.5'],
    // weeks and days have no fixed number in a year: 'not met' is not said
    ['≥52次', '1次/周', 'met', '1'],
    ['≥60次', '1次/周', 'cannot judge', null],
    ['每周1次', '60次', 'met', '1.1538'],
    ['每周1次', '50次', 'cannot judge', null],
    ['每周2次', '1次/周', 'not met', '0.5'],
    ['每周1次', '1次/月', 'cannot judge', null],
    ['每天1次', '1次/周', 'cannot judge', null],
    // things by their sizes
    ['≥15元/亩', '225元/公顷', 'met', '1'],
    ['≥20元/亩', '225元/公顷', 'not met', '0.75'],
    ['≥75元/人·月', '900元/人·年', 'met', '1'],
    ['≥75元/月·人', '75元/人·月', 'met', '1'],
    ['≥75元/人', '80元/户', 'cannot judge', null],
    ['≥75元/人', '80元/人·亩', 'cannot judge', null],
    ['≥2次/村', '2次/村', 'met', '1'],
    ['≥2次/村', '1次/村', 'not met', '0.5'],
    ['≥2次/村', '3次/县', 'cannot judge', null],
    ['≥2次/村', '3次', 'cannot judge', null],
    // an amount answers one of which its denominator is left out, but is never blamed
    ['≥75元/人', '75元', 'met', '1'],
    ['≥75元/人', '70元', 'cannot judge', null],
    ['≥75元', '70元/人', 'cannot judge', null],
    ['≥75元/人·月', '80元/人', 'met', '1.0667'],
    ['≥75元/人·月', '70元/人', 'cannot judge', null],
    ['≥75元/月', '70元/月', 'not met', '0.9333'],
    ['≥75元', '70元', 'not met', '0.9333'],
    // by things whose number nobody tells
    ['每村1次', '18次', 'cannot judge', null],
    ['每个村1次', '每个村1次', 'met', '1'],
    ['每年1次', '2次', 'met', '2'],
    ['每学期1次', '2次', 'met', '1'],
  ])('%s and %s: %s', (target, actual, expected, ratio) => {
    expect(verdict(completion(target, actual))).toBe(expected);
    expect(ratioOf(target, actual)).toBe(ratio);
  });
});

describe('units that look mistaken', () => {
  test.each([
    // without a unit on one side: a thousand times apart
    ['≤200万元', '1955000', 'cannot judge'],
    ['≤200万元', '199999', 'not met'],
    ['≤200万元', '195', 'met'],
    ['≥8万', '8', 'cannot judge'],
    ['≥8万', '79', 'cannot judge'],
    ['≥8万', '81', 'not met'],
    ['≥200元', '1', 'not met'],
    ['≥20000', '2万元', 'cannot judge'],
    ['≤3', '4万元', 'not met'],
    // with both: near each other as written, far apart when converted
    ['≥200万元', '195.5元', 'mismatch'],
    ['≥200万元', '1955元', 'mismatch'],
    ['≥200万元', '2000元', 'not met'],
    ['≥200万元', '1955000元', 'not met'],
    ['≥2公里', '2米', 'mismatch'],
    ['≥2公里', '25米', 'not met'],
    ['≥2公顷', '20亩', 'not met'],
    ['≥200万元', '195万元', 'not met'],
    ['≥0公里', '2米', 'met'],
    ['≥2公里', '0米', 'not met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('both cells are told where both name their unit', () => {
    expect(completion('≥200万元', '195.5元')).toMatchObject({
      units: { target: '万元', actual: '元' },
      because: {
        zh: '目标“≥200万元”与实际“195.5元”相差悬殊，单位可能不同，请核对单位。',
        en: 'Target “≥200万元” and actual “195.5元” are so far apart that their units may differ; please check the units.',
      },
    });
    expect(completion('≤200万元', '1955000')).toMatchObject({ mismatch: false, units: null });
  });
});
