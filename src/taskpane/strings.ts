import type { Language, Sentence } from '../grid';

/** All texts of the pane; the core has its own. */
export const TEXT = {
  title: { zh: '绩效自评助手', en: 'Self-assessment assistant' },
  tabs: { zh: '面板', en: 'Pane' },
  check: { zh: '核对', en: 'Check' },
  scores: { zh: '得分', en: 'Scores' },
  report: { zh: '报告', en: 'Report' },
  settings: { zh: '设置', en: 'Settings' },
  checkSheet: { zh: '核对本表', en: 'Check sheet' },
  reading: { zh: '正在读取工作表…', en: 'Reading the sheet…' },
  writing: { zh: '正在写入…', en: 'Writing…' },
  firstRun: { zh: '开始核对', en: 'Start here' },
  firstRun1: {
    zh: '打开绩效自评表所在的工作表。',
    en: 'Go to the sheet that holds the self-assessment form.',
  },
  firstRun2: {
    zh: '核对资金、执行率、指标、分值和得分，列出问题、依据和改法。',
    en: 'Funds, execution rates, indicators, weights and scores are checked; each finding gives its basis and a fix.',
  },
  firstRun3: {
    zh: '只读取，不改动；写入前先逐格列出，写入后可以撤销。全部在本机运行，不上传数据。',
    en: 'Nothing is changed unless you agree cell by cell, and it can be undone. Everything runs on this machine; nothing is uploaded.',
  },
  noForm: { zh: '当前工作表没有识别到自评表', en: 'No self-assessment form on this sheet' },
  noFormWhat: {
    zh: '自评表一般有“全年预算数、全年执行数、执行率”等资金行，或“一级指标、二级指标、三级指标”表头，并有“分值、得分”列。',
    en: 'A form has fund lines (budget, executed, execution rate), or a table headed 一级指标, 二级指标, 三级指标 with weights and scores.',
  },
  noFindings: { zh: '没有发现问题', en: 'Nothing found' },
  notChecked: {
    zh: '未核对的内容：与附件、账簿、决算报表的一致性，以及文字表述是否属实。',
    en: 'Not checked: agreement with attachments, ledgers and final accounts, and whether what is said is true.',
  },
  form: { zh: '自评表', en: 'Form' },
  blockSheet: { zh: '工作表', en: 'Sheet' },
  blockFunds: { zh: '资金', en: 'Funds' },
  blockGoal: { zh: '年度总体目标', en: 'Goal' },
  blockIndicators: { zh: '绩效指标', en: 'Indicators' },
  blockTotal: { zh: '总分', en: 'Total' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  info: { zh: '说明', en: 'Note' },
  basis: { zh: '依据', en: 'Basis' },
  ignore: { zh: '忽略…', en: 'Ignore…' },
  ignoreConfirm: { zh: '忽略', en: 'Ignore' },
  ignoreReason: { zh: '忽略的理由（随工作簿保存）', en: 'Reason to ignore it (kept in the workbook)' },
  reason: { zh: '理由', en: 'Reason' },
  restore: { zh: '恢复', en: 'Restore' },
  remove: { zh: '移除', en: 'Remove' },
  removeAll: { zh: '全部移除', en: 'Remove all' },
  stoodAt: { zh: '原在', en: 'Was at' },
  colon: { zh: '：', en: ': ' },
  staleWhat: {
    zh: '问题已改正，或数据已变动；变动后仍有的问题已重新列出。',
    en: 'Fixed since, or the figures changed; findings that remain are listed again.',
  },
  stale: {
    zh: '表中内容有变动，以下仍是变动前的结果。',
    en: 'The sheet has changed; this is still the result from before.',
  },
  gone: {
    zh: '这张工作表已被删除，以下是删除前的结果，不能再写入。',
    en: 'This sheet was deleted; this is the result from before, and nothing can be written to it.',
  },
  more: { zh: '更多', en: 'More' },
  previous: { zh: '上一条', en: 'Previous' },
  next: { zh: '下一条', en: 'Next' },
  onlyErrors: { zh: '只看错误', en: 'Errors only' },
  copyList: { zh: '复制清单', en: 'Copy the list' },
  printList: { zh: '打印', en: 'Print' },
  notCopied: {
    zh: '没有复制成功：本机的 Excel 不允许加载项使用剪贴板。可以改用“打印”。',
    en: 'Nothing was copied: this Excel does not let add-ins use the clipboard. Print is an alternative.',
  },
  fix: { zh: '改正…', en: 'Fix…' },
  fixFormula: { zh: '改为公式…', en: 'Use a formula…' },
  planTitleFill: { zh: '将填写的空白单元格', en: 'Blank cells to fill' },
  planTitleSuggest: { zh: '将采用的建议', en: 'Suggestions to adopt' },
  planTitleFix: { zh: '将改正的单元格', en: 'Cells to fix' },
  planTitleReport: { zh: '将更新的报告段落', en: 'Paragraphs to update' },
  anotherReport: { zh: '另写一份', en: 'Write another' },
  planTitleUndo: { zh: '将恢复的单元格（以前填写的）', en: 'Cells to restore (filled earlier)' },
  nothingToWrite: { zh: '没有可写入的单元格。', en: 'There is nothing to write.' },
  left: { zh: '未填写', en: 'Left open' },
  noParagraph: { zh: '没有可以更新的段落。', en: 'There is no paragraph to update.' },
  blank: { zh: '空白', en: 'blank' },
  write: { zh: '写入', en: 'Write' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  undo: { zh: '撤销填写', en: 'Undo filling' },
  keptAsIs: { zh: '保持不变', en: 'Left as they are' },
  fillBlank: { zh: '填写空白得分', en: 'Fill blank scores' },
  adopt: { zh: '采用建议', en: 'Adopt suggestions' },
  weight: { zh: '分值', en: 'Weight' },
  given: { zh: '表中', en: 'Given' },
  suggested: { zh: '建议', en: 'Suggested' },
  none: { zh: '—', en: '—' },
  execution: { zh: '预算执行率', en: 'Budget execution' },
  total: { zh: '总分', en: 'Total' },
  grade: { zh: '等级', en: 'Grade' },
  lines: { zh: '逐项得分', en: 'Line by line' },
  needsForm: {
    zh: '核对一张自评表后，这里显示逐项得分。',
    en: 'Check a form first; its scores appear here.',
  },
  reportNeedsForm: {
    zh: '核对一张自评表后，可由它生成自评报告。',
    en: 'Check a form first; the report is written from it.',
  },
  outline: { zh: '提纲', en: 'Outline' },
  writeReport: { zh: '生成报告', en: 'Write report' },
  updateReport: { zh: '更新报告', en: 'Update report' },
  reportGoes: {
    zh: '写入新的工作表“自评报告”，不覆盖已有内容。',
    en: 'Goes to a new sheet 自评报告; nothing is overwritten.',
  },
  sections: { zh: '章节', en: 'Sections' },
  slotWanted: { zh: '待补充', en: 'To be supplied' },
  doubtful: { zh: '报告引用了有疑问的数据', en: 'The report uses figures in doubt' },
  policy: { zh: '计分办法', en: 'Scoring policy' },
  policyByForm: { zh: '按表自动选择', en: 'Chosen by the form' },
  policyKept: { zh: '随工作簿保存。', en: 'Kept in the workbook.' },
  basisOf: { zh: '办法依据', en: 'What the policy rests on' },
  language: { zh: '界面语言', en: 'Language' },
  languageKept: {
    zh: '保存在本机；报告始终为中文。',
    en: 'Kept on this machine; reports are always in Chinese.',
  },
  live: { zh: '边填边核对', en: 'Check while typing' },
  liveWhat: {
    zh: '表格改动后自动重新核对。关闭后点“核对本表”更新。',
    en: 'The sheet is checked again after each change. When off, press Check sheet.',
  },
  stored: { zh: '保存在哪里', en: 'What is stored where' },
  stored1: {
    zh: '工作簿：计分办法（包括自定的）、读取的更正、忽略的问题和理由、对照的目标表、撤销记录、报告各段的原文，随文件走。',
    en: 'Workbook: policy (a custom one too), corrections of the reading, ignored findings with their reasons, the goal sheets chosen, undo journal, the paragraphs of the written report; they travel with the file.',
  },
  stored2: {
    zh: '本机：界面语言、是否边填边核对、是否写成公式。',
    en: 'This machine: language, checking while typing, formulas.',
  },
  stored3: { zh: '不联网，不上传任何内容。', en: 'No network; nothing is uploaded.' },
  guide: { zh: '使用说明', en: 'Guide' },
  protectedSheet: {
    zh: '工作表受保护：可以核对，锁定的单元格不能写入。',
    en: 'The sheet is protected: it can be checked; locked cells cannot be written.',
  },
  inBrowser: { zh: '请在 Excel 中打开', en: 'Open it in Excel' },
  inBrowserWhat: {
    zh: '这是 Excel 加载项的面板，需要由 Excel 打开。在 Excel 的“绩效自评”选项卡中点“打开面板”。',
    en: 'This is the pane of an Excel add-in. In Excel, press Open pane on the Self-assessment tab.',
  },
  tooOld: { zh: '此版本的 Excel 不支持', en: 'This Excel is too old' },
} as const satisfies Record<string, Sentence>;

/** The sentence in the pane's language. */
export function say(language: Language, sentence: Sentence): string {
  return sentence[language];
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Sentences that contain figures. */
export const PHRASE = {
  /** '5 个错误 · 4 个提醒 · 58 个数据已核对': says what was checked, never just 'OK'. */
  status(errors: number, warnings: number, infos: number, figures: number, ignored = 0): Sentence {
    const zh = [
      errors > 0 ? `${errors} 个错误` : '没有错误',
      warnings > 0 ? `${warnings} 个提醒` : '',
      infos > 0 ? `${infos} 条说明` : '',
      ignored > 0 ? `${ignored} 个已忽略` : '',
      `${figures} 个数据已核对`,
    ];
    const en = [
      errors > 0 ? count(errors, 'error', 'errors') : 'no errors',
      warnings > 0 ? count(warnings, 'warning', 'warnings') : '',
      infos > 0 ? count(infos, 'note', 'notes') : '',
      ignored > 0 ? `${ignored} ignored` : '',
      `${count(figures, 'figure', 'figures')} checked`,
    ];
    return { zh: zh.filter(Boolean).join(' · '), en: en.filter(Boolean).join(' · ') };
  },
  checked(figures: number, indicators: number, rules: number): Sentence {
    return {
      zh: `已核对 ${figures} 个数据、${indicators} 项指标，用 ${rules} 条规则。`,
      en: `${count(figures, 'figure', 'figures')} and ${count(indicators, 'indicator', 'indicators')} checked by ${count(rules, 'rule', 'rules')}.`,
    };
  },
  wrongTotal(given: string, expected: string): Sentence {
    return { zh: `表中 ${given}，应为 ${expected}`, en: `given ${given}, should be ${expected}` };
  },
  points(score: string): Sentence {
    return { zh: `${score} 分`, en: `${score} points` };
  },
  writeCell(name: string): Sentence {
    return { zh: `写入 ${name}`, en: `Write ${name}` };
  },
  fillIn(text: string): Sentence {
    return { zh: `填 ${text}`, en: `Fill in ${text}` };
  },
  moreCells(n: number): Sentence {
    return { zh: `等 ${n} 格`, en: `of ${n} cells` };
  },
  notListed(n: number): Sentence {
    return { zh: `另有 ${n} 条不是错误，没有列出。`, en: `${n} more are no errors and not listed.` };
  },
  copied(n: number): Sentence {
    return {
      zh: `已复制 ${n} 条，可以粘贴到聊天或邮件里。`,
      en: `${count(n, 'finding', 'findings')} copied.`,
    };
  },
  fixTo(text: string): Sentence {
    return { zh: `改为 ${text}`, en: `Change to ${text}` };
  },
  unread(n: number): Sentence {
    return { zh: `未能读取 ${n} 个单元格`, en: `${count(n, 'cell', 'cells')} could not be read` };
  },
  written(n: number, unchanged: number): Sentence {
    return unchanged === 0
      ? { zh: `已写入 ${n} 个单元格。`, en: `${count(n, 'cell', 'cells')} written.` }
      : {
          zh: `已写入 ${n} 个单元格，${unchanged} 个未写入。`,
          en: `${count(n, 'cell', 'cells')} written, ${unchanged} left as they were.`,
        };
  },
  nothingToReport: {
    zh: '绩效目标表、监控表还没有年终结果，不能据以写自评报告。请打开自评表。',
    en: 'A form of goals or of monitoring has no results of the year to report. Please open the self-assessment.',
  },
  /** `elsewhere` is the name of the cells' sheet, if it is not the shown one. */
  undone(n: number, unchanged: number, elsewhere: string | null = null): Sentence {
    const [zh, en] = elsewhere === null ? ['', ''] : [`“${elsewhere}”：`, `“${elsewhere}”: `];
    return unchanged === 0
      ? { zh: `${zh}已撤销，恢复 ${n} 个单元格。`, en: `${en}Undone: ${count(n, 'cell', 'cells')} restored.` }
      : {
          zh: `${zh}已恢复 ${n} 个单元格，${unchanged} 个保持不变。`,
          en: `${en}${count(n, 'cell', 'cells')} restored, ${unchanged} left as they are.`,
        };
  },
  undoneNowhere(left: number): Sentence {
    const [zh, en] = left > 0 ? ['；更早的填写仍可继续撤销', ' Earlier ones can still be undone.'] : ['', ''];
    return {
      zh: `最近一次填写所在的工作表已被删除，无法恢复${zh}。`,
      en: `The sheet of the last filling was deleted: it cannot be restored.${en}`,
    };
  },
  nothingToUndo: {
    zh: '没有可撤销的填写。',
    en: 'There is nothing to undo.',
  },
  reportWritten(sheetName: string, missing: number, hasPage: boolean): Sentence {
    return {
      zh: `报告已写入工作表“${sheetName}”${missing > 0 ? `，还有 ${missing} 处待补充` : ''}。${hasPage ? '' : '页面设置未能写入（可能没有安装打印机），打印前请自行设置。'}`,
      en: `The report is on sheet ${sheetName}${missing > 0 ? `; ${missing} to be supplied` : ''}.${hasPage ? '' : ' Its page could not be set up (perhaps no printer is installed): please do so before printing.'}`,
    };
  },
  reportAgain(sheetName: string): Sentence {
    return {
      zh: `这份自评表已有报告“${sheetName}”，没有再写一份。要更新它，还是另写一份？`,
      en: `This form has a report already, on sheet ${sheetName}; no other one was written. Update it, or write another?`,
    };
  },
  noReport: {
    zh: '这个工作簿里没有由本表生成的报告。请先点“生成报告”。',
    en: 'This workbook holds no report written from this form. Press Write report first.',
  },
  whichForm(count: number): Sentence {
    return {
      zh: `这张工作表上有 ${count} 份自评表：请在上方选择其中一份，再点下面的“生成报告”。`,
      en: `There are ${count} forms on this sheet: choose one above, then press “Write report” below.`,
    };
  },
  previewMoved: {
    zh: '表中内容有变动，已按现在的数据重新列出，请再看一遍。',
    en: 'The sheet has changed: this is what would be written now. Please look again.',
  },
  previewOutdated: {
    zh: '表中内容有变动，原来列出的改动已不适用，没有写入。',
    en: 'The sheet has changed and what was listed no longer fits it. Nothing was written.',
  },
  unreadForm(sheetName: string): Sentence {
    return {
      zh: `“${sheetName}”里的自评表还没有核对：请按“核对本表”。`,
      en: `The form on sheet ${sheetName} is not checked yet: press Check sheet.`,
    };
  },
  reportCurrent: {
    zh: '报告与本表一致，没有要更新的段落。',
    en: 'The report agrees with the form; no paragraph needs updating.',
  },
  ignored(n: number, stale: number): Sentence {
    return stale === 0
      ? { zh: `已忽略 (${n})`, en: `Ignored (${n})` }
      : { zh: `已忽略 (${n}) · 不再适用 (${stale})`, en: `Ignored (${n}) · no longer apply (${stale})` };
  },
  stale(n: number): Sentence {
    return { zh: `不再适用 (${n})`, en: `No longer apply (${n})` };
  },
  paragraphs(n: number, slots: number): Sentence {
    return {
      zh: slots > 0 ? `${n} 段 · ${slots} 处待补充` : `${n} 段 · 已写全`,
      en: slots > 0 ? `${n} paragraphs · ${slots} to supply` : `${n} paragraphs · complete`,
    };
  },
  missing(n: number): Sentence {
    return n > 0
      ? { zh: `还有 ${n} 处待补充`, en: `${n} to be supplied` }
      : { zh: '没有待补充的内容', en: 'Nothing left to supply' };
  },
  line(weight: string, given: string, suggested: string): Sentence {
    return {
      zh: `分值 ${weight}，表中得分 ${given}，建议 ${suggested}`,
      en: `Weight ${weight}, given ${given}, suggested ${suggested}`,
    };
  },
} as const;

/** Stored values of the workbook that could not be used. */
export const DROPPED = {
  custom({ zh, en }: Sentence): Sentence {
    return {
      zh: `工作簿里的自定计分办法不能用，已略去：${zh}`,
      en: `The custom policy kept in this workbook could not be used and was left out: ${en}`,
    };
  },
  corrections(n: number): Sentence {
    return {
      zh: `工作簿里有 ${n} 项读取更正不是有效的内容，已略去。`,
      en: `${count(n, 'correction', 'corrections')} of the reading kept in this workbook could not be used and were left out.`,
    };
  },
  ignored(n: number): Sentence {
    return {
      zh: `工作簿里有 ${n} 条忽略记录不是现在的格式，已略去，相应的问题重新列出。`,
      en: `${count(n, 'record', 'records')} of ignored findings in this workbook could not be read and were left out; their findings are listed again.`,
    };
  },
} as const;
