import type { Sentence } from '../../grid';
import type { ReversePractice } from '../../policy';

const REVERSE: Readonly<Record<ReversePractice, Sentence>> = {
  ratio: {
    zh: '反向指标超过目标时：目标 ÷ 实际 × 分值',
    en: 'Lower is better, beyond the target: target ÷ actual × weight',
  },
  linear: {
    zh: '反向指标超过目标时：超出几成扣几成，达到目标的 2 倍得 0 分',
    en: 'Lower is better, beyond the target: the share beyond it is lost, 0 from twice the target on',
  },
};

/** What a command answers in words, and what keeps it from an answer. */
export const ANSWERS = {
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
  unexpected: (what: string): Sentence => ({
    zh: `处理时出现意外错误：${what}。请把文件和这句话发给维护者。`,
    en: `An unexpected error: ${what}. Please send the file and this line to the maintainers.`,
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
  overall: ({
    files,
    forms,
    reports,
    unreadable,
  }: Record<'files' | 'forms' | 'reports' | 'unreadable', number>): Sentence => ({
    zh: `共 ${files} 个文件、${forms} 份自评表${reports > 0 ? `、${reports} 份自评报告（未核对）` : ''}${unreadable > 0 ? `，${unreadable} 个文件未能核对` : ''}。`,
    en: `${files} files, ${forms} forms${reports > 0 ? `, ${reports} reports (not checked)` : ''}${unreadable > 0 ? `, ${unreadable} files not checked` : ''}.`,
  }),
  placeOfForm: (first: number, last: number, columns: readonly [string, string] | null): Sentence => ({
    zh: `第 ${first}–${last} 行${columns ? ` ${columns.join('–')} 列` : ''}`,
    en: `rows ${first}–${last}${columns ? `, columns ${columns.join('–')}` : ''}`,
  }),
  report: (): Sentence => ({ zh: '自评报告', en: 'Report' }),
  reportNotChecked: (): Sentence => ({
    zh: '这是自评报告，没有核对其中的数据。',
    en: 'This is a report; its figures were not checked.',
  }),
  points: (score: string): Sentence => ({ zh: `${score} 分`, en: `${score} points` }),
  reverse: (practice: ReversePractice): Sentence => REVERSE[practice],
  executionBasis: ({ zh, en }: Sentence): Sentence => ({
    zh: `预算执行率分值的依据：${zh}`,
    en: `Basis of the weight of the execution: ${en}`,
  }),
  unlike: (id: string): Sentence => ({ zh: `（与 ${id} 不同）`, en: ` (unlike ${id})` }),
  basis: (text: string): Sentence => ({ zh: `依据：${text}`, en: `Basis: ${text}` }),
  written: (path: string): Sentence => ({ zh: `已写入 ${path}。`, en: `Written: ${path}.` }),
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
