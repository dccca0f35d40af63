/** All texts of the pane in Chinese; the core has its own. */
import type { CategoryKey, ReversePractice } from '../../policy';
import type { Assumed } from '../../rules';
import { joined } from './joined';

export const TEXT = {
  title: '绩效自评助手',
  tabs: '面板',
  check: '核对',
  scores: '得分',
  report: '报告',
  settings: '设置',
  checkSheet: '核对本表',
  reading: '正在读取工作表…',
  writing: '正在写入…',
  firstRun: '开始核对',
  firstRun1: '打开绩效自评表所在的工作表。',
  firstRun2: '核对资金、执行率、指标、分值和得分，列出问题、依据和改法。',
  firstRun3: '只读取，不改动；写入前先逐格列出，写入后可以撤销。全部在本机运行，不上传数据。',
  noForm: '当前工作表没有识别到自评表',
  noFormWhat:
    '自评表一般有“全年预算数、全年执行数、执行率”等资金行，或“一级指标、二级指标、三级指标”表头，并有“分值、得分”列。',
  noFindings: '没有发现问题',
  notChecked: '未核对的内容：与附件、账簿、决算报表的一致性，以及文字表述是否属实。',
  form: '自评表',
  blockSheet: '工作表',
  blockFunds: '资金',
  blockGoal: '年度总体目标',
  blockIndicators: '绩效指标',
  blockTotal: '总分',
  error: '错误',
  warning: '提醒',
  info: '说明',
  basis: '依据',
  ignore: '忽略…',
  ignoreConfirm: '忽略',
  ignoreReason: '忽略的理由（随工作簿保存）',
  reason: '理由',
  restore: '恢复',
  remove: '移除',
  removeAll: '全部移除',
  stoodAt: '原在',
  colon: '：',
  staleWhat: '问题已改正，或数据已变动；变动后仍有的问题已重新列出。',
  stale: '表中内容有变动，以下仍是变动前的结果。',
  gone: '这张工作表已被删除，以下是删除前的结果，不能再写入。',
  more: '更多',
  previous: '上一条',
  next: '下一条',
  onlyErrors: '只看错误',
  copyList: '复制清单',
  printList: '打印',
  notCopied: '没有复制成功：本机的 Excel 不允许加载项使用剪贴板。可以改用“打印”。',
  fix: '改正…',
  fixFormula: '改为公式…',
  planTitleFill: '将填写的空白单元格',
  planTitleSuggest: '将采用的建议',
  planTitleFix: '将改正的单元格',
  planTitleReport: '将更新的报告段落',
  anotherReport: '另写一份',
  planTitleUndo: '将恢复的单元格（以前填写的）',
  nothingToWrite: '没有可写入的单元格。',
  left: '未填写',
  noParagraph: '没有可以更新的段落。',
  blank: '空白',
  write: '写入',
  cancel: '取消',
  close: '关闭',
  undo: '撤销填写',
  keptAsIs: '保持不变',
  fillBlank: '填写空白得分',
  adopt: '采用建议',
  weight: '分值',
  given: '表中',
  suggested: '建议',
  none: '—',
  execution: '预算执行率',
  total: '总分',
  grade: '等级',
  lines: '逐项得分',
  needsForm: '核对一张自评表后，这里显示逐项得分。',
  reportNeedsForm: '核对一张自评表后，可由它生成自评报告。',
  outline: '提纲',
  writeReport: '生成报告',
  updateReport: '更新报告',
  reportGoes: '写入新的工作表“自评报告”，不覆盖已有内容。',
  sections: '章节',
  slotWanted: '待补充',
  doubtful: '报告引用了有疑问的数据',
  policy: '计分办法',
  policyByForm: '按表自动选择',
  policyKept: '随工作簿保存。',
  basisOf: '办法依据',
  language: '界面语言',
  languageKept: '保存在本机；报告始终为中文。',
  live: '边填边核对',
  liveWhat: '表格改动后自动重新核对。关闭后点“核对本表”更新。',
  stored: '保存在哪里',
  stored1:
    '工作簿：计分办法（包括自定的）、读取的更正、忽略的问题和理由、对照的目标表、撤销记录、报告各段的原文，随文件走。',
  stored2: '本机：界面语言、是否边填边核对、是否写成公式。',
  stored3: '不联网，不上传任何内容。',
  guide: '使用说明',
  protectedSheet: '工作表受保护：可以核对，锁定的单元格不能写入。',
  inBrowser: '请在 Excel 中打开',
  inBrowserWhat: '这是 Excel 加载项的面板，需要由 Excel 打开。在 Excel 的“绩效自评”选项卡中点“打开面板”。',
  tooOld: '此版本的 Excel 不支持',
};

