import type { Sentence } from '../grid';

/** Texts of the preview and of the buttons that open it. */
export const PREVIEW = {
  formulas: { zh: '写公式而不是数值', en: 'Write formulas, not values' },
  raised: { zh: '高于原填得分，请自行决定是否采用。', en: 'Above your own score: tick it if you agree.' },
  locked: { zh: '受保护', en: 'Locked' },
  copyLocked: { zh: '复制这些值', en: 'Copy these values' },
  noBlank: { zh: '得分都已填写，没有空白可填。', en: 'All scores are filled in; none is blank.' },
} as const satisfies Record<string, Sentence>;

export const PREVIEW_PHRASE = {
  locked(n: number): Sentence {
    return {
      zh: `${n} 格受保护，写不进去：先取消保护，或复制以下的值自行填写`,
      en: `${n} locked: unprotect the sheet first, or copy these values and fill them in yourself`,
    };
  },
  /** 'G12 是助手填写的 8 分，现应为 9 分。' */
  ownOld(cells: readonly string[], held: string, expected: string, isPoints: boolean): Sentence {
    const unit = isPoints ? ' 分' : '';
    return {
      zh: `${cells.join('、')} 是助手填写的 ${held}${unit}，现应为 ${expected}${unit}。`,
      en: `${cells.join(', ')}: ${held} was filled in by this add-in; it should be ${expected} now.`,
    };
  },
  copied(n: number): Sentence {
    return { zh: `已复制 ${n} 格的值。`, en: `${n} ${n === 1 ? 'value' : 'values'} copied.` };
  },
} as const;
