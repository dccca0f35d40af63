import { decimal, type Decimal } from '../grid';
import type { Form } from '../form';
import { isKnown, type KnownFigure } from '../scoring';
import { GOOD_PRACTICE } from './basis';
import type { Observation, Rule } from './finding';
import { AMOUNT_COLUMNS, mixesUnits, partsOf } from './fundSums';
import { amount, named } from './wording';

const TEN_THOUSAND = decimal(10000);
/** 100 亿元 for one project, 1000 亿元 for one department, written in 万元: beyond what a self-assessment covers. */
const TOO_LARGE_IN_WAN: Readonly<Record<Form['kind'], Decimal>> = {
  project: decimal(1000000),
  department: decimal(10000000),
};
/** A whole budget below 1000 元. */
const TOO_SMALL_IN_YUAN = decimal(1000);

/** Two amounts of one form that are each other's in 元 and 万元: budget and executed, or a total and its only part. */
function mixed(form: Form): readonly (readonly [KnownFigure, KnownFigure])[] {
  return form.funds.flatMap((line) => {
    const pairs: [KnownFigure, KnownFigure][] = [];
    if (isKnown(line.budget) && isKnown(line.executed)) pairs.push([line.budget, line.executed]);
    for (const part of partsOf(form, line)) {
      for (const column of AMOUNT_COLUMNS) {
        const whole = line[column];
        const share = part[column];
        if (isKnown(whole) && isKnown(share)) pairs.push([whole, share]);
      }
    }
    return pairs.filter(([one, other]) => mixesUnits(one.value, other.value));
  });
}

function* bySize(form: Form): Generator<Observation> {
  const total = form.funds.find(({ role }) => role === 'total');
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

/** The sizes suggest 元 in a form in 万元, or the other way round. Says nothing where the form does not name its unit. */
export const amountUnit: Rule = {
  id: 'amount-unit',
  severity: 'warning',
  title: { zh: '金额单位可能有误', en: 'Amounts may be in another unit' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    const [pair] = mixed(form);
    if (pair) {
      const [one, other] = pair;
      yield {
        cells: [one.cell, other.cell],
        message: {
          zh: `${amount(one.value)} 与 ${amount(other.value)} 恰好相差一万倍：请核对是否一处按元、一处按万元填写。`,
          en: `${amount(one.value)} and ${amount(other.value)} differ exactly ten-thousandfold: please check whether one is in yuan and the other in 10,000 yuan.`,
        },
        actual: amount(one.value),
        expected: null,
      };
      return;
    }
    if (form.assumptions.some(({ what }) => what === 'amount-unit')) return;
    yield* bySize(form);
  },
};
