import { words } from '../../grid';
import type { FundColumn } from './column-roles';
import { FORESEEN, OTHER_PERIODS, PARTS_OF_YEAR, QUARTERS } from './periods';
import { POINT_COLUMNS } from './point-columns';
import type { Wording } from './vocabulary';

export const FUND_COLUMNS: readonly Wording<FundColumn>[] = [
  { role: 'number', exact: ['行次', '序号', '编号'] },
  { role: 'soFar', exact: [], starting: PARTS_OF_YEAR },
  { role: 'forecast', exact: [], starting: FORESEEN },
  {
    role: 'item',
    exact: words(`
      项目 支出类型 资金类别 资金来源 预算科目 资金类型 资金项目 资金名称 资金来源及构成 预算项目
      支出项目 来源 支出类别 支出构成 资金构成 构成 子项目
    `),
  },
  {
    role: 'initial',
    exact: words(`
      年初预算数 年初预算 年初预算金额 年初批复预算数 年初部门预算数 年初安排预算数 年初预算安排数
      年初批复数 年初数 年初预算批复数
    `),
    starting: ['年初'],
  },
  {
    role: 'adjustment',
    exact: words(`
      调整数 预算调整数 调整金额 追加数 年中追加 年中调整 年中调整数 预算追加数 调整情况 增减数
      预算调整额 预算调整
    `),
    containing: ['追加', '追减'],
  },
  {
    role: 'received',
    exact: words(`
      到位数 实际到位 资金到位数 到位资金 实际到位数 实际到位资金 到位金额 资金到位 资金到位情况
      实际到位金额 指标下达数 下达数 到账数 到账资金
    `),
    containing: ['到位', '下达', '到账'],
  },
  { role: 'arrivalRate', exact: ['到位率', '资金到位率', '预算到位率'] },
  {
    role: 'balance',
    exact: words('结余 结余资金 结余数 结余金额 年末结余 结转结余 剩余资金 结转数 未执行数'),
    starting: ['结转下年', '年末结转'],
    hinting: ['余额', '结余', '差额'],
  },
  {
    role: 'earlier',
    exact: [...QUARTERS, ...words('序时进度 时序进度 应达进度 进度差异 进度差 预警 预警级别 预警等级')],
    starting: OTHER_PERIODS,
  },
  {
    role: 'budget',
    exact: words(`
      全年预算数 预算数 计划安排资金 预算安排 调整后预算数 调整预算数 年度预算资金总额
      转移支付预算数 全年预算 预算金额 预算安排数 预算安排资金 全年调整预算数 调整后预算 预算资金
      年度预算数 预算总额 资金预算 批复预算数 调整后全年预算数 年度预算安排 批复金额 预算批复数
      全年预算金额 计划投入 预算资金数 预算安排金额 本年预算数 最终预算数 调整后预算金额 拨款数
      可用指标 可用预算 年度预算 预算下达 追加后预算数 调剂后预算 调整后批复数 预算 批复数 计划
      计划投资 计划数 用款计划 计划投资额 年度预算额 预算额 指标数 全年指标 全年指标数 年末可用
      调整预算 下达预算
    `),
    containing: ['预算数', '预算安排', '预算金额', '调整后预算'],
    hinting: ['预算', '批复', '可用', '拨款', '安排', '计划', '投资', '总额', '指标'],
  },
  {
    role: 'executed',
    exact: words(`
      全年执行数 执行数 预算执行数 实际支出 实际支出金额 实际支出数 转移支付执行数 全年执行
      执行金额 全年支出数 实际执行数 全年实际支出 支出金额 全年实际执行数 决算数 年度执行数
      资金执行数 实际使用资金 支出数 实际使用 实际执行 实际执行金额 累计支出 全年决算数 决算支出数
      资金使用数 使用金额 全年支出 年度实际支出 实际完成支出 用款额 支付数 实支数 列支数 年度支出
      资金支付 实际使用数 支付 决算支出 支出 决算 完成支付 支付金额 支付情况 支用数 支出总额
      完成投资 完成投资额 实际使用情况 支用额 资金支付情况
    `),
    containing: ['执行数', '实际支出', '执行金额', '决算数', '支付数', '支付金额'],
    hinting: ['支出', '执行', '支付', '使用', '列支', '实支', '决算', '支用', '用款'],
  },
  {
    role: 'rate',
    exact: words(`
      执行率 预算执行率 预算执行进度 资金执行率 支出执行率 预算完成率 支出进度 支出率 预算支出率
      执行比例 完成率 预算执行比率 执行进度 资金使用率 预算资金执行率 支付率 支付进度 实支比例
      使用率 支出比例 支付比例 支用率 进度 比例
    `),
    containing: ['执行率', '执行进度'],
    hinting: ['率', '比例', '进度'],
  },
  ...POINT_COLUMNS,
  {
    role: 'method',
    exact: words(`
      权重系数 系数 得分计算方法 计分方法 计算方法 评分标准 得分计算办法 计分办法 评分办法
      评分规则
    `),
    containing: ['计算方法', '计分', '评分标准'],
  },
  {
    role: 'reason',
    exact: words(`
      原因 偏差原因 备注 未完成原因 偏差原因分析及改进措施 原因说明 未执行完毕原因 说明
      偏差原因分析 执行率偏低原因 偏差说明
    `),
    containing: ['原因', '理由', '偏差'],
  },
];
