import { formWritten, formsWritten, foundBy, fundsOf, indicatorsOf, unreadOf } from './written';

/** Money beside its labels, in forms that plan it before a table of execution exists. */

const GOAL = `
  | 项目支出绩效目标表 |
  | （2025年度） |
  | 项目资金（万元） | 年度资金总额： | 5 |
  |  | 其中：财政拨款 | 5 |
  | 年度目标 | 完成送戏70场 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 送戏进村 | ≥70村 |
  | 效益指标 | 社会效益指标 | 受益人数 | ≥7000人 |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |`;

const GOAL_IN_A_ROW = `
  | 项目支出绩效目标表 |
  | （2025年度） |
  | 项目资金（万元） | 年度资金总额： | 5 |
  |  | 其中：财政拨款 | 5 |
  | 总体目标 | 年度目标 |
  |  | 完成送戏70场 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 送戏进村 | ≥70村 |
  | 效益指标 | 社会效益指标 | 受益人数 | ≥7000人 |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |`;

test.each([
  ['the goal beside its label', GOAL],
  ['the goal in a row of its own', GOAL_IN_A_ROW],
])('amounts beside their labels, %s', (_, rows) => {
  const form = formWritten(rows);
  expect(form.stage).toBe('goal');
  expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 5@C3', '  fiscal 财政拨款 预算 5@C4']);
  expect(indicatorsOf(form)).toHaveLength(3);
  expect(unreadOf(form)).toEqual([]);
  expect(foundBy('block-missing', rows)).toEqual([]);
});

/** A form of goals with its money in one row. */
const inOneRow = (amounts: string) => `
  | 项目支出绩效目标申报表 |
  | 主管部门 | 某局 | 实施单位 | 某站 |
  | ${amounts} |
  | 年度目标 | 保障低保对象8500人基本生活 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 保障人数 | ≥8500人 |`;

test.each([
  ['年度预算（万元） | 3200', ['total 年度预算 预算 3200@B3']],
  [
    '年度预算（万元） | 3200 | 其中：财政拨款 | 3000',
    ['total 年度预算 预算 3200@B3', '  fiscal 财政拨款 预算 3000@D3'],
  ],
  [
    '年度资金总额 | 2150.5 | 其中：财政拨款 | 2150.5 | 其他资金 | 0',
    ['total 年度资金总额 预算 2150.5@B3', '  fiscal 财政拨款 预算 2150.5@D3', '  other 其他资金 预算 0@F3'],
  ],
  ['年度资金总额 | 300 | 其中：财政拨款 |', ['total 年度资金总额 预算 300@B3', '  fiscal 财政拨款']],
])('a total with its parts in one row: %s', (amounts, lines) => {
  const rows = inOneRow(amounts);
  const form = formWritten(rows);
  expect(fundsOf(form)).toEqual(lines);
  expect(form.entries.map(({ role }) => role)).toEqual(['supervisor', 'unit']);
  expect(unreadOf(form)).toEqual([]);
});

test('in one row, parts that sum to less than the total are found', () => {
  const rows = inOneRow('年度资金总额 | 300 | 其中：财政拨款 | 200 | 其他资金 | 90');
  expect(foundBy('funds-by-source', rows)).toHaveLength(1);
});

test('other figures beside a total are no parts of it', () => {
  const rows = inOneRow('年度资金总额 | 300 | 受益人数 | 200');
  expect(fundsOf(formWritten(rows))).toEqual([]);
});

test('names of offices above two amounts side by side head no column of them', () => {
  const form = formWritten(`
  | 项目支出绩效目标申报表 |
  | 主管部门及代码 | 某局 | 实施单位 | 某站 |
  | 实施期资金总额： | 900 | 年度资金总额： | 300 |
  | 其中：财政拨款 | 900 | 其中：财政拨款 | 300 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 保障人数 | ≥8500人 |`);
  expect(form.entries.map(({ role, value }) => `${role} ${value.text}`)).toEqual([
    'supervisor 某局',
    'unit 某站',
  ]);
});

