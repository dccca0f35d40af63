import { review } from '../../src/rules';
import { found, reviewed, written } from './written';

const LONG =
  '组织开展覆盖全市各乡镇街道的系列培训活动并逐项落实年度工作要点与各项保障措施的总体安排部署'.repeat(2);
const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    | H        |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- | -------- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    | <        |
| 2   | 项目资金（万元）       | 全年预算数 | 全年执行数   | 分值       | 执行率     | 得分 |      |          |
| 3   | 年度资金总额           | 100      | 90             | 10         | 90%        | 9    |      |          |
| 4   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 5   | 产出指标               | 质量指标 | ${LONG}        | ${LONG}    | ${LONG}95%以上 | 50 | 49 |          |
| 6   | ^                      | 时效指标 | ${LONG}        | 2022年6月底前${LONG} | 2022年9月${LONG} | 30 | 30 | |
| 7   | ^                      | ${LONG}  |                |            |            |      |      |          |
| 8   | ${LONG}                | 质量指标 | 合格率         | ≥95%       | 部分达成，${LONG} | 10 | 10 |       |
| 9   | 总分                   | <        | <              | <          | <          | 100  | 99   | ${LONG}  |
`;

test('no message quotes more than 40 characters of a cell', () => {
  const { findings, scorecard } = reviewed(FORM);
  expect(findings.length).toBeGreaterThan(5);
  const sentences = [
    ...findings.map(({ message }) => message),
    ...scorecard.indicators.map(({ reason }) => reason),
  ].flatMap(({ zh, en }) => [zh, en]);
  for (const sentence of sentences) {
    expect(sentence).not.toContain(LONG.slice(0, 41));
    for (const [, quote = ''] of sentence.matchAll(/“([^”]*)”/g))
      expect(quote.length).toBeLessThanOrEqual(40);
  }
});

const PEOPLE = `
|     | A                      | B        | C              | D          | E          | F    | G    | H        |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- | -------- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    | <        |
| 2   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 3   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 160人      | 50   | 50   |          |
| 4   | 产出指标               | 时效指标 | 完成时间       | 44561      | 44580      | 50   | 50   |          |
`;

test('a reason is only asked for where the form has a place for it', () => {
  const said = (changes = {}) =>
    reviewed(PEOPLE, changes)
      .findings.filter(({ rule }) => rule === 'over-fulfilled')
      .map(({ message }) => message.zh);
  expect(said()[0]).toMatch(/请说明原因。$/);
  expect(said({ H2: '' })[0]).toMatch(/目标可能偏低，请核对目标值。$/);
});

test('dates that show as numbers are compared as dates', () => {
  const both = ['date-shown-as-number D4', 'date-shown-as-number E4'];
  expect(found(reviewed(PEOPLE), 'date-shown-as-number', 'deadline-missed')).toEqual([
    both[0],
    both[1],
    'deadline-missed E4 D4 G4',
  ]);
  expect(found(reviewed(PEOPLE, { E4: '44550' }), 'deadline-missed', 'score-over-completion')).toEqual([]);
  expect(
    review(written(PEOPLE, { D4: '44561人', E4: '44580人' })).flatMap((each) =>
      found(each, 'date-shown-as-number'),
    ),
  ).toEqual([]);
});
