import { isPrompt, saysNothing, type CellRef } from '../grid';
import type { Form, TextCell } from '../form';
import type { IndicatorLine } from '../scoring';

/** A place where the form asks for a reason, and whether it holds one. */
export interface ReasonPlace {
  readonly cell: CellRef;
  readonly given: boolean;
}

/** Where a form asks for reasons. */
export interface Reasons {
  /** Below the table: 偏差大或目标未完成原因分析. */
  readonly blocks: readonly ReasonPlace[];
  /** Where a reason for the execution may be: beside the lines of the funds, or in a block for all. */
  readonly funds: readonly ReasonPlace[];
}

/** Whether a cell gives a reason: '无', '0' and '……' are none; templates carry them over from year to year. */
function givesReason(place: TextCell | null): boolean {
  return place !== null && !saysNothing(place.text);
}

const placeOf = (text: TextCell): ReasonPlace => ({ cell: text.cell, given: givesReason(text) });

/** Whether a template asks for the reasons in another place: 请在此处逐一针对完成度较差绩效指标，简要说明原因. */
const asksReason = ({ text }: TextCell) => text.includes('原因') && isPrompt(text);

/** Words of a remark that may say why money was not spent. */
const OF_MONEY = /执行|支出|支付|预算|资金|经费|结转|结余|拨付|款/;

/** The places for reasons of a form. */
export function reasonsOf({ entries, funds }: Form): Reasons {
  const blocks = entries
    .filter(({ role, value }) => role === 'reason' || asksReason(value))
    .map(({ value }) => placeOf(value));
  const beside = funds.flatMap(({ reason }) => (reason ? [placeOf(reason)] : []));
  const remarks = entries
    .filter(({ role }) => role === 'problems' || role === 'measures' || role === 'remark')
    .filter(({ value }) => OF_MONEY.test(value.text))
    .map(({ value }) => placeOf(value));
  const asked = [...beside, ...blocks];
  // 存在问题 and 说明 may hold the reason, but the form does not ask for one there.
  return { blocks, funds: asked.length === 0 ? [] : [...asked, ...remarks] };
}

/** Where the reason for an indicator's deviation is or belongs: beside it, else in a block below the table. */
export function reasonFor({ blocks }: Reasons, { indicator }: IndicatorLine): ReasonPlace | null {
  const given = givesReason(indicator.reason) || blocks.some((block) => block.given);
  const cell = indicator.reason?.cell ?? blocks[0]?.cell ?? null;
  return cell && { cell, given };
}