test('what was planned, has arrived and was spent over several rows, with the sources below', () => {
  const form = formWritten(`
  | 2020年专项资金绩效自评报告 |
  | 项目起止时间 | 2020年度 |
  | 计划安排资金（万元） | 1088 | 实际到位资金（万元） | 1020.02 |
  | 其中：中央财政 |  | 其中：中央财政 |
  | 省财政 |  | 省财政 |
  | 市财政 | 49.34 | 市财政 | 49.34 |
  | 县财政 | 1038.66 | 县财政 | 970.68 |
  | 实际支出（万元） | 1020.02 |`);
  expect(fundsOf(form)).toEqual([
    'total 计划安排资金 预算 1088@B3 到位 1020.02@D3 执行 1020.02@B8',
    '  item 中央财政',
    '  item 省财政',
    '  item 市财政 预算 49.34@B6 到位 49.34@D6',
    '  item 县财政 预算 1038.66@B7 到位 970.68@D7',
  ]);
});

test('what was planned, has arrived and was spent in one row', () => {
  const form = formWritten(`
  | 2020年专项资金绩效自评报告 |
  | 项目起止时间 | 2020年度 |
  | 计划安排资金（万元） | 1088 | 实际到位资金（万元） | 1020.02 | 实际支出（万元） | 1020.02 |
  | 市财政 | 49.34 | 市财政 | 49.34 | 市财政 | 49.34 |
  | 县财政 | 1038.66 | 县财政 | 970.68 | 县财政 | 970.68 |`);
  expect(fundsOf(form).map((line) => line.replace('计划安排资金 ', ''))).toEqual([
    'total  预算 1088@B3 到位 1020.02@D3 执行 1020.02@F3',
    '  item 市财政 预算 49.34@B4 到位 49.34@D4 执行 49.34@F4',
    '  item 县财政 预算 1038.66@B5 到位 970.68@D5 执行 970.68@F5',
  ]);
});

test('of the amounts of all years and of this one, the budget is that of this year', () => {
  const rows = `
  | 项目绩效目标申报表 |
  | （2023年度） |
  | 项目总金额 | 412752 | 本年金额 | 137584 |
  | 年度目标 | 通过服务，居民满意 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 |
  | 产出指标 | 数量指标 | 场次 | 3场 | 按台账统计 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 按台账统计 |`;
  expect(fundsOf(formWritten(rows))).toEqual(['total 本年金额 预算 137584@D3 全部 412752@B3']);
  expect(foundBy('block-missing', rows)).toEqual([]);
});

test('amounts inside their labels, and a sum that is not right', () => {
  const rows = `
  | 2024年项目绩效目标表 | < | < |
  | 项目资金申请（万元） | 资金总额： 250 |
  |  | 一、预算资金：240 |
  |  | 二、自有资金：0 |
  | 一级指标 | 三级指标 | 指标值 |
  | 产出指标 | 车辆数 | 10辆 |
  | 效益指标 | 改善 | ≥85% |
  | 服务对象满意度指标 | 满意度 | ≥90% |`;
  expect(fundsOf(formWritten(rows))).toEqual([
    'total 资金总额 预算 250@B2',
    '  item 预算资金 预算 240@B3',
    '  item 自有资金 预算 0@B4',
  ]);
  expect(foundBy('funds-by-source', rows)).toEqual(['error B2 B3 B4']);
});

