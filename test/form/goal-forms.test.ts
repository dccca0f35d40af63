import { review } from '../../src/rules';
import { formsWritten, formWritten, foundBy, gridWritten, indicatorsOf, unreadOf } from './written';

/** Forms of goals: of all years and of this one, their reviewers below them, and templates that nobody filled in. */

const TWO_GOALS = (whole: string, year: string) => `
  | 项目支出绩效目标申报表 | < | < | < |
  | （2021年度） | < | < | < |
  | 项目名称 | 甲项目 | < | < |
  | 项目绩效目标 | ${whole} | < | ${year} |
  | ^ | 改善镇域内基础设施，振兴乡村经济 | < | 完成集镇立面改造3处 |
  | 一级指标 | 二级指标 | 指标内容 | 指标值 |
  | 产出指标 | 数量指标 | 立面改造 | 3处 |`;

test.each([
  ['长期目标', '年度目标'],
  ['中期目标', '年度目标'],
  ['项目总目标', '年度总体目标'],
  ['实施期目标（2021—2023年）', '本年度目标'],
  ['三年目标', '年度目标'],
  ['总体目标', '年度目标'],
])('%s is not the goal of the year beside it (%s)', (whole, year) => {
  const form = formWritten(TWO_GOALS(whole, year));
  expect(form.goal?.target?.text).toBe('完成集镇立面改造3处');
  expect(form.goal?.actual).toBeNull();
  expect(unreadOf(form)).toEqual([]);
  expect(form.entries.slice(1).map(({ role, value }) => [role, value.text])).toEqual([
    ['attribute', '改善镇域内基础设施，振兴乡村经济'],
  ]);
});

test('总体目标 that names the block is not the goal of all years', () => {
  const form = formWritten(`
  | 项目支出绩效目标申报表 | < | < | < |
  | 总体目标 | 中期目标 | < | 年度目标 |
  | ^ | 改善镇域内基础设施 | < | 完成集镇立面改造3处 |
  | 一级指标 | 二级指标 | 指标内容 | 指标值 |
  | 产出指标 | 数量指标 | 立面改造 | 3处 |`);
  expect(form.goal?.target?.text).toBe('完成集镇立面改造3处');
  expect(form.entries.map(({ label, value }) => [label, value.text])).toEqual([
    ['中期目标', '改善镇域内基础设施'],
  ]);
  expect(unreadOf(form)).toEqual([]);
});

test('a goal beside what was achieved is not one of two years', () => {
  const form = formWritten(`
  | 项目支出绩效自评表（2021年度） | < | < |
  | 项目总目标 | 年度目标 | 完成情况 |
  | 改善基础设施 | 完成3处 | 完成2处 |
  | 一级指标 | 三级指标 | 指标值 |
  | 产出指标 | 立面改造 | 3处 |`);
  expect([form.goal?.target?.text, form.goal?.actual?.text]).toEqual(['完成3处', '完成2处']);
});

const TWO_TABLES = (second: string) => `
  | 项目绩效目标表（2021年度） | < | < | < | < |
  | 长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
  | ^ | 产出指标 | 数量指标 | 改造面积 | 100亩 |
  | ^ | ^ | ^ | 改造户数 | 50户 |
  ${second}
  | ^ | 产出指标 | 数量指标 | 改造面积 | 20亩 |`;

test('an indicator in the table of all years and in that of this year stands once in each', () => {
  const rows = TWO_TABLES('| 年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |');
  expect(indicatorsOf(formWritten(rows))).toHaveLength(3);
  expect(foundBy('indicator-duplicate', rows)).toEqual([]);
});

test('in one table it stands twice', () => {
  expect(foundBy('indicator-duplicate', TWO_TABLES('| ^ | ^ | ^ | 改造栋数 | 9栋 |'))).toEqual([
    'warning D6 D3',
  ]);
});

test.each(['财政部门支出股室初审意见', '财政部门绩效评价股审核意见', '主管部门意见', '区扶贫办审核意见'])(
  'the opinion of a reviewer ends the table: %s',
  (label) => {
    const form = formWritten(`
  | 绩效目标申报表（2018年度） | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 流转土地 | ≥60亩 |
  | ${label} | < | （盖章） | < |`);
    expect(indicatorsOf(form)).toEqual(['产出指标 数量指标 流转土地: ≥60亩']);
  },
);

test('意见 with points is a line of the table', () => {
  const form = formWritten(`
  | 部门整体支出绩效自评表（2018年度） | < | < | < |
  | 一级指标 | 三级指标 | 分值 | 得分 |
  | 产出 | 流转土地 | 60 | 60 |
  | 征集公众意见 | 征集次数 | 40 | 40 |`);
  expect(indicatorsOf(form)).toHaveLength(2);
});

test.each(['1.', '2、', '（3）', '④'])('a name that is only a number is a template’s: %s', (name) => {
  const form = formWritten(`
  | 绩效目标申报表（2018年度） | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 流转土地 | ≥60亩 |
  | ^ | ^ | ${name} |  |`);
  expect(indicatorsOf(form)).toEqual(['产出指标 数量指标 流转土地: ≥60亩']);
});

