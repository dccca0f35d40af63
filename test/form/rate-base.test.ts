import { formWritten, foundBy } from './written';

/** A form with 90 budgeted, 80 arrived and 76 spent: 76 ÷ 80 is 95 %, 76 ÷ 90 is 84.44 %. */
const funds = (headers: string, rate: string, legend = '') => `
  | 项目支出绩效自评表 |
  | 项目名称 | 甲项目 |
  | 年度预算资金（万元） | ${headers} | 分值 | 得分 |${legend}
  | 年度资金总额 | 90 | 80 | 76 | ${rate} | 10 | 9.5 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人数 | 100人 | 100人 | 90 | 90 |`;

const ratesFound = (rows: string) => [
  ...foundBy('execution-rate', rows),
  ...foundBy('execution-score', rows),
];

test.each([
  ['letters in brackets', '预算数（A） | 到位数（B） | 执行数（C） | 执行率（C/B）', ''],
  ['letters before the words', 'A全年预算 | B实际到位 | C实际支出 | 支出率（C/B）', ''],
  ['letters after the words', '预算数A | 到位数B | 执行数C | 执行率D=C/B×100%', ''],
  ['numbers', '预算数① | 到位数② | 执行数③ | 执行率④=③/②', ''],
  ['numbers before the words', '（1）预算数 | （2）到位数 | （3）执行数 | （4）=（3）/（2）执行率', ''],
  ['words', '全年预算数 | 实际到位数 | 实际支出数 | 支出率（实际支出/实际到位）', ''],
  ['words and a percentage', '预算数 | 到位资金 | 支出数 | 执行率（支出数÷到位资金×100%）', ''],
  ['letters in a row of their own', '预算数 | 到位数 | 执行数 | 执行率', '\n| | A | B | C | D=C/B | | |'],
])('a rate is of what arrived where its own header says so: %s', (_, headers, legend) => {
  expect(ratesFound(funds(headers, '95%', legend))).toEqual([]);
  expect(foundBy('execution-rate', funds(headers, '84.44%', legend))).toHaveLength(1);
});

/** The same with a column of 到位率 before the rate. */
const withArrivalRate = (arrivalRate: string, rate: string) =>
  funds(`预算数 | 到位数 | 执行数 | ${arrivalRate} | ${rate}`, '88.89% | 95%').replace(
    '| 指标值 | 完成值 |',
    '| 指标值 | 完成值 | 备注 |',
  );

test.each([
  ['到位率（B/A）', '执行率（C/B）', 0],
  ['到位率（B/A）', '执行率（C/A）', 1],
  ['到位率（到位数/预算数）', '执行率（C/B）', 1],
  ['到位率', '执行率（C/B）', 1],
])('letters that only %s explains: %s', (arrivalRate, rate, count) => {
  expect(foundBy('execution-rate', withArrivalRate(arrivalRate, rate))).toHaveLength(count);
});

test.each([
  ['of the budget', '预算数（A） | 到位数（B） | 执行数（C） | 执行率（C/A）'],
  ['of the budget in words', '预算数 | 到位数 | 执行数 | 执行率（执行数/预算数）'],
  ['no formula', '预算数（A） | 到位数（B） | 执行数（C） | 执行率'],
  ['letters that no other header has', '预算数 | 到位数 | 执行数 | 执行率（C/B）'],
  ['a letter that two headers have', '预算数（B） | 到位数（B） | 执行数（C） | 执行率（C/B）'],
  ['nothing executed in the formula', '预算数（A） | 到位数（B） | 执行数（C） | 执行率（A/B）'],
  ['the formula of another column', '预算数（A） | 到位数（B） | 执行数（C） | 执行率（%）'],
])('any other rate is of the budget: %s', (_, headers) => {
  expect(ratesFound(funds(headers, '95%'))).toHaveLength(2);
  expect(foundBy('execution-rate', funds(headers, '84.44%'))).toEqual([]);
});

test('what arrived is no budget: neither is more executed than budgeted, nor is the budget read as what arrived', () => {
  const rows = funds('预算数（A） | 到位数（B） | 执行数（C） | 执行率（C/B）', '95%').replace(
    '| 76 |',
    '| 85 |',
  );
  expect(foundBy('execution-over-budget', rows)).toEqual([]);
  const [line] = formWritten(rows).funds;
  expect([line?.budget?.text, line?.arrived?.text, line?.rateBase]).toEqual(['90', '80', 'arrived']);
});
