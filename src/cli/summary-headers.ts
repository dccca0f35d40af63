import type { Grid } from '../grid';

/** Names of a summary's sheets, and the first row of each. */
export const HEADERS = {
  zh: {
    forms: [
      '单位',
      '年度',
      '种类',
      '标题',
      '全年预算数',
      '全年执行数',
      '金额单位',
      '执行率',
      '自评得分',
      '建议得分',
      '等级',
      '错误',
      '提醒',
      '提示',
      '文件',
      '工作表',
      '说明',
    ],
    findings: ['文件', '工作表', '严重程度', '规则', '单元格', '问题', '表中', '应为', '相差', '依据'],
    rules: ['规则', '内容', '严重程度', '次数', '涉及自评表'],
    sheets: ['汇总', '问题', '按规则'],
    kinds: { department: '部门整体支出', project: '项目支出' },
  },
  en: {
    forms: [
      'unit',
      'year',
      'kind',
      'title',
      'budget',
      'executed',
      'unit of amounts',
      'rate',
      'score given',
      'score suggested',
      'grade',
      'errors',
      'warnings',
      'notes',
      'file',
      'sheet',
      'remark',
    ],
    findings: [
      'file',
      'sheet',
      'severity',
      'rule',
      'cells',
      'message',
      'actual',
      'expected',
      'difference',
      'basis',
    ],
    rules: ['rule', 'title', 'severity', 'count', 'forms'],
    sheets: ['Summary', 'Findings', 'By rule'],
    kinds: { department: 'department', project: 'project' },
  },
} as const;

/** Whether the sheets of a workbook are those of a summary that this program wrote. */
export function isSummary(sheets: readonly { readonly name: string; readonly grid: Grid }[]): boolean {
  return Object.values(HEADERS).some(
    ({ sheets: names, forms }) =>
      names.length === sheets.length &&
      names.every((name, index) => sheets[index]?.name === name) &&
      forms.every((title, column) => sheets[0]?.grid.at(0, column)?.value === title),
  );
}
