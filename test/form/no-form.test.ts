import { listsForms } from '../../src/form';
import { formsWritten, formWritten, foundBy, gridWritten, indicatorsOf } from './written';

/** Tables that look like forms and are none, and forms that look like none. */

test.each([
  [
    'points for results',
    `
  | 员工绩效考核表 | < | < | < | < | < |
  | 姓名 | 张三 | 部门 | 销售部 | 岗位 | 经理 |
  | 考核项目 | 考核内容 | 权重 | 得分 | 考核人 | 备注 |
  | 工作业绩 | 销售额完成情况 | 60 | 58 | 李四 |  |
  | 工作态度 | 责任心 | 40 | 39 | 李四 |  |
  | 合计 |  | 100 | 97 |  |  |`,
  ],
  [
    'targets and actuals',
    `
  | 2023年度绩效考核评分表 |
  | 被考核人 | 张三 | 部门 | 销售部 |
  | 考核指标 | 目标值 | 实际完成值 | 权重 | 自评分 | 上级评分 |
  | 销售额 | 100万元 | 98万元 | 40% | 38 | 37 |
  | 回款率 | 95% | 96% | 60% | 60 | 60 |`,
  ],
])('the appraisal of one person is no form: %s', (_, rows) => {
  expect(formsWritten(rows)).toEqual([]);
});

test.each([
  ['公益性岗位补贴项目支出绩效自评表', '项目负责人'],
  ['企业员工培训项目支出绩效自评表', '联系人'],
])('a project for staff is a form: %s', (title, label) => {
  const form = formWritten(`
  | ${title} |
  | 项目名称 | 甲项目 | ${label} | 张三 |
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 补贴人数 | ≥100人 | 100人 | 60 | 60 |`);
  expect(indicatorsOf(form)).toEqual(['产出指标 补贴人数: ≥100人 100人 60 60']);
});

const APPRAISAL = `
  | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 权重 | 得分 |
  | 经济发展 | 工业经济 | 规上工业增加值增速 | ≥8% | 7.6% | 60 | 58 |
  | 社会民生 | 就业 | 城镇新增就业人数 | ≥600人 | 640人 | 40 | 40 |`;

test.each([
  '2024年度乡镇高质量发展综合考核指标及得分表',
  '2024年度工作人员年度考核评分表',
  '科室工作测评表（试行）',
])('the appraisal of offices or staff is no form: %s', (title) => {
  expect(formsWritten(`\n  | ${title} |\n  | 单位：青山县财政局 |${APPRAISAL}`)).toEqual([]);
});

test.each([
  ['the title names results', '  | 部门整体绩效考核评分表 |'],
  ['the title names money', '  | 财政专项资金考核表 |'],
  ['the title names a project', '  | 项目考核评分表 |'],
  ['the head names a project', '  | 年度考核评分表 |\n  | 项目名称 | 甲项目 |'],
  ['the title is of an evaluation', '  | 财政重点评价评分表 |'],
])('an appraisal is a form where %s', (_, head) => {
  expect(formsWritten(`\n${head}${APPRAISAL}`)).toHaveLength(1);
});

const BIDS = `
  | 评审因素 | 评审内容 | 分值 | 得分 |
  | 价格（30分） | 投标报价 | 30 | 28.5 |
  | 技术（40分） | 服务方案 | 40 | 35 |
  | 商务（30分） | 售后 | 30 | 29 |
  | 合计 |  | 100 | 92.5 |`;

test('the scoring of bids is no form', () => {
  expect(formsWritten(`\n  | 物业服务采购项目综合评分表 |${BIDS}`)).toEqual([]);
});

test('the evaluation of a project of procurement is a form', () => {
  const rows = `
  | 政府采购项目绩效评价评分表 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
  | 产出指标 | 成本指标 | 价格 | ≤30万元 | 28万元 | 60 | 60 |
  | 效益指标 | 技术 | 商务 | 良好 | 良好 | 40 | 40 |`;
  expect(formsWritten(rows)).toHaveLength(1);
});

test('a scoring table without a title of results is a form, if it scores no bids', () => {
  const rows = `
  | 重点项目评分表 |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
  | 决策 | 项目立项 | 立项依据充分性 | 60 | 58 |
  | 产出 | 成本 | 价格 | 40 | 40 |`;
  expect(formsWritten(rows)).toHaveLength(1);
});

test.each(['全国主要城市消费价格指数统计表', '2022年绩效考核指标统计表'])(
  'a statistic with weights is no form: %s',
  (title) => {
    const statistic = `
  | ${title} |
  | 类别 | 名称 | 权重 | 指数 |
  | 食品 | 粮食 | 0.2 | 101.2 |
  | 居住 | 房租 | 0.8 | 100.1 |`;
    expect(formsWritten(statistic)).toEqual([]);
  },
);

test('a system of indicators with weights only is one, if its title says so', () => {
  const form = formWritten(`
  | 项目支出绩效评价指标体系表 |
  | 一级指标 | 二级指标 | 三级指标 | 权重 |
  | 产出指标 | 数量指标 | 培训人数 | 100 |`);
  expect(indicatorsOf(form)).toEqual(['产出指标 数量指标 培训人数: 100']);
});

test('a form that nobody has filled in is a form', () => {
  const rows = `
  | 项目支出绩效目标表 |
  | （2023年度） |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 |
  |  | 质量指标 |
  | 效益指标 | 社会效益指标 |
  | 满意度指标 | 服务对象满意度指标 |`;
  const form = formWritten(rows);
  expect([form.stage, form.indicators.length, form.emptyRows.length]).toEqual(['goal', 0, 4]);
  expect(foundBy('target-missing', rows)).toEqual([]);
});

const LIST = `
  | 2023年度项目支出绩效自评汇总表 | < | < | < | < |
  | 单位：万元 |
  | 项目名称 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 |
  | 甲项目 | 100 | 90 | 0.9 | 95 |
  | 乙项目 | 50 | 50 | 0.8 | 98 |
  | 合计 | 160 | 140 | 0.9 |`;

test('a list of projects with their scores is told as one, and is no form', () => {
  expect(formsWritten(LIST)).toEqual([]);
  expect(listsForms(gridWritten(LIST))).toBe(true);
});

test('a form is no list', () => {
  const form = `
  | 项目支出绩效自评表 |
  | 项目名称 | 甲项目 |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 得分 |
  | 年度资金总额 | 100 | 90 | 90% | 9 |`;
  expect(listsForms(gridWritten(form))).toBe(false);
});
