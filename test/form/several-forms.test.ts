import { formWritten, formsWritten, foundBy, fundsOf, indicatorsOf, unreadOf } from './written';

/** Several forms on a sheet: below each other, side by side, and as a list of projects. */

test('two tables of goals side by side are read, each with its own values', () => {
  const form = formWritten(`
  | 项目支出绩效目标表 |
  | （2024年度） |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 培训人数 | ≥300人 | 数量指标 | 培训人数 | ≥100人 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 服务对象满意度指标 | 满意度 | ≥95% |`);
  expect(indicatorsOf(form)).toEqual([
    '产出指标 数量指标 培训人数: ≥300人',
    '满意度指标 服务对象满意度指标 满意度: ≥90%',
    '产出指标 数量指标 培训人数: ≥100人',
    '满意度指标 服务对象满意度指标 满意度: ≥95%',
  ]);
  expect(unreadOf(form)).toEqual([]);
});

test('a column of values for each village', () => {
  const form = formWritten(`
  | 2022年水利专项资金绩效目标表 |
  | 一级指标 | 二级指标 | 三级指标 | 指标解释 | 尧山村 | 吾培村 |
  | 产出指标 | 数量指标 | 开展小型水利工程建设（个） | 反映开展情况 | 1 | 1 |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度（%） | 反映满意情况 | 90 | 90 |`);
  expect(indicatorsOf(form)).toEqual([
    '产出指标 数量指标 开展小型水利工程建设（个）（尧山村）: 1',
    '满意度指标 服务对象满意度指标 群众满意度（%）（尧山村）: 90',
    '产出指标 数量指标 开展小型水利工程建设（个）（吾培村）: 1',
    '满意度指标 服务对象满意度指标 群众满意度（%）（吾培村）: 90',
  ]);
});

test.each([
  ['2022年各村农业生产统计表', '指标名称'],
  ['2022年造林绿化目标任务分解表', '任务名称'],
])('a statistic with columns for villages is no form: %s', (title, name) => {
  const statistic = `
  | ${title} |
  | 类别 | ${name} | 单位 | 尧山村 | 吾培村 |
  | 种植业 | 播种面积 | 亩 | 100 | 90 |
  | 种植业 | 产量 | 吨 | 50 | 45 |`;
  expect(formsWritten(statistic)).toEqual([]);
});

test('forms of goals below each other begin at the names of their projects', () => {
  const forms = formsWritten(`
  | 项目支出绩效目标表 |
  | （2023年） |
  | 项目名称 | 安全隐患维修 |
  | 绩效目标 | 维修审判楼 |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  |  | 产出指标 | 数量指标 | 维修面积 | ≥400平方米 |
  |  | 满意度指标 | 服务对象满意度指标 | 干警满意度 | ≥95% |
  | 项目名称 | 办案业务费 |
  | 绩效目标 | 提高审判效率 |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  |  | 产出指标 | 数量指标 | 聘用调解员人数 | 1人 |
  |  | 满意度指标 | 服务对象满意度指标 | 当事人满意度 | ≥95% |`);
  expect(forms.map(indicatorsOf)).toEqual([
    ['产出指标 数量指标 维修面积: ≥400平方米', '满意度指标 服务对象满意度指标 干警满意度: ≥95%'],
    ['产出指标 数量指标 聘用调解员人数: 1人', '满意度指标 服务对象满意度指标 当事人满意度: ≥95%'],
  ]);
  expect(forms.map(({ year, title }) => `${year} ${title}`)).toEqual([
    '2023 项目支出绩效目标表',
    '2023 项目支出绩效目标表',
  ]);
});

test.each([
  [
    'without totals',
    `
  | 项目支出绩效自评表 |
  | （2022年度） |
  | 项目名称 | 甲项目 |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 10 | 10 | 10 | 100.00% | 10 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 100人 | 50 | 50 |
  | 效益指标 | 社会效益指标 | 就业率 | ≥80% | '85% | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | '95% | 10 | 10 |
  | 项目名称 | 乙项目 |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 20 | 20 | 10 | 100.00% | 10 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 100人 | 50 | 50 |
  | 效益指标 | 社会效益指标 | 就业率 | ≥80% | '85% | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | '95% | 10 | 10 |`,
  ],
  [
    'with totals',
    `
  | 项目支出绩效自评表 |
  | （2022年度） |
  | 项目名称 | 甲项目 |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 10 | 10 | 10 | 100.00% | 10 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 100人 | 50 | 50 |
  | 效益指标 | 社会效益指标 | 就业率 | ≥80% | '85% | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | '95% | 10 | 10 |
  | 总分 |  |  |  |  | 100 | 100 |
  | 项目名称 | 乙项目 |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 20 | 20 | 10 | 100.00% | 10 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 100人 | 50 | 50 |
  | 效益指标 | 社会效益指标 | 就业率 | ≥80% | '85% | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | '95% | 10 | 10 |
  | 总分 |  |  |  |  | 100 | 100 |`,
  ],
])('self-assessments below each other, %s', (_, rows) => {
  const forms = formsWritten(rows);
  expect(forms.map(({ funds }) => funds[0]?.budget?.value?.toFixed())).toEqual(['10', '20']);
  expect(forms.map(({ indicators }) => indicators.length)).toEqual([3, 3]);
  expect(foundBy('indicator-duplicate', rows)).toEqual([]);
});