/** Sentences that contain figures. */
export const PHRASE = {
  /** '5 个错误 · 4 个提醒 · 58 个数据已核对': says what was checked, never just 'OK'. */
  status: (errors: number, warnings: number, infos: number, figures: number, ignored: number) =>
    joined(
      errors > 0 ? `${errors} 个错误` : '没有错误',
      warnings > 0 && `${warnings} 个提醒`,
      infos > 0 && `${infos} 条说明`,
      ignored > 0 && `${ignored} 个已忽略`,
      `${figures} 个数据已核对`,
    ),
  checked: (figures: number, indicators: number, rules: number) =>
    `已核对 ${figures} 个数据、${indicators} 项指标，用 ${rules} 条规则。`,
  /** What was done, and what it changed. */
  doneThen: (done: string, then: string) => `${done}${then}`,
  /** What a check changed. */
  changed: (gone: number, come: number, left: number) =>
    `${[gone > 0 && `已解决 ${gone} 个问题`, come > 0 && `新增 ${come} 个问题`].filter(Boolean).join('，')}，还有 ${left} 个。`,
  goTo: (name: string) => `定位到 ${name}`,
  counted: (what: string, n: number) => `${what} (${n})`,
  executionWeight: (weight: string) => `预算执行率 ${weight} 分`,
  /** Categories with their weights. */
  weights: (parts: readonly (readonly [string, string])[]) =>
    parts.map(([name, weight]) => `${name} ${weight} 分`).join('、'),
  /** Grades with their least totals. */
  grades: (parts: readonly (readonly [string, string])[]) =>
    parts.map(([name, from]) => `${name} ${from} 分起`).join('、'),
  wrongTotal: (given: string, expected: string) => `表中 ${given}，应为 ${expected}`,
  points: (score: string) => `${score} 分`,
  writeCell: (name: string) => `写入 ${name}`,
  fillIn: (text: string) => `填 ${text}`,
  moreCells: (n: number) => `等 ${n} 格`,
  notListed: (n: number) => `另有 ${n} 条不是错误，没有列出。`,
  copied: (n: number) => `已复制 ${n} 条，可以粘贴到聊天或邮件里。`,
  fixTo: (text: string) => `改为 ${text}`,
  unread: (n: number) => `未能读取 ${n} 个单元格`,
  written: (n: number, unchanged: number) =>
    unchanged === 0 ? `已写入 ${n} 个单元格。` : `已写入 ${n} 个单元格，${unchanged} 个未写入。`,
  nothingToReport: '绩效目标表、监控表还没有年终结果，不能据以写自评报告。请打开自评表。',
  /** `elsewhere` is the name of the cells' sheet, if it is not the shown one. */
  undone(n: number, unchanged: number, elsewhere: string | null = null): string {
    const where = elsewhere === null ? '' : `“${elsewhere}”：`;
    return unchanged === 0
      ? `${where}已撤销，恢复 ${n} 个单元格。`
      : `${where}已恢复 ${n} 个单元格，${unchanged} 个保持不变。`;
  },
  undoneNowhere: (left: number) =>
    `最近一次填写所在的工作表已被删除，无法恢复${left > 0 ? '；更早的填写仍可继续撤销' : ''}。`,
  nothingToUndo: '没有可撤销的填写。',
  reportWritten: (sheetName: string, missing: number, hasPage: boolean) =>
    `报告已写入工作表“${sheetName}”${missing > 0 ? `，还有 ${missing} 处待补充` : ''}。${hasPage ? '' : '页面设置未能写入（可能没有安装打印机），打印前请自行设置。'}`,
  reportAgain: (sheetName: string) =>
    `这份自评表已有报告“${sheetName}”，没有再写一份。要更新它，还是另写一份？`,
  noReport: '这个工作簿里没有由本表生成的报告。请先点“生成报告”。',
  whichForm: (count: number) =>
    `这张工作表上有 ${count} 份自评表：请在上方选择其中一份，再点下面的“生成报告”。`,
  previewMoved: '表中内容有变动，已按现在的数据重新列出，请再看一遍。',
  previewOutdated: '表中内容有变动，原来列出的改动已不适用，没有写入。',
  unreadForm: (sheetName: string) => `“${sheetName}”里的自评表还没有核对：请按“核对本表”。`,
  reportCurrent: '报告与本表一致，没有要更新的段落。',
  ignored: (n: number, stale: number) =>
    stale === 0 ? `已忽略 (${n})` : `已忽略 (${n}) · 不再适用 (${stale})`,
  stale: (n: number) => `不再适用 (${n})`,
  paragraphs: (n: number, slots: number) => (slots > 0 ? `${n} 段 · ${slots} 处待补充` : `${n} 段 · 已写全`),
  missing: (n: number) => (n > 0 ? `还有 ${n} 处待补充` : '没有待补充的内容'),
  line: (weight: string, given: string, suggested: string) =>
    `分值 ${weight}，表中得分 ${given}，建议 ${suggested}`,
};

