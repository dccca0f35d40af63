import { quoted } from '../../grid';
import { quantityOf, shareInName, thresholdInName, type Quantity, type Value } from '../../indicator';
import { FORM_ITSELF } from '../../policy';
import type { Rule } from '../finding';

/** Whether two figures have the same unit; one without a unit matches only another without. */
function sameUnit(one: Quantity, other: Quantity): boolean {
  if (!one.unit || !other.unit) return one.unit === other.unit;
  return one.unit.base === other.unit.base && perOf(one.unit) === perOf(other.unit);
}

const perOf = ({ per }: NonNullable<Quantity['unit']>) =>
  per.map(({ base, size, timesAYear }) => `${base} ${size.toFixed()} ${timesAYear?.toFixed() ?? ''}`).join();

const inBase = ({ number, unit }: Quantity) => (unit ? number.times(unit.factor) : number);

/** Whether both hold a figure in the same unit and the figures differ. */
function contradict(name: Value, target: Value): boolean {
  const stated = quantityOf(name);
  const set = quantityOf(target);
  if (!stated || !set || target.kind === 'change' || name.kind === 'change') return false;
  if ('wordy' in target && target.wordy) return false;
  return sameUnit(stated, set) && !inBase(stated).eq(inBase(set));
}

/** The indicator's name states a threshold (满意率达95%以上) or a share (达标率100%), and the target cell another. */
export const targetContradictsName: Rule = {
  id: 'target-contradicts-name',
  severity: 'warning',
  title: { zh: '指标值与指标名称不一致', en: 'Target contradicts the indicator’s name' },
  block: 'indicators',
  basis: FORM_ITSELF,
  fixable: false,
  *check({ scorecard }) {
    for (const { indicator, target: value } of scorecard.indicators) {
      const { target, name, nameCell } = indicator;
      const threshold = thresholdInName(name) ?? shareInName(name);
      if (!target || !value || !threshold || !contradict(threshold, value)) continue;
      yield {
        cells: [target.cell, nameCell],
        message: {
          zh: `指标名称写明“${quoted(threshold.text)}”，指标值填 ${quoted(value.text)}：请统一。`,
          en: `The name says “${quoted(threshold.text)}”, the target ${quoted(value.text)}: please make them agree.`,
        },
        actual: quoted(value.text),
        expected: quoted(threshold.text),
      };
    }
  },
};
