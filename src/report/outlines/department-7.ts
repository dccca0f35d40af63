import type { Outline } from '../outline';
import { BASIC_EXPENDITURE, IDENTITY, PERFORMANCE, PROJECT_EXPENDITURE, REMARK, SCALE } from './department';

/** The seven sections of the department's report as districts of Changsha publish it. */
export const department7: Outline = {
  id: 'department-7',
  title: { zh: '部门整体支出绩效自评报告（七部分）', en: 'Department report, seven sections' },
  kind: 'department',
  reportTitle: '部门整体支出绩效自评报告',
  sections: [
    { id: 'overview', title: '一、部门（单位）概况', level: 1, items: [] },
    {
      id: 'unit',
      title: '（一）部门（单位）基本情况',
      level: 2,
      items: IDENTITY,
    },
    {
      id: 'scale',
      title: '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等',
      level: 2,
      items: [
        ...SCALE,
        { wanted: { id: 'other-income', before: '其他收入：', text: '其他收入' }, unless: 'other' },
        { write: 'structure' },
        {
          wanted: {
            id: 'economic-classes',
            before: '决算支出按经济分类：',
            text: '工资福利支出、商品和服务支出、对个人和家庭的补助、资本性支出（基本建设）、资本性支出、对企业补助各项决算数',
          },
        },
      ],
    },
    { id: 'management', title: '二、部门（单位）整体支出管理及使用情况', level: 1, items: [] },
    {
      id: 'basic-expenditure',
      title: '（一）基本支出',
      level: 2,
      items: BASIC_EXPENDITURE,
    },
    {
      id: 'project-expenditure',
      title: '（二）专项支出',
      level: 2,
      items: [
        ...PROJECT_EXPENDITURE,
        { wanted: { id: 'project-content', before: '主要用于：', text: '项目支出的主要内容' } },
      ],
    },
    {
      id: 'organisation',
      title: '三、部门（单位）专项组织实施情况',
      level: 1,
      items: [
        {
          wanted: {
            id: 'organisation',
            text: '专项的立项、组织实施、资金管理和监督检查情况，所依据的文件和制度',
          },
        },
      ],
    },
    {
      id: 'performance',
      title: '四、部门（单位）整体支出绩效情况',
      level: 1,
      items: PERFORMANCE,
    },
    {
      id: 'problems',
      title: '五、存在的主要问题及原因分析',
      level: 1,
      items: [
        { write: 'deviations' },
        { write: 'problems', otherwise: { id: 'problems', text: '存在的主要问题及原因分析' } },
      ],
    },
    {
      id: 'measures',
      title: '六、下一步改进措施和有关建议',
      level: 1,
      items: [{ write: 'measures', otherwise: { id: 'measures', text: '下一步改进措施和有关建议' } }],
    },
    {
      id: 'remark',
      title: '七、其他需要说明的情况',
      level: 1,
      items: REMARK,
    },
  ],
};
