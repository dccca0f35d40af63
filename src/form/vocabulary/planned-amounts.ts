import { words } from '../../grid';
import type { FundBlock } from '../form';
import type { FundColumn } from './column-roles';
import type { Wording } from './vocabulary';

/** Labels with the whole amount beside them, in forms that plan money before a table of execution exists. */
export const PLANNED_TOTALS: readonly Wording<
  Extract<FundColumn, 'budget' | 'projectTotal' | 'received' | 'executed'>
>[] = [
  {
    role: 'projectTotal',
    exact: words(`
      项目总金额 项目资金总额 项目总投资 项目总预算 项目预算总额 实施期资金总额 实施期总额 实施期金额 中期资金总额
      项目总额 总投资 项目总资金 资金总需求 项目资金总需求 中期资金
    `),
  },
  {
    role: 'budget',
    exact: words(`
      年度资金总额 资金总额 年度资金申请总额 本年金额 年度金额 年度预算资金总额 年度总金额 计划安排资金
      资金申请总额 年度预算总额 预算总额 申请资金总额 本年预算 当年预算 年度预算 年度资金 当年资金总额
      本年度资金总额 年度预算申请 年度申请资金 预算资金总额 年度部门预算总额 部门预算总额 当年预算金额
      本年度预算 年度预算资金 年度预算数 年度预算申请数 当年申请资金 年度资金预算 资金合计 申报金额 申请金额
      年初预算安排资金 项目当年预算 项目年度预算 项目本年预算
    `),
  },
  { role: 'received', exact: words('实际到位资金 实际到位 到位资金 资金到位 实际到位金额') },
  { role: 'executed', exact: words('实际支出 实际支出资金 实际使用资金 实际支出金额 实际支出数') },
];

/** Headers of the names in a table of what is planned, by how it divides the money. */
export const PLAN_NAMES: readonly Wording<FundBlock>[] = [
  { role: 'source', exact: words('收入来源 资金来源项目 资金来源明细 收入预算 收入项目 按预算级次划分') },
  {
    role: 'structure',
    exact: words('部门预算支出 支出预算 项目支出明细 支出明细 支出项目明细 项目支出明细预算 事业发展性支出'),
  },
];

/** Headers of the amounts in such a table. */
export const PLAN_AMOUNTS: readonly string[] = words(
  '预算金额 金额 预算数 预算 年初安排金额 申请金额 计划金额',
);