test('two columns of amounts with their sources, one of them summed wrongly', () => {
  const rows = `
  | 绩效目标申报表（2021年度） | < | < | < | < |
  | 资金情况（万元） | 项目资金总额： | 3000 | 年度资金申请总额 | 1500 |
  |  | 其中：财政资金 | 3000 | 其中：当年财政拨款 | 1400 |
  |  | 其他资金 | 0 | 其他资金 | 0 |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
  |  | 产出指标 | 数量指标 | 指标1：新建 | 1座 |
  |  | 效益指标 | 社会效益指标 | 指标1：受益 | ≥100人 |
  |  | 满意度指标 | 满意度指标 | 指标1：满意度 | ≥90% |`;
  expect(fundsOf(formWritten(rows))).toEqual([
    'total 年度资金申请总额 预算 1500@E2 全部 3000@C2',
    '  fiscal 当年财政拨款 预算 1400@E3 全部 3000@C3',
    '  other 其他资金 预算 0@E4 全部 0@C4',
  ]);
  expect(foundBy('funds-by-source', rows)).toEqual(['error E2 E3 E4']);
});

test('sources below a header of their own, summed wrongly', () => {
  const rows = `
  | 项目绩效目标表（2021年） | < | < |
  | 投入目标（万元） | 资金来源 | 年初安排金额（万元） |
  |  | 资金总额 | 3 |
  |  | 其中：财政拨款数 | 2 |
  |  | 其他资金 | 0 |
  | 年度目标 | 围绕国家关于建设节约型社会和发展循环经济的要求 |
  | 一级指标 | 三级指标 | 指标值 |
  | 产出指标 | 车辆数 | 10辆 |
  | 效益指标 | 改善 | ≥85% |
  | 满意度指标 | 满意度 | ≥90% |`;
  expect(fundsOf(formWritten(rows))).toEqual([
    'total 资金总额 预算 3@C3',
    '  fiscal 财政拨款数 预算 2@C4',
    '  other 其他资金 预算 0@C5',
  ]);
  expect(foundBy('funds-by-source', rows)).toEqual(['error C3 C4 C5']);
  expect(foundBy('block-missing', rows)).toEqual([]);
});

describe('what is not read as planned money', () => {
  const TABLE = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人 | 100人 | 50 | 50 |`;

  test('an amount in the head of a form with a table of execution', () => {
    const form = formWritten(`
  | 项目支出绩效自评表 |
  | 项目名称 | 甲项目 | 年度资金总额 | 120 |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 |
  | 年度资金总额 | 100 | 90 | 90% |${TABLE}`);
    expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 100@B4 执行 90@C4 率 0.9@D4']);
    expect(form.entries.map(({ label, value }) => `${label} ${value.text}`)).toContain('年度资金总额 120');
  });

  test('indicators that are named like amounts', () => {
    const form = formWritten(`
  | 项目支出绩效目标表 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 资金到位 | 100 |
  | 产出指标 | 成本指标 | 年度资金总额 | 500 |
  | 产出指标 | 成本指标 | 项目总投资 | 800 |`);
    expect(fundsOf(form)).toEqual([]);
    expect(indicatorsOf(form)).toEqual([
      '产出指标 数量指标 资金到位: 100',
      '产出指标 成本指标 年度资金总额: 500',
      '产出指标 成本指标 项目总投资: 800',
    ]);
  });

  test('indicators of a table with scores and without levels beside them', () => {
    const form = formWritten(`
  | 项目支出绩效自评表 |
  | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
  | 产出指标 | 年度资金总额 | 100 | 100 | 50 | 50 |
  |  | 资金到位 | 100 | 100 | 30 | 30 |
  |  | 其他资金 | 70 | 70 | 20 | 20 |`);
    expect(fundsOf(form)).toEqual([]);
    expect(indicatorsOf(form)).toHaveLength(3);
  });

  test.each(['项目支出绩效自评表', '项目绩效目标申报表', '项目支出绩效评价报告'])(
    'the cover of %s with an amount on it',
    (title) => {
      const cover = `
  | ${title} |
  | 项目名称 | 甲项目 |
  | 项目单位 | 某局 |
  | 资金总额（万元） | 500 |
  | 填报日期 | 2023年1月 |`;
      expect(formsWritten(cover)).toEqual([]);
    },
  );
});
