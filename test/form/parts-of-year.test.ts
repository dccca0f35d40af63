import { formWritten, foundBy, fundsOf, indicatorsOf, unreadOf } from './written';

/** What was done until a day of the year, and what is foreseen for all of it. */

test('a form of monitoring tells what was done until July and what is foreseen', () => {
  const rows = `
  | 项目支出绩效目标执行监控表 |
  | （2019年度） |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行数 | 全年预计执行数 | 偏差原因分析 | < | 完成目标可能性 | < | 备注 |
  | ^ |  |  |  |  |  |  | 经费保障 | 其他 | 确定能 | 有可能 |
  | ^ | 产出指标 | 数量指标 | 媒体播出 | 5次 | 2次 | 5次 |  |  | ✔ |
  | ^ | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | '90% | '90% |  |  | ✔ |`;
  const form = formWritten(rows);
  expect(form.stage).toBe('monitoring');
  expect(indicatorsOf(form)).toEqual([
    '产出指标 数量指标 媒体播出: 5次 2次 5次',
    '满意度指标 服务对象满意度指标 满意度: ≥90% 90% 90%',
  ]);
  expect(unreadOf(form)).toEqual([]);
  for (const rule of ['deviation-reason-missing', 'score-over-completion'])
    expect(foundBy(rule, rows)).toEqual([]);
});

const HALF_YEAR = `
  | 项目支出绩效监控表（2023年度） | < | < | < | < |
  | 项目资金（万元） |  | 年初预算数 | 1-6月执行数 | 全年预计执行数 |
  |  | 年度资金总额： | 220 | 87.57 | 220 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 半年度指标执行情况 |
  | 产出指标 | 数量指标 | 培训人数 | 100人 | 50人 |
  | 效益指标 | 社会效益指标 | 提升 | 提升 | 提升 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | '92% |`;

test.each([
  ['1-6月执行数', HALF_YEAR],
  [
    '截至6月底执行数',
    `
  | 项目支出绩效监控表（2023年度） | < | < | < | < |
  | 项目资金（万元） |  | 年初预算数 | 截至6月底执行数 | 全年预计执行数 |
  |  | 年度资金总额： | 220 | 87.57 | 220 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 半年度指标执行情况 |
  | 产出指标 | 数量指标 | 培训人数 | 100人 | 50人 |
  | 效益指标 | 社会效益指标 | 提升 | 提升 | 提升 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | '92% |`,
  ],
])('%s is what was executed, beside a forecast', (_, rows) => {
  const form = formWritten(rows);
  expect(form.stage).toBe('monitoring');
  expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 220@C3 执行 87.57@D3 预计 220@E3']);
  expect(indicatorsOf(form)).toEqual([
    '产出指标 数量指标 培训人数: 100人 50人',
    '效益指标 社会效益指标 提升: 提升 提升',
    '满意度指标 服务对象满意度指标 满意度: ≥90% 92%',
  ]);
});

describe('beside a column of the whole year', () => {
  test('what was done by June is not what was done', () => {
    const form = formWritten(`
  | 项目支出绩效自评表 |
  | 项目资金（万元） | 全年预算数 | 1-6月执行数 | 全年执行数 | 执行率 |
  | 年度资金总额 | 100 | 40 | 90 | 90% |
  | 一级指标 | 三级指标 | 年度指标值 | 1-6月完成值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人 | 30人 | 100人 | 60 | 60 |`);
    expect(form.stage).toBe('self-assessment');
    expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 100@B3 执行 90@D3 率 0.9@E3']);
    expect(indicatorsOf(form)).toEqual(['产出指标 培训人数: ≥100人 100人 60 60']);
  });

  test('a target for June is not the target', () => {
    const form = formWritten(`
  | 项目支出绩效运行监控表 |
  | 一级指标 | 三级指标 | 年度指标值 | 1-6月指标值 | 1-6月完成值 | 全年预计完成值 |
  | 产出指标 | 培训人数 | 100人 | 50人 | 30人 | 90人 |`);
    expect(indicatorsOf(form)).toEqual(['产出指标 培训人数: 100人 30人 90人']);
  });
});

