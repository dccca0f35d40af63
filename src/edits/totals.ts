import { cellName, plain, sameCell, type Sentence } from '../grid';
import { isBlank, withGrade, type Figure } from '../form';
import { writtenTotal } from '../ledger';
import { gradeNamed, gradeOf } from '../policy';
import { fixesOf, type Reviewed } from '../rules';
import { gradeCell } from '../scoring';
import type { Draft } from './draft';
import type { PlanOptions } from './edit';

/** Plans the totals from what the cells above will hold, and the grade from the total. */
export function planTotals(draft: Draft, reviewed: Reviewed, options: PlanOptions): void {
  planSums(draft, reviewed, options);
  planGrade(draft, reviewed, options);
}

function planSums(draft: Draft, reviewed: Reviewed, options: PlanOptions): void {
  const { form, scorecard, ledger, findings } = reviewed;
  const { total } = form;
  if (!total) return;
  const { summed } = scorecard;
  // A total under converted scores is not the sum of those that are planned.
  if (total.score && summed.length > 0 && scorecard.total.sumOfConverted === null) {
    const changed = summed.some(({ figure }) => draft.has(figure.cell));
    const totalCell = total.score.cell;
    const wrong = findings.some((finding) => fixesOf(finding).some(({ cell }) => sameCell(cell, totalCell)));
    const typed = total.score.formula === null;
    const isOurs = wasSum(total.score, summed) || options.own?.(totalCell) === true;
    const follows = typed && (options.fix ? wrong || changed : changed && (options.overwrite || isOurs));
    if (isBlank(total.score) || follows) planSum(draft, total.score, summed, options, SCORES);
  }
  if (isBlank(total.weight) && form.asks.has('weights')) {
    const weights = ledger.weights?.summed ?? form.indicators.flatMap(({ weight }) => weight ?? []);
    planSum(draft, total.weight, weights.map(added), options, WEIGHTS);
  }
}

/**
 * Plans the grade that was filled in and is not that of the total: one that was wrong before, or that is once the planned
 * total is written.
 */
function planGrade(
  draft: Draft,
  { form, policy, findings }: Reviewed,
  { fix, overwrite }: PlanOptions,
): void {
  const place = gradeCell(form);
  const given = place && gradeNamed(policy, place.text);
  if (!place || !given) return;
  const finding = findings.find((each) => fixesOf(each).some(({ cell }) => sameCell(cell, place.cell)));
  const total = form.total?.score ?? null;
  const planned = total && draft.has(total.cell) ? draft.valueOf(total) : null;
  if (!planned) {
    const [wanted] = finding ? fixesOf(finding) : [];
    if (fix && finding && wanted) draft.write(place.cell, { value: wanted.value }, finding.message);
    return;
  }
  const expected = gradeOf(policy, planned);
  if (!(fix || overwrite) || expected === null || expected === given) return;
  const value = withGrade(place, expected, (word) => gradeNamed(policy, word) === expected);
  const sum = plain(planned);
  const reason: Sentence = {
    zh: `总分 ${sum} 分的等级为“${expected}”。`,
    en: `A total of ${sum} is graded “${expected}”.`,
  };
  if (value === null) draft.leave(place.cell, reason);
  else draft.write(place.cell, { value }, reason, total ? [total.cell] : []);
}

/** A figure that a total adds or deducts. */
interface Summand {
  readonly figure: Figure;
  readonly isTakenOff: boolean;
}

const added = (figure: Figure): Summand => ({ figure, isTakenOff: false });

/** Whether a total that was typed is the sum of what stands: then only the filling makes it wrong. */
function wasSum({ value }: Figure, summands: readonly Summand[]): boolean {
  const held = summands.flatMap(({ figure, isTakenOff }) =>
    figure.value ? [{ cell: figure.cell, value: figure.value, isTakenOff, isNumber: true }] : [],
  );
  return value !== null && writtenTotal(held)?.value.eq(value) === true;
}

/** The names of a total and of its summands, for the reasons of edits and of open cells. */
interface Wording {
  readonly total: Sentence;
  readonly summands: Sentence;
}

const SCORES: Wording = {
  total: { zh: '总分', en: 'Total score' },
  summands: { zh: '得分', en: 'scores' },
};
const WEIGHTS: Wording = {
  total: { zh: '分值合计', en: 'Total weight' },
  summands: { zh: '分值', en: 'weights' },
};

function planSum(
  draft: Draft,
  target: Figure,
  summands: readonly Summand[],
  { formulas, fix }: PlanOptions,
  wording: Wording,
): void {
  const values = summands.map((summand) => ({ ...summand, value: draft.valueOf(summand.figure) }));
  const open = values.filter(({ value, figure }) => value === null && figure.state !== 'not-applicable');
  const known = values.flatMap(({ value, figure, isTakenOff }) =>
    value === null ? [] : [{ cell: figure.cell, value, isTakenOff, isNumber: draft.isNumber(figure) }],
  );
  const written = open.length > 0 ? null : writtenTotal(known);
  if (!written) {
    const cells = open.map(({ figure }) => cellName(figure.cell));
    draft.leave(target.cell, {
      zh: `${cells.join('、')} 的${wording.summands.zh}尚未确定，未计算合计。`,
      en: `The ${wording.summands.en} in ${cells.join(', ')} are still open: no sum.`,
    });
    return;
  }
  const { value, formula } = written;
  const words = known
    .map(({ value: each, isTakenOff }) => `${isTakenOff ? '-' : '+'} ${plain(each)}`)
    .join(' ');
  const sums = `${words.replace(/^\+ /, '')} = ${plain(value)}`;
  // A correct figure stays, unless a formula is to replace it.
  if (target.value?.eq(value) && !(formulas && formula !== null && fix)) {
    if (fix && formula !== null && target.formula === null && draft.may(target.cell))
      draft.offersFormulas = true;
    return;
  }
  draft.write(
    target.cell,
    { value, formula },
    { zh: `${wording.total.zh}：${sums}`, en: `${wording.total.en}: ${sums}` },
    known.map(({ cell }) => cell),
  );
}
