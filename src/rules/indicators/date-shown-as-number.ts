import { quoted } from '../../grid';
import { dayShownAsNumber, dayText } from '../../indicator';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { named } from '../wording';

/** A target or actual that is a date shows its serial number: 44561 for 2021-12-31. */
export const dateShownAsNumber: Rule = {
  id: 'date-shown-as-number',
  severity: 'warning',
  title: { zh: '日期显示成了数字', en: 'Date shown as a number' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    for (const { target, actual, name, dimension, category } of form.indicators) {
      const asked = { name, dimension: (dimension ?? category)?.name ?? '', year: form.year };
      for (const measure of [target, actual]) {
        if (!measure || measure.unknown) continue;
        const day = dayShownAsNumber({ ...measure, sign: null, unit: measure.unit?.text ?? null }, asked);
        if (!day) continue;
        const [shown, date] = [quoted(measure.text), dayText(day)];
        yield {
          cells: [
            measure.cell,
            ...(measure.unit?.text.trim() === measure.text.trim() ? [measure.unit.cell] : []),
          ],
          message: {
            zh: `“${named(name)}”填 ${shown}，应是日期 ${date.zh}：请把单元格设为日期格式，或直接填写日期。`,
            en: `“${named(name)}” says ${shown}, which is the date ${date.en}: please format the cell as a date, or type the date.`,
          },
          actual: shown,
          expected: date.zh,
        };
      }
    }
  },
};
