import { words } from '../../grid';
import type { EntryRole } from '../form';
import type { Wording } from './vocabulary';

/** Labels of entries in the head and the foot. */
export const ENTRY_LABELS: readonly Wording<EntryRole>[] = [
  {
    role: 'unit',
    exact: words(`
      单位名称 部门名称 部门 预算单位 填报单位 实施单位 项目实施单位 资金使用单位 项目单位
      部门单位名称 预算部门 预算单位名称 预算部门名称 自评单位 填报部门 单位 填报单位名称
      部门预算单位 承担单位 项目执行单位
    `),
  },
  {
    role: 'supervisor',
    exact: words(`
      主管部门 地方主管部门 中央主管部门 主管部门名称 省级主管部门 市级主管部门 主管单位
      主管部门及代码 项目主管单位 项目主管部门 县级主管部门 区级主管部门 地方主管部门名称
      业务主管部门
    `),
  },
  {
    role: 'project',
    exact: ['项目名称', '转移支付名称', '专项名称', '资金名称', '专项资金名称', '政策名称'],
  },
  {
    role: 'duties',
    exact: words(`
      部门职责 部门主要职责 单位职责 主要职责 部门职能 部门职能职责 部门职责概述 职能职责
      单位主要职责 部门单位职责
    `),
  },
  {
    role: 'quota',
    exact: words('人员编制 编制人数 编制数 人员编制数 核定编制 编制 核定编制数 编制总数 人员编制人数'),
  },
  {
    role: 'staff',
    exact: words(`
      实有人数 实有人员 在职人数 实际人数 在编人数 实际在职人数 在职人员 在编实有人数 实有在职人数
      实有在编人数 年末实有人数 实有人员数 在编在职人数 实有职工人数 在岗人数
    `),
  },
  {
    role: 'reason',
    exact: words(`
      偏差大或目标未完成原因分析 偏差原因分析 目标未完成原因分析 未完成原因分析
      偏差原因分析及改进措施 未完成原因 未完成原因及改进措施 偏差大或目标未完成原因 原因分析
      扣分原因 偏差或不能完成目标原因分析 不能完成目标原因分析
    `),
  },
  {
    role: 'measures',
    exact: words(`
      改进措施及结果应用方案 改进措施 下一步改进措施 拟采取的改进措施 整改措施 下一步工作措施
      改进措施及建议 有关建议 下一步改进工作意见及建议 相关建议或举措 建议或举措
    `),
    containing: ['改进措施', '整改措施', '工作打算'],
  },
  {
    role: 'problems',
    exact: words(`
      存在问题 存在的问题 存在的主要问题 主要问题 存在问题及原因 存在问题及原因分析
      存在问题及改进措施 存在问题和改进措施 存在的问题及改进措施 问题及改进措施
    `),
    containing: ['存在问题', '存在的问题', '主要问题'],
  },
  { role: 'conclusion', exact: ['评价结论', '自评结论', '综合评价结论', '自评情况', '评价结果'] },
  {
    role: 'grade',
    exact: words('自评等级 评价等级 等级 自评等次 评价等次 绩效等级 自评结果 自评等第 等次 绩效评级'),
  },
  {
    role: 'total',
    exact: words('自评总分 项目总得分 自评得分 总得分 总分 自评总得分 评价得分 绩效自评得分 部门自评得分'),
  },
  {
    role: 'remark',
    exact: words(`
      说明 其他需要说明的情况 其他需要说明事项 其他需要说明的问题 备注 其他说明的问题 注 其他说明
      其他需说明的情况 需要说明的情况 其他需要说明的事项 填表说明 填报说明 其他说明事项 其他
    `),
  },
  {
    role: 'signature',
    exact: words(`
      填表人 填报人 联系人 联系电话 联系方式 电话 项目负责人 财务负责人 单位负责人 部门负责人
      负责人 填报日期 填表日期 填报时间 审核人 项目负责人及电话 项目负责人及联系电话 分管领导
      经办人 单位盖章 盖章 日期 评估日期 评价日期 评审日期 制表人 填表人签名 填报人签名 单位负责人签名 主要负责人 分管负责人
      复核人 审核意见 主管部门意见 财政部门意见 填表单位 编制单位
    `),
    containing: words('联系人 电话 负责人 填表 填报 签字 审签 签名 签章 盖章 审核 联系方式'),
  },
  {
    role: 'attribute',
    exact: words(`
      项目类别 项目属性 项目类型 是否公开 网址 项目编码 报表编号 项目周期 项目起止时间 资金性质
      支出类型 年度 项目期限 起止年限 项目概况 立项依据 项目性质 项目代码 预算年度 评价年度
      金额单位 自评年度 所属年度 基本支出总额 项目支出总额 总体完成率 项目实施内容及过程概述
      项目前两年预算及当年预算变动情况 前两年预算安排情况 当年预算变动情况及理由 实施内容 实施期限 项目实施期 部门总体目标 总体绩效目标
    `),
  },
];

/** The label of a reviewer's opinion below a form: 财政部门支出股室初审意见, 主管部门审核意见. */
export const REVIEW_LABEL = /(?:审核|初审|复审|终审|审批|审查|评审|部门|单位|股室|财政局?)意见$/;

/** Units after a count of people: 20人. */
export const PEOPLE_SIGN = /[人名个]\s*$/;

/** Parts of a label of people, not money. */
export const PEOPLE_WORDS: readonly string[] = ['编制', '人数'];

/** A label with people as its unit: 在职人员（人）. */
export const IN_PEOPLE = /[(（]人[)）]/;
