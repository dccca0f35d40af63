import { words } from '../../grid';
/** Labels of the row that sums the scores. */
export const TOTAL_LABELS: readonly string[] = words(`
  最终得分 总分 合计 总计 总得分 自评总分 得分合计 综合得分 总分值 自评总得分 评价总分
  绩效自评总分 项目总得分 总评分 总分合计 合计得分 自评得分合计 自评得分 总得分合计 自评分合计
  指标合计 指标得分合计
`);

/** Labels of rows that sum a part of the table. */
export const SUBTOTAL_LABELS: readonly string[] = ['小计', '分项合计', '本级小计'];

/** The ways staff write the four grades. */
export const GRADE_NAMES: Readonly<Record<string, readonly string[]>> = {
  优: ['优', '优秀', '优等'],
  良: ['良', '良好', '良等'],
  中: ['中', '中等', '一般', '合格', '及格'],
  差: ['差', '较差', '差等', '不合格', '不及格'],
};

/** Words that tell a grade from other words in the total row. */
export const GRADE_WORDS: readonly string[] = Object.values(GRADE_NAMES).flat();

/** Ends of a short label of the total: 绩效自评综合得分, 项目支出绩效总分. */
export const TOTAL_ENDS: readonly string[] = ['综合得分', '总得分', '总分'];

/** The end of a label that sums a part of the table: 产出指标得分小计. */
export const SUBTOTAL_END = '得分小计';

/** Beginnings of a total below the funds that sums them and the table above. */
export const GRAND_TOTALS: readonly string[] = ['总计', '总分', '总得分', '自评总分'];

/** Parts of a label for the score given, as opposed to the points that can be reached. */
export const GIVEN_SCORE: readonly string[] = ['得分', '自评', '评分'];

/** A score after its label in one cell: 总分：99分. */
export const SCORE_BEHIND = /[:：]\s*(\d+(?:\.\d+)?)\s*分?\s*$/;

/** A grade after its label in one cell: 自评等级：优. */
export const GRADE_BEHIND = /^(?:自评|评价|绩效)?(?:等级|等次)[:：]\s*(\S{1,4})\s*$/;

/** A score and a grade in a sentence: 经自评，本项目得分98.09分，评价等级为优。 */
export const SCORE_IN_SENTENCE = /得分(?:为|是|[:：])?\s*(\d{1,3}(?:\.\d{1,4})?)\s*分/;
export const GRADE_IN_SENTENCE =
  /(?:等级|等次|评级)(?:为|是|[:：])?\s*[“"]?(优秀|优|良好|良|中等|中|较差|差)/;

/** Beginnings of a line of deducted points. */
export const TAKEN_OFF: readonly string[] = ['扣分', '减分'];

/** Beginnings of a line of points beside the weights. */
export const BONUS_LINES: readonly string[] = [...TAKEN_OFF, '加分', '加减分', '附加分', '奖励分'];

/** The word for scores out of 100 in a column's header. */
export const OUT_OF_100 = '百分制';
