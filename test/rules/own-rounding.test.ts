import { plain } from '../../src/grid';
import { found, reviewed, saidBy } from './written';

/** Scores rounded to whole points: 5.96 as 6, 98 % of 50 as 49, 29 of 30 as 29. */
const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    | H        |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- | -------- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    | <        |
| 2   | 项目资金（万元）       | 全年预算数 | 全年执行数   | 分值       | 执行率     | 得分 |      |          |
| 3   | 年度资金总额           | 287      | 171            | 10         | 59.58%     | 6    |      |          |
| 4   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 5   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 98人       | 50   | 49   |          |
| 6   | 效益指标               | 社会效益指标 | 参训人数   | ≥30人      | 29人       | 30   | 29   |          |
| 7   | 满意度指标             | 服务对象满意度指标 | 学员满意度 | ≥90% | 95%        | 10   | 10   |          |
| 8   | 总分                   | <        | <              | <          | <          | 100  | 94   |          |
`;
const SCORES = ['execution-score', 'score-over-completion', 'total-score', 'score-under-completion'];

test('a form that rounds all its scores to whole points has no wrong score; its reasons are due', () => {
  const review = reviewed(FORM);
  expect(found(review, ...SCORES)).toEqual([]);
  expect(found(review, 'deviation-reason-missing')).toEqual(
    ['deviation-reason-missing H5 E5 G5', 'deviation-reason-missing H6 E6 G6'].map((line) =>
      line.replace(/ E\d/, ''),
    ),
  );
  expect(plain(review.scorecard.total.suggested!)).toBe('94');
  expect(review.scorecard.execution?.reason.zh).toBe(
    '执行率 171.00 ÷ 287.00 = 59.58%，× 10 分 = 5.96 分，按本表得分的位数为 6 分。',
  );
});

test('a score off by more than the rounding is still wrong', () => {
  expect(found(reviewed(FORM, { F3: '7', G8: '95' }), ...SCORES)).toEqual(['execution-score F3']);
  expect(saidBy('score-over-completion', reviewed(FORM, { E6: '28.2人', G6: '29' }))).toEqual([
    '实际 28.2人，目标 ≥30人，未达到，按比例应得 28 分，表中填 29 分。',
  ]);
});

test('one score with a decimal says that the form does not round', () => {
  expect(found(reviewed(FORM, { E6: '28.5人', G6: '28.5', G8: '93.5' }), ...SCORES)).toEqual([
    'execution-score F3',
  ]);
});

test('full points for less are not rounded, and one rounded score is no rule', () => {
  expect(found(reviewed(FORM, { C3: '280', E3: '97.56%', F3: '10', G8: '98' }), ...SCORES)).toEqual([
    'execution-score F3',
  ]);
  const full = { E5: '100人', G5: '50', E6: '30人', G6: '30', G8: '96' };
  expect(found(reviewed(FORM, full), ...SCORES)).toEqual(['execution-score F3']);
  const given = { ...full, C3: '280', E3: '97.56%', F3: '10', G8: '100' };
  expect(found(reviewed(FORM, given), ...SCORES)).toEqual(['execution-score F3']);
});

test('a form that rounds to one decimal may write 6 for 5.96', () => {
  const tenths = { D6: '≥31人', G6: '28.1', G8: '93.1' };
  expect(found(reviewed(FORM, tenths), ...SCORES)).toEqual([]);
  expect(found(reviewed(FORM, { ...tenths, F3: '5', G8: '92.1' }), ...SCORES)).toEqual([
    'execution-score F3',
  ]);
});

test('a total is summed as it is given', () => {
  expect(found(reviewed(FORM, { G8: '94.4' }), ...SCORES)).toEqual(['total-score G8']);
});
