import type { Sentence } from '../grid';
import type { Review } from '../rules';
import type { SheetGoals } from './state';

/** Texts about the goals (绩效目标表) that a form is held against. */
export const GOAL = {
  title: { zh: '与绩效目标表对照', en: 'Hold against the goal form' },
  what: {
    zh: '选择本工作簿里的目标表，核对指标、指标值、分值是否与批复的目标一致。',
    en: 'Choose the goal form in this workbook: indicators, targets and weights are held against it.',
  },
  sheet: { zh: '目标表所在的工作表', en: 'Sheet of the goal form' },
  none: { zh: '不对照', en: 'None' },
  gone: {
    zh: '选定的目标表所在的工作表已不在，没有对照。',
    en: 'The chosen sheet was deleted; the form is not held against any goals.',
  },
  unread: {
    zh: '目标表还没有读取，没有对照。点“核对本表”读取。',
    en: 'The goal form has not been read yet. Press Check sheet.',
  },
} as const satisfies Record<string, Sentence>;

export const GOAL_PHRASE = {
  noGoals(sheetName: string): Sentence {
    return {
      zh: `“${sheetName}”里没有识别到绩效目标表，没有对照。`,
      en: `No goal form was found on sheet ${sheetName}; nothing was held against it.`,
    };
  },
  /** What holding a form against its goals showed. */
  held({ sheetName, forms }: SheetGoals, { goal, findings }: Pick<Review, 'goal' | 'findings'>): Sentence {
    if (sheetName === null) return GOAL.gone;
    if (forms.length === 0) return GOAL_PHRASE.noGoals(sheetName);
    if (!goal)
      return {
        zh: `“${sheetName}”里没有本表的目标（项目、年度或指标对不上），没有对照。`,
        en: `Sheet ${sheetName} does not hold the goals of this form (project, year or indicators differ).`,
      };
    const { length } = findings.filter(({ rule }) => rule === 'target-changed');
    return length === 0
      ? {
          zh: `已与“${sheetName}”对照，指标、指标值和分值一致。`,
          en: `Held against sheet ${sheetName}: indicators, targets and weights agree.`,
        }
      : {
          zh: `已与“${sheetName}”对照，有 ${length} 处不一致，列在上面。`,
          en: `Held against sheet ${sheetName}: ${length} ${length === 1 ? 'difference' : 'differences'}, listed above.`,
        };
  },
} as const;