describe('项目名称 that begins no form', () => {
  test('as the name of an indicator, and of a level', () => {
    const form = formWritten(`
  | 项目支出绩效自评表 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 项目名称 | 规范 | 规范 | 30 | 30 |
  | 项目名称 | 数量指标 | 培训人数 | ≥100人 | 100人 | 60 | 60 |
  | 效益指标 | 社会效益指标 | 就业率 | ≥80% | 85% | 10 | 10 |`);
    expect(indicatorsOf(form)).toEqual([
      '产出指标 数量指标 项目名称: 规范 规范 30 30',
      '项目名称 数量指标 培训人数: ≥100人 100人 60 60',
      '效益指标 社会效益指标 就业率: ≥80% 85% 10 10',
    ]);
  });

  test('in the foot of the only form', () => {
    const form = formWritten(`
  | 项目支出绩效自评表 |
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人 | 100人 | 100 | 100 |
  | 总分 |  |  |  | 100 | 100 |
  | 项目名称 | 甲项目 |`);
    expect(form.indicators).toHaveLength(1);
    expect(form.entries.map(({ role, value }) => `${role} ${value.text}`)).toEqual(['project 甲项目']);
  });
});

describe('lists of projects', () => {
  test('a code in front of each row', () => {
    const rows = `
  | 项目编码 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | '440306001 | 产出 | 数量 | 房屋处数 | 1处 |
  | '440306001 | 产出 | 质量 | 合格率 | '100% |
  | '440306001 | 效益 | 社会效益 | 不适用 | 不适用 |
  | '440306001 | 满意度 | 服务对象满意度 | 满意度 | ≥90% |
  | '440306002 | 产出 | 数量 | 房屋处数 | 1处 |
  | '440306002 | 产出 | 质量 | 合格率 | '100% |
  | '440306002 | 效益 | 社会效益 | 不适用 | 不适用 |
  | '440306002 | 满意度 | 服务对象满意度 | 满意度 | ≥90% |`;
    const forms = formsWritten(rows);
    expect(forms.map(({ rows: { first, last } }) => [first, last])).toEqual([
      [1, 4],
      [5, 8],
    ]);
    expect(forms.map(({ entries }) => entries[0]?.value.text)).toEqual(['440306001', '440306002']);
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([4, 4]);
    expect(foundBy('indicator-duplicate', rows)).toEqual([]);
  });

  test('a name and a budget in front of the first row of each', () => {
    const rows = `
  | 部门预算项目绩效目标申报表（2023年度） | < | < | < | < | < |
  | 项目名称 | 预算数 | 一级指标 | 三级指标 | 指标值 | 权重 |
  | 甲项目 | 100 | 产出指标 | 次数 | ≥1次 | 60 |
  |  |  | 满意度指标 | 满意度 | ≥95% | 30 |
  | 乙项目 | 50 | 产出指标 | 次数 | ≥1次 | 60 |
  |  |  | 满意度指标 | 满意度 | ≥95% | 30 |`;
    const forms = formsWritten(rows);
    expect(forms.map(fundsOf)).toEqual([['total 预算数 预算 100@B3'], ['total 预算数 预算 50@B5']]);
    expect(forms.map(indicatorsOf)).toEqual([
      ['产出指标 次数: ≥1次 60', '满意度指标 满意度: ≥95% 30'],
      ['产出指标 次数: ≥1次 60', '满意度指标 满意度: ≥95% 30'],
    ]);
    for (const rule of ['weights-total', 'indicator-duplicate']) expect(foundBy(rule, rows)).toEqual([]);
  });

  test('of one project only, with its code on each row', () => {
    const form = formWritten(`
  | 项目支出绩效目标表 |
  | 项目编码 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | '440306001 | 产出 | 数量 | 房屋处数 | 1处 |
  | '440306001 | 满意度 | 服务对象满意度 | 满意度 | ≥90% |`);
    expect(indicatorsOf(form)).toEqual(['产出 数量 房屋处数: 1处', '满意度 服务对象满意度 满意度: ≥90%']);
    expect(form.entries.map(({ label, value }) => `${label} ${value.text}`)).toEqual(['项目编码 440306001']);
    expect(unreadOf(form)).toEqual([]);
  });

  const HEAD = `
  | 项目支出绩效自评表 |
  | 项目名称 | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
  | 甲项目 | 产出 | 房屋处数 | 1处 | 1处 | 90 | 90 |
  | ^ | 满意度 | 满意度 | ≥90% | 95% | 10 | 10 |`;
  const SECOND = `
  | 乙项目 | 产出 | 房屋处数 | 1处 | 1处 | 90 | 90 |
  | ^ | 满意度 | 满意度 | ≥90% | 95% | 10 | 10 |`;
  const total = (points: number) => `
  | 合计 |  |  |  |  | ${points} | ${points} |`;
  const totals = (rows: string) =>
    formsWritten(rows).map(({ indicators, total: sum }) => [
      indicators.length,
      sum?.score?.value?.toFixed() ?? null,
    ]);

  test('a total is no project: of one project it is its own', () => {
    expect(totals(HEAD + total(100))).toEqual([[2, '100']]);
  });

  test('a total below each project is its own', () => {
    expect(totals(HEAD + total(100) + SECOND + total(100))).toEqual([
      [2, '100'],
      [2, '100'],
    ]);
  });

  test('one total below several projects is of none', () => {
    const rows = HEAD + SECOND + total(200);
    expect(totals(rows)).toEqual([
      [2, null],
      [2, null],
    ]);
    expect(foundBy('total-score', rows)).toEqual([]);
  });

  test('the foot belongs to the last project', () => {
    const forms = formsWritten(`${HEAD}${SECOND}
  | 填表人 | 张三 |`);
    expect(forms.map(({ entries }) => entries.map(({ value }) => value.text))).toEqual([
      ['甲项目'],
      ['乙项目', '张三'],
    ]);
  });
});
