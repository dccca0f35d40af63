import { formsWritten, formWritten, fundsOf, indicatorsOf, unreadOf } from './written';

describe('a table of goals with names, values and units alone', () => {
  const rows = (header: string) => `
  | 2023年度项目支出绩效目标表 |
  | 项目名称 | 送戏下乡 |  |
  | ${header} |
  | 演出场次 | ≥70 | 场 |
  | 观众满意度 | ≥90 | % |`;

  test.each([
    '指标名称 | 指标值 | 计量单位',
    '指标名称 | 目标值 | 单位',
    '绩效指标名称 | 年度指标值 | 度量单位',
  ])('is read: %s', (header) => {
    const form = formWritten(rows(header));
    expect(indicatorsOf(form)).toEqual([' 演出场次: ≥70场', ' 观众满意度: ≥90%'].map((line) => line.trim()));
    expect(unreadOf(form)).toEqual([]);
    expect(form.stage).toBe('goal');
  });

  test.each(['名称 | 数量 | 单位', '指标名称 | 指标值', '指标 | 计划 | 单位', '任务名称 | 目标值 | 单位'])(
    'is none: %s',
    (header) => {
      expect(formsWritten(rows(header))).toEqual([]);
    },
  );
});

describe('years under the header of the values', () => {
  const rows = (title: string) => `
  | ${title} |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | < |
  | ^ | ^ | ^ | 2022年 | 2023年 |
  | 产出指标 | 数量指标 | 演出场次 | ≥60场 | ≥70场 |
  | 满意度指标 | 满意度指标 | 观众满意度 | ≥85% | ≥90% |`;

  test.each([
    ['2022年度项目支出绩效目标表', ['≥60场', '≥85%']],
    ['2023年度项目支出绩效目标表', ['≥70场', '≥90%']],
  ])('the year of the form has its values: %s', (title, values) => {
    const form = formWritten(rows(title));
    expect(form.indicators.map(({ target }) => target?.full)).toEqual(values);
    expect(unreadOf(form)).toEqual([]);
  });
});

describe('a second table of planned money that nobody has filled in', () => {
  const rows = (amount: string) => `
  | 2023年部门整体预算绩效目标表 |
  | 预算情况 | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元） |
  | ^ | 基本支出 | 100 | 财政拨款 | 300 |
  | ^ | 项目支出 | 200 | 其他资金 | 0 |
  | ^ | 事业发展性支出 | 预算金额（万元） | 按预算级次划分 | 预算金额（万元） |
  | ^ | 财政专项资金 | ${amount} | 市本级使用资金 |  |
  | 总体目标 | 全年送戏 | < | < | < |
  | 一级指标 | 三级指标 | 指标值 |
  | 产出指标 | 培训人数 | ≥100人 |`;
  const FIRST = [
    'basic 基本支出 预算 100@C3',
    'project 项目支出 预算 200@C4',
    'fiscal 财政拨款 预算 300@E3',
    'other 其他资金 预算 0@E4',
  ];

  test('gives neither amounts nor entries', () => {
    const form = formWritten(rows(''));
    expect(fundsOf(form)).toEqual(FIRST);
    expect(form.entries.map(({ label }) => label)).not.toContain('财政专项资金');
    expect(unreadOf(form)).toEqual([]);
  });

  test('gives its amounts once it has one', () => {
    expect(fundsOf(formWritten(rows('50')))).toEqual([
      ...FIRST,
      'item 财政专项资金 预算 50@C6',
      'item 市本级使用资金',
    ]);
  });
});
