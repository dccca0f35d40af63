import { formWritten, formsWritten, foundBy, fundsOf, indicatorsOf, unreadOf } from './written';

/** Lists of projects: the indicators of each with its code or name in front. */

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

const NUMBERED = `
| 项目支出绩效自评结果明细表 |
| 序号 | 主管部门 | 项目名称 | 全年预算数 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 1 | 水利局 | 水库维修 | 88 | 产出指标 | 座数 | ≥10座 | 11座 | 90 | 90 |
|  |  |  |  | 满意度指标 | 满意度 | ≥90% | 93% | 10 | 10 |
| 2 | 水利局 | 河道清淤 | 52 | 产出指标 | 里程 | ≥10公里 | 11公里 | 90 | 90 |
|  |  |  |  | 满意度指标 | 满意度 | ≥90% | 93% | 10 | 10 |`;

test('the project names its form, not the number of the row', () => {
  const forms = formsWritten(NUMBERED);
  expect(forms.map(({ entries }) => entries[0]?.value.text)).toEqual(['水库维修', '河道清淤']);
  expect(forms.map(({ isListed }) => isListed)).toEqual([true, true]);
});

test('a code comes before other columns where no column names the project', () => {
  const forms = formsWritten(NUMBERED.replace('项目名称', '项目编码'));
  expect(forms.map(({ entries }) => entries[0]?.value.text)).toEqual(['水库维修', '河道清淤']);
});

test('a list has no goal or total of each project, a form of its own has', () => {
  expect(foundBy('block-missing', NUMBERED)).toEqual([]);
  const own = NUMBERED.replace(
    '| 序号 | 主管部门 | 项目名称 | 全年预算数 ',
    '| 序号 | 主管部门 | 科室 | 全年预算数 ',
  );
  expect(formsWritten(own).map(({ isListed }) => isListed)).toEqual([undefined]);
  expect(foundBy('block-missing', own)).not.toEqual([]);
});
