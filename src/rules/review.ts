import {
  inReadingOrder,
  toEnd,
  type CellRef,
  type Grid,
  type GridCell,
  type Sentence,
  type Steps,
} from '../grid';
import {
  columnsOfGrid,
  readingForms,
  withoutExcludedCells,
  type Assumption,
  type Correction,
  type Form,
} from '../form';
import { ledgerOf, type Ledger } from '../ledger';
import { pickPolicy, policyById, type Policy } from '../policy';
import { isKnown, scoringForm, type Scorecard } from '../scoring';
import { catalogue } from './catalogue';
import { withConsequences } from './consequences';
import type { Block, Finding, Observation, Rule, Subject } from './finding';
import { goalFormOf, type GoalForm } from './goal-form';
import { distinct } from './wording';

/** What was found in one form, and how much was checked: an empty list alone does not prove a check. */
export interface Review {
  readonly form: Form;
  readonly policy: Policy;
  /** Why this policy was used. */
  readonly because: Sentence;
  readonly scorecard: Scorecard;
  readonly ledger: Ledger;
  /** The form of goals that it was held against; null if there is none. */
  readonly goal: GoalForm | null;
  /** What was assumed about the form and its indicators; a correction can override it. */
  readonly assumed: readonly Assumed[];
  /** Sorted by block, then by the first cell. */
  readonly findings: readonly Finding[];
  readonly checked: { readonly figures: number; readonly indicators: number; readonly rules: number };
}

/** A reviewed form, as edits are planned and a report is written from it. */
export type Reviewed = Pick<Review, 'form' | 'policy' | 'scorecard' | 'ledger' | 'findings'>;

/** An assumption about the form, or about which direction is better for an indicator without a sign. */
export interface Assumed {
  readonly what: Assumption['what'] | 'direction';
  readonly value: string;
  /** For a direction, the target's cell, which a correction refers to. */
  readonly cell: CellRef | null;
  readonly because: Sentence;
}

export interface ReviewOptions {
  /**
   * A policy, a policy's id, or 'auto' (the default, also for an unknown id): the policy that fits the form's layout,
   * else the national default.
   */
  readonly policy?: string | Policy;
  /** What a user states about the sheet's forms, replacing what was read or assumed. */
  readonly corrections?: readonly Correction[];
  /**
   * Forms of goals, among which is perhaps that of the same project and year; those on the same sheet (the default) if
   * none are given.
   */
  readonly goals?: readonly GoalForm[];
}

const BLOCKS: readonly Block[] = ['funds', 'goal', 'indicators', 'total', 'sheet'];
const CHOSEN: Sentence = { zh: '按所选计分办法。', en: 'The policy that was chosen.' };

/** Reads and reviews every form on a sheet; empty if there is none. */
export function review(grid: Grid, options: ReviewOptions = {}): readonly Review[] {
  return toEnd(reviewing(grid, options));
}

/** The same in steps: a sheet may hold thousands of rows. */
export function* reviewing(grid: Grid, options: ReviewOptions = {}): Steps<readonly Review[]> {
  const { corrections = [] } = options;
  const seen = withoutExcludedCells(grid, corrections);
  const reviews: Review[] = [];
  const forms = yield* readingForms(seen, corrections);
  const goals = options.goals ?? forms.map((form) => ({ form, file: null, beside: forms }));
  for (const form of forms) {
    const part = form.columns ? columnsOfGrid(seen, form.columns) : seen;
    reviews.push(yield* reviewingForm(part, form, { ...options, goals }));
  }
  return reviews;
}

/** Reviews a form that was read from a grid. */
export function reviewForm(grid: Grid, form: Form, options: ReviewOptions = {}): Review {
  return toEnd(reviewingForm(grid, form, options));
}

function* reviewingForm(grid: Grid, form: Form, options: ReviewOptions): Steps<Review> {
  const { policy, because } = policyFor(form, options);
  const scorecard = yield* scoringForm(form, policy);
  yield;
  const ledger = yield* ledgerOf(form, policy, scorecard);
  yield;
  const goal = goalFormOf(form, options.goals ?? []);
  const subject: Subject = { form, grid, policy, scorecard, ledger, goal, cells: cellsOf(form, grid) };
  return {
    form,
    policy,
    because,
    scorecard,
    ledger,
    goal,
    assumed: [...form.assumptions, ...directionsAssumed(scorecard)],
    findings: yield* findingsOf(subject),
    checked: {
      figures: figureCount(form, ledger),
      indicators: form.indicators.length,
      rules: catalogue.length,
    },
  };
}

