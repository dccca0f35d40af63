import type { Sentence } from '../grid';

/** Texts about the parts of a form's score. */
export const SCORE = {
  parts: { zh: '各类得分与分值', en: 'Scores and weights by category' },
  uncategorised: { zh: '未分类指标', en: 'Without a category' },
  others: { zh: '其他得分', en: 'Other points' },
  noWeight: { zh: '没有分值', en: 'no weight' },
} as const satisfies Record<string, Sentence>;

export const SCORE_PHRASE = {
  missing(n: number): Sentence {
    return { zh: `${n} 项未填得分`, en: n === 1 ? '1 score missing' : `${n} scores missing` };
  },
  policy(weight: string): Sentence {
    return { zh: `办法为 ${weight} 分`, en: `policy: ${weight}` };
  },
} as const;