test('1-12月 is the whole year', () => {
  const form = formWritten(`
  | 项目支出绩效自评表 |
  | 项目资金（万元） | 全年预算数 | 1-12月执行数 | 执行率 |
  | 年度资金总额 | 100 | 90 | 90% |
  | 一级指标 | 三级指标 | 年度指标值 | 1-12月完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人 | 100人 | 60 | 60 |`);
  expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 100@B3 执行 90@C3 率 0.9@D3']);
  expect(indicatorsOf(form)).toEqual(['产出指标 培训人数: ≥100人 100人 60 60']);
});

/** The form of monitoring of the central system: amount and rate until July, and what is foreseen. */
const untilJuly = (rate: string) => `
  | 项目支出绩效目标执行监控表（2019年度） | < | < | < | < | < |
  | 项目资金（万元） |  | 年初预算数 | 1-7月执行数 | 1-7月${rate} | 全年预计执行数 |
  |  | 年度资金总额： | 190 | 76 | 40% | 190 |
  |  | 其中：财政拨款 | 190 | 76 | 30% | 190 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成值 | 全年预计完成值 |
  | 产出指标 | 数量指标 | 播出次数 | 5次 | 2次 | 5次 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | '90% | '90% |`;

test.each(['执行率', '预算执行率', '执行率（%）'])(
  '1-7月%s is the rate and not what was executed',
  (rate) => {
    const rows = untilJuly(rate);
    expect(fundsOf(formWritten(rows))).toEqual([
      'total 年度资金总额 预算 190@C3 执行 76@D3 预计 190@F3 率 0.4@E3',
      '  fiscal 财政拨款 预算 190@C4 执行 76@D4 预计 190@F4 率 0.3@E4',
    ]);
    expect(foundBy('execution-rate', rows)).toEqual(['error E4']);
  },
);

test.each(['1至8月支出进度', '1-6月执行进度', '截至8月底支付进度', '1-8月执行率'])(
  '%s beside what was spent until then is its rate',
  (header) => {
    const rows = `
  | 项目支出绩效运行监控表 |
  | 项目资金（万元） | 年初预算数 | 1至8月支出数 | ${header} |
  | 年度资金总额 | 240 | 98.4 | 64% |
  | 一级指标 | 三级指标 | 年度指标值 | 1-8月完成值 |
  | 产出指标 | 培训人数 | ≥100人 | 60人 |`;
    expect(fundsOf(formWritten(rows))).toEqual(['total 年度资金总额 预算 240@B3 执行 98.4@C3 率 0.64@D3']);
    expect(foundBy('execution-rate', rows)).toEqual(['error D3']);
  },
);

test('progress until a day without anything else done until then is an amount', () => {
  const form = formWritten(`
  | 项目支出绩效运行监控表 |
  | 项目资金（万元） | 年初预算数 | 1-8月支出进度 |
  | 年度资金总额 | 240 | 98.4 |
  | 一级指标 | 三级指标 | 年度指标值 | 1-8月完成值 |
  | 产出指标 | 培训人数 | ≥100人 | 60人 |`);
  expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 240@B3 执行 98.4@C3']);
});

test('beside the rate of the whole year, that until July is none', () => {
  const form = formWritten(`
  | 项目支出绩效自评表 |
  | 项目资金（万元） | 全年预算数 | 1-7月执行率 | 全年执行数 | 执行率 |
  | 年度资金总额 | 100 | 40% | 90 | 90% |
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人 | 100人 | 60 | 60 |`);
  expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 100@B3 执行 90@D3 率 0.9@E3']);
});

test('what a merge hides in the second line of a header is no row of the table', () => {
  const form = formWritten(`
  | 项目支出绩效目标执行监控表（2019年度） | < | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行数 | 偏差原因分析 | < | 备注 |
  | ^ | ^ | ^ | ^ | ^ | 经费保障 | 其他 | ^ 备注 |
  | 产出指标 | 数量指标 | 播出次数 | 5次 | 2次 |  |  | 已制作5集 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | '90% |  |  |  |`);
  expect(indicatorsOf(form)).toEqual([
    '产出指标 数量指标 播出次数: 5次 2次',
    '满意度指标 服务对象满意度指标 满意度: ≥90% 90%',
  ]);
});
