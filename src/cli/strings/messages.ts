import type { Sentence } from '../../grid';
import type { SlipKind } from '../../ledger';

/** The sentences of the command line in both languages. */
export const MESSAGES = {
  unknownCommand: (name: string): Sentence => ({
    zh: `没有“${name}”这个命令；可用 ziping --help 查看全部命令。`,
    en: `There is no command “${name}”; ziping --help lists them.`,
  }),
  unknownOption: (name: string): Sentence => ({
    zh: `没有“${name}”这个选项；可用 --help 查看此命令的选项。`,
    en: `There is no option “${name}”; --help lists those of the command.`,
  }),
  optionNeedsValue: (name: string): Sentence => ({
    zh: `选项“${name}”后面需要一个值。`,
    en: `The option “${name}” needs a value.`,
  }),
  optionTakesNone: (name: string): Sentence => ({
    zh: `选项“${name}”后面不带值。`,
    en: `The option “${name}” takes no value.`,
  }),
  badLanguage: (value: string): Sentence => ({
    zh: `--lang 应为 zh 或 en，收到“${value}”。`,
    en: `--lang takes zh or en, not “${value}”.`,
  }),
  badFormat: (value: string, known: readonly string[]): Sentence => ({
    zh: `不支持格式“${value}”，可用：${known.join('、')}。`,
    en: `The format “${value}” is not known; there are: ${known.join(', ')}.`,
  }),
  badJobs: (value: string): Sentence => ({
    zh: `--jobs 应为 1 至 64 的整数，收到“${value}”。`,
    en: `--jobs takes a whole number from 1 to 64, not “${value}”.`,
  }),
  unknownPolicy: (id: string, known: readonly string[]): Sentence => ({
    zh: `没有计分办法“${id}”，可用：${known.join('、')}，或自定计分办法的 .json 文件。`,
    en: `There is no policy “${id}”; there are: ${known.join(', ')}, or a .json file with a policy of your own.`,
  }),
  policyFileUnread: (path: string, code: string): Sentence => ({
    zh: `无法读取计分办法文件“${path}”（${code}），请检查路径和权限。`,
    en: `The policy file “${path}” could not be read (${code}): check the path and that you may read it.`,
  }),
  noPolicyInFile: (file: string): Sentence => ({
    zh: `“${file}”不是 JSON 格式的计分办法；可从 ziping policies --format json 复制一份 settings 再修改。`,
    en: `“${file}” holds no policy in JSON; copy the settings of one from ziping policies --format json and edit them.`,
  }),
  badPolicyFile: (file: string, problems: readonly ({ readonly field: string } & Sentence)[]): Sentence => ({
    zh: `计分办法文件“${file}”有误：${problems.map(({ field, zh }) => (field === '' ? zh : `${field} ${zh}`)).join('')}`,
    en: `The policy file “${file}” is wrong: ${problems.map(({ field, en }) => (field === '' ? en : `${field}: ${en}`)).join(' ')}`,
  }),
  unknownOutline: (id: string, known: readonly string[]): Sentence => ({
    zh: `没有提纲“${id}”，可用：${known.join('、')}。`,
    en: `There is no outline “${id}”; there are: ${known.join(', ')}.`,
  }),
  noInput: (): Sentence => ({
    zh: '请给出要处理的文件、文件夹或通配符。',
    en: 'Name the files, folders or patterns to work on.',
  }),
  oneInput: (): Sentence => ({
    zh: '此命令一次处理一个文件。',
    en: 'This command takes one file at a time.',
  }),
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
  answerCut: (code: string): Sentence => ({
    zh:
      code === 'EPIPE'
        ? '结果没有全部输出：接收结果的程序已关闭。'
        : `结果没有全部输出（${code}），请检查磁盘是否已满、是否有权限。`,
    en:
      code === 'EPIPE'
        ? 'The answer was not printed whole: the program that read it has ended.'
        : `The answer was not printed whole (${code}): check that the disk is not full and that you may write there.`,
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
  noGoalForm: (): Sentence => ({
    zh: '没有找到绩效目标表：目标表有指标和指标值，没有完成值和得分。',
    en: 'No form of goals was found: it has indicators with targets, without results and scores.',
  }),
  goalNotHeld: (path: string): Sentence => ({
    zh: `${path} 中没有与本表同一项目、同一年度的绩效目标表，未作对照。`,
    en: `${path} holds no goals of the same project and year; nothing was compared.`,
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
  unexpected: (what: string): Sentence => ({
    zh: `处理时出现意外错误：${what}。请把文件和这句话发给维护者。`,
    en: `An unexpected error: ${what}. Please send the file and this line to the maintainers.`,
  }),
  uncalculated: (count: number, cell: string): Sentence => ({
    zh: `文件中 ${count} 个公式（如 ${cell}）的结果都是 0；这种格式分不出公式是否计算过，如与 Excel 中所见不同，请用 Excel 或 WPS 打开、保存后再核对。`,
    en: `All ${count} formulas of the file (${cell} for one) have the result 0. The format does not tell whether a formula was ever calculated: where Excel shows other results, open and save the file there and check it again.`,
  }),
  outOfMemory: (): Sentence => ({
    zh: '文件过大，内存不足，未能核对；请另存一份只含自评表的文件。',
    en: 'The file is too large for the memory there is and was not checked: save a copy that holds only the form.',
  }),
  hidden: (): Sentence => ({ zh: '（隐藏的工作表）', en: ' (hidden sheet)' }),
  noFindings: (): Sentence => ({ zh: '没有发现问题。', en: 'Nothing was found.' }),
  checked: (figures: number, indicators: number, rules: number): Sentence => ({
    zh: `已核对 ${figures} 个数据、${indicators} 个指标、${rules} 条规则。`,
    en: `Checked: ${figures} figures, ${indicators} indicators, ${rules} rules.`,
  }),
  policyUsed: (title: string, id: string, because: string): Sentence => ({
    zh: `计分办法：${title}（${id}）。${because}`,
    en: `Policy: ${title} (${id}). ${because}`,
  }),
  counts: ({ errors, warnings, infos }: Record<'errors' | 'warnings' | 'infos', number>): Sentence => ({
    zh: `${errors} 个错误、${warnings} 个提醒、${infos} 个提示。`,
    en: `${errors} errors, ${warnings} warnings, ${infos} notes.`,
  }),
  overall: ({ files, forms, unreadable }: Record<'files' | 'forms' | 'unreadable', number>): Sentence => ({
    zh: `共 ${files} 个文件、${forms} 份自评表${unreadable > 0 ? `，${unreadable} 个文件未能核对` : ''}。`,
    en: `${files} files, ${forms} forms${unreadable > 0 ? `, ${unreadable} files not checked` : ''}.`,
  }),
  points: (score: string): Sentence => ({ zh: `${score} 分`, en: `${score} points` }),
  basis: (text: string): Sentence => ({ zh: `依据：${text}`, en: `Basis: ${text}` }),
  written: (path: string): Sentence => ({ zh: `已写入 ${path}。`, en: `Written: ${path}.` }),
  signatureBroken: (): Sentence => ({
    zh: '原文件有数字签名，写入之后签名不再有效；如需签名，请在核对之后重新签名。',
    en: 'The input is digitally signed, and what was written breaks the signature: check the file and sign it again if it needs one.',
  }),
  edits: (count: number): Sentence => ({ zh: `填写 ${count} 个单元格：`, en: `${count} cells filled:` }),
  noEdits: (): Sentence => ({
    zh: '没有需要填写的单元格，输出文件与原文件相同。',
    en: 'No cell needs filling; the output is a copy of the input.',
  }),
  leftOpen: (count: number): Sentence => ({
    zh: `未填写 ${count} 个单元格：`,
    en: `${count} cells left open:`,
  }),
  blank: (): Sentence => ({ zh: '空白', en: 'blank' }),
  locked: (): Sentence => ({
    zh: '工作表受保护，此单元格已锁定；请先取消保护，或自行填写。',
    en: 'The sheet is protected and this cell is locked: unprotect it first, or fill it in yourself.',
  }),
  inArray: (): Sentence => ({
    zh: '此单元格是数组公式的一部分，不能单独改写。',
    en: 'This cell is part of an array formula and can’t be written alone.',
  }),
  slots: (count: number): Sentence => ({
    zh: `还有 ${count} 处待补充（文中以【待补充：…】标出）：`,
    en: `${count} places still to be filled (marked 【待补充：…】 in the text):`,
  }),
  doubtful: (): Sentence => ({
    zh: '报告用到的下列数据与自评表其他数据不一致，请先核对：',
    en: 'Figures that the report uses and that the form contradicts; check them first:',
  }),
  reportSheet: (name: string): Sentence => ({
    zh: `报告工作表：${name}`,
    en: `Report sheet: ${name}`,
  }),
  causes: (): Sentence => ({
    zh: '差错与起因（缩进的由上一行引起，不单独提示）：',
    en: 'Slips and their causes (an indented one follows from the line above and is no finding of its own):',
  }),
  statedAndExpected: (stated: string, expected: string): Sentence => ({
    zh: `表中 ${stated}，应为 ${expected}`,
    en: `the form says ${stated}, it should be ${expected}`,
  }),
  progress: (done: number, all: number): Sentence => ({
    zh: `已核对 ${done} / ${all}`,
    en: `${done} of ${all} checked`,
  }),
} as const;

/** Names of the parts of a form. */
export const BLOCK_NAMES = {
  funds: { zh: '资金', en: 'Funds' },
  goal: { zh: '年度目标', en: 'Goal' },
  indicators: { zh: '绩效指标', en: 'Indicators' },
  total: { zh: '总分与等级', en: 'Total and grade' },
  sheet: { zh: '表格', en: 'Sheet' },
} as const satisfies Record<string, Sentence>;

/** Severities with a mark, so that they don't rely on colour. */
export const SEVERITY_MARKS = {
  error: { zh: '✕ 错误', en: '✕ error' },
  warning: { zh: '! 提醒', en: '! warning' },
  info: { zh: '· 提示', en: '· note' },
} as const satisfies Record<string, Sentence>;

/** What each kind of slip is called by `--explain`. */
export const SLIP_NAMES: Readonly<Record<SlipKind, Sentence>> = {
  unit: { zh: '金额单位', en: 'unit of an amount' },
  sum: { zh: '合计与分项之和', en: 'sum of the parts' },
  blocks: { zh: '来源与结构的合计', en: 'totals by source and structure' },
  'over-budget': { zh: '执行数与预算数', en: 'executed and budget' },
  rate: { zh: '执行率', en: 'execution rate' },
  weights: { zh: '分值合计', en: 'sum of the weights' },
  label: { zh: '标明的分值', en: 'labelled weight' },
  'printed-weight': { zh: '总分行的分值', en: 'printed total weight' },
  'execution-score': { zh: '预算执行得分', en: 'execution score' },
  'over-weight': { zh: '得分超过分值', en: 'score above its weight' },
  'under-weight': { zh: '得分低于分值', en: 'score below its weight' },
  'over-completion': { zh: '得分高于完成情况', en: 'score above the completion' },
  'over-band': { zh: '得分高于所在档次', en: 'score above its band' },
  total: { zh: '总分', en: 'total' },
  head: { zh: '表头得分', en: 'score in the head' },
  grade: { zh: '等级', en: 'grade' },
};
