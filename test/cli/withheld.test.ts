import { sheetJson } from '../../src/cli/json/review';
import { reviewed } from '../rules/written';

/** Weights of 115 with full scores; the total row says 100. */
const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 3   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 100人      | 65   | 65   |
| 4   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       | 85%        | 40   | 40   |
| 5   | 满意度指标             | 服务对象满意度指标 | 满意度 | ≥90%     | 95%        | 10   | 10   |
| 6   | 总分                   | <        | <              | <          | <          | 100  | 100  |
`;

test('a total that no form can have is null in the JSON, with its reason', () => {
  expect(sheetJson(reviewed(FORM), 'zh').score.total).toEqual({
    given: '100',
    suggested: null,
    reason: '各项得分合计为 115 分，超过满分 100 分，不作建议：请先核对分值。',
  });
  expect(sheetJson(reviewed(FORM, { F3: '50', G3: '50' }), 'en').score.total).toEqual({
    given: '100',
    suggested: '100',
    reason: null,
  });
});
