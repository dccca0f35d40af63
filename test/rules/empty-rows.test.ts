import { found, reviewed } from './written';

const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 3   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 100人      | 60   | 60   |
| 4   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       | 85%        | 30   | 30   |
| 5   | ^                      | 生态效益指标 |            |            |            |      | 0    |
| 6   | 满意度指标             | 服务对象满意度指标 | 满意度 | ≥90%     | 95%        | 10   | 10   |
| 7   | 总分                   | <        | <              | <          | <          | 100  | 100  |
`;
const RULES = ['weight-missing', 'indicator-empty-row', 'target-missing', 'actual-missing', 'score-missing'];

test.each([{}, { F5: '0', G5: '' }, { F5: '0' }, { F5: '/', G5: '/' }, { D5: '/', E5: '—' }, { C5: '……' }])(
  'a dimension with nothing but 0 is an empty row: %j',
  (changes) => {
    const review = reviewed(FORM, changes);
    expect(review.form.indicators.map(({ name }) => name)).toEqual(['培训人数', '就业率', '满意度']);
    expect(found(review, ...RULES)).toEqual('C5' in changes ? [] : ['indicator-empty-row C5']);
  },
);

test('a name, a value or points make it an indicator', () => {
  expect(found(reviewed(FORM, { C5: '水质' }), 'weight-missing')).toEqual(['weight-missing F5']);
  expect(found(reviewed(FORM, { D5: '≥90%' }), 'weight-missing')).toEqual(['weight-missing F5']);
  expect(reviewed(FORM, { F5: '5' }).form.indicators).toHaveLength(4);
});
