import { found, reviewed } from './written';

const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 3   | 产出指标               | 质量指标 | 质量达标率100% | ≥98%       | 98%        | 60   | 60   |
| 4   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       | 85%        | 40   | 40   |
`;
const GOALS = `
|     | A                      | B        | C              | D          |
| --- | ---------------------- | -------- | -------------- | ---------- |
| 1   | 2022年度项目支出绩效目标表 | <      | <              | <          |
| 2   | 一级指标               | 二级指标 | 三级指标       | 指标值     |
| 3   | 产出指标               | 质量指标 | 质量达标率100% | ≥98%       |
| 4   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       |
`;
const RULE = 'target-contradicts-name';

test.each([FORM, GOALS])('a share in a name contradicts another target, scored or not', (table) => {
  expect(found(reviewed(table), RULE)).toEqual([`${RULE} D3 C3`]);
  expect(found(reviewed(table, { C3: '学员满意度95%' }), RULE)).toEqual([`${RULE} D3 C3`]);
  expect(found(reviewed(table, { C3: '合格率达到100%' }), RULE)).toEqual([`${RULE} D3 C3`]);
});

test.each([
  ['质量达标率100%', '100%'],
  ['质量达标率100%', "'=100%"],
  ['质量达标率100%', '≥100%'],
  ['质量达标率达到100%', '达到100%'],
  ['质量达标率100%', '98台'],
  ['5A景区创建率', '≥98%'],
  ['211工程达标率', '≥98%'],
  ['100%覆盖工程', '≥98%'],
  ['减按征收率3%', '100%'],
  ['出勤率100%、合格率98%', '≥98%'],
])('%s with %s says nothing twice', (C3, D3) => {
  expect(found(reviewed(FORM, { C3, D3, E3: '100%' }), RULE)).toEqual([]);
});
