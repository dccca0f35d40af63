import { plain } from '../../src/grid';
import { cellName } from '../../src/grid';
import { planEdits } from '../../src/edits';
import { found, reviewed, saidBy, written } from './written';

const REMARK = `
|     | A                      | B        | C              | D          | E          | F    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    |
| 2   | 一级指标               | 二级指标 | 三级指标       | 年初目标值（A） | 实际完成值（B） | 得分 |
| 3   | 产出指标               | 数量指标 | 国家奖学金人数 | 16         | 15         | 20分（因全校总人数减少，总指标数减少） |
| 4   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       | 85%        | 30   |
| 5   | 偏差大或目标未完成原因分析 |      |                |            |            |      |
`;

test('a remark behind a score is its reason', () => {
  const review = reviewed(REMARK);
  const [first, second] = review.form.indicators;
  expect(plain(first!.score!.value!)).toBe('20');
  expect(first!.reason?.text).toBe('因全校总人数减少，总指标数减少');
  expect(second!.reason).toBeNull();
  expect(found(review, 'deviation-reason-missing')).toEqual([]);
});

test('without one, or with nothing said, the reason is asked for', () => {
  for (const F3 of ['20分', '20', '20分（无）'])
    expect(found(reviewed(REMARK, { F3 }), 'deviation-reason-missing')).toEqual([
      'deviation-reason-missing B5 E3 F3',
    ]);
});

describe('a remark behind the score of the execution', () => {
  const FUNDS = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 项目资金（万元）       | 全年预算数 | 全年执行数   | 分值       | 执行率     | 得分 | 原因 |
| 3   | 年度资金总额           | 100      | 60             | 10         | 60%        | 6分（项目跨年实施，余款明年支付） | |
| 4   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 5   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 100人      | 90   | 90   |
| 6   | 总分                   | <        | <              | <          | <          | 100  | 96   |
`;
  const RULES = ['execution-low', 'execution-score', 'total-score'];

  test('is its reason', () => {
    const review = reviewed(FUNDS);
    expect(review.form.funds[0]!.reason?.text).toBe('项目跨年实施，余款明年支付');
    expect(found(review, ...RULES)).toEqual([]);
  });

  test('gives way to the reason in its column', () => {
    expect(reviewed(FUNDS, { G3: '资金下达较晚' }).form.funds[0]!.reason?.text).toBe('资金下达较晚');
  });

  test.each(['6分', '6', '6分（无）'])('without it the reason is asked for: %s', (F3) => {
    expect(found(reviewed(FUNDS, { F3 }), ...RULES)).toEqual(['execution-low G3 E3']);
  });

  test('is read where the amounts are beside their labels', () => {
    const pairs = `
|     | A                      | B    | C       | D    | E       | F    |
| --- | ---------------------- | ---- | ------- | ---- | ------- | ---- |
| 1   | 2022年度项目支出绩效自评表 | < | <       | <    | <       | <    |
| 2   | 预算数：               | 100  | 执行数： | 60  | 得分：  | 6分（项目跨年实施） |
| 3   | 一级指标               | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 未完成原因 |
| 4   | 产出指标               | 数量指标 | 培训人数 | ≥100人     | 100人      |            |
`;
    expect(reviewed(pairs).form.funds[0]!.reason?.text).toBe('项目跨年实施');
    expect(reviewed(pairs, { F2: '6分' }).form.funds[0]!.reason).toBeNull();
  });
});

const CONVERTED = `
|     | A          | B        | C          | D          | E            | F              | G                |
| --- | ---------- | -------- | ---------- | ---------- | ------------ | -------------- | ---------------- |
| 1   | 2020年度预算项目绩效自评表 | < | <    | <          | <            | <              | <                |
| 2   | 一级指标   | 三级指标 | 指标目标值 | 实际完成值 | 单项指标得分 | 权重占比（%）  | 单项指标折算得分 |
| 3   | 产出指标   | 覆盖率   | '100%      | '100%      | 35           | 35             | 12.25            |
| 4   | 产出指标   | 完成率   | '100%      | '100%      | 25           | 25             | 6.25             |
| 5   | 效益指标   | 发放率   | '100%      | '100%      | 30           | 30             | 9                |
| 6   | 满意度指标 | 满意度   | '100%      | '100%      | 10           | 10             | 1                |
| 7   | 自评总分   | <        | <          | <          | <            | <              | 28.5             |
`;
const SCORES = ['score-under-completion', 'deviation-reason-missing', 'score-over-weight', 'total-score'];

test('points that fit their weights are the scores, converted ones stand beside them', () => {
  const review = reviewed(CONVERTED);
  expect(
    review.form.indicators.map(
      ({ score, converted }) => `${plain(score!.value!)} ${plain(converted!.value!)}`,
    ),
  ).toEqual(['35 12.25', '25 6.25', '30 9', '10 1']);
  expect(found(review, ...SCORES)).toEqual([]);
  // Neither is a formula over the scores offered for the total, nor is it written anew.
  expect(found(review, 'total-typed')).toEqual([]);
  const { edits } = planEdits(written(CONVERTED), review, { fix: true, overwrite: true, formulas: true });
  expect(edits.map(({ cell }) => cellName(cell))).toEqual([]);
});

test('a total under the converted scores sums these', () => {
  expect(saidBy('total-score', reviewed(CONVERTED, { G7: '29.5' }))).toEqual([
    '总分应为 28.5 分，表中填 29.5 分：多 1 分。',
  ]);
  expect(found(reviewed(CONVERTED, { E7: '100' }), ...SCORES)).toEqual([]);
  expect(found(reviewed(CONVERTED, { E3: '20' }), ...SCORES)).toEqual(['score-under-completion E3 F3']);
});

test('scores out of 100 are not points: the weighed column has the scores', () => {
  const outOf100 = {
    E3: '100',
    G3: '35',
    E4: '90',
    G4: '22.5',
    E5: '100',
    G5: '30',
    E6: '100',
    G6: '10',
    G7: '97.5',
  };
  const { form } = reviewed(CONVERTED, outOf100);
  expect(form.indicators.map(({ score, converted }) => [plain(score!.value!), converted])).toEqual([
    ['35', null],
    ['22.5', null],
    ['30', null],
    ['10', null],
  ]);
});
