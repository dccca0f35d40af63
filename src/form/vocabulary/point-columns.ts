import { words } from '../../grid';
import type { Wording } from './vocabulary';

/** Columns of points, in the indicator table and in the funds block. */
export const POINT_COLUMNS: readonly Wording<'weight' | 'score' | 'review'>[] = [
  {
    role: 'weight',
    exact: words(`
      分值 权重 指标权重 执行率权重 指标分值 分值权重 权重占比 参考分值 标准分值 标准分 权重分值
      满分 分数 指标权重分值 权重分 设定分值 总分值 权数 配分 分值设定 考核分值 标准分数 基本分
      赋分 应得分 执行率分值
    `),
    containing: ['分值', '权重', '权数', '满分', '标准分'],
    hinting: ['应得', '赋分', '配分', '基础分', '标准'],
  },
  {
    role: 'score',
    exact: words(`
      得分 自评得分 指标得分 自评分 单位自评分 自评分值 自评分数 实际得分 单位自评得分 评价得分
      部门自评得分 得分情况 自评 考评得分 考核得分 自评打分 评分 单位评分 自我评分 计分结果 评价分
      打分 单位打分 自查得分 计分 实得分 加权得分 自评计分 执行率得分
    `),
    containing: ['得分', '自评分', '评分', '实得分', '打分'],
    hinting: ['计分', '自查', '自评', '实得'],
  },
  {
    role: 'review',
    exact: words(`
      复核分 复核得分 财政复核得分 复评得分 抽查得分 主管部门评分 财政评分 审核得分 复核
      财政审定评分 审定得分 主管部门复核得分
    `),
    starting: ['复核', '复评', '抽查', '财政', '审定', '审核', '主管部门', '核定', '专家', '第三方'],
    containing: ['复核', '复评', '抽查', '财政评'],
  },
];
