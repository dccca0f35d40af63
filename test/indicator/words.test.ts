import { parseValue } from '../../src/indicator';
import { brief, valueOf } from './values';

describe('what words are', () => {
  test.each([
    // without the stop at their end
    ['合格。', 'state met 等次 3'],
    ['是。', 'yes-no yes'],
    ['良好（含）以上', 'state quality 等次 4'],
    ['良好及以上', 'state quality 等次 4'],
    // nothing happened
    ['无', 'none'],
    ['无。', 'none'],
    ['未发生重大安全责任事故', 'none'],
    ['零上访', 'none'],
    ['未发生3起', 'exact 3 起'],
    ['无障碍', 'text'],
    ['无法统计', 'text'],
    [`无${'事'.repeat(19)}`, 'none'],
    [`无${'事'.repeat(20)}`, 'text'],
    // 'met' against any target
    ['完成年度目标任务', 'state met'],
    ['已全面完成全年各项工作任务', 'state met'],
    ['未完成年度目标任务', 'state unmet'],
    ['没有达到指标值', 'state unmet'],
    ['达到指标值100%', 'state met'],
    ['100%完成', 'state met'],
    ['100%完成目标', 'state met'],
    ['100%完成率', 'exact 100 %'],
    ['完成年度培训', 'text'],
    // places in an order
    ['一等奖', 'state quality 奖项 999'],
    ['获得二等奖1项', 'state quality 奖项 998'],
    ['全省第二名', 'state quality 名次 998'],
    ['前十名', 'state quality 名次 990'],
    ['第0名', 'text'],
    ['Ⅲ类及以上', 'state quality 类别 997'],
    ['达到Ⅱ类水质', 'state quality 类别 998'],
    ['IV类', 'state quality 类别 996'],
    ['A级', 'state quality 字母等级 935'],
    ['B级及以上', 'state quality 字母等级 934'],
    ['4A级景区', 'state quality A级 4'],
    ['三级甲等', 'state quality 医院等级 33'],
    ['二级乙等', 'state quality 医院等级 22'],
    ['二级', 'state quality 级别 998'],
    ['二级公路建设里程标准', 'text'],
    ['第1000名', 'text'],
    ['第999名', 'state quality 名次 1'],
    // a remark in brackets counts only where nothing else is
    ['96%（480人）', 'exact 96 %'],
    ['（480人）', 'exact 480 人'],
    ['合格（480人）', 'exact 480 人'],
    ['96%（480人）以及', 'exact 96 %'],
    ['96%）480人', 'several (exact 96 %; exact 480 人)'],
    // dates count where no figure is, or where they are to be done by
    ['2022年培训480人', 'exact 480 人'],
    ['2022年6月培训480人', 'exact 480 人'],
    ['6月底前培训480人', 'several (deadline by 6-21..6-30; exact 480 人)'],
    ['2022年6月30日培训', 'deadline in 2022-6-30'],
    ['2022年6月30日组织业务培训会议', 'text'],
    ['2022年完成', 'deadline in 2022-1-1..2022-12-31'],
    ['2022年培训', 'text'],
    ['2022年', 'period 2022-1-1..2022-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  test('a text of more than 300 signs is a description', () => {
    const words = (length: number) => `${'字'.repeat(length - 3)}95%`;
    expect(brief(valueOf(words(300)))).toBe('exact 95 %');
    expect(brief(valueOf(words(301)))).toBe('text');
  });

  test('a text with more than 24 numbers is a description', () => {
    const numbers = (count: number) =>
      valueOf(Array.from({ length: count }, (_, at) => `${at + 1}人`).join('，'));
    expect(numbers(24)).toMatchObject({ kind: 'several' });
    expect(numbers(25).kind).toBe('text');
  });
});

describe('words around a number', () => {
  test('are its label and its noun', () => {
    expect(valueOf('自动监测子站 0')).toMatchObject({ label: '自动监测子站', noun: '', wordy: false });
    expect(valueOf('1部宣传片')).toMatchObject({ label: '', noun: '宣传片', wordy: false });
    expect(valueOf('（约）1部，宣传片')).toMatchObject({ label: '约', noun: '宣传片' });
    expect(valueOf('2022年宣传完成')).toMatchObject({ kind: 'deadline', label: '', noun: '宣传完成' });
  });

  test.each([
    ['全县各乡镇共培训干部480人', false],
    [`${'字'.repeat(14)}480人`, false],
    [`${'字'.repeat(15)}480人`, true],
    [`${'字'.repeat(7)}480人${'字'.repeat(7)}`, false],
    [`${'字'.repeat(7)}480人${'字'.repeat(8)}`, true],
    ['未培训480人', true],
    ['480人未培训', true],
    ['每村480人', true],
    ['非培训480人', true],
  ])('make a mention of it where they are many, or turn it: %s: %p', (text, wordy) => {
    expect(valueOf(text)).toMatchObject({ kind: 'exact', wordy });
  });

  test('of several numbers are those right before each', () => {
    const value = valueOf('全县，合计86套，其中城区50套、未完成36套');
    expect(value.kind === 'several' && value.values.map((one) => 'label' in one && one.label)).toEqual([
      ...['合计', '其中城区', '未完成'],
    ]);
    expect(value.kind === 'several' && value.values.map((one) => 'wordy' in one && one.wordy)).toEqual([
      ...[false, false, true],
    ]);
    expect(value.kind === 'several' && value.values.map(({ text }) => text)).toEqual([
      ...['86套', '50套', '36套'],
    ]);
  });
});

test.each([
  ['正向指标', 'higher'],
  ['越低越好', 'lower'],
  ['定性', 'qualitative'],
  ['定量指标', 'quantitative'],
  ['≥', null],
  ['', null],
  ['其他', null],
])('a sign column with %p hints at %s', (sign, hint) => {
  expect(parseValue({ text: '5', sign, unit: '次' }).hint).toBe(hint);
});

test('no hint without a sign column', () => {
  expect(valueOf('合格')).toMatchObject({ hint: null });
  expect(valueOf('96%（480人）')).toMatchObject({ hint: null });
});
