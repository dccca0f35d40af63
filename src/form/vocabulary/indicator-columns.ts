import { words } from '../../grid';
import type { IndicatorColumn } from './column-roles';
import { MEASURE_COLUMNS } from './measure-columns';
import { POINT_COLUMNS } from './point-columns';
import type { Wording } from './vocabulary';

/** Words in the headers of a table of goals, which tell it from another list of names: 指标名称, 指标值. */
export const GOAL_TABLE_WORDS = { indicator: '指标', target: '值' } as const;

export const INDICATOR_COLUMNS: readonly Wording<IndicatorColumn>[] = [
  { role: 'number', exact: ['序号', '编号', '指标序号', '指标编码', '编码', '指标代码', '代码'] },
  {
    role: 'category',
    exact: words('一级指标 一级 指标类别 一级指标名称 指标分类 指标类型 分类 类别 一级目标'),
    containing: ['一级指标'],
  },
  {
    role: 'dimension',
    exact: ['二级指标', '二级', '二级指标名称', '指标维度', '二级目标'],
    containing: ['二级指标'],
  },
  {
    role: 'indicator',
    exact: words(`
      三级指标 三级 指标名称 三级指标名称 指标内容 绩效指标名称 具体指标 评价指标 考核指标
      四级指标 三级目标 指标
    `),
    containing: ['三级指标', '指标名称', '指标内容'],
  },
  {
    role: 'sign',
    exact: words(`
      指标性质 性质 指标符号 计算符号 比较符 指标方向 符号 运算符号 比较符号 指标属性 指标值类型
    `),
    containing: ['指标性质', '符号'],
  },
  ...MEASURE_COLUMNS,
  {
    role: 'unweighed',
    exact: ['单项评分', '单项得分', '单项指标得分', '百分制得分', '单项指标评分', '百分制评分', '指标评分'],
  },
  ...POINT_COLUMNS,
  {
    role: 'reason',
    exact: words(`
      偏差原因分析及改进措施 未完成原因及拟采取的改进措施 未完成原因和改进措施
      未完成原因及改进措施 未完成原因分析 未完成原因分析及改进措施 偏差原因 偏差原因分析
      偏差原因及改进措施 原因分析 扣分原因 未完成原因 扣分原因分析 扣分说明 原因说明 偏差说明 原因
      扣分原因及改进措施 失分原因 偏差分析及改进措施 说明 差异说明 差异原因 问题原因 未达标原因
      短板及整改 备注(未完成原因) 扣分理由
    `),
    containing: words('原因 扣分 偏差 原因分析 原因说明 偏差说明 扣分说明 改进措施 差异说明 理由'),
    hinting: ['差异', '问题', '未达', '短板', '整改', '失分'],
  },
  {
    role: 'explanation',
    exact: words(`
      指标解释 指标说明 评分标准 评价标准 评分细则 计算公式 数据来源 评分依据 计分标准 指标内涵
      评价要点 佐证材料 备注 得分说明 评分说明 评分办法 指标定义 计分办法 评价内容 自评说明
      评分规则 指标描述 考核内容 指标值设置依据 指标赋分规则 责任科室 责任部门 责任单位
    `),
    // 是否 asks for a word, not for a reason.
    starting: words('是否存在偏差 是否有偏差 是否产生偏差 是否偏差 有无偏差 是否偏离'),
    containing: words(`
      标准 解释 说明 依据 细则 公式 来源 备注 佐证 规则 办法 内涵 要点 方法 描述 定义 方式 材料
      责任科室 责任部门
    `),
  },
  { role: 'coefficient', exact: ['得分系数', '完成系数'], containing: ['系数'] },
  { role: 'core', exact: ['是否核心指标', '核心指标'], containing: ['核心指标'] },
];
