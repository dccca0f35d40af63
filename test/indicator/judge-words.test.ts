import { completion, valueOf, verdict } from './values';

const table = test.each<[string, string, string]>;

describe('words that say the opposite', () => {
  table([
    ['符合规定', '不符合规定', 'not met'],
    ['按时发放', '未按时发放', 'not met'],
    ['按时发放', '没有按时发放到位', 'not met'],
    ['效果明显', '效果不明显', 'not met'],
    ['群众满意', '群众不满意', 'not met'],
    ['满意', '不满意', 'not met'],
    ['设备运行正常', '异常', 'not met'],
    ['好评', '差评', 'not met'],
    ['高', '低', 'not met'],
    ['信息公开', '未公开', 'not met'],
    ['及时拨付', '滞后', 'not met'],
    ['生态改善', '恶化', 'not met'],
    ['有', '无', 'not met'],
    ['无', '有', 'not met'],
    ['否', '是', 'not met'],
    // what denies something itself has another opposite
    ['不拖欠', '拖欠', 'cannot judge'],
    ['禁止占用', '占用', 'cannot judge'],
    // 好 at the beginning is not what the antonym is of
    ['好转', '差', 'cannot judge'],
    // what follows is about something else
    ['建设标准化仓库', '未启动', 'not met'],
    ['建设标准化仓库', '不清楚情况', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('are no longer held against each other in long texts', () => {
    const thirty = `${'按照上级要求组织各乡镇'.repeat(2)}认真落实补助政策`; // 30 signs
    expect(thirty).toHaveLength(30);
    expect(verdict(completion(thirty.slice(1), `未${thirty.slice(1)}`))).toBe('not met');
    expect(verdict(completion(thirty, `未${thirty}`))).toBe('cannot judge');
  });

  test('are told', () => {
    expect(completion('符合规定', '不符合规定。')).toMatchObject({
      met: false,
      band: 'unmet',
      kindOf: 'qualitative',
      arithmetic: {
        zh: '目标“符合规定”，实际“不符合规定。”，未达成',
        en: 'target “符合规定”, actual “不符合规定。”: not met',
      },
    });
  });
});

describe('which way a thing went', () => {
  table([
    // against last year
    ['不低于上年', '持平', 'met'],
    ['不低于上年', '与上年持平', 'met'],
    ['不低于上年', '增加', 'met'],
    ['不低于上年', '低于上年', 'not met'],
    ['不低于上年', '下降', 'not met'],
    ['不少于去年水平', '少于去年', 'not met'],
    ['不高于上年', '持平', 'met'],
    ['不高于上年', '下降5%', 'met'],
    ['不高于上年', '高于上年', 'not met'],
    ['不超过去年', '增长', 'not met'],
    ['不多于上年', '多于上年', 'not met'],
    ['高于上年', '持平', 'not met'],
    ['高于上年', '上升', 'met'],
    ['多于去年', '减少', 'not met'],
    ['超过上年同期', '未增加', 'not met'],
    ['低于上年', '下降', 'met'],
    ['低于上年', '持平', 'not met'],
    ['少于去年', '增加3件', 'not met'],
    ['小于上年', '减少', 'met'],
    // to stay
    ['持平', '基本持平', 'met'],
    ['持平', '增加', 'not met'],
    ['持平', '减少', 'not met'],
    ['保持稳定', '无明显变化', 'met'],
    ['不增长', '持平', 'met'],
    ['不增长', '下降3%', 'met'],
    ['不增长', '增长3%', 'not met'],
    ['零增长', '有所增长', 'not met'],
    ['只减不增', '减少', 'met'],
    // up or down
    ['较上年增加', '增加2.1万元', 'met'],
    ['较上年增加', '同比下降', 'not met'],
    ['较上年增加', '与上年持平', 'not met'],
    ['逐步改善', '有所改善', 'met'],
    ['改善环境', '有所提高', 'met'],
    ['改善环境', '恶化', 'not met'],
    ['减少', '比上年减少了', 'met'],
    ['减少', '增加', 'not met'],
    ['减少', '没有减少', 'not met'],
    ['减少污染', '增多', 'not met'],
    // how much it should go up is a matter of words
    ['显著提高', '提高', 'cannot judge'],
    ['大幅增加', '有所增加', 'cannot judge'],
    ['显著提高', '下降', 'not met'],
    ['提高城乡居民收入水平', '增加', 'cannot judge'],
    ['提高城乡居民收入水平', '减少', 'cannot judge'],
    ['满意', '提高', 'cannot judge'],
    ['持平', '良好', 'cannot judge'],
    // figures
    ['有所增长', '增长5%', 'met'],
    ['有所增长', '增长0%', 'cannot judge'],
    ['有所下降', '下降5%', 'met'],
    ['有所下降', '增长5%', 'not met'],
    ['显著增长', '增长5%', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('is told', () => {
    expect(completion('不低于上年', '与上年持平')).toMatchObject({
      arithmetic: {
        zh: '目标“不低于上年”，实际“与上年持平”，视为达成',
        en: 'target “不低于上年”, actual “与上年持平”: taken as met',
      },
    });
  });
});

describe('words of a scale', () => {
  table([
    // clear steps
    ['良好', '良好', 'met'],
    ['良好', '优秀', 'met'],
    ['良好', '合格', 'not met'],
    ['优秀', '良好', 'not met'],
    ['二等奖', '一等奖', 'met'],
    ['二等奖', '三等奖', 'not met'],
    ['前3名', '第3名', 'met'],
    ['前3名', '第4名', 'not met'],
    ['Ⅲ类', 'Ⅱ类', 'met'],
    ['Ⅲ类', 'Ⅳ类', 'not met'],
    ['III类水质', 'II类', 'met'],
    ['B级', 'A级', 'met'],
    ['B级', 'C级', 'not met'],
    ['3A级', '4A级景区', 'met'],
    ['4A级', '3A级', 'not met'],
    ['三级乙等', '三级甲等', 'met'],
    ['三级甲等', '三级乙等', 'not met'],
    ['三级甲等', '二级甲等', 'not met'],
    ['三级丙等', '二级甲等', 'not met'],
    // places of two kinds do not compare, nor does a place that is none
    ['二等奖', '第1名', 'cannot judge'],
    ['前0名', '第1名', 'cannot judge'],
    // steps that are a matter of words
    ['明显提升', '显著提升', 'met'],
    ['显著提升', '有所提升', 'cannot judge'],
    ['非常满意', '基本满意', 'not met'],
    ['基本满意', '非常满意', 'met'],
    // the lowest step may be what is wanted
    ['低', '较低', 'cannot judge'],
    ['低', '很高', 'cannot judge'],
    // 一般 is surely below what should be high, and not below what should be something
    ['显著提升', '一般', 'not met'],
    ['效果显著', '较差', 'not met'],
    ['非常满意', '一般', 'not met'],
    ['有所提升', '一般', 'cannot judge'],
    ['显著提升', '良好', 'cannot judge'],
    ['长期', '一般', 'cannot judge'],
    ['显著提升', '合格', 'met'],
    ['建设仓库', '一般', 'cannot judge'],
    // the scale itself as the target: its first step is the best
    ['优良中低差', '优', 'met'],
    ['优、良、中、差', '良', 'not met'],
    ['优秀/良好/合格/不合格', '优秀', 'met'],
    ['优秀/良好/合格/不合格', '不合格', 'not met'],
    ['优良中低差', '优良中低差', 'cannot judge'],
    ['优良中低差', '完成', 'met'],
    ['好坏', '好坏', 'cannot judge'],
    ['是否', '是否', 'cannot judge'],
    ['优良', '优良', 'met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('are told', () => {
    expect(completion('优秀', '良好')).toMatchObject({
      met: false,
      band: 'unmet',
      arithmetic: {
        zh: '目标“优秀”，实际“良好”，低于目标',
        en: 'target “优秀”, actual “良好”: below the target',
      },
    });
    expect(completion('良好', '优秀')).toMatchObject({
      met: true,
      arithmetic: {
        zh: '目标“良好”，实际“优秀”，不低于目标',
        en: 'target “良好”, actual “优秀”: no lower than the target',
      },
    });
  });
});

describe('words of completion', () => {
  table([
    // against any target
    ['≥95%', '已完成', 'met'],
    ['12月底前', '完成', 'met'],
    ['指导城市建设', '完成', 'met'],
    ['1部，2套', '完成', 'met'],
    ['3-5天', '达到预期指标', 'met'],
    ['提高5%', '达成年度目标', 'met'],
    ['有所提升', '按期完成年度目标任务', 'met'],
    ['≥95%', '未完成年度目标任务', 'not met'],
    ['≥95%', '100%完成', 'met'],
    ['建设仓库', '100%完成目标任务', 'met'],
    ['建设仓库', '已按计划完成各项绩效目标100%', 'met'],
    // of what it says, and not of figures
    ['合格', '达标', 'met'],
    ['是', '及时', 'met'],
    ['12月底前', '按时完成', 'met'],
    ['≥95%', '及时', 'cannot judge'],
    ['3-5天', '及时', 'cannot judge'],
    ['提高5%', '及时', 'cannot judge'],
    ['=5个', '合格', 'cannot judge'],
    ['1部，2套', '合格', 'cannot judge'],
    ['建设仓库', '合格', 'cannot judge'],
    ['合格', '基本合格', 'not met'],
    ['12月底前', '未按时完成', 'not met'],
    ['12月底前', '部分完成', 'not met'],
    ['12月底前', '正在实施', 'not met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('have a band, and are of time where the target is', () => {
    expect(completion('12月底前', '部分完成')).toMatchObject({ band: 'partly', kindOf: 'deadline' });
    expect(completion('12月底前', '未按时完成')).toMatchObject({ band: 'unmet', kindOf: 'deadline' });
    expect(completion('2022年1月-12月', '完成')).toMatchObject({ band: 'met', kindOf: 'deadline' });
    expect(completion('合格', '部分完成')).toMatchObject({
      band: 'partly',
      kindOf: 'qualitative',
      arithmetic: {
        zh: '目标“合格”，实际“部分完成”，部分达成',
        en: 'target “合格”, actual “部分完成”: partly met',
      },
    });
    expect(completion('合格', '基本合格')).toMatchObject({
      band: 'partly',
      lesser: true,
      arithmetic: {
        zh: '目标“合格”，实际“基本合格”，程度低于目标，部分达成',
        en: 'target “合格”, actual “基本合格”: less than the target, partly met',
      },
    });
    expect(completion('及时', '良好')).toMatchObject({
      because: {
        zh: '目标“及时”、实际“良好”没有可比的尺度，请人工判断。',
        en: 'Target “及时” and actual “良好” have no common scale; please judge by hand.',
      },
    });
  });

  test.each([
    // a state among few words that raise no doubt
    ['项目验收合格', 'met'],
    ['工程质量经验收全部合格', 'met'],
    ['未能按时完成', 'unmet'],
    ['部分项目完成', null],
    ['预计完成', null],
    ['已完成前期勘察设计招标投标等工作任务', null],
    // what begins with 'not done' is not done
    ['未完成，延后两个月', 'unmet'],
    ['正在实施，进展顺利', 'partly'],
    // the worst of several
    ['及时、良好', 'quality'],
    ['完成，基本达标', 'nearly'],
  ])('%s is %p', (text, grade) => {
    const value = valueOf(text);
    expect(value.kind === 'state' ? value.grade : null).toBe(grade);
  });

  test('of several words of one scale the lowest counts, of two scales none', () => {
    expect(valueOf('优秀、良好')).toMatchObject({ scale: '等次', rank: 4 });
    expect(valueOf('良好、显著')).toMatchObject({ scale: null });
    expect(valueOf('良好、及时')).toMatchObject({ scale: null, grade: 'quality' });
  });

  test('among other words 完成 is of these words and not of the whole indicator', () => {
    expect(valueOf('完成')).toMatchObject({ general: true, defined: true });
    expect(valueOf('工程完成')).toMatchObject({ general: true });
    expect(valueOf('主体工程建设完成')).toMatchObject({ general: false });
    expect(valueOf('达标、有所提升')).toMatchObject({ general: false, defined: true });
    expect(valueOf('有所提升')).toMatchObject({ general: false, defined: false });
  });
});

describe('the same words again', () => {
  table([
    ['指导城市建设', '已指导城市建设。', 'met'],
    ['完成宣传片制作', '已完成宣传片制作。', 'met'],
    ['宣传片制作', '全部完成宣传片制作了', 'met'],
    ['完成宣传片制作', '宣传片制作。', 'met'],
    ['宣传片 制作', '宣传片\n制作', 'met'],
    ['完成', '已完成。', 'met'],
    ['指导城市建设', '认真指导城市建设，成效突出', 'met'],
    ['指导城市建设', '未能指导城市建设', 'not met'],
    ['指导城市建设', '部分指导城市建设', 'cannot judge'],
    ['指导城市建设', '计划明年指导城市建设', 'cannot judge'],
    ['通畅', '道路通畅', 'met'],
    ['通畅', '全县农村道路通畅', 'cannot judge'],
    ['通', '道通', 'cannot judge'],
    ['是', '是的', 'met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('are told, of time where the target is a date', () => {
    expect(completion('春节前', '春节前')).toMatchObject({
      kindOf: 'deadline',
      arithmetic: { zh: '实际与目标一致（春节前）', en: 'actual equals target (春节前)' },
    });
    expect(completion('指导城市建设', '指导城市建设')).toMatchObject({ kindOf: 'qualitative', band: 'met' });
  });
});

describe('yes and no, and nothing', () => {
  table([
    ['是', '是', 'met'],
    ['是', '否', 'not met'],
    ['有所提升', '是', 'met'],
    ['有所提升', '否', 'cannot judge'],
    ['指导城市建设', '√', 'met'],
    ['指导城市建设', '×', 'cannot judge'],
    ['无上访', '未发生', 'met'],
    ['无上访', '0起', 'met'],
    ['无上访', '0', 'met'],
    ['无上访', '1起', 'not met'],
    ['无上访', '100%', 'met'],
    ['无上访', '5%', 'cannot judge'],
    ['无上访', '0%', 'cannot judge'],
    ['无上访', '≤3起', 'cannot judge'],
    ['无上访', '按时', 'met'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test("the question's own words are a yes", () => {
    const asked = (actual: string, name = '资金是否专款专用') => verdict(completion('是', actual, { name }));
    expect(asked('专款专用')).toBe('met');
    expect(asked('专款 专用')).toBe('met');
    expect(asked('专款')).toBe('cannot judge');
    expect(asked('专款专用', '资金使用')).toBe('cannot judge');
    expect(verdict(completion('否', '专款专用', { name: '资金是否专款专用' }))).toBe('cannot judge');
    expect(verdict(completion('规范', '专款专用', { name: '资金是否专款专用' }))).toBe('cannot judge');
  });

  test('what happened is held against nothing as against the figure 0', () => {
    expect(completion('零投诉', '2起')).toMatchObject({
      met: false,
      kindOf: 'quantitative',
      band: null,
      direction: 'lower',
      directionFrom: 'comparator',
      unitShown: '起',
      arithmetic: { zh: '目标为不发生，实际 2起', en: 'the target is that nothing happens, actual 2起' },
    });
    expect(completion('零投诉', '0起')).toMatchObject({ met: true, kindOf: 'qualitative', band: 'met' });
    expect(completion('零投诉', '5%')).toMatchObject({
      because: {
        zh: '目标为不发生，实际“5%”，请人工判断。',
        en: 'The target is that nothing happens, actual “5%”; please judge by hand.',
      },
    });
  });

  test('an answer is told', () => {
    expect(completion('有所提升', '是')).toMatchObject({
      arithmetic: { zh: '实际“是”，视为达成', en: 'actual “是”: taken as met' },
    });
    expect(completion('是', '否')).toMatchObject({
      arithmetic: { zh: '目标“是”，实际“否”，未达成', en: 'target “是”, actual “否”: not met' },
    });
    expect(completion('有所提升', '否')).toMatchObject({
      because: {
        zh: '目标“有所提升”，实际“否”，请人工判断。',
        en: 'Target “有所提升”, actual “否”; please judge by hand.',
      },
    });
  });
});

describe('all of it, and at once, in words', () => {
  table([
    ['≥95%', '全部完成', 'met'],
    ['≥95%', '全覆盖', 'met'],
    ['100%', '全员参加', 'met'],
    ['≤100%', '全部发放', 'met'],
    ['≥101%', '全员参加', 'cannot judge'],
    ['≥95%', '全员参加，个别除外', 'cannot judge'],
    ['95%-98%', '全员参加', 'cannot judge'],
    ['提高5%', '全员参加', 'cannot judge'],
    ['≥50户', '全员参加', 'cannot judge'],
    ['全覆盖', '100%', 'met'],
    ['全覆盖', '95%', 'not met'],
    ['全部发放', '98.5%', 'not met'],
    ['全部发放', '98户', 'cannot judge'],
    ['发放到位', '98.5%', 'cannot judge'],
    ['≤5个工作日', '当场办结', 'met'],
    ['≤30分钟', '即时办结', 'met'],
    ['3-5天', '立等可取', 'met'],
    ['≤5次', '当场办结', 'cannot judge'],
    ['缩短5天', '当场办结', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('a share of what should be all is that much of it', () => {
    expect(completion('全部发放', '98.5%')).toMatchObject({
      kindOf: 'quantitative',
      arithmetic: { zh: '实际 98.5%，目标 100%，未达到' },
    });
  });
});

describe('several numbers in one cell', () => {
  table([
    // in their order, or by their units
    ['完成1部宣传片，2套方案', '1部宣传片，2套方案', 'met'],
    ['完成1部宣传片，2套方案', '2套方案，1部宣传片', 'met'],
    ['完成1部宣传片，2套方案', '2套方案，0部宣传片', 'not met'],
    ['完成1部宣传片，2套方案', '1套方案，2部宣传片', 'not met'],
    ['培训2次、会议3次', '培训3次、会议2次', 'not met'],
    ['完成1部宣传片，2套方案', '1部宣传片', 'cannot judge'],
    ['完成1部宣传片，2套方案', '100%', 'met'],
    ['完成1部宣传片，2套方案', '1部宣传片，2份', 'cannot judge'],
    // one number against several: the one that counts the same way
    ['每月1次，全年12次', '12次', 'met'],
    ['每月1次，全年12次', '11次', 'not met'],
    ['每月1次，全年12次', '12人', 'cannot judge'],
    ['东区3，西区5', '4', 'cannot judge'],
    ['培训2次、会议3次', '5次', 'cannot judge'],
    // several against one: the total, else the only one in its unit
    ['≥80套', '合计86套，其中城区50套、乡镇36套', 'met'],
    ['≥80套', '合计76套，其中城区50套、乡镇26套', 'not met'],
    ['≥80套', '城区50套、乡镇36套', 'cannot judge'],
    ['≥100人', '举办3场，参加120人', 'met'],
    ['≥100人', '举办3场，参加90人', 'cannot judge'],
    ['≥100人', '举办3场，提高20人', 'cannot judge'],
    ['≥100人', '举办3场，发放5份', 'cannot judge'],
    ['≥100', '举办3场，参加120人', 'cannot judge'],
    ['提高5%', '举办3场，提高6%', 'met'],
    ['≥8000米', '道路9公里，桥梁1座', 'met'],
    // dates and figures
    ['12月底前', '20次', 'mismatch'],
    ['12月底前', '3天', 'cannot judge'],
    ['≥20次', '2022年12月25日', 'mismatch'],
    ['≥20天', '2022年12月25日', 'cannot judge'],
    ['2022年1月-12月', '20人', 'mismatch'],
    ['指导城市建设', '2022年12月25日', 'cannot judge'],
  ])('%s and %s: %s', (target, actual, expected) => {
    expect(verdict(completion(target, actual))).toBe(expected);
  });

  test('what fell short is told', () => {
    expect(completion('完成1部宣传片，2套方案', '1部宣传片，1套方案')).toMatchObject({
      band: 'partly',
      arithmetic: { zh: '其中“2套”实际 1套，未达到', en: 'of it “2套” came to 1套: not met' },
    });
    expect(completion('完成1部宣传片，2套方案', '3部宣传片，2套方案')).toMatchObject({
      band: 'met',
      arithmetic: {
        zh: '各项均达到目标（完成1部宣传片，2套方案）',
        en: 'each part meets its target (完成1部宣传片，2套方案)',
      },
    });
    expect(completion('12月底前', '20次')).toMatchObject({ units: { target: '日期', actual: '次' } });
    expect(completion('≥20次', '2022年12月25日')).toMatchObject({ units: { target: '次', actual: '日期' } });
  });
});

test.each([
  ['', '95%', '没有目标值，不能判断。', 'There is no target; it cannot be judged.'],
  ['—', '95%', '没有目标值，不能判断。', 'There is no target; it cannot be judged.'],
  ['95%', '', '没有实际完成值，不能判断。', 'There is no actual; it cannot be judged.'],
  ['95%', '/', '没有实际完成值，不能判断。', 'There is no actual; it cannot be judged.'],
])('%p and %p: %s', (target, actual, zh, en) => {
  expect(completion(target, actual)).toMatchObject({ judged: false, because: { zh, en } });
});
