import { quoted } from '../../grid';
import { isMeasurable, isOnlyUnit, periodInName } from '../../indicator';
import { PROVINCIAL_PRACTICE, dimensionKey, type DimensionKey } from '../../policy';
import type { Rule } from '../finding';
import { placeholderIn } from '../sheet/placeholder-left';
import { isUnfilled } from './counted';
import { named } from '../wording';

/** Dimensions whose targets must be figures, dates or definite states; benefits may be described in words. */
const MEASURED: readonly (DimensionKey | null)[] = ['quantity', 'quality', 'timeliness', 'cost'];

/** A quantity, quality, timeliness or cost indicator whose target has no number, date or defined state. */
export const targetNotMeasurable: Rule = {
  id: 'target-not-measurable',
  severity: 'warning',
  title: { zh: '指标值无法衡量', en: 'Target cannot be measured' },
  block: 'indicators',
  basis: PROVINCIAL_PRACTICE,
  fixable: false,
  *check({ scorecard }) {
    for (const { indicator, target: value } of scorecard.indicators) {
      const { target, name, nameCell, dimension } = indicator;
      if (!target || !value || !dimension || isUnfilled(target) || value.kind === 'not-applicable') continue;
      // placeholder-left tells of ≥**人.
      if (placeholderIn(target.text) !== '') continue;
      if (!MEASURED.includes(dimensionKey(dimension.name))) continue;
      if (isMeasurable(value, { name, dimension: dimension.name })) continue;
      yield {
        cells: [target.cell, nameCell],
        message: periodInName(name)
          ? {
              zh: `${quoted(dimension.name)}的名称是时间“${named(name)}”，指标值填 ${quoted(value.text)}：请写明什么事在何时完成。`,
              en: `The indicator's name is a period (${named(name)}) and its target ${quoted(value.text)}: please say what is done by when.`,
            }
          : isOnlyUnit(value.text)
            ? {
                zh: `${quoted(dimension.name)}“${named(name)}”的指标值“${quoted(value.text)}”只有单位，没有数字：请填写数字。`,
                en: `The target “${quoted(value.text)}” of “${named(name)}” is a unit without a number: please give the number.`,
              }
            : {
                zh: `${quoted(dimension.name)}“${named(name)}”的指标值“${quoted(value.text)}”无法衡量：请填数字、日期或明确的结果。`,
                en: `The target “${quoted(value.text)}” of “${named(name)}” cannot be measured: please give a number, a date or a definite result.`,
              },
        actual: quoted(value.text),
      };
    }
  },
};
