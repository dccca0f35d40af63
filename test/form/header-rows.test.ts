import { formWritten, foundBy, fundsOf, indicatorsOf, unreadOf } from './written';

/** Headers of two lines, numbered columns, brackets in brackets, and columns of other years. */

test('a row that numbers the columns is no money, and the money ends at 资金管理情况', () => {
  const rows = `
  | 转移支付绩效自评表 |
  | （2024年度） |
  | 资金投入情况（万元） | 行次 | 全年预算数（A） | 全年执行数（E） | 预算执行（E/A×100%） |
  | 列次 | 0 | 1 | 6 | 7 |
  | 年度资金总额 | 1 | 52.8 | 30.8 | 59.33% |
  | 其中：中央财政资金 | 2 | 52.8 | 30.8 | 58.33% |
  | 资金管理情况 |  | 情况说明 | 存在问题 | 改进措施 |
  | 列次 |  | 8 | 9 | 10 |
  | 资金分配规范性 | 5 | 按规定分配 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年完成值 |
  | 产出指标 | 数量指标 | 防治面积 | ≥2万亩 | 2.1万亩 |`;
  expect(fundsOf(formWritten(rows))).toEqual([
    'total 年度资金总额 预算 52.8@C5 执行 30.8@D5 率 0.5933@E5',
    '  item 中央财政资金 预算 52.8@C6 执行 30.8@D6 率 0.5833@E6',
  ]);
  expect(foundBy('execution-rate', rows)).toEqual(['error E5']);
  expect(foundBy('execution-over-budget', rows)).toEqual([]);
  expect(unreadOf(formWritten(rows))).toEqual([]);
});

test('a rate by its formula in the second line of its header', () => {
  const rows = `
  | 转移支付绩效自评表 |
  | （2024年度） |
  | 资金（万元） | 全年预算数（A） | 全年执行数（E） | 预算执行<br>（E/A×100%） |
  | 年度资金总额 | 52.8 | 30.8 | 68.33% |
  | 其中：中央财政资金 | 52.8 | 30.8 | 58.33% |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年完成值 |
  | 产出指标 | 数量指标 | 防治面积 | ≥2万亩 | 2.1万亩 |
  | 满意度指标 | 满意度指标 | 满意度 | ≥90% | '95% |`;
  expect(fundsOf(formWritten(rows))).toEqual([
    'total 年度资金总额 预算 52.8@B4 执行 30.8@C4 率 0.6833@D4',
    '  item 中央财政资金 预算 52.8@B5 执行 30.8@C5 率 0.5833@D5',
  ]);
  expect(foundBy('execution-rate', rows)).toEqual(['error D4']);
});

test('brackets within brackets belong to the header', () => {
  const form = formWritten(`
  | 2021年度项目支出绩效自评表 |
  | 项目名称 | 就业补助资金 |
  | 项目预算执行情况（万元） | 全年预算数（A）<br>（上年结转+年初预算+本年追加追减预算（不含年底收回）） | 全年执行数（B） |
  | ^ | 7574 | 6643 |
  | 指标类型 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重 | 全年完成值 |
  | 产出类指标 | 发放准确率 | ≥ | 95 | % | 60 | 100 |
  | 满意度类指标 | 满意度 | ≥ | 90 | % | 40 | 90 |`);
  expect(fundsOf(form)).toEqual(['total  预算 7574@B4 执行 6643@C4']);
  expect(indicatorsOf(form)).toEqual([
    '产出类指标 发放准确率: ≥95% 100% 60',
    '满意度类指标 满意度: ≥90% 90% 40',
  ]);
});

test('brackets that nobody closed end with the label', () => {
  const form = formWritten(`
  | 项目支出绩效自评表 |
  | 项目资金（元 | 全年预算数（A | 全年执行数（B） | 执行率（B/A |
  | 年度资金总额 | 100 | 90 | 90% |
  | 一级指标 | 三级指标 | 年度指标值（A | 实际完成值（B | 分值（90分 | 得分 |
  | 产出指标 | 培训人数（含食宿 | 100 | 100 | 90 | 90 |`);
  expect(form.amountUnit).toBe('元');
  expect(fundsOf(form)).toEqual(['total 年度资金总额 预算 100@B3 执行 90@C3 率 0.9@D3']);
  expect(indicatorsOf(form)).toEqual(['产出指标 培训人数（含食宿: 100 100 90 90']);
  expect(unreadOf(form)).toEqual([]);
});

