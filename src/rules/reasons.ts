import { saysNothing, type CellRef } from '../grid';
import type { Form, TextCell } from '../form';

/** A place where the form asks for a reason, and whether one stands there. */
export interface ReasonPlace {
  readonly cell: CellRef;
  readonly given: boolean;
}

/** Whether a cell gives a reason: '无', '0' and '……' are none; templates carry them over from year to year. */
export function givesReason(place: TextCell | null): boolean {
  return place !== null && !saysNothing(place.text);
}

const placeOf = (text: TextCell): ReasonPlace => ({ cell: text.cell, given: givesReason(text) });

/** Reasons asked for below the table: 偏差大或目标未完成原因分析. */
export function reasonBlocks(form: Form): readonly ReasonPlace[] {
  return form.entries.filter(({ role }) => role === 'reason').map(({ value }) => placeOf(value));
}

/** Words of a remark that may say why money was not spent. */
const OF_MONEY = /执行|支出|支付|预算|资金|经费|结转|结余|拨付|款/;

/** Places where a reason for the execution may stand: beside the lines of the funds, or in a block for all. */
export function fundReasons(form: Form): readonly ReasonPlace[] {
  const beside = form.funds.flatMap(({ reason }) => (reason ? [placeOf(reason)] : []));
  const remarks = form.entries
    .filter(({ role }) => role === 'problems' || role === 'measures' || role === 'remark')
    .filter(({ value }) => OF_MONEY.test(value.text))
    .map(({ value }) => placeOf(value));
  const asked = [...beside, ...reasonBlocks(form)];
  // 存在问题 and 说明 may hold the reason, but the form does not ask for one there.
  return asked.length === 0 ? [] : [...asked, ...remarks];
}
