import {
  cellName,
  decimalOfCell,
  inReadingOrder,
  isKeptByExcel,
  isPercentFormat,
  percent,
  plain,
  sameCell,
  shownBy,
  type CellRef,
  type Decimal,
  type Grid,
  type Sentence,
} from '../grid';
import { isBlank, type Figure, type Form } from '../form';
import { writtenRate, writtenTotal, type Ledger, type RatedLine } from '../ledger';
import { fixesOf, type Finding, type Reviewed } from '../rules';
import type { Scorecard } from '../scoring';
import { heldAt, type Edit, type EditPlan, type LeftOpen, type PlanOptions } from './edit';

/**
 * Plans what may be written into a form: blanks whose value is certain (execution rates, scores of execution and of
 * judged indicators, totals); with `fix` also the findings' fixes; with `overwrite` also scores that differ from the
 * suggestion. Nothing that a person typed is replaced without one of these two. Totals come last because they sum the
 * planned scores. What stays open is listed with its reason.
 */
export function planEdits(grid: Grid, reviewed: Reviewed, options: PlanOptions): EditPlan {
  const draft = new Draft(grid, reviewed.form, options.may ?? (() => true));
  planRates(draft, reviewed.ledger, options);
  planScores(draft, reviewed.scorecard, options);
  if (options.fix) planFixes(draft, reviewed.findings, options);
  planTotals(draft, reviewed, options);
  return { edits: draft.edits(), left: draft.left };
}

const MORE_DIGITS: Sentence = {
  zh: '数值超过 15 位，Excel 存不下全部数字，请核对后自行填写。',
  en: 'The number has more than 15 digits, which Excel cannot keep: please check it and fill it in yourself.',
};

/** Edits by cell; the first one planned for a cell wins. */
class Draft {
  readonly left: LeftOpen[] = [];
  readonly #edits = new Map<string, Edit>();

  constructor(
    readonly grid: Grid,
    readonly form: Form,
    readonly may: (cell: CellRef) => boolean,
  ) {}

  has(cell: CellRef): boolean {
    return this.#edits.has(cellName(cell));
  }

  write(
    cell: CellRef,
    after: { value: Decimal | string | null; formula?: string | null; numberFormat?: string | null },
    reason: Sentence,
    restsOn: readonly CellRef[] = [],
  ): void {
    if (this.has(cell) || !this.may(cell)) return;
    const isLost = after.value !== null && typeof after.value !== 'string' && !isKeptByExcel(after.value);
    if (isLost && !after.formula) {
      this.leave(cell, MORE_DIGITS);
      return;
    }
    const before = heldAt(this.grid, cell);
    const formula = after.formula ?? null;
    const numberFormat = after.numberFormat ?? null;
    this.#edits.set(cellName(cell), {
      sheetName: this.form.sheetName,
      cell,
      before,
      after: {
        value: after.value,
        text: shownAs(after.value, numberFormat ?? before.numberFormat),
        formula,
        numberFormat,
      },
      reason,
      ...(restsOn.length > 0 && formula === null ? { restsOn } : {}),
    });
  }

  leave(cell: CellRef, reason: Sentence): void {
    this.left.push({ cell, reason });
  }

  /** Whether a figure's cell holds or will hold a number; SUM skips text. */
  isNumber(figure: Figure): boolean {
    return this.has(figure.cell) || figure.state === 'number';
  }

  /** What a figure's cell will hold: the planned value, else what it holds now. */
  valueOf(figure: Figure): Decimal | null {
    const planned = this.#edits.get(cellName(figure.cell))?.after.value;
    if (planned === undefined) return figure.value;
    return planned === null || typeof planned === 'string' ? null : planned;
  }

  edits(): readonly Edit[] {
    return [...this.#edits.values()].sort((one, other) => inReadingOrder(one.cell, other.cell));
  }
}

/** How a value will look in its cell, approximately, for the preview. */
function shownAs(value: Decimal | string | null, numberFormat: string): string {
  if (value === null || typeof value === 'string') return value ?? '';
  return isPercentFormat(numberFormat) ? shownBy(value, numberFormat) : plain(value);
}

