import { words } from '../../grid';
import type { FundRole } from '../form';
import { roleOf, type Wording } from './vocabulary';

export const FUND_LINES: readonly Wording<FundRole>[] = [
  {
    role: 'total',
    exact: words(`
      合计 总计 总额 年度资金总额 资金总额 年度财政资金总额 年度预算资金总额 年度总金额 金额合计
      资金合计 年度部门预算总额 预算总额 项目资金总额 年度总预算 部门预算总额 支出合计 收入合计
      整体支出 部门整体支出 年度资金总计 项目总额 年度预算总额 预算资金总额 资金总计 整体资金
      金额总计 部门支出合计 年度支出总额 总投资 投资合计 项目总投资 投资总额 全年资金 年度总支出
      年度金额
    `),
    containing: ['总额', '合计', '总计'],
  },
  {
    role: 'carryover',
    exact: words('上年结转 上年结转资金 上年结余 上年结转结余 结转资金 上年结转和结余 以前年度结转'),
    containing: ['结转', '结余'],
  },
  {
    role: 'fiscal',
    exact: words(`
      财政拨款 财政拨款数 当年财政拨款 本年财政拨款 财政资金 年度财政拨款 当年财政资金 一般公共预算财政拨款
      财政拨款资金 本级财政资金 财政拨款收入 本年度财政拨款 财政性资金 本级财政拨款 财政拨款小计
      当年财政拨款收入 财政预算拨款 一般预算内拨款 预算内拨款 预算内资金 财政预算内资金
      一般公共预算 一般公共预算拨款 一般公共预算资金 本年一般公共预算拨款 当年一般公共预算拨款
      当年一般公共预算 财政预算资金
    `),
  },
  {
    role: 'other',
    exact: ['其他资金', '其它资金', '其他', '其它', '其他收入', '其他来源资金', '非财政拨款'],
    containing: ['自筹'],
  },
  { role: 'basic', exact: ['基本支出', '基本支出合计', '基本支出预算'] },
  {
    role: 'personnel',
    exact: ['人员支出', '人员经费', '人员类支出', '人员经费支出', '人员类'],
  },
  {
    role: 'public',
    exact: ['公用支出', '公用经费', '日常公用支出', '日常公用经费', '公用经费支出', '公用类支出', '运转类'],
  },
  { role: 'project', exact: ['项目支出', '项目支出合计', '专项支出', '项目支出预算'] },
];

/** The role of a fund line by its name: 基本支出小计 is 基本支出. */
export function fundRole(key: string): FundRole {
  const whole = isSubtotal(key) ? key.slice(0, -SUBTOTAL.length) : key;
  return (
    roleOf(FUND_LINES, key, 'exact') ??
    roleOf(FUND_LINES, whole, 'exact') ??
    roleOf(FUND_LINES, key, 'parts') ??
    'item'
  );
}

const OF_STRUCTURE: readonly FundRole[] = ['basic', 'personnel', 'public', 'project'];

/** Whether a line divides the money by what it is spent on (支出构成), not by where it comes from. */
export function isOfStructure(role: FundRole): boolean {
  return OF_STRUCTURE.includes(role);
}

/** Labels beside several fund lines: how these divide the money. */
export const FUND_BLOCKS: readonly Wording<'source' | 'structure'>[] = [
  {
    role: 'source',
    exact: words(`
      资金来源 按资金来源 资金来源分 按资金来源分 收入来源 按收入性质 按收入性质分 按收入来源分
      按收入来源 按来源 按来源分 收入构成
    `),
  },
  {
    role: 'structure',
    exact: words(`
      资金结构 支出结构 按支出结构 按支出性质 支出构成 按支出性质分 按支出类型分 按支出 按支出分
    `),
  },
];

const SUBTOTAL = '小计';

/** Whether a line's name says that it sums the lines above it: 财政拨款小计. */
export function isSubtotal(name: string): boolean {
  return name.endsWith(SUBTOTAL);
}

/** Headers of the sum under a wider header: 小计 under 基本支出. */
export const SUM_HEADERS: readonly string[] = ['小计', '合计'];

/** Headers of the whole under a wider header, besides wordings of a total: 金额 under 全年预算数. */
export const WHOLE_HEADERS: readonly string[] = ['小计', '金额'];

/** Headers of amounts after the header of their names: 年度预算 · 金额. */
export const AMOUNT_HEADERS: readonly string[] = ['金额', '数额'];

/** Parts of a header that divides an amount by source: 中央, 省级, 自筹. */
export const PART_WORDS: readonly string[] = words(`
  资金 拨款 支出 收入 中央 省 市 县 区 镇 乡 本级 自筹 其他
`);

/** Parts of the header of the valid budget among several. */
export const LATER_BUDGET: readonly string[] = ['调整', '全年', '最终'];

/** Parts of the header of a plan over several years: 计划总投资. */
export const PLAN_WORDS: readonly string[] = ['计划', '投资'];

/** Parts of an indicator's name that repeats the execution rate of the funds. */
export const EXECUTION_WORDS: readonly string[] = ['执行率', '执行进度'];
