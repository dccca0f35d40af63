import type { Outline } from '../outline';
import { BASIC_EXPENDITURE, IDENTITY, PERFORMANCE, PROJECT_EXPENDITURE, REMARK, SCALE } from './department';

/** The nine sections of the newer Hunan outline, which separates the four budgets. */
export const department9: Outline = {
  id: 'department-9',
  title: { zh: '部门整体支出绩效自评报告（九部分）', en: 'Department report, nine sections' },
  kind: 'department',
  reportTitle: '部门整体支出绩效自评报告',
  sections: [
    {
      id: 'unit',
      title: '一、部门（单位）基本情况',
      level: 1,
      items: [
        ...IDENTITY,
        { wanted: { id: 'institutions', before: '机构设置：', text: '内设机构和所属单位' } },
        ...SCALE,
        { write: 'structure' },
      ],
    },
    {
      id: 'general-budget',
      title: '二、一般公共预算支出情况',
      level: 1,
      items: [
        {
          funds: '一般公共预算',
          otherwise: { id: 'general-budget', text: '一般公共预算支出的预算数和决算数' },
        },
      ],
    },
    {
      id: 'basic-expenditure',
      title: '（一）基本支出情况',
      level: 2,
      items: BASIC_EXPENDITURE,
    },
    {
      id: 'project-expenditure',
      title: '（二）项目支出情况',
      level: 2,
      items: [
        ...PROJECT_EXPENDITURE,
        {
          wanted: { id: 'project-content', before: '主要用于：', text: '项目资金的安排、使用和组织实施情况' },
        },
      ],
    },
    {
      id: 'government-funds',
      title: '三、政府性基金预算支出情况',
      level: 1,
      items: [
        {
          funds: '政府性基金',
          otherwise: { id: 'government-funds', text: '政府性基金预算支出情况，没有的填“无”' },
        },
      ],
    },
    {
      id: 'state-capital',
      title: '四、国有资本经营预算支出情况',
      level: 1,
      items: [
        {
          funds: '国有资本经营',
          otherwise: { id: 'state-capital', text: '国有资本经营预算支出情况，没有的填“无”' },
        },
      ],
    },
    {
      id: 'social-insurance',
      title: '五、社会保险基金预算支出情况',
      level: 1,
      items: [
        {
          funds: '社会保险基金',
          otherwise: { id: 'social-insurance', text: '社会保险基金预算支出情况，没有的填“无”' },
        },
      ],
    },
    {
      id: 'performance',
      title: '六、部门整体支出绩效情况',
      level: 1,
      items: PERFORMANCE,
    },
    {
      id: 'problems',
      title: '七、存在的问题及原因分析',
      level: 1,
      items: [
        { write: 'deviations' },
        { write: 'problems', otherwise: { id: 'problems', text: '存在的问题及原因分析' } },
      ],
    },
    {
      id: 'measures',
      title: '八、下一步改进措施',
      level: 1,
      items: [{ write: 'measures', otherwise: { id: 'measures', text: '下一步改进措施' } }],
    },
    {
      id: 'remark',
      title: '九、其他需要说明的情况',
      level: 1,
      items: REMARK,
    },
  ],
};