/** Stored values of the workbook that could not be used. */
export const DROPPED = {
  custom: (why: string) => `工作簿里的自定计分办法不能用，已略去：${why}`,
  corrections: (n: number) => `工作簿里有 ${n} 项读取更正不是有效的内容，已略去。`,
  ignored: (n: number) => `工作簿里有 ${n} 条忽略记录不是现在的格式，已略去，相应的问题重新列出。`,
};

/** Rules whose findings say the same of each cell: the title of two or more of them. */
export const ALIKE = {
  'score-missing': (n: number) => `${n} 项未填得分`,
  'deviation-reason-missing': (n: number) => `${n} 项缺少偏差原因`,
  'actual-missing': (n: number) => `${n} 项未填实际完成值`,
  'target-missing': (n: number) => `${n} 项未填指标值`,
  'weight-missing': (n: number) => `${n} 项没有分值`,
  'amount-missing': (n: number) => `${n} 处未填金额`,
  'execution-rate-missing': (n: number) => `${n} 处未填执行率`,
  'indicator-empty-row': (n: number) => `${n} 个二级指标下没有指标`,
  'block-missing': (n: number) => `缺少 ${n} 个部分`,
  'own-score': (n: number) => `${n} 项是助手填写的得分，可以更新`,
};

export const CARD_PHRASE = {
  many: (title: string, n: number) => `${title}（${n} 处）`,
  fixAll: (n: number) => `改正可直接改的 ${n} 条…`,
  fixThese: (n: number) => `改正这 ${n} 处…`,
  fillThese: (n: number) => `填写这 ${n} 处…`,
  done: (done: number, all: number) => `已处理 ${done} / ${all}`,
};

/** Texts about blank forms. */
export const BLANK = {
  title: '新建自评表',
  what: '选一种版式，写入一张新的工作表；其他工作表不动，不需要时删除新表即可。',
};

export const BLANK_PHRASE = {
  /** `hasPage`: with its printed page set up. */
  written: (sheetName: string, hasPage: boolean) =>
    `已新建工作表“${sheetName}”，可以开始填写。${hasPage ? '' : '页面设置未能写入（可能没有安装打印机），打印前请自行设置。'}`,
};

/** Texts about the goals (绩效目标表) that a form is held against. */
export const GOAL = {
  title: '与绩效目标表对照',
  what: '选择本工作簿里的目标表，核对指标、指标值、分值是否与批复的目标一致。',
  sheet: '目标表所在的工作表',
  none: '不对照',
  gone: '选定的目标表所在的工作表已不在，没有对照。',
  unread: '目标表还没有读取，没有对照。点“核对本表”读取。',
};

export const GOAL_PHRASE = {
  noGoals: (sheetName: string) => `“${sheetName}”里没有识别到绩效目标表，没有对照。`,
  otherForm: (sheetName: string) => `“${sheetName}”里没有本表的目标（项目、年度或指标对不上），没有对照。`,
  agrees: (sheetName: string) => `已与“${sheetName}”对照，指标、指标值和分值一致。`,
  differs: (sheetName: string, n: number) => `已与“${sheetName}”对照，有 ${n} 处不一致，列在上面。`,
};