test.each(['1个中心', '3.5米车道'])('a name that begins with a number is a name: %s', (name) => {
  const form = formWritten(`
  | 绩效目标申报表（2018年度） | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | ${name} | 建成 |
  | ^ | ^ | 流转土地 | ≥60亩 |`);
  expect(form.indicators).toHaveLength(2);
});

const NAMED = (title: string, name: string) => `
  | ${title} | < | < | < |
  | （2020年度） | < | < | < |
  | 项目名称 | ${name} | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 流转土地 | ≥60亩 |`;

test('the year in the name of a project is not that of its form', () => {
  const rows = NAMED('2019年青少年校园足球扶持资金绩效目标表', '2019年青少年校园足球扶持资金');
  expect(formWritten(rows).year).toBe(2020);
  expect(foundBy('year-mismatch', rows)).toEqual([]);
});

test('that year is the form’s where nothing else tells of one', () => {
  const form = formWritten(`
  | 2020年市级服务贸易发展资金项目自评表 | < | < | < |
  | 项目名称 | 2020年市级服务贸易发展资金 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 扶持企业 | ≥6家 |`);
  expect(form.year).toBe(2020);
});

test('the year of a title beside the name of the project is', () => {
  const rows = NAMED('2019年青少年校园足球扶持资金绩效目标表', '青少年校园足球扶持资金');
  expect(formWritten(rows).year).toBe(2019);
  expect(foundBy('year-mismatch', rows)).toEqual(['warning A2 A1']);
});

test('a table that has only its header is there, and empty', () => {
  const rows = `
  | 绩效目标表（2020年度） | < | < | < |
  | 项目资金（万元） | 年度资金总额： | 0 | < |
  | ^ | 其中：财政拨款 | 0 | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |`;
  const found = review(gridWritten(rows)).flatMap(({ findings }) => findings);
  expect(found.filter(({ rule }) => rule === 'block-missing').map(({ message }) => message.zh)).toEqual([
    '“绩效指标”部分只有表头，没有内容，未核对指标和权重。',
  ]);
});

test('names that say what to fill in are the template’s where it is filled in', () => {
  const rows = (target: string) => `
  | 绩效目标申报表（2018年度） | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 受益人口数（≥**人） | ${target} |
  | ^ | ^ | 流转土地 | ≥60亩 |`;
  expect(foundBy('placeholder-left', rows('≥29人'))).toEqual([]);
  expect(foundBy('placeholder-left', rows('≥29人').replace('受益人口数（≥**人）', '请填写指标名称'))).toEqual(
    ['warning C3'],
  );
  expect(foundBy('placeholder-left', rows(''))).toEqual(['warning C3']);
  expect(foundBy('placeholder-left', rows('≥**人'))).toEqual(['warning C3 D3']);
  expect(foundBy('target-not-measurable', rows('≥**人'))).toEqual([]);
  expect(foundBy('target-not-measurable', rows('很多'))).toEqual(['warning D3 C3']);
});

test.each(['绩效评价基础信息汇总表', '项目支出绩效情况一览表'])('money of many is no form: %s', (title) => {
  expect(
    formsWritten(`
  | ${title} | < | < | < | < |
  | 序号 | 地区 | 预算数 | 执行数 | 服务企业数 |
  | 合计 |  | 300 | 280 | 12 |`),
  ).toEqual([]);
});

const HEADED = (rows: string) => `
  | 财政支出项目绩效目标申报表（2021年度） | < | < | < |
  | 项目名称 | 甲项目 | < | < |
  ${rows}
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 流转土地 | ≥60亩 |`;

test('a label over rows with names of their own has no value', () => {
  const form = formWritten(
    HEADED(`| 项目立项情况 | 项目立项的依据 | 机关、学校按发改立项 | < |
  | ^ | 项目申报的可行性 | 已申报项目可行性评估 | < |`),
  );
  expect(unreadOf(form)).toEqual([]);
  expect(form.entries.map(({ label, value }) => `${label}：${value.text}`)).toEqual([
    '项目名称：甲项目',
    '项目立项的依据：机关、学校按发改立项',
    '项目申报的可行性：已申报项目可行性评估',
  ]);
});

test('a label over one sentence has it', () => {
  const form = formWritten(
    HEADED(`| 项目立项情况 | 机关、学校按发改立项 | < | < |
  | ^ | 已申报项目可行性评估 | < | < |`),
  );
  expect(form.entries.map(({ label }) => label)).toContain('项目立项情况');
});

test.each([
  ['可控', []],
  ['不好说', ['warning D3 C3']],
])('the target %s of an output', (target, found) => {
  expect(
    foundBy(
      'target-not-measurable',
      `
  | 绩效目标申报表（2018年度） | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 质量指标 | 施工情况 | ${target} |
  | ^ | 数量指标 | 流转土地 | ≥60亩 |`,
    ),
  ).toEqual(found);
});

test('a template with numbers for names is a form that nobody filled in', () => {
  const rows = `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 |  |  |  |
  | 一级指标 | 二级指标 | 指标内容 | 指标值 |
  | 产出指标 | 数量指标 | 1. |  |
  | ^ | ^ | 2. |  |
  | 满意度指标 | 服务对象满意度指标 | 1. |  |`;
  expect(formWritten(rows).emptyRows.map(({ label }) => label)).toEqual(['数量指标', '服务对象满意度指标']);
  expect(foundBy('form-unfilled', rows)).toHaveLength(1);
});
