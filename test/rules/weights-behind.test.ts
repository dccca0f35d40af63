import { plain } from '../../src/grid';
import { found, reviewed, saidBy } from './written';

/** The weight of the execution line is the whole of 100; the indicators weigh 90. */
const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 项目资金（万元）       | 全年预算数 | 全年执行数   | 分值       | 执行率     | 得分 |      |
| 3   | 年度资金总额           | 620.82   | 620.82         | 100        | 100%       | 10   |      |
| 4   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 5   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 100人      | 50   | 50   |
| 6   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       | 85%        | 30   | 30   |
| 7   | 满意度指标             | 服务对象满意度指标 | 满意度 | ≥90%     | 95%        | 10   | 10   |
| 8   | 总分                   | <        | <              | <          | <          | 100  | 100  |
`;
const SUMS = ['weights-total', 'execution-score', 'total-score', 'score-over-weight', 'score-missing'];

test('a weight of 100 for execution is told once, and the score is by the weight that is meant', () => {
  const review = reviewed(FORM);
  expect(saidBy('weights-total', review)).toEqual([
    '各项分值合计为 190 分，应为 100 分：多 90 分，预算执行的分值（D3）填 100 分，应为 10 分。',
  ]);
  expect(found(review, ...SUMS)).toEqual(['weights-total D3 F8']);
  expect(plain(review.scorecard.execution!.suggested!)).toBe('10');
  expect(plain(review.scorecard.total.suggested!)).toBe('100');
});

test('a wrong score beside it is still wrong, a blank one gets the points that are meant', () => {
  expect(found(reviewed(FORM, { F3: '7', G8: '97' }), ...SUMS)).toEqual(
    ['weights-total D3 F8', 'execution-score F3'].reverse(),
  );
  expect(saidBy('score-missing', reviewed(FORM, { F3: '' }))).toEqual([
    '“年度资金总额”未填得分，建议 10 分：执行率 620.82 ÷ 620.82 = 100.00%，× 10 分 = 10 分（表中分值 100 分，按 10 分计）。',
  ]);
});

test('another weight of the execution is meant only where its score says so', () => {
  expect(found(reviewed(FORM, { D3: '20' }), ...SUMS)).toEqual(['weights-total D3 F8']);
  expect(found(reviewed(FORM, { D3: '20', F3: '20', G8: '110' }), 'weights-total')).toEqual([
    'weights-total F5 F6 F7 D3 F8',
  ]);
  expect(found(reviewed(FORM, { D3: '10' }), ...SUMS)).toEqual([]);
});

test('scores and total follow from weights that sum to 115', () => {
  const review = reviewed(FORM, { D3: '10', F6: '35', G6: '35', F7: '20', G7: '20' });
  expect(saidBy('weights-total', review)).toEqual([
    '各项分值合计为 115 分，应为 100 分：多 15 分。得分合计也因此为 115 分，总分行（G8）填 100 分。',
  ]);
  expect(found(review, ...SUMS)).toEqual(['weights-total F5 F6 F7 D3 F8']);
});

test('a total above the full score is not suggested, and says why', () => {
  const { total } = reviewed(FORM, { D3: '10', F6: '35', G6: '35', F7: '20', G7: '20' }).scorecard;
  expect(total.suggested).toBeNull();
  expect(total.withheld?.zh).toBe('各项得分合计为 115 分，超过满分 100 分，不作建议：请先核对分值。');
  expect(reviewed(FORM, { D3: '10' }).scorecard.total).toMatchObject({ withheld: null });
  const wrong = reviewed(FORM, { D3: '10', F6: '35', G6: '35', F7: '20', G7: '20', G8: '104' }).findings.find(
    ({ rule }) => rule === 'total-score',
  );
  expect(wrong).toMatchObject({ expected: null, fix: null });
  expect(wrong?.message.zh).toBe(
    '各项得分之和为 115 分，超过满分 100 分，总分行填 104 分：请先核对分值和得分。',
  );
});
