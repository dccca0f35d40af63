import {
  cellName,
  decimalOfCell,
  percent,
  sameCell,
  type CellRef,
  type Decimal,
  type Grid,
  type Sentence,
} from '../grid';
import { isBlank, type Figure } from '../form';
import { writtenRate, type Ledger, type RatedLine } from '../ledger';
import { fixesOf, type Finding, type Reviewed } from '../rules';
import { gradeCell, type Scorecard } from '../scoring';
import { withConsequences } from './along';
import { Draft } from './draft';
import type { EditPlan, PlanOptions } from './edit';
import { planTotals } from './totals';

/**
 * Plans what may be written into a form: blanks whose value is certain (execution rates, scores of execution and of
 * judged indicators, totals), and scores that the add-in filled in itself and no longer fit; with `fix` also the
 * findings' fixes; with `overwrite` also scores that differ from the suggestion. Nothing else that a person typed is
 * replaced but a total that was right and that the planned scores would make wrong. Totals come last because they sum
 * the planned scores. What stays open is listed with its reason.
 */
export function planEdits(grid: Grid, reviewed: Reviewed, options: PlanOptions): EditPlan {
  return withConsequences(grid, reviewed, options, planOnce);
}

function planOnce(grid: Grid, reviewed: Reviewed, options: PlanOptions): EditPlan {
  const { may = () => true, asked = () => true } = options;
  const draft = new Draft(grid, reviewed.form, (cell) => asked(cell) && may(cell), options.formulas);
  planRates(draft, reviewed.ledger);
  planScores(draft, reviewed.scorecard, options);
  if (options.fix) planFixes(draft, reviewed.findings);
  planTotals(draft, reviewed, options);
  return { edits: draft.edits(), left: draft.left, offersFormulas: draft.offersFormulas };
}

/** Plans the rate where it is blank, in the notation of the form; a budget of 0 has no rate. */
function planRates(draft: Draft, { rates, inPoints }: Ledger): void {
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
    draft.write(rate.cell, { value, numberFormat, formula }, rateReason(rated));
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
function planScores(draft: Draft, { summed }: Scorecard, { overwrite, own }: PlanOptions): void {
  for (const { figure, line } of summed) {
    const { suggested, reason, weight } = line;
    const mayReplace = overwrite || own?.(figure.cell) === true;
    const differs = mayReplace && suggested !== null && figure.value?.eq(suggested) === false;
    if (!isBlank(figure) && !differs) continue;
    if (suggested !== null) draft.write(figure.cell, { value: suggested }, reason);
    else if (weight !== null) draft.leave(figure.cell, reason);
  }
}

function planFixes(draft: Draft, findings: readonly Finding[]): void {
  const { form } = draft;
  // `planTotals` plans these last, from the planned scores.
  const last = [form.total?.score?.cell, gradeCell(form)?.cell].filter((cell) => cell !== undefined);
  for (const finding of findings) {
    for (const { cell, value, formula, numberFormat } of fixesOf(finding)) {
      if (last.some((each) => sameCell(each, cell))) continue;
      const after = { value, formula: formula ?? null, numberFormat: numberFormat ?? null };
      if (draft.formulas && formula !== undefined) draft.write(cell, after, finding.message);
      else if (changes(draft.grid, cell, value)) draft.write(cell, after, finding.message);
      else if (formula !== undefined && draft.may(cell)) draft.offersFormulas = true;
    }
    for (const { cell, reason } of finding.fix?.leaves ?? []) if (draft.may(cell)) draft.leave(cell, reason);
  }
}

/** A fix that only offers a formula changes nothing if formulas are not wanted. */
function changes(grid: Grid, cell: CellRef, value: Decimal | string | null): boolean {
  const now = grid.at(cell.row, cell.column)?.value ?? null;
  if (value === null || typeof value === 'string') return now !== value;
  return typeof now !== 'number' || !value.eq(decimalOfCell(now));
}