/** Texts about the custom policy. Fields have the same names as in the problems of `customPolicy`. */
export const POLICY = {
  custom: '自定',
  import: '导入计分办法…',
  file: '计分办法文件',
  points: '名称和分值',
  judging: '判定',
  gradesGroup: '等级',
  exchange: '导出、重新开始',
  title: '名称',
  execution: '预算执行率分值',
  weightsWhat: '办法中没有的一类留空。',
  overFulfilment: '超额完成幅度（%）',
  executionReasonBelow: '需说明原因的执行率（%）',
  reverse: '反向指标超过目标值时',
  bandMet: '达成的最低比例（%）',
  bandPartly: '部分达成的最低比例（%）',
  printedTotalHolds: '表中印有总分的，分值合计以它为准',
  gradeName: '等级',
  gradeFrom: '最低分',
  gradesWhat: '从高到低，最后一个等级从 0 分起。',
  addGrade: '增加等级',
  remove: '移除',
  startFrom: '从这一办法重新开始',
  start: '重新开始',
  exported: '导出的内容',
  download: '下载文件',
  exportedWhat: '下载没有反应时，复制上面的内容，存为 .json 文件。',
  storedWhere: '自定的办法随工作簿保存；导出的文件可导入其他工作簿，也可供命令行使用。',
  inUse: '自定的办法已采用。',
};

export const CATEGORY_WEIGHTS: Readonly<Record<CategoryKey, string>> = {
  output: '产出指标分值',
  benefit: '效益指标分值',
  satisfaction: '满意度指标分值',
  cost: '成本指标分值',
};

export const REVERSE: Readonly<Record<ReversePractice, string>> = {
  ratio: '目标值 ÷ 实际值 × 分值',
  linear: '（1 − 超出部分 ÷ 目标值）× 分值',
};

export const POLICY_PHRASE = {
  sum: (points: string) => `合计 ${points} 分`,
  toCorrect: (n: number) => `${n} 处需改正`,
  problems: (n: number) => `有 ${n} 处需要改正；改正之前仍按上一次有效的办法核对。`,
  fileRefused: (name: string) => `“${name}”未采用，仍按原来的办法核对：`,
  nameOf: (n: number) => `第 ${n} 个等级的名称`,
  fromOf: (n: number) => `第 ${n} 个等级的最低分`,
  removeGrade: (n: number) => `移除第 ${n} 个等级`,
};

/** Texts of the preview and of the buttons that open it. */
export const PREVIEW = {
  formulas: '写公式而不是数值',
  raised: '高于原填得分，请自行决定是否采用。',
  locked: '受保护',
  copyLocked: '复制这些值',
  noBlank: '得分都已填写，没有空白可填。',
};

export const PREVIEW_PHRASE = {
  locked: (n: number) => `${n} 格受保护，写不进去：先取消保护，或复制以下的值自行填写`,
  /** 'G12 是助手填写的 8 分，现应为 9 分。' */
  ownOld: (cells: readonly string[], held: string, expected: string, isPoints: boolean) =>
    `${cells.join('、')} 是助手填写的 ${held}${isPoints ? ' 分' : ''}，现应为 ${expected}${isPoints ? ' 分' : ''}。`,
  copied: (n: number) => `已复制 ${n} 格的值。`,
};

/** Texts about readings and their corrections. */
export const READING = {
  assumed: '按以下理解核对',
  directions: '没有符号的目标值，按以下方向理解',
  stated: '读取有误？在这里更正',
  unreadWhat: '这些单元格没有核对。与自评表无关的，可标为不属于本表。',
  notOfForm: '不属于本表',
  changeTo: '改为',
  set: '确定',
  notRead: '未读到',
  takeBack: '撤回',
  correctedWhat: '随工作簿保存，对本工作表的自评表有效。',
  lost: '现在没有采用：本表中找不到原来的单元格。',
  yearWrong: '请填 2000 至 2099 之间的年份。',
};

export const WHAT: Readonly<Record<Assumed['what'] | 'ignore-cell', string>> = {
  'amount-unit': '金额单位',
  kind: '表的种类',
  year: '年度',
  'total-row': '总分所在',
  'score-scale': '每项得分的满分',
  direction: '指标方向',
  'ignore-cell': '不属于本表',
};

