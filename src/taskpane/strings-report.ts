import type { Sentence } from '../grid';

/** Texts about the written report and its update. */
export const REPORT = {
  formChanged: { zh: '按本表现在的数据更新。', en: 'Follows the form’s new figures.' },
  bothChanged: { zh: '由您改过，未更新。', en: 'Edited by you; not updated.' },
  noLonger: { zh: '按本表已没有这一段，未删除。', en: 'No longer in the form; not deleted.' },
  comesNew: { zh: '按本表新增一段，请自行加在这一段之后。', en: 'New in the form; add it below this one.' },
  was: { zh: '原为', en: 'was ' },
  becomes: { zh: '改为', en: 'becomes ' },
  changed: { zh: '报告里已变动的数据', en: 'Figures changed since the report' },
  byHand: { zh: '不能自动更新', en: 'Not updated' },
  table: { zh: '得分表', en: 'score table' },
  agrees: { zh: '报告与本表一致。', en: 'The report agrees with the form.' },
  onlyByHand: {
    zh: '没有可以自动更新的段落。',
    en: 'No paragraph can be updated automatically.',
  },
  gone: {
    zh: '没有找到由本表生成的报告：它的工作表可能已删除，或内容已全部改写。',
    en: 'The report of this form is not found: its sheet may have been deleted, or rewritten.',
  },
  otherOutline: {
    zh: '现有报告用的是另一份提纲；这里选的用于“另写一份”。',
    en: 'The present report has another outline; this one is for Write another.',
  },
} as const satisfies Record<string, Sentence>;

const paragraphs = (n: number) => `${n} ${n === 1 ? 'paragraph' : 'paragraphs'}`;

export const REPORT_PHRASE = {
  write(n: number): Sentence {
    return { zh: `生成报告（${n} 段）`, en: `Write report (${paragraphs(n)})` };
  },
  update(n: number): Sentence {
    return { zh: `更新报告（${n} 处）`, en: `Update report (${n})` };
  },
  paragraph(n: number | null): Sentence {
    return n === null ? REPORT.table : { zh: `第 ${n} 段`, en: `paragraph ${n}` };
  },
  more(n: number): Sentence {
    return { zh: `另有 ${n} 个`, en: `${n} more` };
  },
  on(sheetName: string): Sentence {
    return { zh: `报告在工作表“${sheetName}”`, en: `The report is on sheet ${sheetName}` };
  },
  /** '报告已更新 2 处，1 处由您改过、未更新。' */
  updated(n: number, edited: number, byHand: number, refused: number): Sentence {
    const zh = [
      edited > 0 ? `，${edited} 处由您改过、未更新` : '',
      byHand > 0 ? `，${byHand} 处请自行增删` : '',
      refused > 0 ? `，${refused} 处未能写入` : '',
    ];
    const en = [
      edited > 0 ? `, ${edited} edited by you and left` : '',
      byHand > 0 ? `, ${byHand} to add or delete by hand` : '',
      refused > 0 ? `, ${refused} refused` : '',
    ];
    return { zh: `报告已更新 ${n} 处${zh.join('')}。`, en: `${n} updated in the report${en.join('')}.` };
  },
} as const;
