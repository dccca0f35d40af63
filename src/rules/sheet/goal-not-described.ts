import { isPrompt, quoted, saysNothing, squeeze } from '../../grid';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { placeholderIn } from './placeholder-left';

/** Words that say that the goal was met and not what was done. */
const ONLY_MET =
  /^(?:(?:已|全部|均已|已全部|基本|全面)?(?:完成|达成|达到|实现|达标)(?:目标|预期目标|年度目标|全年目标|任务|年度任务)?|是|好|良好|100|[\d.,]+(?:%|万元|元|万)?)[。.]?$/;

/** 全年完成情况 says only 100% or 完成, or nothing: 无, '……'. */
export const goalNotDescribed: Rule = {
  id: 'goal-not-described',
  severity: 'info',
  title: { zh: '全年完成情况过于简略', en: 'What was achieved is not described' },
  block: 'goal',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    const actual = form.goal?.actual;
    const words = squeeze(actual?.text ?? '');
    if (!actual || words === '' || !(saysNothing(words) || ONLY_MET.test(words))) return;
    // placeholder-left tells of 请填写.
    if (isPrompt(words) && placeholderIn(actual.text) !== '') return;
    const text = quoted(actual.text);
    yield {
      cells: [actual.cell],
      message: {
        zh: `全年完成情况只填“${text}”：请简要写明做了什么、达到什么效果。`,
        en: `What was achieved says only “${text}”: please describe what was done and with what effect.`,
      },
      actual: text,
    };
  },
};
