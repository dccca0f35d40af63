import type { Outline } from '../outline';
import { BASIC_EXPENDITURE, IDENTITY, PERFORMANCE, PROJECT_EXPENDITURE, REMARK, SCALE } from './department';
import { ask, section, writeOrAsk } from './items';

/** The seven sections of the department's report as districts of Changsha publish it. */
export const department7: Outline = {
  id: 'department-7',
  title: { zh: '部门整体支出绩效自评报告（七部分）', en: 'Department report, seven sections' },
  kind: 'department',
  reportTitle: '部门整体支出绩效自评报告',
  sections: [
    section('overview', '一、部门（单位）概况'),
    section('unit', '（一）部门（单位）基本情况', ...IDENTITY),
    section(
      'scale',
      '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等',
      ...SCALE,
      { ...ask('other-income', '其他收入', '其他收入：'), unless: 'other' },
      { write: 'structure' },
      ask(
        'economic-classes',
        '工资福利支出、商品和服务支出、对个人和家庭的补助、资本性支出（基本建设）、资本性支出、对企业补助各项决算数',
        '决算支出按经济分类：',
      ),
    ),
    section('management', '二、部门（单位）整体支出管理及使用情况'),
    section('basic-expenditure', '（一）基本支出', ...BASIC_EXPENDITURE),
    section(
      'project-expenditure',
      '（二）专项支出',
      PROJECT_EXPENDITURE,
      ask('project-content', '项目支出的主要内容', '主要用于：'),
    ),
    section(
      'organisation',
      '三、部门（单位）专项组织实施情况',
      ask('organisation', '专项的立项、组织实施、资金管理和监督检查情况，所依据的文件和制度'),
    ),
    section('performance', '四、部门（单位）整体支出绩效情况', ...PERFORMANCE),
    section(
      'problems',
      '五、存在的主要问题及原因分析',
      { write: 'deviations' },
      writeOrAsk('problems', '存在的主要问题及原因分析'),
    ),
    section('measures', '六、下一步改进措施和有关建议', writeOrAsk('measures', '下一步改进措施和有关建议')),
    section('remark', '七、其他需要说明的情况', REMARK),
  ],
};
