import type { Sentence } from '../grid';
import type { Policy } from '../policy';

export type BlankId = 'project-central' | 'department-central' | 'project-hunan' | 'department-hunan';

/** A layout of a blank form, as a person of the field reads and edits it. */
export interface BlankLayout {
  readonly id: BlankId;
  readonly name: Sentence;
  /** One line: where the layout is used. */
  readonly what: Sentence;
  /** Whose weights its labels and cells have. */
  readonly policy: Policy;
  readonly landscape: boolean;
  /** Of the columns from A on, in points. */
  readonly widths: readonly number[];
  /**
   * The sheet, a row a line: its kind, then its cells between strokes. `kind*4` stands for four such rows; the row
   * `indicator` for all rows of the table.
   *
   * | cell | meaning |
   * | --- | --- |
   * | `<` `^` `<<` | belongs to the cell on its left, to the one above; the rest of the row belongs to the left |
   * | `[文字]` `[金额]` `[人数]` `[分值]` `[得分]` | to be typed |
   * | `[指标值]` | to be typed; a time (11月20日) stays as it is typed, or Excel would add the present year |
   * | `[选 甲,乙]` | to be chosen |
   * | `[合计 ↓1↓4]` | sum of the cells 1 and 4 rows below; also ↑ and → |
   * | `[执行率 F/E]` `[执行得分 H*G]` | column F divided by column E; rate in H times weight in G, at most the weight |
   * | `[执行分值]` `[满分]` | of the policy |
   * | `[一级]` `[二级]` | category with its weight, and dimension, of a row of the table |
   * | `[总分]` | sum of all scores above |
   * | anything else | a label |
   */
  readonly sheet: string;
}

/** Kinds of rows, with their heights in points. */
export const HEIGHTS = {
  title: 40,
  caption: 22,
  entry: 26,
  duties: 60,
  head: 26,
  fund: 24,
  task: 26,
  goal: 72,
  header: 32,
  indicator: 28,
  total: 26,
  foot: 28,
} as const;

export type RowKind = keyof typeof HEIGHTS;

/** Dimensions of each category, with the rows that each has for indicators, and whether these are due at a time. */
export const INDICATOR_ROWS: Readonly<
  Partial<Record<Policy['categories'][number]['key'], readonly (readonly [string, number, 'due'?])[]>>
> = {
  output: [
    ['数量指标', 3],
    ['质量指标', 2],
    ['时效指标', 2, 'due'],
    ['成本指标', 2],
  ],
  benefit: [
    ['经济效益指标', 1],
    ['社会效益指标', 2],
    ['生态效益指标', 1],
    ['可持续影响指标', 1],
  ],
  satisfaction: [['服务对象满意度指标', 2]],
};
