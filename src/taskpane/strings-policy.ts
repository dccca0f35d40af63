import type { CategoryKey, ReversePractice } from '../policy';
import type { Sentence } from '../grid';

/** Texts about the custom policy. Fields have the same names as in the problems of `customPolicy`. */
export const POLICY = {
  custom: { zh: '自定', en: 'Custom' },
  import: { zh: '导入计分办法…', en: 'Import a policy…' },
  file: { zh: '计分办法文件', en: 'Policy file' },
  points: { zh: '名称和分值', en: 'Title and points' },
  judging: { zh: '判定', en: 'Judging' },
  gradesGroup: { zh: '等级', en: 'Grades' },
  exchange: { zh: '导出、重新开始', en: 'Export, start over' },
  title: { zh: '名称', en: 'Title' },
  execution: { zh: '预算执行率分值', en: 'Execution weight' },
  weightsWhat: { zh: '办法中没有的一类留空。', en: 'Leave blank what the policy does not have.' },
  overFulfilment: { zh: '超额完成幅度（%）', en: 'Over-fulfilment (%)' },
  executionReasonBelow: { zh: '需说明原因的执行率（%）', en: 'Rate that needs a reason (%)' },
  reverse: { zh: '反向指标超过目标值时', en: 'Lower-is-better beyond its target' },
  bandMet: { zh: '达成的最低比例（%）', en: 'Least share when met (%)' },
  bandPartly: { zh: '部分达成的最低比例（%）', en: 'Least share when partly met (%)' },
  printedTotalHolds: {
    zh: '表中印有总分的，分值合计以它为准',
    en: 'Where the form prints a total, weights may sum to it',
  },
  gradeName: { zh: '等级', en: 'Grade' },
  gradeFrom: { zh: '最低分', en: 'From' },
  gradesWhat: { zh: '从高到低，最后一个等级从 0 分起。', en: 'From the highest down, the last from 0.' },
  addGrade: { zh: '增加等级', en: 'Add a grade' },
  remove: { zh: '移除', en: 'Remove' },
  startFrom: { zh: '从这一办法重新开始', en: 'Start over from' },
  start: { zh: '重新开始', en: 'Start over' },
  exported: { zh: '导出的内容', en: 'Exported policy' },
  download: { zh: '下载文件', en: 'Download the file' },
  exportedWhat: {
    zh: '下载没有反应时，复制上面的内容，存为 .json 文件。',
    en: 'Where a download is not allowed, copy the text and save it as a .json file.',
  },
  storedWhere: {
    zh: '自定的办法随工作簿保存；导出的文件可导入其他工作簿，也可供命令行使用。',
    en: 'A custom policy is kept in the workbook; the exported file can be imported into others and used by the command line.',
  },
  inUse: { zh: '自定的办法已采用。', en: 'The custom policy is in use. ' },
} as const satisfies Record<string, Sentence>;

export const CATEGORY_WEIGHTS: Readonly<Record<CategoryKey, Sentence>> = {
  output: { zh: '产出指标分值', en: 'Output' },
  benefit: { zh: '效益指标分值', en: 'Benefit' },
  satisfaction: { zh: '满意度指标分值', en: 'Satisfaction' },
  cost: { zh: '成本指标分值', en: 'Cost' },
};

export const REVERSE: Readonly<Record<ReversePractice, Sentence>> = {
  ratio: { zh: '目标值 ÷ 实际值 × 分值', en: 'target ÷ actual × weight' },
  linear: { zh: '（1 − 超出部分 ÷ 目标值）× 分值', en: '(1 − excess ÷ target) × weight' },
};

export const POLICY_PHRASE = {
  sum(points: string): Sentence {
    return { zh: `合计 ${points} 分`, en: `sum ${points}` };
  },
  toCorrect(n: number): Sentence {
    return { zh: `${n} 处需改正`, en: `${n} to correct` };
  },
  problems(n: number): Sentence {
    return {
      zh: `有 ${n} 处需要改正；改正之前仍按上一次有效的办法核对。`,
      en: `${n} to correct; until then the last valid policy is used. `,
    };
  },
  fileRefused(name: string): Sentence {
    return {
      zh: `“${name}”未采用，仍按原来的办法核对：`,
      en: `“${name}” was not taken over; the policy is as before:`,
    };
  },
  nameOf(n: number): Sentence {
    return { zh: `第 ${n} 个等级的名称`, en: `Name of grade ${n}` };
  },
  fromOf(n: number): Sentence {
    return { zh: `第 ${n} 个等级的最低分`, en: `Least total of grade ${n}` };
  },
  removeGrade(n: number): Sentence {
    return { zh: `移除第 ${n} 个等级`, en: `Remove grade ${n}` };
  },
} as const;
