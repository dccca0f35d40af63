import { found, reviewed, saidBy } from './written';

const FORM = `
|     | A                          | B                  | C          | D          | E          | F    | G    | H        |
| --- | -------------------------- | ------------------ | ---------- | ---------- | ---------- | ---- | ---- | -------- |
| 1   | 2024年度项目支出绩效自评表 | <                  | <          | <          | <          | <    | <    | <        |
| 2   | 项目资金（万元）           | 全年预算数         | 全年执行数 | 分值       | 执行率     | 得分 |      |          |
| 3   | 年度资金总额               | 0                  | 0          | 10         |            |      |      |          |
| 4   | 其他资金                   | 0                  | 0          | —          |            |      |      |          |
| 5   | 一级指标                   | 二级指标           | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
| 6   | 产出指标                   | 数量指标           |            |            |            | 50   |      |          |
| 7   | 效益指标                   | 社会效益指标       |            |            |            | 30   |      |          |
| 8   | 满意度指标                 | 服务对象满意度指标 |            |            |            | 10   |      |          |
| 9   | 总分                       | <                  | <          | <          | <          | 100  |      |          |
`;

const TARGETS = {
  C6: '培训人数',
  D6: '≥120人',
  C7: '就业率',
  D7: '≥80%',
  C8: '满意度',
  D8: '≥90%',
  B3: '100',
  C3: '',
};

test('amounts of 0 above blank indicators are those of the template', () => {
  expect(found(reviewed(FORM))).toEqual(['form-unfilled B3']);
  expect(found(reviewed(FORM, { B3: '', C3: '', B4: '', C4: '' }))).toEqual(['form-unfilled B3']);
});

test.each([
  ['B3', '120'],
  ['C3', '96'],
  ['D6', '≥120人'],
  ['E6', '125人'],
  ['G6', '50'],
  ['G9', '96'],
  ['H6', '疫情影响'],
  ['C6', '培训人数'],
])('%s %s is a beginning', (cell, value) => {
  expect(found(reviewed(FORM, { [cell]: value }), 'form-unfilled')).toEqual([]);
});

test.each([
  ['B3', '=SUM(B4:B9) → 120', []],
  ['C3', '=SUM(C4:C9) → 96', []],
  // Over nothing, or over what the template holds itself.
  ['B3', '=SUM(B4:B9) → 0', ['form-unfilled B3']],
  ['G9', '=SUM(D3,F6:F8) → 100', ['form-unfilled B3']],
])('%s %s: an amount by formula says that its parts are filled in', (cell, value, expected) => {
  expect(found(reviewed(FORM, { [cell]: value }), 'form-unfilled')).toEqual(expected);
});

test('money spent by formula is a result', () => {
  const spent = { ...TARGETS, C3: '=SUM(C4:C9) → 96' };
  expect(found(reviewed(FORM, spent), 'form-unfilled')).toEqual([]);
  expect(found(reviewed(FORM, { ...TARGETS, C3: '=SUM(C4:C9) → 0' }), 'form-unfilled')).toEqual([
    'form-unfilled C3',
  ]);
});

test('targets without any result: what comes first is said, and nothing else', () => {
  const review = reviewed(FORM, TARGETS);
  expect(found(review)).toEqual(['form-unfilled C3']);
  expect(saidBy('form-unfilled', review)).toEqual([
    '本表只有目标，还没有填写完成情况，未作核对：请先填写全年执行数，再填写各项指标的实际完成值，最后填写得分。',
  ]);
});

test.each([
  ['C3', '96', 'money was spent'],
  ['E7', '85%', 'one actual is filled in'],
  ['G6', '50', 'one score is filled in'],
  ['F3', '10', 'the execution is scored'],
  ['H8', '年底调查', 'a reason is given'],
  ['D7', '', 'a target is missing'],
])('%s %s: %s', (cell, value) => {
  expect(found(reviewed(FORM, { ...TARGETS, [cell]: value }), 'form-unfilled')).toEqual([]);
});
