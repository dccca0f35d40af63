import { found, reviewed, saidBy } from './written';

const FORM = `
|     | A                                | B                  | C              | D          | E                | F              | G            | H                    |
| --- | -------------------------------- | ------------------ | -------------- | ---------- | ---------------- | -------------- | ------------ | -------------------- |
| 1   | 2024年项目支出绩效目标执行监控表 | <                  | <              | <          | <                | <              | <            | <                    |
| 2   | 一级指标                         | 二级指标           | 三级指标       | 年初目标值 | 截至8月实际值    | 预计全年完成值 | 是否存在偏差 | 原因分析及拟采取措施 |
| 3   | 产出指标                         | 数量指标           | 受益学生人数   | ≥9000人    | 8600人           | 8600人         | 否           |                      |
| 4   | 产出指标                         | 时效指标           | 完工时间       | 11月底前   | 未完工           | 2024年11月     | 否           |                      |
| 5   | 产出指标                         | 成本指标           | 生均补助标准   | ≤5元/天    | 5元/天           | 5元/天         | 否           |                      |
| 6   | 效益指标                         | 社会效益指标       | 学生体质       | 逐步增强   | 逐步增强         | 逐步增强       | 否           |                      |
| 7   | 满意度指标                       | 服务对象满意度指标 | 家长满意度     | ≥95%       |                  | ≥95%           |              |                      |
`;

const RULES = ['deviation-reason-missing', 'actual-missing'];

test('a forecast below its target without a reason is a warning, whatever 是否存在偏差 says', () => {
  const review = reviewed(FORM);
  expect(review.form.stage).toBe('monitoring');
  expect(review.findings.filter(({ rule }) => RULES.includes(rule)).map(({ severity }) => severity)).toEqual([
    'warning',
  ]);
  expect(found(review, ...RULES)).toEqual(['deviation-reason-missing H3 F3 D3']);
  expect(saidBy('deviation-reason-missing', review)).toEqual([
    '“受益学生人数”目标 ≥9000人，全年预计 8600人，预计达不到目标，请填写偏差原因及措施（H3）。',
  ]);
});

test.each([
  ['H3', '生源减少，年内调减目标', 'a reason is given'],
  ['F3', '9000人', 'the forecast meets it'],
  ['F3', '', 'nothing is foreseen'],
  ['F3', '有望完成', 'words are no figure'],
  ['F3', '≥9000人', 'the forecast repeats the target'],
  ['D3', '', 'there is no target'],
])('%s %s: %s', (cell, value) => {
  expect(found(reviewed(FORM, { [cell]: value }), 'deviation-reason-missing')).toEqual([]);
});

test('a cost above its limit and a date after it are foreseen, too', () => {
  const late = reviewed(FORM, { F3: '9100人', F4: '2024年12月', F5: '6元/天' });
  expect(found(late, 'deviation-reason-missing')).toEqual([
    'deviation-reason-missing H4 F4 D4',
    'deviation-reason-missing H5 F5 D5',
  ]);
});

test('satisfaction is asked for when the year is over; what else is blank so far is to be said, not to be 0', () => {
  expect(found(reviewed(FORM), 'actual-missing')).toEqual([]);
  const blank = reviewed(FORM, { E3: '', D7: '≥90%' });
  expect(saidBy('actual-missing', blank)).toEqual(['指标“受益学生人数”未填目前完成情况：没有进展也请说明。']);
});

test('a self-assessment asks for satisfaction and is not judged by a forecast', () => {
  const changes = {
    A1: '2024年项目支出绩效自评表',
    E2: '实际完成值',
    F2: '备注',
    F3: '',
    F4: '',
    F5: '',
    F6: '',
    F7: '',
  };
  const review = reviewed(FORM, changes);
  expect(review.form.stage).toBe('self-assessment');
  expect(saidBy('actual-missing', review)).toEqual([
    '指标“家长满意度”未填实际完成值：请按实际情况填写，没有完成请填 0。',
  ]);
});
