import type { Sentence } from '../../grid';

/** Why a cell was read as what it is: the Chinese wording, with its English. */
const REASONS = {
  // The head and the words around the form
  表名: 'name of the form',
  几张表中这一张的名称: 'name of this one of several forms',
  年度: 'year',
  名称见词表: 'a known name',
  同一单元格内的名称和内容: 'name and value in the same cell',
  上一行的续行: 'goes on from the row above',
  表前的文字: 'words before the form',
  表头前的一行: 'a row before the header',
  页面说明: 'a remark on the page',
  说明的续行: 'goes on from the remark above',
  小标题: 'a heading',
  部分的名称: 'name of a part',
  '文字说明部分，不参与核对': 'a part in words, which is not checked',
  '文字说明部分的数字，不参与核对': 'a figure in a part in words, which is not checked',
  // Funds
  资金表头: 'header of the funds',
  资金表头的第二行: 'second row of the header of the funds',
  资金表头所在行: 'row of the header of the funds',
  资金表头之下: 'below the header of the funds',
  资金部分的名称: 'name of the funds',
  资金各列的名称: 'name of a column of the funds',
  资金各行的名称: 'name of a line of the funds',
  资金行的名称: 'name of a line of the funds',
  资金名称: 'name of an amount',
  资金名称的上一行: 'the row above the names of amounts',
  资金名称右侧或之下: 'beside or below the name of an amount',
  '资金的另一种划分，不在表头之列': 'another division of the funds, outside the columns of the header',
  同一单元格内的名称和金额: 'name and amount in the same cell',
  合并至多行的名称: 'a name merged over several rows',
  序号: 'number of the row',
  '分列的内容，不参与核对': 'a column that is not checked',
  // Goal
  总体目标: 'the goal of the year',
  总体目标的名称: 'name of the goal of the year',
  总体目标的行名: 'name of a row of the goal',
  总体完成率: 'overall completion',
  // Indicators
  指标表头: 'header of the indicators',
  指标表头所在行: 'row of the header of the indicators',
  指标表头之下: 'below the header of the indicators',
  指标部分的名称: 'name of the indicators',
  '换页后的表头、页码': 'header or page number after a page break',
  横贯全表的一行: 'a row across the whole table',
  分级的一行: 'a row that names a level',
  '计划、实际分两行': 'planned and actual in two rows',
  小计行: 'a row of a subtotal',
  总分行: 'the row of the total',
  总分的名称: 'name of the total',
} as const satisfies Readonly<Record<string, string>>;

type NamedReason = keyof typeof REASONS;

/** A wording of REASONS, or the place of a cell by the label it belongs to. */
export type Reason = NamedReason | `“${string}”${keyof typeof PLACES}`;

const PLACES = { 右侧: 'beside', 之下: 'below' } as const;

/** A reason in both languages; a label is quoted as the form has it. */
export function reasonSentence(zh: Reason): Sentence {
  if (isNamed(zh)) return { zh, en: REASONS[zh] };
  const end = zh.lastIndexOf('”');
  const place = zh.slice(end + 1) as keyof typeof PLACES;
  return { zh, en: `${PLACES[place]} ${zh.slice(0, end + 1)}` };
}

function isNamed(zh: Reason): zh is NamedReason {
  return Object.hasOwn(REASONS, zh);
}
