import type { Grid } from '../grid';
import type { FindingJson } from './json';

/** Names of a summary's sheets, and the first row of each. */
export const HEADERS = {
  zh: {
    sheets: ['汇总', '问题', '按规则'],
    forms:
      '单位,项目名称,年度,种类,标题,全年预算数,全年执行数,金额单位,执行率,自评得分,建议得分,等级,错误,提醒,提示,文件,工作表,说明'.split(
        ',',
      ),
    findings: '文件,工作表,严重程度,规则,单元格,问题,表中,应为,相差,依据'.split(','),
    rules: ['规则', '内容', '严重程度', '次数', '涉及自评表'],
    kinds: { department: '部门整体支出', project: '项目支出' },
    stages: {
      goal: '（目标表）',
      monitoring: '（监控表）',
      'self-assessment': '',
      'pre-assessment': '（事前评估表）',
    },
  },
  en: {
    sheets: ['Summary', 'Findings', 'By rule'],
    forms:
      'unit,project,year,kind,title,budget,executed,unit of amounts,rate,score given,score suggested,grade,errors,warnings,notes,file,sheet,remark'.split(
        ',',
      ),
    findings: 'file,sheet,severity,rule,cells,message,actual,expected,difference,basis'.split(','),
    rules: ['rule', 'title', 'severity', 'count', 'forms'],
    kinds: { department: 'department', project: 'project' },
    stages: {
      goal: ' (goals)',
      monitoring: ' (monitoring)',
      'self-assessment': '',
      'pre-assessment': ' (before approval)',
    },
  },
} as const;

/** A row under `findings`, in the summary and in .csv. */
export function findingRow(file: string, sheet: string, severity: string, finding: FindingJson) {
  const { rule, cells, message, actual, expected, difference, basis } = finding;
  return [file, sheet, severity, rule, cells.join(' '), message, actual, expected, difference, basis];
}

/** Whether the sheets of a workbook are those of a summary that this program wrote. */
export function isSummary(sheets: readonly { readonly name: string; readonly grid: Grid }[]): boolean {
  return Object.values(HEADERS).some(
    ({ sheets: names, forms }) =>
      names.length === sheets.length &&
      names.every((name, index) => sheets[index]?.name === name) &&
      forms.every((title, column) => sheets[0]?.grid.at(0, column)?.value === title),
  );
}
