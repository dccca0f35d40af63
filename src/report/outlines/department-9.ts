import type { Outline, OutlineItem } from '../outline';
import { BASIC_EXPENDITURE, IDENTITY, PERFORMANCE, PROJECT_EXPENDITURE, REMARK, SCALE } from './department';
import { ask, section, writeOrAsk } from './items';

/** A budget by the word in its fund lines. */
function budget(funds: string, id: string, text: string): OutlineItem {
  return { funds, otherwise: ask(id, text).wanted };
}

/** The nine sections of the newer Hunan outline, which separates the four budgets. */
export const department9: Outline = {
  id: 'department-9',
  title: { zh: '部门整体支出绩效自评报告（九部分）', en: 'Department report, nine sections' },
  kind: 'department',
  reportTitle: '部门整体支出绩效自评报告',
  sections: [
    section(
      'unit',
      '一、部门（单位）基本情况',
      ...IDENTITY,
      ask('institutions', '内设机构和所属单位', '机构设置：'),
      ...SCALE,
      { write: 'structure' },
    ),
    section(
      'general-budget',
      '二、一般公共预算支出情况',
      budget('一般公共预算', 'general-budget', '一般公共预算支出的预算数和决算数'),
    ),
    section('basic-expenditure', '（一）基本支出情况', ...BASIC_EXPENDITURE),
    section(
      'project-expenditure',
      '（二）项目支出情况',
      PROJECT_EXPENDITURE,
      ask('project-content', '项目资金的安排、使用和组织实施情况', '主要用于：'),
    ),
    section(
      'government-funds',
      '三、政府性基金预算支出情况',
      budget('政府性基金', 'government-funds', '政府性基金预算支出情况，没有的填“无”'),
    ),
    section(
      'state-capital',
      '四、国有资本经营预算支出情况',
      budget('国有资本经营', 'state-capital', '国有资本经营预算支出情况，没有的填“无”'),
    ),
    section(
      'social-insurance',
      '五、社会保险基金预算支出情况',
      budget('社会保险基金', 'social-insurance', '社会保险基金预算支出情况，没有的填“无”'),
    ),
    section('performance', '六、部门整体支出绩效情况', ...PERFORMANCE),
    section(
      'problems',
      '七、存在的问题及原因分析',
      { write: 'deviations' },
      writeOrAsk('problems', '存在的问题及原因分析'),
    ),
    section('measures', '八、下一步改进措施', writeOrAsk('measures', '下一步改进措施')),
    section('remark', '九、其他需要说明的情况', REMARK),
  ],
};