const WAYS: Readonly<Record<'higher' | 'lower', Sentence>> = {
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
};

/** Indicators whose target has no sign: the direction was taken from the name, or else assumed. */
function directionsAssumed({ indicators }: Scorecard): readonly Assumed[] {
  return indicators.flatMap(({ indicator, completion }): readonly Assumed[] => {
    if (!completion?.judged || completion.kindOf !== 'quantitative' || !indicator.target) return [];
    const { direction, directionFrom } = completion;
    if (direction === 'equal' || (directionFrom !== 'assumed' && directionFrom !== 'name')) return [];
    const way = WAYS[direction];
    const because: Sentence =
      directionFrom === 'name'
        ? {
            zh: `“${indicator.name}”的目标值没有符号，按指标名称读作${way.zh}。`,
            en: `The target of “${indicator.name}” has no sign; by its name ${way.en}.`,
          }
        : {
            zh: `“${indicator.name}”的目标值没有符号，名称也没有说明，按${way.zh}读取。`,
            en: `Neither target nor name of “${indicator.name}” says which way is better; taken as ${way.en}.`,
          };
    return [{ what: 'direction', value: direction, cell: indicator.target.cell, because }];
  });
}

function policyFor(form: Form, { policy = 'auto' }: ReviewOptions): { policy: Policy; because: Sentence } {
  if (typeof policy !== 'string') return { policy, because: CHOSEN };
  const chosen = policyById(policy);
  return chosen ? { policy: chosen, because: CHOSEN } : pickPolicy(form);
}

/** The findings of every rule, in sheet order. */
function* findingsOf(subject: Subject): Steps<readonly Finding[]> {
  const found: { readonly index: number; readonly finding: Finding }[] = [];
  for (const [index, rule] of catalogue.entries()) {
    yield;
    const findings = [...rule.check(subject)].map((observation) => complete(rule, subject, observation));
    if (rule.alone && findings.length > 0) return findings;
    found.push(...findings.map((finding) => ({ index, finding })));
  }
  return found
    .sort(
      (one, other) =>
        BLOCKS.indexOf(one.finding.block) - BLOCKS.indexOf(other.finding.block) ||
        byCell(one.finding.cells[0], other.finding.cells[0]) ||
        one.index - other.index,
    )
    .map(({ finding }) => finding);
}

function complete(rule: Rule, { ledger }: Subject, { slips, ...observation }: Observation): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    block: rule.block,
    basis: rule.basis,
    actual: null,
    expected: null,
    difference: null,
    fix: null,
    ...observation,
    message: slips ? withConsequences(observation.message, ledger, slips) : observation.message,
    cells: distinct(observation.cells),
  };
}

/** Reading order; findings without a cell come first. */
function byCell(one: CellRef | undefined, other: CellRef | undefined): number {
  if (!one || !other) return Number(Boolean(one)) - Number(Boolean(other));
  return inReadingOrder(one, other);
}

/** Counts the figures that have a value, and the targets and actuals that are not blank. */
function figureCount(form: Form, { figures }: Ledger): number {
  const people = [form.headcount?.quota ?? null, form.headcount?.actual ?? null];
  const measures = form.indicators
    .flatMap(({ target, actual }) => [target, actual])
    .filter((measure) => measure !== null && !measure.unknown && measure.text.trim() !== '');
  return [...figures, ...people].filter((figure) => isKnown(figure)).length + measures.length;
}

/** The grid's cells within a form's rows and columns, in reading order. */
function cellsOf(form: Form, grid: Grid): readonly GridCell[] {
  const last = lastColumn(form);
  return grid.rows
    .filter((row) => row >= form.rows.first && row <= form.rows.last)
    .flatMap((row) => grid.row(row).filter(({ column }) => column <= last));
}

/** The last column that the form uses; anything farther right does not belong to it. */
function lastColumn(form: Form): number {
  const funds = form.funds.flatMap((line) => [
    line.labelCell,
    ...[line.initial, line.budget, line.executed, line.rate, line.weight, line.score, line.reason].map(
      (place) => place?.cell,
    ),
  ]);
  const indicators = form.indicators.flatMap((indicator) => [
    indicator.nameCell,
    ...[indicator.target, indicator.actual, indicator.weight, indicator.score, indicator.reason].map(
      (place) => place?.cell,
    ),
  ]);
  const entries = form.entries.map(({ value }) => value.cell);
  const cells = [...funds, ...indicators, ...entries].filter((cell) => cell !== undefined);
  return cells.reduce((widest, { column }) => Math.max(widest, column), 0);
}
