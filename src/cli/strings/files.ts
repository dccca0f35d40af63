import type { Sentence } from '../../grid';

/** What is wrong with a file that is read or written, or worth knowing about it. */
export const FILES = {
  nothingFound: (pattern: string): Sentence => ({
    zh: `“${pattern}”下没有找到 .xlsx、.xlsm、.xls、.et、.xlsb、.ods 文件，也没有含自评表的 .docx。`,
    en: `No .xlsx, .xlsm, .xls, .et, .xlsb or .ods file, and no .docx with a form, was found at “${pattern}”.`,
  }),
  outputNeeded: (): Sentence => ({
    zh: '请用 -o 指明写入的文件；输入文件不会被改动。',
    en: 'Say with -o which file to write; the input is never changed.',
  }),
  outputIsInput: (): Sentence => ({
    zh: '-o 与输入文件相同，未写入任何内容；输入文件不会被改动，请另起文件名。',
    en: '-o is the input itself; nothing was written. The input is never changed: choose another name.',
  }),
  outputExists: (path: string): Sentence => ({
    zh: `“${path}”已存在，未写入任何内容；确要替换请加 --force。`,
    en: `“${path}” exists; nothing was written. Add --force to replace it.`,
  }),
  outputFailed: (path: string, code: string): Sentence => ({
    zh: `无法写入“${path}”（${code}），请检查文件夹是否存在、是否有权限、文件是否正打开。`,
    en: `“${path}” could not be written (${code}): check that the folder exists, that you may write there and that the file is not open.`,
  }),
  diskFull: (path: string): Sentence => ({
    zh: `磁盘已满，“${path}”没有写入；请腾出空间后再试。`,
    en: `The disk is full; “${path}” was not written. Make room and try again.`,
  }),
  outputKind: (path: string, known: readonly string[]): Sentence => ({
    zh: `不能写“${path}”这种文件，-o 应以 ${known.join('、')} 结尾。`,
    en: `“${path}” is of no kind that can be written; -o ends in ${known.join(', ')}.`,
  }),
  macrosNeedXlsm: (): Sentence => ({
    zh: '输入文件含宏（.xlsm），-o 也应以 .xlsm 结尾，否则 Excel 打不开。',
    en: 'The input holds macros (.xlsm): -o must end in .xlsm too, or Excel will not open it.',
  }),
  macrosNeedXlsx: (): Sentence => ({
    zh: '输入文件是 .xlsx，-o 也应以 .xlsx 结尾，否则 Excel 打不开。',
    en: 'The input is an .xlsx: -o must end in .xlsx too, or Excel will not open it.',
  }),
  noForm: (): Sentence => ({
    zh: '没有找到自评表：自评表应有“全年预算数、全年执行数”等资金栏，或“一级指标、二级指标、三级指标”等指标栏。',
    en: 'No self-assessment form was found: a form has columns for budget and executed amounts, or for categories, dimensions and indicators.',
  }),
  nothingToReport: (): Sentence => ({
    zh: '文件里没有自评表：绩效目标表、监控表还没有年终结果，不能据以写自评报告。',
    en: 'The file holds no self-assessment: a form of goals or of monitoring has no results of the year to report.',
  }),
  outlineOfOtherKind: (id: string, kind: 'department' | 'project'): Sentence => ({
    zh: `提纲 ${id} 用于${kind === 'department' ? '部门整体支出' : '项目支出'}的自评报告，这份自评表是${kind === 'department' ? '项目支出' : '部门整体支出'}：报告已按所选提纲写出，请核对是否合适；不写 --outline 时按自评表种类选定。`,
    en: `The outline ${id} is for reports of ${kind}s, and this form is of a ${kind === 'department' ? 'project' : 'department'}. The report was written by it all the same; without --outline, the kind of form decides.`,
  }),
  noGoalForm: (): Sentence => ({
    zh: '没有找到绩效目标表：目标表有指标和指标值，没有完成值和得分。',
    en: 'No form of goals was found: it has indicators with targets, without results and scores.',
  }),
  goalNotHeld: (path: string, goals: readonly string[], own: readonly string[]): Sentence => ({
    zh: `${path} 中没有与本表同一项目、同一年度的绩效目标表，未作对照（目标表的项目：${listed(goals, '、', '未填')}；本表的项目：${listed(own, '、', '未填')}）。`,
    en: `${path} holds no goals of the same project and year; nothing was compared (projects of the goals: ${listed(goals, ', ', 'not named')}; of the form: ${listed(own, ', ', 'not named')}).`,
  }),
  noFormInDocument: (): Sentence => ({
    zh: '文档里没有找到自评表：自评表应是 Word 表格，有“全年预算数、全年执行数”等资金栏，或“一级指标、二级指标、三级指标”等指标栏。',
    en: 'No self-assessment form was found in the document: a form is a table of Word with columns for budget and executed amounts, or for categories, dimensions and indicators.',
  }),
  listOfForms: (sheet: string): Sentence => ({
    zh: `工作表“${sheet}”是各项目自评结果的汇总表，每个项目一行，不是自评表：请核对各项目自己的自评表。`,
    en: `Sheet “${sheet}” is a list of projects with their results, one a row, and no self-assessment form: check the form of each project.`,
  }),
  noSuchSheet: (name: string, known: readonly string[]): Sentence => ({
    zh: `没有工作表“${name}”，文件里有：${known.join('、')}。`,
    en: `There is no sheet “${name}”; the file has: ${known.join(', ')}.`,
  }),
  uncalculated: (count: number, cell: string): Sentence => ({
    zh: `文件中 ${count} 个公式（如 ${cell}）的结果都是 0；这种格式分不出公式是否计算过，如与 Excel 中所见不同，请用 Excel 或 WPS 打开、保存后再核对。`,
    en: `All ${count} formulas of the file (${cell} for one) have the result 0. The format does not tell whether a formula was ever calculated: where Excel shows other results, open and save the file there and check it again.`,
  }),
  outOfMemory: (): Sentence => ({
    zh: '文件过大，内存不足，未能核对；请另存一份只含自评表的文件。',
    en: 'The file is too large for the memory there is and was not checked: save a copy that holds only the form.',
  }),
  signatureBroken: (): Sentence => ({
    zh: '原文件有数字签名，写入之后签名不再有效；如需签名，请在核对之后重新签名。',
    en: 'The input is digitally signed, and what was written breaks the signature: check the file and sign it again if it needs one.',
  }),
} as const;

/** The first of some names, each once. */
function listed(names: readonly string[], comma: string, none: string): string {
  const distinct = [...new Set(names)].map((name) => (name === '' ? none : `“${brief(name)}”`));
  return `${distinct.slice(0, MOST_NAMES).join(comma)}${distinct.length > MOST_NAMES ? ' …' : ''}`;
}

const MOST_NAMES = 3;

const brief = (name: string) => (name.length > 30 ? `${name.slice(0, 29)}…` : name);
