import { found, reviewed } from './written';

const TABLE = `
|     | A                          | B    | C    |
| --- | -------------------------- | ---- | ---- |
| 1   | 2023年部门整体支出绩效评分表 | <  | <    |
| 2   | 一级指标                   | 分值 | 得分 |
| 3   | A立项必要性                | 50   | 50   |
| 4   | B投入经济性                | 50   | 40   |
| 5   | 小计                       | 100  | 95   |
`;
const RULES = ['total-score', 'total-score-missing', 'weights-total'];

test('小计 in the last row is the total of a table without another', () => {
  expect(reviewed(TABLE).form.total?.labelCell).toEqual({ row: 4, column: 0 });
  expect(found(reviewed(TABLE), ...RULES)).toEqual(['total-score C5']);
  expect(found(reviewed(TABLE, { C5: '90' }), ...RULES)).toEqual([]);
});

test('with another total, another 小计 or points below it sums a part', () => {
  const total = reviewed(TABLE, { A6: '合计', B6: '100', C6: '90' });
  expect(total.form.total?.labelCell).toEqual({ row: 5, column: 0 });
  expect(found(total, ...RULES)).toEqual([]);
  expect(reviewed(TABLE, { A6: 'C绩效目标合理性', B6: '10', C6: '9' }).form.total).toBeNull();
  expect(reviewed(TABLE, { A4: '小计', B4: '50', C4: '50' }).form.total).toBeNull();
  expect(reviewed(TABLE, { A7: '自评总分', B7: '90' }).form.total?.labelCell).toEqual({ row: 6, column: 0 });
});

const SIGNS = `
|     | A                          | B        | C        | D        | E      |
| --- | -------------------------- | -------- | -------- | -------- | ------ |
| 1   | 2023年一般性项目绩效目标表 | <        | <        | <        | <      |
| 2   | 指标                       | 指标权重 | 计量单位 | 指标性质 | 指标值 |
| 3   | 发放人数                   | 50       | 人       | ≥        | 80     |
| 4   | 保障收入                   | 25       |          | 定性     |        |
| 5   | 促进和谐                   | 25       |          | 定性     | 显著   |
`;

test('定性 says by its name what is wanted; a sign without a number does not', () => {
  expect(found(reviewed(SIGNS), 'target-missing')).toEqual([]);
  expect(found(reviewed(SIGNS, { D4: '≥' }), 'target-missing')).toEqual(['target-missing E4']);
  expect(found(reviewed(SIGNS, { E3: '' }), 'target-missing')).toEqual(['target-missing E3']);
});
