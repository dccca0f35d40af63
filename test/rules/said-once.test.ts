import { found, reviewed, saidBy } from './written';

const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    | H            |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- | ------------ |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    | <            |
| 2   | 项目资金（万元）       | 全年预算数 | 全年执行数   | 分值       | 执行率     | 得分 |      |              |
| 3   | 年度资金总额           | 100      | 100            | 10         | 100%       | 10   |      |              |
| 4   | 其中：当年财政拨款     | 80       | 80             |            | 100%       |      |      |              |
| 5   | 其他资金               | 20       | 20             |            | 100%       |      |      |              |
| 6   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 7   | 产出指标               | 数量指标 | 培训人数       | ≥100人     | 100人      | 50   | 50   |              |
| 8   | 效益指标               | 社会效益指标 | 就业率     | ≥80%       | 85%        | 30   | 30   |              |
| 9   | ^                      | 生态效益指标 |            |            |            |      |      |              |
| 10  | 满意度指标             | 服务对象满意度指标 | 满意度 | ≥90%     | 95%        | 10   | 10   |              |
| 11  | 总分                   | <        | <              | <          | <          | 100  | 100  |              |
`;

describe('a blank row of a category that has no indicator', () => {
  const RULES = ['category-missing', 'indicator-empty-row'];

  test('is to be filled in, not to be deleted', () => {
    const blank = { C8: '', D8: '', E8: '', F8: '', G8: '', F7: '80', G7: '80' };
    expect(found(reviewed(FORM, blank), ...RULES)).toEqual(['category-missing C8 C9']);
  });

  test('may be deleted where the category has another indicator', () => {
    expect(found(reviewed(FORM), ...RULES)).toEqual(['indicator-empty-row C9']);
  });

  test('and one of another category stays said', () => {
    const blank = { C10: '', D10: '', E10: '', F10: '', G10: '' };
    expect(found(reviewed(FORM, blank), ...RULES)).toEqual([
      'indicator-empty-row C9',
      'category-missing C10',
    ]);
  });
});

describe('a missing budget', () => {
  test('is said once of a total and the part that repeats it', () => {
    const changes = { B3: '0', B4: '', B5: '', C4: '100', C5: '' };
    expect(found(reviewed(FORM, changes), 'execution-without-budget')).toEqual([
      'execution-without-budget B3 C3 B4 C4',
    ]);
  });

  test('is said of each part with an amount of its own', () => {
    expect(found(reviewed(FORM, { B3: '', B4: '', B5: '' }), 'execution-without-budget')).toEqual([
      'execution-without-budget B3 C3',
      'execution-without-budget B4 C4',
      'execution-without-budget B5 C5',
    ]);
  });

  test('is said of a part alone where the total has one', () => {
    expect(found(reviewed(FORM, { B4: '', C4: '100' }), 'execution-without-budget')).toEqual([
      'execution-without-budget B4 C4',
    ]);
  });
});

describe('a rate over a budget of 0', () => {
  const RULES = ['funds-by-source', 'execution-rate-not-applicable'];

  test('is not discussed where the 0 is wrong', () => {
    expect(found(reviewed(FORM, { B3: '0', C3: '0' }), ...RULES)).toEqual([
      'funds-by-source B3 C3 B4 B5 C4 C5',
    ]);
  });

  test('is not applicable where the 0 is right', () => {
    const none = { B3: '0', C3: '0', B4: '0', C4: '0', B5: '0', C5: '0' };
    expect(found(reviewed(FORM, none), ...RULES)).toEqual(['execution-rate-not-applicable E3 E4 E5']);
    expect(found(reviewed(FORM, { B5: '0', C5: '0', B4: '100', C4: '100' }), ...RULES)).toEqual([
      'execution-rate-not-applicable E5',
    ]);
  });
});

describe('a score that lost as many points as all weights are too many', () => {
  const over = { F7: '60', F11: '110' };
  const said = (changes: Readonly<Record<string, string>>) =>
    saidBy('weights-total', reviewed(FORM, { ...over, ...changes }));
  const SUM = '各项分值合计为 110 分，应为 100 分：多 10 分。';

  test('follows from the weight where its target is met', () => {
    expect(said({})).toEqual([`${SUM}得分（G7）也因此低于分值。`]);
    expect(said({ H7: '多为老学员' })).toEqual([`${SUM}得分（G7）也因此低于分值。`]);
  });

  test('is less for its own sake where the target is not met, or for a reason', () => {
    expect(said({ E7: '84人', H7: '六人请假' })).toEqual([SUM]);
    expect(said({ D7: '按方案', E7: '有所调整', H7: '六人请假' })).toEqual([SUM]);
    expect(said({ D7: '按方案', E7: '有所调整' })).toEqual([`${SUM}得分（G7）也因此低于分值。`]);
  });
});

test('a weight that is merged over two indicators counts once for the score that they share', () => {
  const table = `
|     | A                      | B        | C              | D          | E    | F    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---- | ---- |
| 1   | 2022年度部门整体支出绩效自评表 | <  | <              | <          | <    | <    |
| 2   | 一级指标               | 二级指标 | 三级指标       | 评分标准   | 分值 | 得分 |
| 3   | 过程                   | 预算管理 | 结转结余率     | 二者择其一 | 20   |      |
| 4   | ^                      | ^        | 结转结余变动率 | ^          | ^    | ^    |
| 5   | 产出                   | 职责履行 | 实际完成率     | 按比例     | 80   | 80   |
| 6   | 合计                   | <        | <              | <          | 100  | 80   |
`;
  const score = '“结转结余率”未填得分：该得分由 2 项指标共用（分值合计 20 分），不能逐项判断。';
  expect(saidBy('score-missing', reviewed(table))).toEqual([score]);
  expect(saidBy('score-missing', reviewed(table, { E3: '12' }))).toEqual([score.replace('20', '12')]);
});

test('a rate that is merged over two lines is one cell to write a formula into', () => {
  const table = FORM.replace(
    '|            | 100%       |      |      |              |\n| 5',
    '|            | ^          |      |      |              |\n| 5',
  );
  const [typed] = reviewed(table, { G11: '=SUM(F3,G7:G10) → 100' }).findings.filter(
    ({ rule }) => rule === 'total-typed',
  );
  expect(typed?.message.zh).toBe('E3、E5 是直接填写的数值：用公式可随数据自动更新。');
  expect(typed?.fix).toMatchObject({ formula: '=C3/B3', also: [{ formula: '=C5/B5' }] });
});
