import type { Outline } from '../outline';

/** The nine sections of the newer Hunan outline, which tells the four budgets apart. */
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
        {
          write: 'unit-name',
          otherwise: { id: 'unit-name', before: '单位名称：', text: '单位名称，并请补入标题' },
        },
        { write: 'duties', otherwise: { id: 'duties', before: '主要职责：', text: '部门（单位）主要职责' } },
        { write: 'headcount', otherwise: { id: 'headcount', text: '人员编制和实有人数' } },
        { wanted: { id: 'institutions', before: '机构设置：', text: '内设机构和所属单位' } },
        { write: 'scale', otherwise: { id: 'scale', text: '全年预算数、全年执行数' } },
        { write: 'over-budget' },
        { write: 'sources' },
        {
          wanted: { id: 'carryover', before: '上年结转：', text: '上年结转（结余）资金' },
          unless: 'carryover',
        },
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
      items: [
        {
          write: 'basic-expenditure',
          otherwise: { id: 'basic-expenditure', before: '基本支出：', text: '基本支出的预算数和决算数' },
        },
        { wanted: { id: 'basic-content', before: '主要用于：', text: '基本支出的主要内容' } },
        {
          wanted: {
            id: 'three-public',
            before: '“三公”经费支出情况：',
            text: '因公出国（境）费、公务接待费、公务用车购置费、公务用车运行维护费的预算数、决算数，与预算和上年相比的增减及原因',
          },
        },
      ],
    },
    {
      id: 'project-expenditure',
      title: '（二）项目支出情况',
      level: 2,
      items: [
        {
          write: 'project-expenditure',
          otherwise: { id: 'project-expenditure', before: '项目支出：', text: '项目支出的预算数和决算数' },
        },
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
      items: [
        {
          write: 'goal-target',
          otherwise: { id: 'goal-target', before: '年度总体目标：', text: '年度总体目标' },
        },
        {
          write: 'goal-actual',
          otherwise: { id: 'goal-actual', before: '全年完成情况：', text: '年度总体目标完成情况' },
        },
        { wanted: { id: 'tasks', before: '主要工作任务：', text: '年度主要工作任务及完成情况，逐项说明' } },
        { write: 'execution' },
        { indicators: 'all', otherwise: { id: 'indicators', text: '各项绩效指标的完成情况' } },
        { write: 'result', otherwise: { id: 'result', before: '自评结论：', text: '自评得分和等级' } },
      ],
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
      items: [{ write: 'remark', otherwise: { id: 'remark', text: '其他需要说明的情况，没有的填“无”' } }],
    },
  ],
};
