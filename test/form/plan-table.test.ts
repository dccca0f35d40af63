import { formWritten, foundBy, fundsOf } from './written';

/** Tables of what is planned: names with one column of amounts. */

const TARGETS = `
  | 一级指标 | 三级指标 | 指标值 |
  | 产出指标 | 培训人数 | ≥100人 |`;

test('what is spent and where it comes from side by side', () => {
  const form = formWritten(`
  | 2023年部门整体预算绩效目标表 |
  | 预算情况 | 部门预算支出 | 预算金额（元） | 收入来源 | 预算金额（元） |
  | ^ | 基本支出 | 100 | 财政拨款 | 300 |
  | ^ | 项目支出 | 200 | 其他资金 |  |${TARGETS}`);
  expect(form.amountUnit).toBe('元');
  expect(fundsOf(form)).toEqual([
    'basic 基本支出 预算 100@C3',
    'project 项目支出 预算 200@C4',
    'fiscal 财政拨款 预算 300@E3',
    'other 其他资金',
  ]);
});

const SUMS = `
  | 2023年项目申报表 |
  | 项目总预算 | 90 | 项目当年预算 | 60 |
  | 项目资金来源 | 资金来源项目 | 金额 |
  | ^ | 合计 | 60 |
  | ^ | 1.财政拨款 | 50 |
  | ^ | 其中：当年拨款 | 40 |
  | ^ | 2.其他资金 | 9 |
  | 支出预算 | 项目支出明细 | 金额 |
  | ^ | 合计 | 60 |
  | ^ | 1.培训 | 35 |
  | ^ | 2.宣传 | 25 |${TARGETS}`;

test('each table divides its own total, and a part of a part is no part of the total', () => {
  const { funds } = formWritten(SUMS);
  const whole = (index: number | null) => (index === null ? null : funds[index]?.labelCell.row);
  expect(funds.map(({ item, parent }) => [item, whole(parent)])).toEqual([
    ['项目当年预算', null],
    ['合计', null],
    ['财政拨款', 3],
    ['当年拨款', 4],
    ['其他资金', 3],
    ['合计', null],
    ['培训', 8],
    ['宣传', 8],
  ]);
  expect(foundBy('funds-by-source', SUMS)).toEqual(['error C4 C5 C7']);
  expect(foundBy('funds-by-structure', SUMS)).toEqual([]);
});

test('a table with what was executed is none of a plan', () => {
  const form = formWritten(`
  | 部门整体支出绩效自评表 |
  | 支出预算 | 预算数 | 执行数 |
  | 合计 | 100 | 90 |${TARGETS}`);
  expect(fundsOf(form)).toEqual(['total 合计 预算 100@B3 执行 90@C3']);
});

test('a table of unlike names is none of money', () => {
  const form = formWritten(`
  | 2023年项目申报表 |
  | 设备名称 | 金额 |
  | 电脑 | 5 |${TARGETS}`);
  expect(fundsOf(form)).toEqual([]);
});
