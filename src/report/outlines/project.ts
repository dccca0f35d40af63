import type { Outline } from '../outline';

/** The project report: facts and goal, work done, conclusion with the score table, analysis, problems, advice. */
export const project: Outline = {
  id: 'project',
  title: { zh: '项目支出绩效自评报告', en: 'Project report' },
  kind: 'project',
  reportTitle: '项目支出绩效自评报告',
  sections: [
    { id: 'overview', title: '一、基本情况', level: 1, items: [] },
    {
      id: 'project',
      title: '（一）项目概况',
      level: 2,
      items: [
        {
          write: 'project-facts',
          otherwise: { id: 'project-facts', text: '项目名称、主管部门和实施单位' },
        },
        {
          wanted: { id: 'background', before: '立项背景和主要内容：', text: '项目立项背景、实施内容和范围' },
        },
        { write: 'scale', otherwise: { id: 'scale', text: '项目资金预算数和执行数' } },
        { write: 'over-budget' },
        { write: 'sources' },
        { write: 'structure' },
      ],
    },
    {
      id: 'goal',
      title: '（二）项目绩效目标',
      level: 2,
      items: [
        {
          write: 'goal-target',
          otherwise: { id: 'goal-target', before: '年度总体目标：', text: '项目绩效目标' },
        },
      ],
    },
    {
      id: 'work',
      title: '二、自评工作开展情况',
      level: 1,
      items: [{ wanted: { id: 'work', text: '自评的组织方式、时间、过程和方法' } }],
    },
    {
      id: 'conclusion',
      title: '三、综合评价结论',
      level: 1,
      items: [
        {
          write: 'goal-actual',
          otherwise: { id: 'goal-actual', before: '全年完成情况：', text: '项目绩效目标完成情况' },
        },
        { write: 'result', otherwise: { id: 'result', before: '自评结论：', text: '综合评价结论' } },
      ],
    },
    { id: 'analysis', title: '四、绩效指标分析', level: 1, items: [{ indicators: 'other' }] },
    {
      id: 'decision',
      title: '（一）项目决策情况',
      level: 2,
      items: [
        {
          indicators: ['决策', '投入'],
          otherwise: { id: 'decision', text: '项目立项依据、绩效目标设定和资金安排情况' },
        },
      ],
    },
    {
      id: 'process',
      title: '（二）项目过程情况',
      level: 2,
      items: [
        { write: 'execution' },
        {
          indicators: ['过程', '管理'],
          otherwise: { id: 'process', text: '资金管理和项目组织实施情况' },
        },
      ],
    },
    {
      id: 'output',
      title: '（三）项目产出情况',
      level: 2,
      items: [
        {
          indicators: ['产出', '数量', '质量', '时效', '成本'],
          otherwise: { id: 'output', text: '项目产出的数量、质量、时效和成本情况' },
        },
      ],
    },
    {
      id: 'benefit',
      title: '（四）项目效益情况',
      level: 2,
      items: [
        {
          indicators: ['效益', '效果', '影响', '满意'],
          otherwise: { id: 'benefit', text: '项目效益和服务对象满意度情况' },
        },
      ],
    },
    {
      id: 'problems',
      title: '五、主要经验及做法、存在的问题及原因分析',
      level: 1,
      items: [
        { wanted: { id: 'experience', before: '主要经验及做法：', text: '主要经验及做法' } },
        { write: 'deviations' },
        {
          write: 'problems',
          otherwise: { id: 'problems', before: '存在的问题及原因：', text: '存在的问题及原因分析' },
        },
      ],
    },
    {
      id: 'measures',
      title: '六、有关建议',
      level: 1,
      items: [
        { write: 'measures', otherwise: { id: 'measures', text: '改进措施和有关建议' } },
        { write: 'other-remark' },
      ],
    },
  ],
};