/** Values of a reading; others are told as they are. */
export const VALUES = {
  department: '部门整体支出',
  project: '项目支出',
  higher: '越高越好',
  lower: '越低越好',
};

export const READING_PHRASE = {
  points: (score: string) => `${score} 分`,
  row: (row: string) => `第 ${row} 行`,
  notOfForm: (cell: string) => `${cell}不属于本表`,
  direction: (cell: string, way: string) => `${cell}${way}`,
  totalRow: (label: string, row: string, quoted: string) => `${label}：${row}${quoted}`,
  value: (label: string, value: string) => `${label}：${value}`,
  corrected: (n: number, lost: number) => (lost === 0 ? `已更正 (${n})` : `已更正 (${n}) · 未采用 (${lost})`),
  correctedNow: (correction: string) => `已更正：${correction}。`,
  takenBack: (correction: string) => `已撤回更正：${correction}。`,
};

/** Texts about the written report and its update. */
export const REPORT = {
  formChanged: '按本表现在的数据更新。',
  bothChanged: '由您改过，未更新。',
  noLonger: '按本表已没有这一段，未删除。',
  comesNew: '按本表新增一段，请自行加在这一段之后。',
  was: '原为',
  becomes: '改为',
  changed: '报告里已变动的数据',
  byHand: '不能自动更新',
  table: '得分表',
  agrees: '报告与本表一致。',
  onlyByHand: '没有可以自动更新的段落。',
  gone: '没有找到由本表生成的报告：它的工作表可能已删除，或内容已全部改写。',
  otherOutline: '现有报告用的是另一份提纲；这里选的用于“另写一份”。',
};

export const REPORT_PHRASE = {
  write: (n: number) => `生成报告（${n} 段）`,
  update: (n: number) => `更新报告（${n} 处）`,
  paragraph: (n: number | null) => (n === null ? REPORT.table : `第 ${n} 段`),
  more: (n: number) => `另有 ${n} 个`,
  on: (sheetName: string) => `报告在工作表“${sheetName}”`,
  /** '报告已更新 2 处，1 处由您改过、未更新。' */
  updated: (n: number, edited: number, byHand: number, refused: number) =>
    `报告已更新 ${n} 处${edited > 0 ? `，${edited} 处由您改过、未更新` : ''}${byHand > 0 ? `，${byHand} 处请自行增删` : ''}${refused > 0 ? `，${refused} 处未能写入` : ''}。`,
};

/** Texts about the parts of a form's score. */
export const SCORE = {
  parts: '各类得分与分值',
  uncategorised: '未分类指标',
  others: '其他得分',
  noWeight: '没有分值',
};

export const SCORE_PHRASE = {
  missing: (n: number) => `${n} 项未填得分`,
  policy: (weight: string) => `办法为 ${weight} 分`,
};

/** Texts about all sheets of the workbook. */
export const BOOK = {
  check: '核对所有工作表',
  title: '所有工作表',
  again: '重新核对所有工作表',
  back: '返回',
  stopping: '正在停止…',
  old: '之后有变动',
  someOld: '标有“之后有变动”的，是变动前的结果。',
  unread: '没有读取的工作表',
};

export const BOOK_PHRASE = {
  progress: (read: number, all: number) => `已读 ${read} / ${all} 张工作表`,
  /** What the whole run found; `read`: null if it read all of them. */
  found(all: number, read: number | null, forms: number, errors: number, warnings: number): string {
    const sheets = read === null ? `${all} 张工作表` : `已停止，读了 ${read} / ${all} 张工作表`;
    return forms === 0
      ? `${sheets}，没有识别到自评表。`
      : `${sheets}，有 ${forms} 份自评表：${errors} 个错误，${warnings} 个提醒。`;
  },
  /** '2 个错误 · 1 个提醒' of one form. */
  counts: (errors: number, warnings: number) =>
    joined(errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 个提醒`) || '没有错误和提醒',
  without: (n: number) => `${n} 张工作表里没有自评表。`,
  hidden: (names: readonly string[]) => `隐藏的工作表没有读取：${names.join('、')}。`,
};
