import type { Outline, OutlineItem } from '../outline';
import { ask, section, writeOrAsk } from './items';

/** The indicators of categories by words in their names. */
function indicators(words: readonly string[], id: string, text: string): OutlineItem {
  return { indicators: words, otherwise: ask(id, text).wanted };
}

/** The project report: facts and goal, work done, conclusion with the score table, analysis, problems, advice. */
export const project: Outline = {
  id: 'project',
  title: { zh: '项目支出绩效自评报告', en: 'Project report' },
  kind: 'project',
  reportTitle: '项目支出绩效自评报告',
  sections: [
    section('overview', '一、基本情况'),
    section(
      'project',
      '（一）项目概况',
      writeOrAsk('project-facts', '项目名称、主管部门和实施单位'),
      ask('background', '项目立项背景、实施内容和范围', '立项背景和主要内容：'),
      writeOrAsk('scale', '项目资金预算数和执行数'),
      { write: 'over-budget' },
      { write: 'sources' },
      { write: 'structure' },
    ),
    section('goal', '（二）项目绩效目标', writeOrAsk('goal-target', '项目绩效目标', '年度总体目标：')),
    section('work', '二、自评工作开展情况', ask('work', '自评的组织方式、时间、过程和方法')),
    section(
      'conclusion',
      '三、综合评价结论',
      writeOrAsk('goal-actual', '项目绩效目标完成情况', '全年完成情况：'),
      writeOrAsk('result', '综合评价结论', '自评结论：'),
    ),
    section('analysis', '四、绩效指标分析', { indicators: 'other' }),
    section(
      'decision',
      '（一）项目决策情况',
      indicators(['决策', '投入'], 'decision', '项目立项依据、绩效目标设定和资金安排情况'),
    ),
    section(
      'process',
      '（二）项目过程情况',
      { write: 'execution' },
      indicators(['过程', '管理'], 'process', '资金管理和项目组织实施情况'),
    ),
    section(
      'output',
      '（三）项目产出情况',
      indicators(['产出', '数量', '质量', '时效', '成本'], 'output', '项目产出的数量、质量、时效和成本情况'),
    ),
    section(
      'benefit',
      '（四）项目效益情况',
      indicators(['效益', '效果', '影响', '满意'], 'benefit', '项目效益和服务对象满意度情况'),
    ),
    section(
      'problems',
      '五、主要经验及做法、存在的问题及原因分析',
      ask('experience', '主要经验及做法', '主要经验及做法：'),
      { write: 'deviations' },
      writeOrAsk('problems', '存在的问题及原因分析', '存在的问题及原因：'),
    ),
    section('measures', '六、有关建议', writeOrAsk('measures', '改进措施和有关建议'), {
      write: 'other-remark',
    }),
  ],
};
