import { percent } from '../../grid';
import { reasonFor } from '../../ledger';
import { PROVINCIAL_PRACTICE, dimensionKey } from '../../policy';
import type { Rule } from '../finding';
import { named } from '../wording';

/** The actual is far above the target and no reason is given: the target may have been set too low. */
export const overFulfilled: Rule = {
  id: 'over-fulfilled',
  severity: 'warning',
  title: { zh: '实际远超目标', en: 'Actual far above target' },
  block: 'indicators',
  basis: PROVINCIAL_PRACTICE,
  fixable: false,
  *check({ scorecard, policy, ledger }) {
    const { threshold, basis } = policy.overFulfilment;
    for (const line of scorecard.indicators) {
      const { completion, indicator } = line;
      const { target, actual, name, dimension, category } = indicator;
      if (!completion?.judged || completion.kindOf !== 'quantitative' || completion.direction === 'lower')
        continue;
      if (!completion.ratio || !completion.target?.gt(0) || !target || !actual) continue;
      // A value within the target range is as planned, however far above the lower end.
      if (line.target?.kind === 'range' && !(completion.actual?.gt(line.target.to) ?? false)) continue;
      // Exceeding a cost target is not an achievement.
      if (dimensionKey((dimension ?? category)?.name ?? '') === 'cost') continue;
      const place = reasonFor(ledger.reasons, line);
      if (completion.ratio.lt(threshold.plus(1)) || place?.given) continue;
      // Nobody can give a reason where the form has no place for one.
      const todo = place
        ? { zh: '请说明原因', en: 'please explain' }
        : { zh: '请核对目标值', en: 'please check it' };
      const over = percent(completion.ratio.minus(1), 2);
      const { target: aim, actual: reached, unitShown, actualUnitShown } = completion;
      const shown = `${reached?.toFixed() ?? ''}${actualUnitShown}`;
      yield {
        cells: [actual.cell, target.cell],
        message: {
          zh: `“${named(name)}”实际 ${shown}，比目标 ${aim.toFixed()}${unitShown} 高 ${over}：目标可能偏低，${todo.zh}。`,
          en: `“${named(name)}” reached ${shown}, ${over} above its target ${aim.toFixed()}${unitShown}: the target may have been set low, ${todo.en}.`,
        },
        actual: shown,
        expected: `${aim.toFixed()}${unitShown}`,
        difference: over,
        basis,
      };
    }
  },
};
