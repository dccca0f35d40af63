export type IndicatorColumn =
  | 'number' // 序号
  | 'category'
  | 'dimension'
  | 'indicator'
  | 'sign' // ≥, 定量, 正向
  | 'target'
  | 'adjusted' // 调整指标值: the later one holds
  | 'unit'
  | 'actual'
  | 'earlier' // 上年完成值, 历史值, 一季度: not what was done in the whole of this year
  | 'soFar' // 1-7月执行数: what was done until a day of this year
  | 'forecast' // 全年预计完成值
  | 'completion'
  | 'weight'
  | 'score'
  | 'unweighed' // 单项评分（百分制）: a score out of 100 beside the one that counts
  | 'converted' // 折算得分: the score times its weight, beside one in points
  | 'review' // 复核分: the reviewer's, not the unit's
  | 'reason'
  | 'explanation' // 指标解释, 评分标准, 数据来源
  | 'coefficient'
  | 'core';

export type FundColumn =
  | 'number' // 行次
  | 'item'
  | 'initial'
  | 'adjustment' // 调整数: the difference, not the budget after it
  | 'budget'
  | 'received' // 到位数: what has arrived
  | 'arrivalRate' // 到位率, which no rule reads
  | 'balance' // 结余: what is left, which no rule reads
  | 'earlier' // 上年执行数: another year's
  | 'soFar' // 1-6月执行数: what was spent until a day of this year
  | 'forecast' // 全年预计执行数
  | 'projectTotal' // 项目总金额: of all the project's years
  | 'part' // 中央, 省, 其他 beside a column 合计: parts of one line, which no rule reads
  | 'executed'
  | 'rate'
  | 'weight'
  | 'score'
  | 'review' // 复核分: the reviewer's, not the unit's
  | 'method' // 得分计算方法: how points are given
  | 'reason';
