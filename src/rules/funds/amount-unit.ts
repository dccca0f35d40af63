import { decimal, inReadingOrder, type Decimal, type Sentence } from '../../grid';
import { totalLine, type Form } from '../../form';
import { causesOf, shownRate, TEN_THOUSAND, type UnitSlip } from '../../ledger';
import { isKnown } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import type { Observation, Rule } from '../finding';
import { amount, cellList, cellListEn, distinct, named, UNIT_EN } from '../wording';

/** 100 亿元 for one project, 1000 亿元 for one department, written in 万元: beyond what a self-assessment covers. */
const TOO_LARGE_IN_WAN: Readonly<Record<Form['kind'], Decimal>> = {
  project: decimal(1000000),
  department: decimal(10000000),
};
/** A total budget below 1000 元 is implausible. */
const TOO_SMALL_IN_YUAN = decimal(1000);

function tenThousandfold({ figure, beside }: UnitSlip): Sentence {
  const [one, other] = [figure, beside].map(({ value }) => amount(value)).sort((a, b) => a.length - b.length);
  return {
    zh: `${one} 与 ${other} 恰好相差一万倍：请核对是否一处按元、一处按万元填写。`,
    en: `${one} and ${other} differ exactly ten-thousandfold: please check whether one is in yuan and the other in 10,000 yuan.`,
  };
}

function inOtherUnit(form: Form, slips: readonly UnitSlip[], first: UnitSlip): Sentence {
  const { figure, converted, agreesWith, beside } = first;
  const [own, other] = form.amountUnit === '元' ? (['元', '万元'] as const) : (['万元', '元'] as const);
  const [given, right] = [amount(figure.value), amount(converted)];
  const cells = slips.map((slip) => slip.figure.cell);
  const [zh, en] =
    agreesWith === 'rate'
      ? [`执行率 ${shownRate(beside)}`, `the rate of ${shownRate(beside)}`]
      : [`合计 ${amount(beside.value)}`, `the total of ${amount(beside.value)}`];
  return {
    zh: `${given} 换算为 ${right} ${own}才与${zh} 相符：请核对 ${cellList(cells)} 是否按${other}填写。`,
    en: `${given} agrees with ${en} only as ${right} (${UNIT_EN[own]}): please check whether ${cellListEn(cells)} was typed in ${UNIT_EN[other]}.`,
  };
}

function* bySize(form: Form): Generator<Observation> {
  const total = totalLine(form);
  if (!total || !isKnown(total.budget)) return;
  const { value, cell } = total.budget;
  const shown = amount(value);
  if (form.amountUnit === '万元' && value.gte(TOO_LARGE_IN_WAN[form.kind])) {
    yield {
      cells: [cell],
      message: {
        zh: `${named(total.item)}全年预算数 ${shown} 万元偏大：表中单位是万元，请核对是否按元填写（${amount(value.div(TEN_THOUSAND))} 万元）。`,
        en: `A budget of ${shown} × 10,000 yuan is very large: please check whether it was typed in yuan (${amount(value.div(TEN_THOUSAND))}).`,
      },
      actual: shown,
      expected: amount(value.div(TEN_THOUSAND)),
    };
  }
  if (form.amountUnit === '元' && value.gt(0) && value.lt(TOO_SMALL_IN_YUAN)) {
    yield {
      cells: [cell],
      message: {
        zh: `${named(total.item)}全年预算数 ${shown} 元偏小：表中单位是元，请核对是否按万元填写。`,
        en: `A budget of ${shown} yuan is very small: please check whether it was typed in units of 10,000 yuan.`,
      },
      actual: shown,
      expected: amount(value.times(TEN_THOUSAND)),
    };
  }
}

/**
 * The sizes suggest 元 in a form in 万元, or the other way round. If the form names no unit, only amounts that contradict
 * each other are reported.
 */
export const amountUnit: Rule = {
  id: 'amount-unit',
  severity: 'warning',
  title: { zh: '金额单位可能有误', en: 'Amounts may be in another unit' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form, ledger }) {
    const slips = causesOf(ledger, 'unit');
    const [first] = slips;
    if (first) {
      yield {
        slips,
        cells: distinct(slips.flatMap(({ cells }) => cells).sort(inReadingOrder)),
        message: first.agreesWith === 'amount' ? tenThousandfold(first) : inOtherUnit(form, slips, first),
        actual: amount(first.figure.value),
        expected: amount(first.converted),
      };
      return;
    }
    if (form.assumptions.some(({ what }) => what === 'amount-unit')) return;
    yield* bySize(form);
  },
};
