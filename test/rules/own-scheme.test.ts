import { found, reviewed } from './written';

describe('points for the lines of 资金管理情况', () => {
  const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2023年度转移支付绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 资金投入情况（万元）   |          | 全年预算数     | 全年执行数 | 分值       | 执行率 | 得分 |
| 3   | ^                      | 年度资金总额 | 4          | 4          | 10         | 100% | 10   |
| 4   | 资金管理情况           |          | 情况说明       | <          | <          | 分值 | 得分 |
| 5   | ^                      | 分配科学性 | 按影院分配   | <          | <          | 20   | 20   |
| 6   | ^                      | 下达及时性 | 已下达       | <          | <          | 20   | 20   |
| 7   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 全年完成值 | 分值 | 得分 |
| 8   | 产出指标               | 数量指标 | 维护设备       | ≥5套       | 5套        | 30   | 30   |
| 9   | 效益指标               | 社会效益指标 | 观影人次   | ≥4万人次   | 4.4万人次  | 15   | 15   |
| 10  | 满意度指标             | 服务对象满意度指标 | 满意度 | ≥90%     | 96%        | 5    | 5    |
| 11  | 总分                   | <        | <              | <          | <          | 100  | 100  |
`;
  const RULES = ['weights-by-category', 'weights-total'];

  test('are a split of their own, that the policy does not know', () => {
    expect(found(reviewed(FORM), ...RULES)).toEqual([]);
    expect(found(reviewed(FORM, { F8: '40' }), ...RULES)).toEqual(['weights-total F5 F6 F8 F9 F10 E3 F11']);
  });

  test('leave the split to the policy where the layout has none', () => {
    const blank = { F4: '存在问题', G4: '', F5: '', G5: '', F6: '', G6: '' };
    const categories = { F8: '60', G8: '60', F9: '20', G9: '20', F10: '10', G10: '10' };
    expect(found(reviewed(FORM, { ...blank, ...categories }), ...RULES)).toEqual([
      'weights-by-category A8 A9 F8 F9',
    ]);
  });
});

describe('a table without funds', () => {
  const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2020年度部门整体支出绩效自评表 | <  | <              | <          | <          | <    | <    |
| 2   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 3   | 投入                   | 预算执行 | 预算完成率     | 100%       | 94.5%      | 40   | 37.8 |
| 4   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 100人      | 60   | 60   |
| 5   | 总分                   | <        | <              | <          | <          | 100  | 97.8 |
`;
  const said = (changes: Readonly<Record<string, string>> = {}) =>
    reviewed(FORM, changes)
      .findings.filter(({ rule }) => rule === 'block-missing')
      .map(({ severity }) => severity);

  test.each(['预算完成率', '支出进度率', '一般公共预算支出实际完成率', '项目资金执行率'])(
    'that scores the execution in a category of its own does without them: %s',
    (name) => {
      expect(said({ C3: name })).toEqual(['info']);
    },
  );

  test.each([{ C3: '制度健全性' }, { C3: '到会率' }, { A3: '产出指标', B3: '时效指标' }])(
    'lacks them otherwise: %j',
    (changes) => {
      expect(said(changes)).toEqual(['warning']);
    },
  );
});

describe('units of money of two tables', () => {
  const FORM = `
|     | A                      | B        | C              | D          | E    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---- |
| 1   | 补助资金安排表         | <        | <              | <          | <    |
| 2   | 单位：元               | <        | <              | <          | <    |
| 3   | 学校                   | 补助资金 | 提前下达       | 本次下达   | 备注 |
| 4   | 中等职业技术学校       | 7548150  | 7143325        | 404825     |      |
| 5   | 2022年度项目支出绩效自评表 | <    | <              | <          | <    |
| 6   | 项目资金（万元）       | 全年预算数 | 全年执行数   | 执行率     |      |
| 7   | 年度资金总额           | 754.82   | 754.82         | 100%       |      |
| 8   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 |
| 9   | 产出指标               | 数量指标 | 资助人数       | ≥100人     | 100人      |
`;

  test('are each of their own table', () => {
    expect(found(reviewed(FORM), 'unit-conflict')).toEqual([]);
    expect(reviewed(FORM, { A6: '项目资金' }).form.amountUnit).toBe('万元');
  });

  test('contradict each other in one table, above its title or below', () => {
    const alone = { A1: '附件', A3: '', B3: '', C3: '', D3: '', E3: '', A4: '', B4: '', C4: '', D4: '' };
    expect(found(reviewed(FORM, alone), 'unit-conflict')).toEqual(['unit-conflict A2 A6']);
    expect(reviewed(FORM, { ...alone, A6: '项目资金' }).form.amountUnit).toBe('元');
    expect(found(reviewed(FORM, { A5: '附件', A1: '2022年度项目支出绩效自评表' }), 'unit-conflict')).toEqual([
      'unit-conflict A2 A6',
    ]);
  });
});
