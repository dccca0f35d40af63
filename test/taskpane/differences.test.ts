import { differences, inContext, likeness } from '../../src/taskpane';

const SIGNS = { same: ['', ''], gone: ['[-', '-]'], come: ['[+', '+]'] } as const;
const drawn = (pieces: ReturnType<typeof differences>) =>
  pieces.map(({ kind, text }) => SIGNS[kind].join(text)).join('');

describe('the differences of two texts', () => {
  it.each([
    ['', '', ''],
    ['目标完成。', '目标完成。', '目标完成。'],
    ['', '新的。', '[+新的。+]'],
    ['旧的。', '', '[-旧的。-]'],
    ['执行数98.50万元。', '执行数99.20万元。', '执行数[-98.50-][+99.20+]万元。'],
    // A figure is one word: neither its shared digits nor its point are held apart.
    ['共1,602.40万元', '共1,702.40万元', '共[-1,602.40-][+1,702.40+]万元'],
    ['执行率100%，得10分', '执行率99.5%，得9分', '执行率[-100%-][+99.5%+]，得[-10-][+9+]分'],
    // A comma between two figures is none of theirs.
    ['得10，共3项', '得10，共4项', '得10，共[-3-][+4+]项'],
    ['甲、乙', '甲、丙、乙', '甲、[+丙、+]乙'],
    ['基本完成', '已完成', '[-基本-][+已+]完成'],
    // One letter that happens to be in both is no place to stop reading; a mark or a figure is.
    ['用于物业管理', '为了事业发展', '[-用于物业管理-][+为了事业发展+]'],
    ['用于大院，管理', '为了机关，发展', '[-用于大院-][+为了机关+]，[-管理-][+发展+]'],
    ['用于5管理', '为了5发展', '[-用于-][+为了+]5[-管理-][+发展+]'],
    ['𠮷野', '吉野', '[-𠮷-][+吉+]野'],
  ])('%s | %s', (before, after, expected) => {
    expect(drawn(differences(before, after))).toBe(expected);
  });

  it('give both texts back, whatever is compared', () => {
    const texts = ['预算执行率98.5%。', '执行率为98.50％，预算', 'A5 至 B6', '（一）概况', 'ab'.repeat(50)];
    for (const before of texts)
      for (const after of texts) {
        const of = (kind: string) =>
          differences(before, after)
            .filter((each) => each.kind === 'same' || each.kind === kind)
            .map(({ text }) => text)
            .join('');
        expect([of('gone'), of('come')]).toEqual([before, after]);
      }
  });

  it('of texts as long as a cell holds are found at once', () => {
    const begun = Date.now();
    const pieces = differences('甲乙'.repeat(16_000), '丙丁'.repeat(16_000));
    expect(pieces.map(({ kind }) => kind)).toEqual(['gone', 'come']);
    expect(Date.now() - begun).toBeLessThan(1000);
  });
});

describe('changes in their context', () => {
  const LONG = '一二三四五六七八九十甲乙丙丁';
  it.each([
    [`${LONG}5${LONG}`, `${LONG}6${LONG}`, '…五六七八九十甲乙丙丁[-5-][+6+]一二三四五六七八九十…'],
    [`短5${LONG}`, `短6${LONG}`, '短[-5-][+6+]一二三四五六七八九十…'],
    [`1${LONG}${LONG}2`, `3${LONG}${LONG}4`, '[-1-][+3+]一二三四五六七八九十…五六七八九十甲乙丙丁[-2-][+4+]'],
    [`1${LONG}2`, `3${LONG}4`, `[-1-][+3+]${LONG}[-2-][+4+]`],
  ])('%s | %s', (before, after, expected) => {
    expect(drawn(inContext(differences(before, after)))).toBe(expected);
  });
});

describe('how alike two texts are', () => {
  it.each([
    ['完成', '完成', 1],
    ['', '', 1],
    ['完成', '', 0],
    ['甲乙', '丙丁', 0],
    ['甲乙丙丁', '丁丙', 2 / 3],
    ['98.50', '98.5', 0],
  ])('%s | %s', (one, other, expected) => {
    expect(likeness(one, other)).toBeCloseTo(expected, 9);
  });
});
