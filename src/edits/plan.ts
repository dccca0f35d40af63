import {
  cellName,
  decimalOfCell,
  divide,
  HUNDRED,
  plain,
  round,
  sameCell,
  sum,
  sumFormula,
  type CellRef,
  type Decimal,
  type Grid,
  type Sentence,
} from '../grid';
import { isPercentFormat, type Figure, type Form, type FundLine } from '../form';
import { fixesOf, type Finding } from '../rules';
import { isBlank, summedScores, type Scorecard, type SummedScore } from '../scoring';
import type { Edit, EditPlan, LeftOpen, PlanOptions } from './edit';
import { rateFormula, rateStyle } from './rate-style';

/** What a plan is made from: a form as it was reviewed. */
export interface Reviewed {
  readonly form: Form;
  readonly scorecard: Scorecard;
  readonly findings: readonly Finding[];
}

/**
 * Plans what may be written into a form: blanks that can be known (execution rates, execution score, scores of
 * indicators that can be judged, totals), with `fix` also what the findings mend, with `overwrite` also scores
 * that differ from the suggestion. Nothing that a person typed is replaced without one of these two. A total is
 * written last, from the scores as they will stand. What stays open is listed with its reason.
 */
export function planEdits(grid: Grid, reviewed: Reviewed, options: PlanOptions): EditPlan {
  const draft = new Draft(grid, reviewed.form, options.may ?? (() => true));
  planRates(draft, options);
  planScores(draft, reviewed.scorecard, options);
  if (options.fix) planFixes(draft, reviewed.findings, options);
  planTotals(draft, reviewed, options);
  return { edits: draft.edits(), left: draft.left };
}

/** Edits by cell: the first plan for a cell stands. */
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
    const now = this.grid.at(cell.row, cell.column);
    const formula = after.formula ?? null;
    const numberFormat = after.numberFormat ?? null;
    this.#edits.set(cellName(cell), {
      sheetName: this.form.sheetName,
      cell,
      before: {
        value: now ? now.value : null,
        text: now?.text ?? '',
        formula: now?.formula ?? null,
        numberFormat: now?.numberFormat ?? 'General',
      },
      after: {
        value: after.value,
        text: shownAs(after.value, numberFormat ?? now?.numberFormat ?? 'General'),
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

  /** Whether a figure's cell holds a number, or will: a formula passes over text. */
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
    return [...this.#edits.values()].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  }
}

/** How a value will look in its cell, near enough for a preview. */
function shownAs(value: Decimal | string | null, numberFormat: string): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (!isPercentFormat(numberFormat)) return plain(value);
  const places = /0\.(0+)%/.exec(numberFormat)?.[1]?.length ?? 0;
  return `${round(value.times(HUNDRED), places).toFixed(places)}%`;
}

function planRates(draft: Draft, { formulas }: PlanOptions): void {
  for (const line of draft.form.funds) if (isBlank(line.rate)) planRate(draft, line, formulas);
}

/** Writes the true rate of a line, as the form keeps its rates; a budget of 0 has none. */
function planRate(draft: Draft, { rate, budget, executed }: FundLine, formulas: boolean): void {
  if (!rate || !budget?.value || !executed?.value) return;
  const ratio = divide(executed.value, budget.value);
  if (!ratio) {
    if (!executed.value.eq(0)) draft.leave(rate.cell, noRate(budget));
    return;
  }
  const style = rateStyle(draft.grid, draft.form, rate, ratio);
  draft.write(
    rate.cell,
    {
      value: style.valueOf(ratio),
      numberFormat: style.numberFormat,
      formula: formulas ? rateFormula(budget, executed, style.scale) : null,
    },
    rateReason(budget, executed, ratio),
  );
}

function noRate(budget: Figure): Sentence {
  const at = cellName(budget.cell);
  return { zh: `预算数（${at}）为 0，没有执行率。`, en: `The budget (${at}) is 0: there is no rate.` };
}

function rateReason(budget: Figure, executed: Figure, ratio: Decimal): Sentence {
  const rate = `${round(ratio.times(HUNDRED), 2).toFixed(2)}%`;
  const sums = `${executed.text} ÷ ${budget.text} = ${rate}`;
  return { zh: `执行率：${sums}`, en: `Execution rate: ${sums}` };
}

