import type { Outline } from '../outline';

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
      items: [
        {
          write: 'unit-name',
          otherwise: { id: 'unit-name', before: '单位名称：', text: '单位名称，并请补入标题' },
        },
        { write: 'duties', otherwise: { id: 'duties', before: '主要职责：', text: '部门（单位）主要职责' } },
        { write: 'headcount', otherwise: { id: 'headcount', text: '人员编制和实有人数' } },
      ],
    },
    {
      id: 'scale',
      title: '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等',
      level: 2,
      items: [
        { write: 'scale', otherwise: { id: 'scale', text: '全年预算数、全年执行数' } },
        { write: 'over-budget' },
        { write: 'sources' },
        {
          wanted: { id: 'carryover', before: '上年结转：', text: '上年结转（结余）资金' },
          unless: 'carryover',
        },
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
      title: '（二）专项支出',
      level: 2,
      items: [
        {
          write: 'project-expenditure',
          otherwise: { id: 'project-expenditure', before: '项目支出：', text: '项目支出的预算数和决算数' },
        },
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
      items: [{ write: 'remark', otherwise: { id: 'remark', text: '其他需要说明的情况，没有的填“无”' } }],
    },
  ],
};