test('the second line of a header is no indicator', () => {
  const form = formWritten(`
  | 项目支出绩效自评表 |
  | （2019年度） |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 | < |
  | ^ | ^ | ^ | ^ | ^ | 经费保障 | 其他 |
  | 产出指标 | 数量指标 | 媒体播出 | 5次 | 5次 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | '90% |`);
  expect(indicatorsOf(form)).toEqual([
    '产出指标 数量指标 媒体播出: 5次 5次',
    '满意度指标 服务对象满意度指标 满意度: ≥90% 90%',
  ]);
});

test.each([
  ['上年指标值', '本年指标值'],
  ['上年', '本年'],
  ['实施期指标值', '年度指标值'],
])('of %s and %s, the second is the target', (other, own) => {
  const form = formWritten(
    own.endsWith('值')
      ? `
  | 项目支出绩效目标表 |
  | 一级指标 | 二级指标 | 三级指标 | ${other} | ${own} |
  | 产出指标 | 数量指标 | 培训人数 | ≥90人 | ≥100人 |`
      : `
  | 项目支出绩效目标表 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | < |
  | ^ | ^ | ^ | ${other} | ${own} |
  | 产出指标 | 数量指标 | 培训人数 | ≥90人 | ≥100人 |`,
  );
  expect(indicatorsOf(form)).toEqual(['产出指标 数量指标 培训人数: ≥100人']);
});

test('a target of all years is the target where no other is', () => {
  const form = formWritten(`
  | 项目支出绩效目标表 |
  | 一级指标 | 二级指标 | 三级指标 | 实施期指标值 |
  | 产出指标 | 数量指标 | 培训人数 | ≥300人 |`);
  expect(indicatorsOf(form)).toEqual(['产出指标 数量指标 培训人数: ≥300人']);
});

describe('the number before the name of an indicator', () => {
  test('is not part of the name', () => {
    const form = formWritten(`
  | 项目支出绩效自评表 |
  | （2022年度） |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 指标3一级种薯繁育基地 | ≥8000亩 | 8535.5亩 | 60 | 60 |
  |  |  | 指标4二级公路里程 | ≥30公里 | 32公里 | 0 | 0 |
  | 效益指标 | 社会效益指标 | 受益人数 | ≥29人 | 29人 | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | '95% | 10 | 10 |
  | 总分 |  |  |  |  | 100 | 100 |`);
    expect(form.indicators.slice(0, 2).map(({ name }) => name)).toEqual(['一级种薯繁育基地', '二级公路里程']);
  });

  test('may be all that tells two names apart from those of levels', () => {
    const rows = `
  | 项目支出绩效自评表 |
  | （2022年度） |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 10 | 10 | 10 | 100.00% | 10 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 指标1一级公路里程 | ≥80公里 | 81公里 | 25 | 25 |
  |  |  | 指标2二级公路里程 | ≥30公里 | 32公里 | 25 | 25 |
  | 效益指标 | 社会效益指标 | 就业率 | ≥80% | '85% | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | '95% | 10 | 10 |
  | 总分 |  |  |  |  | 100 | 100 |`;
    expect(
      formWritten(rows)
        .indicators.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['一级公路里程', '二级公路里程']);
    expect(foundBy('indicator-duplicate', rows)).toEqual([]);
  });

  test.each([
    ['指标一级公路', '指标一级公路'],
    ['指标一：县道', '县道'],
    ['指标2、乡道', '乡道'],
    ['指标1 70岁以上老人', '70岁以上老人'],
    ['指标170岁以上老人', '指标170岁以上老人'],
    ['指标3.5吨车', '指标3.5吨车'],
  ])('%s is named %s', (written, name) => {
    const form = formWritten(`
  | 项目支出绩效目标表 |
  | 一级指标 | 三级指标 | 指标值 |
  | 产出指标 | ${written} | 9辆 |`);
    expect(form.indicators.map((one) => one.name)).toEqual([name]);
  });
});