function planScores(draft: Draft, scorecard: Scorecard, { overwrite }: PlanOptions): void {
  const seen = new Set<string>();
  const lines = [
    ...(scorecard.execution?.line.score
      ? [{ line: scorecard.execution, figure: scorecard.execution.line.score }]
      : []),
    ...scorecard.indicators.flatMap((line) =>
      line.indicator.score ? [{ line, figure: line.indicator.score }] : [],
    ),
  ];
  for (const { line, figure } of lines) {
    const name = cellName(figure.cell);
    if (seen.has(name)) continue;
    seen.add(name);
    const blank = isBlank(figure);
    const differs =
      overwrite && line.suggested !== null && figure.value !== null && !figure.value.eq(line.suggested);
    if (!blank && !differs) continue;
    if (line.suggested === null) {
      if (line.weight !== null) draft.leave(figure.cell, line.reason);
      continue;
    }
    draft.write(figure.cell, { value: line.suggested }, line.reason);
  }
}

function planFixes(draft: Draft, findings: readonly Finding[], { formulas }: PlanOptions): void {
  const totalCell = draft.form.total?.score?.cell;
  for (const finding of findings) {
    for (const { cell, value, formula, numberFormat } of fixesOf(finding)) {
      // The total is written last, from the scores as they will then stand.
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

/** A fix that only offers a formula changes nothing where formulas are not wanted. */
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

/** Weights are summed, none is taken off. */
const added = (figure: Figure | null | undefined): readonly SummedScore[] =>
  figure ? [{ figure, isTakenOff: false }] : [];

function planTotals(draft: Draft, { form, scorecard, findings }: Reviewed, options: PlanOptions): void {
  const { total } = form;
  if (!total) return;
  const scores = summedScores(form);
  if (total.score && scores.length > 0) {
    const changed = scores.some(({ figure }) => draft.has(figure.cell));
    const totalCell = total.score.cell;
    const wrong = findings.some((finding) => fixesOf(finding).some(({ cell }) => sameCell(cell, totalCell)));
    const typed = total.score.formula === null;
    const follows = typed && ((options.overwrite && changed) || (options.fix && (wrong || changed)));
    if (isBlank(total.score) || follows) planSum(draft, total.score, scores, options, 'score');
  }
  if (isBlank(total.weight) && form.asks.has('weights')) {
    const weights = [
      ...added(scorecard.execution?.line.weight),
      ...form.indicators.flatMap(({ weight }) => added(weight)),
      ...form.otherPoints.flatMap(({ weight }) => added(weight)),
    ];
    planSum(draft, total.weight, weights, options, 'weight');
  }
}

function planSum(
  draft: Draft,
  target: Figure,
  parts: readonly SummedScore[],
  { formulas, fix }: PlanOptions,
  what: 'score' | 'weight',
): void {
  const values = parts.map((part) => ({ ...part, value: draft.valueOf(part.figure) }));
  const open = values.filter(({ value, figure }) => value === null && figure.state !== 'not-applicable');
  if (open.length > 0 || values.length === 0) {
    const cells = open.map(({ figure }) => cellName(figure.cell)).join('、');
    const label = what === 'score' ? ['得分', 'scores'] : ['分值', 'weights'];
    draft.leave(target.cell, {
      zh: `${cells} 的${label[0] ?? ''}尚未确定，未计算合计。`,
      en: `The ${label[1] ?? ''} in ${cells.replace(/、/g, ', ')} are still open: no sum.`,
    });
    return;
  }
  const known = values.flatMap(({ value, ...part }) => (value === null ? [] : [{ ...part, value }]));
  const result = sum(known.map(({ value, isTakenOff }) => (isTakenOff ? value.neg() : value)));
  const words = known.map(({ value, isTakenOff }) => `${isTakenOff ? '-' : '+'} ${plain(value)}`).join(' ');
  const sums = `${words.replace(/^\+ /, '')} = ${plain(result)}`;
  const cells = (taken: boolean) =>
    known.filter(({ isTakenOff }) => isTakenOff === taken).map(({ figure }) => figure.cell);
  const canSum = formulas && known.every(({ figure }) => draft.isNumber(figure));
  // A right figure stays, unless a formula is wanted in its place.
  if (target.value !== null && target.value.eq(result) && !(canSum && fix)) return;
  draft.write(
    target.cell,
    { value: result, formula: canSum ? sumFormula(cells(false), cells(true)) : null },
    what === 'score'
      ? { zh: `总分：${sums}`, en: `Total score: ${sums}` }
      : { zh: `分值合计：${sums}`, en: `Total weight: ${sums}` },
    known.map(({ figure }) => figure.cell),
  );
}
