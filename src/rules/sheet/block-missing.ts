import { squeeze, type Sentence } from '../../grid';
import type { Form } from '../../form';
import { isKnown } from '../../scoring';
import { categoryKey, GOOD_PRACTICE } from '../../policy';
import type { Rule, Subject } from '../finding';

interface Absent {
  readonly name: Sentence;
  readonly unchecked: Sentence;
  /** The block has a header, and nothing below it. */
  readonly isHeaded?: true;
  /** Only a limit of what was checked: the layout does without the block. */
  readonly isLimit?: true;
}

const FUNDS: Absent = {
  name: { zh: '资金', en: 'funds' },
  unchecked: { zh: '未核对预算执行', en: 'the execution of the budget was not checked' },
};
const GOAL: Absent = {
  name: { zh: '年度总体目标', en: 'annual goal' },
  unchecked: { zh: '未核对目标完成情况', en: 'the goal was not checked' },
};
const INDICATORS: Absent = {
  name: { zh: '绩效指标', en: 'indicators' },
  unchecked: { zh: '未核对指标和权重', en: 'indicators and weights were not checked' },
};
const TOTAL: Absent = {
  name: { zh: '总分', en: 'total' },
  unchecked: { zh: '未核对总分', en: 'the total was not checked' },
};

/** Some layouts put the goal into a label of the table: 年度绩效目标1（80分）. */
function namesGoal(cells: Subject['cells']): boolean {
  return cells.some(({ text }) => /目标/.test(squeeze(text.slice(0, 40))));
}

/**
 * Whether the table itself scores how the budget was executed, in a category of its own beside those of the policy (投入:
 * 预算完成率, 支出进度率), so that the layout needs no funds.
 */
function scoresExecution({ indicators }: Form): boolean {
  const own = indicators.filter(({ category }) => category !== null && categoryKey(category.name) === null);
  return own.some(({ name }) => /(?:预算|支出|资金).*(?:执行|完成|进度)率/.test(squeeze(name)));
}

const NUMBERS = '一二三四五六七八九';

/** A layout that numbers its blocks without a gap (一、二、三、) is complete as it is. */
function numbersItsBlocks(cells: Subject['cells']): boolean {
  const numbers = cells
    .map(({ text }) => /^([一二三四五六七八九])、/.exec(squeeze(text.slice(0, 40)))?.[1])
    .filter((number) => number !== undefined);
  return numbers.length > 1 && NUMBERS.startsWith(numbers.join(''));
}

/**
 * The blocks that this layout should have and lacks: a scoring table has neither funds nor goal, a goal form no total.
 */
function absent({ form, cells }: Subject): readonly Absent[] {
  const { asks } = form;
  const found: Absent[] = [];
  if (form.indicators.length === 0 && form.emptyRows.length === 0)
    found.push(asks.has('targets') ? { ...INDICATORS, isHeaded: true } : INDICATORS);
  const selfAssessment = asks.has('targets') && asks.has('scores');
  const givesGoal = asks.has('goal') && form.stage !== 'goal';
  if (form.funds.length === 0 && (selfAssessment || givesGoal))
    found.push(scoresExecution(form) ? { ...FUNDS, isLimit: true } : FUNDS);
  if (
    form.goal === null &&
    selfAssessment &&
    asks.has('weights') &&
    form.funds.length > 0 &&
    !namesGoal(cells) &&
    !numbersItsBlocks(cells)
  ) {
    found.push(GOAL);
  }
  const scores = form.indicators.filter(({ score }) => isKnown(score));
  // A scoring table may do without a total; a self-assessment may not.
  if (form.total === null && scores.length > 1 && asks.has('targets')) found.push(TOTAL);
  return found;
}

/** A block that the form's kind needs was not found. */
export const blockMissing: Rule = {
  id: 'block-missing',
  severity: 'warning',
  title: { zh: '缺少一个部分', en: 'A block is missing' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check(subject) {
    const { form } = subject;
    // A list has one layout for all its projects, with no place for a goal or total of each.
    if (form.isListed) return;
    const cell = form.titleCell ?? form.funds[0]?.labelCell ?? form.indicators[0]?.nameCell;
    for (const { name, unchecked, isHeaded, isLimit } of absent(subject)) {
      yield {
        ...(isLimit ? { severity: 'info' } : {}),
        cells: cell ? [cell] : [],
        message: isHeaded
          ? {
              zh: `“${name.zh}”部分只有表头，没有内容，${unchecked.zh}。`,
              en: `The “${name.en}” block has a header and nothing below it: ${unchecked.en}.`,
            }
          : {
              zh: `没有在本表找到“${name.zh}”部分，${unchecked.zh}。`,
              en: `No “${name.en}” block was found: ${unchecked.en}.`,
            },
        expected: name.zh,
      };
    }
  },
};
