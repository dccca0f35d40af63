import { found, reviewed, saidBy } from './written';

/** The rate is shown without decimals, and the score is taken from it: 60 % of 10 is 6. */
const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 项目资金（万元）       | 全年预算数 | 全年执行数   | 分值       | 执行率     | 得分 |      |
| 3   | 年度资金总额           | 287      | 171            | 10         | 60%        | 6    |      |
| 4   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 5   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 100人      | 50   | 50   |
| 6   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       | 85%        | 30   | 30   |
| 7   | 满意度指标             | 服务对象满意度指标 | 满意度 | ≥90%     | 95%        | 10   | 10   |
| 8   | 总分                   | <        | <              | <          | <          | 100  | 96   |
`;
const RULES = ['execution-rate', 'execution-score', 'total-score'];

describe('a score taken from the rate as the form shows it', () => {
  test('is right, and its reason says how', () => {
    const review = reviewed(FORM);
    expect(found(review, ...RULES)).toEqual([]);
    expect(review.scorecard.execution?.reason.zh).toBe(
      '执行率 171.00 ÷ 287.00 = 59.58%，× 10 分 = 5.96 分，按表中执行率 60% 为 6 分。',
    );
  });

  test.each([
    // a rate that a format rounds, and a weight of 20
    [{ E3: '0.5958 {0%}' }],
    [{ D3: '20', F3: '12', F5: '40', G5: '40', G8: '92' }],
  ])('%j', (changes) => {
    expect(found(reviewed(FORM, changes), ...RULES)).toEqual([]);
  });

  test.each([
    // the rate shows more, and so the score has decimals as well
    [{ E3: '59.58%' }, ['execution-score F3']],
    [{ E3: '59.6%' }, ['execution-score F3']],
    // rounded up where the rate rounds down, and cut off
    [{ C3: '169.33', E3: '59%' }, ['execution-score F3']],
    [{ F3: '5', G8: '95' }, ['execution-score F3']],
    // full points for less than the whole budget
    [{ C3: '286', E3: '100%', F3: '10', G8: '100' }, ['execution-score F3']],
    // the rate itself is wrong
    [{ E3: '70%', F3: '7', G8: '97' }, ['execution-rate E3', 'execution-score F3']],
  ])('but not %j', (changes, expected) => {
    expect(found(reviewed(FORM, changes), ...RULES)).toEqual(expected);
  });

  test('a blank score gets the points of the amounts', () => {
    expect(saidBy('score-missing', reviewed(FORM, { F3: '' }))).toEqual([
      '“年度资金总额”未填得分，建议 5.96 分：执行率 171.00 ÷ 287.00 = 59.58%，× 10 分 = 5.96 分。',
    ]);
  });
});

describe('a rate that is almost right says how it was made', () => {
  const said = (rate: string) => saidBy('execution-rate', reviewed(FORM, { E3: rate, F3: '5.96' }));

  test.each([
    ['59.58%', null],
    ['59.6%', null],
    ['59.5%', '，表中截去了尾数，没有四舍五入'],
    ['59%', '，表中截去了尾数，没有四舍五入'],
    ['60.00%', '，表中只取到整数'],
    ['59.60%', '，表中只取到 1 位小数'],
    ['59.59%', ''],
    ['59.00%', ''],
    ['61%', ''],
  ])('%s', (rate, how) => {
    expect(said(rate)).toEqual(
      how === null ? [] : [`执行率应为 59.58%，表中填 ${rate}（171.00 ÷ 287.00${how}）。`],
    );
  });
});
