import type { CellRef, Sentence } from '../grid';
import type { Assumption } from './form';

const BECAUSE: Readonly<Record<Assumption['what'], Sentence>> = {
  'amount-unit': {
    zh: '表中没有注明金额单位，按自评表通常使用的万元读取。',
    en: 'The form names no unit of money; 万元 is what such forms use.',
  },
  kind: {
    zh: '表名和栏目都没有说明是部门整体支出还是项目支出，按项目支出读取。',
    en: 'Neither title nor blocks say whether it is a department or a project; it was read as a project.',
  },
  year: {
    zh: '表内没有年度，取自工作表名称。',
    en: "The form itself has no year; it is the sheet name's.",
  },
  'total-row': {
    zh: '有不止一行合计，或总分与指标表隔开，取最后一行。',
    en: 'More than one row gives a total, or it stands apart from the table; the last one was taken.',
  },
  'score-scale': {
    zh: '每项得分按百分制填写，总分是按权重折算的；各项得分没有按分值核对。',
    en: 'Each score is out of 100 and the total weighs them; scores were not checked against weights.',
  },
};

/** Weights that sum to 100 in each category, whose own weights do so as well. */
export const WEIGHTS_AS_SHARES: Sentence = {
  zh: '各类内的分值分别合计为 100 分，按类别的权重折算；没有按总分核对。',
  en: 'The weights sum to 100 in each category and count by its weight; they were not checked against the total.',
};

/** A project that begins and ends in one year is about that year. */
export const YEAR_OF_PROJECT: Sentence = {
  zh: '表内没有年度，取自项目起止时间。',
  en: 'The form itself has no year; it is that of the project, which begins and ends in it.',
};

export function assumption(
  what: Assumption['what'],
  value: string,
  cell: CellRef | null = null,
  because = BECAUSE[what],
): Assumption {
  return { what, value, cell, because };
}