/** Plans the rate where it is blank, in the notation of the form; a budget of 0 has no rate. */
function planRates(draft: Draft, { rates, inPoints }: Ledger, { formulas }: PlanOptions): void {
  for (const line of draft.form.funds) {
    const { rate, budget, executed } = line;
    if (!isBlank(rate)) continue;
    const rated = rates.find((each) => each.line === line);
    if (!rated) {
      if (budget?.value?.eq(0) && executed?.value && !executed.value.eq(0))
        draft.leave(rate.cell, noRate(budget));
      continue;
    }
    const { value, formula, numberFormat } = writtenRate(rate, rated, inPoints);
    draft.write(rate.cell, { value, numberFormat, formula: formulas ? formula : null }, rateReason(rated));
  }
}

function noRate(budget: Figure): Sentence {
  const at = cellName(budget.cell);
  return { zh: `预算数（${at}）为 0，没有执行率。`, en: `The budget (${at}) is 0: there is no rate.` };
}

function rateReason({ budget, executed, truth }: RatedLine): Sentence {
  const sums = `${executed.text} ÷ ${budget.text} = ${percent(truth, 2)}`;
  return { zh: `执行率：${sums}`, en: `Execution rate: ${sums}` };
}

/** Plans the suggested scores for the cells that the form's total sums. */
function planScores(draft: Draft, { summed }: Scorecard, { overwrite }: PlanOptions): void {
  for (const { figure, line } of summed) {
    const { suggested, reason, weight } = line;
    const differs = overwrite && suggested !== null && figure.value?.eq(suggested) === false;
    if (!isBlank(figure) && !differs) continue;
    if (suggested !== null) draft.write(figure.cell, { value: suggested }, reason);
    else if (weight !== null) draft.leave(figure.cell, reason);
  }
}

function planFixes(draft: Draft, findings: readonly Finding[], { formulas }: PlanOptions): void {
  const totalCell = draft.form.total?.score?.cell;
  for (const finding of findings) {
    for (const { cell, value, formula, numberFormat } of fixesOf(finding)) {
      // `planTotals` plans the total last, from the planned scores.
      if (totalCell && sameCell(totalCell, cell)) continue;
      const after = {
        value,
        formula: formulas ? (formula ?? null) : null,
        numberFormat: numberFormat ?? null,
      };
      if (changes(draft.grid, cell, after)) draft.write(cell, after, finding.message);
    }
  }
}

/** A fix that only offers a formula changes nothing if formulas are not wanted. */
function changes(
  grid: Grid,
  cell: CellRef,
  after: { value: Decimal | string | null; formula: string | null },
): boolean {
  if (after.formula !== null) return true;
  const now = grid.at(cell.row, cell.column)?.value ?? null;
  if (after.value === null || typeof after.value === 'string') return now !== after.value;
  return typeof now !== 'number' || !after.value.eq(decimalOfCell(now));
}

/** A figure that a total adds or deducts. */
interface Summand {
  readonly figure: Figure;
  readonly isTakenOff: boolean;
}

const added = (figure: Figure): Summand => ({ figure, isTakenOff: false });

function planTotals(
  draft: Draft,
  { form, scorecard, ledger, findings }: Reviewed,
  options: PlanOptions,
): void {
  const { total } = form;
  if (!total) return;
  const { summed } = scorecard;
  // A total under converted scores is not the sum of those that are planned.
  if (total.score && summed.length > 0 && scorecard.total.sumOfConverted === null) {
    const changed = summed.some(({ figure }) => draft.has(figure.cell));
    const totalCell = total.score.cell;
    const wrong = findings.some((finding) => fixesOf(finding).some(({ cell }) => sameCell(cell, totalCell)));
    const typed = total.score.formula === null;
    const follows = typed && ((options.overwrite && changed) || (options.fix && (wrong || changed)));
    if (isBlank(total.score) || follows) planSum(draft, total.score, summed, options, SCORES);
  }
  if (isBlank(total.weight) && form.asks.has('weights')) {
    const weights = ledger.weights?.summed ?? form.indicators.flatMap(({ weight }) => weight ?? []);
    planSum(draft, total.weight, weights.map(added), options, WEIGHTS);
  }
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
  if (target.value?.eq(value) && !(formulas && formula !== null && fix)) return;
  draft.write(
    target.cell,
    { value, formula: formulas ? formula : null },
    { zh: `${wording.total.zh}：${sums}`, en: `${wording.total.en}: ${sums}` },
    known.map(({ cell }) => cell),
  );
}
