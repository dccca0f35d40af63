import { found, reviewed, saidBy } from './written';

const FORM = `
|     | A                          | B        | C            | D          | E          | F    | G    | H                      |
| --- | -------------------------- | -------- | ------------ | ---------- | ---------- | ---- | ---- | ---------------------- |
| 1   | 2024年度项目支出绩效自评表 | <        | <            | <          | <          | <    | <    | <                      |
| 2   | 一级指标                   | 二级指标 | 三级指标     | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 3   | 产出指标                   | 数量指标 | 服务老年人数 | ≥900人     | 912人次    | 20   | 20   |                        |
| 4   | 产出指标                   | 成本指标 | 人均成本     | ≤1300元    | 1350元/人  | 10   | 10   |                        |
`;

const RULE = 'unit-mismatch';
/** The form with other values in a row, the other row's taken away. */
const counted = (target: string, actual: string, name = '服务老年人数') =>
  reviewed(FORM, { C3: name, D3: target, E3: actual, E4: '1250元/人' });
const paid = (target: string, actual: string, score = '10') =>
  reviewed(FORM, { E3: '912人', D4: target, E4: actual, G4: score });

test('人 against 人次 is worth a look, 元 against 元/人 above its limit at full score a warning', () => {
  const review = reviewed(FORM);
  expect(found(review, RULE)).toEqual(['unit-mismatch E3 D3', 'unit-mismatch E4 D4']);
  expect(review.findings.filter(({ rule }) => rule === RULE).map(({ severity }) => severity)).toEqual([
    'info',
    'warning',
  ]);
  expect(saidBy(RULE, review)).toEqual([
    '指标“服务老年人数”目标 ≥900人，实际 912人次：一处按“人”，一处按“人次”，口径可能不同，请核对。',
    '指标“人均成本”目标 ≤1300元，实际 1350元/人，得满分：单位写法不同，如是同一口径，则没有达到目标，请核对。',
  ]);
});

test.each([
  ['≥900次', '912人次'],
  ['≥900人次', '912人'],
  ['≥900人次', '912次'],
  ['≥0.09万人', '0.1万人次'],
])('%s against %s', (target, actual) => {
  expect(found(counted(target, actual), RULE)).toEqual([`${RULE} E3 D3`]);
});

test.each([
  ['≥900人', '912人'],
  ['≥900人', '912名'],
  ['≥900人次', '912人次'],
  ['≥900人', '912'],
  ['≥900次', '912场'],
  ['≥900人', '910'],
  ['≥4次/年', '4次'],
])('%s against %s says nothing', (target, actual) => {
  expect(found(counted(target, actual), RULE)).toEqual([]);
});

test('a name in 人次 says what both cells count', () => {
  expect(found(counted('≥900人', '912人次', '服务老年人次'), RULE)).toEqual([]);
});

test.each([
  ['≤1300元', '1250元/人'],
  ['≤1300元/人', '1250元'],
  ['≤1300元/年', '1350元'],
  ['1300元', '1350元/人'],
  ['≥1300元', '1350元/人'],
])('%s against %s says nothing', (target, actual) => {
  expect(found(paid(target, actual), RULE)).toEqual([]);
});

test('points were taken off already', () => {
  expect(found(paid('≤1300元', '1350元/人', '9'), RULE)).toEqual([]);
});

test('a cell that says 人次 is quoted so, in the unit of the target', () => {
  const said = (target: string, actual: string) =>
    saidBy('score-over-completion', counted(target, actual))[0];
  expect(said('≥1.2万人', '1.1万人次')).toContain('实际 1.1万人次，目标 ≥1.2万人');
  expect(said('≥1.2万人', '11000人次')).toContain('实际 1.1万人次，目标 ≥1.2万人');
  expect(found(counted('≥1.2万人', '1.1万人次'), RULE)).toEqual([]);
});

test('fewer people than visits may have come often enough', () => {
  expect(
    found(counted('≥900人次', '600人'), 'score-over-completion', 'deviation-reason-missing', RULE),
  ).toEqual([`${RULE} E3 D3`]);
});
