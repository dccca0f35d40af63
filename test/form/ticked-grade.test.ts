import { review, type Review } from '../../src/rules';
import { gridWritten } from './written';

/** A form with a total of 98, which earns 优. */
const graded = (grade: string): Review => {
  const [first] = review(
    gridWritten(`
  | 项目支出绩效自评表 |
  | 项目名称 | 甲项目 | 自评等级 | ${grade} |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人数 | 100人 | 100人 | 100 | 98 |
  | 自评得分 |  |  |  |  |  | 98 |`),
  );
  return first!;
};

const fixes = ({ findings }: Review) =>
  findings.filter(({ rule }) => rule === 'grade').map(({ fix }) => fix?.value ?? null);

test.each([
  ['□优 ☑良 □中 □差', '☑优 □良 □中 □差'],
  ['优□ 良☑ 中□ 差□', '优☑ 良□ 中□ 差□'],
  ['□优  √良  □中  □差', '√优  □良  □中  □差'],
  ['优（ ）良（√）中（ ）差（ ）', '优（√）良（ ）中（ ）差（ ）'],
  ['□优 ■良 □中 □差', '■优 □良 □中 □差'],
  ['○优○中●良○差', '●优○中○良○差'],
  ['☐优、☒良、☐中、☐差', '☒优、☐良、☐中、☐差'],
  ['□优秀（90-100分） ☑良好（80-89分） □一般 □较差', '☑优秀（90-100分） □良好（80-89分） □一般 □较差'],
])('%s is the ticked grade, and the fix moves the tick: %s', (boxes, corrected) => {
  const found = graded(boxes);
  expect(found.scorecard.grade.given).toMatch(/^良好?$/);
  expect(fixes(found)).toEqual([corrected]);
});

test.each(['优 √良 中 差', '良（√）', '☑良'])(
  '%s is 良, but nothing says where the tick of 优 belongs',
  (boxes) => {
    const found = graded(boxes);
    expect(found.scorecard.grade.given).toBe('良');
    expect(fixes(found)).toEqual([null]);
  },
);

test.each(['☑优 □良 □中 □差', '优（√） 良（ ） 中（ ） 差（ ）'])('%s is right', (boxes) => {
  const found = graded(boxes);
  expect([found.scorecard.grade.given, fixes(found)]).toEqual(['优', []]);
});

test.each(['□优 □良 □中 □差', '☑优 ☑良 □中 □差', '优（ ）良（ ）中（ ）差（ ）'])(
  '%s is no grade and no finding',
  (boxes) => {
    const found = graded(boxes);
    expect([found.scorecard.grade.given, fixes(found)]).toEqual(['', []]);
  },
);

test.each([
  ['良', '优'],
  ['良好', '优'],
])('a grade without boxes is the word alone: %s', (word, corrected) => {
  const found = graded(word);
  expect([found.scorecard.grade.given, fixes(found)]).toEqual([word, [corrected]]);
});

/** The same form with its grade in a line of its own. */
const withLine = (line: string): Review => {
  const [first] = review(
    gridWritten(`
  | 项目支出绩效自评表 |
  | 项目名称 | 甲项目 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人数 | 100人 | 100人 | 100 | 98 |
  ${line}`),
  );
  return first!;
};

test.each([
  ['a conclusion', '| 评价结论 | 经自评，本项目得分98.00分，评价等级为良。 |', [null]],
  ['a line', '| 自评等级：良 |', [null]],
  ['a line with boxes', '| 自评等级：□优 ☑良 □中 □差 |', [null]],
  ['the total row', '| 合计 | 自评等级：良 |  |  |  | 100 | 98 |', ['自评等级：优']],
  ['the total row, ticked', '| 合计 | 自评等级：□优 ☑良 |  |  |  | 100 | 98 |', [null]],
])('the fix of a grade never takes the words around it away: %s', (_, line, corrected) => {
  const found = withLine(line);
  expect([found.scorecard.grade.given, fixes(found)]).toEqual(['良', corrected]);
});
