import type { CellRef, Grid, Sentence } from '../grid';
import {
  columnsOfGrid,
  readForms,
  withoutExcludedCells,
  type Assumption,
  type Correction,
  type Form,
} from '../form';
import { pickPolicy, policyById, type Policy } from '../policy';
import { isKnown, scoreForm, type Scorecard } from '../scoring';
import { catalogue } from './catalogue';
import { distinct } from './wording';
import type { Block, Finding, Observation, Rule, Subject } from './finding';
import { figuresOf } from './formCells';

/** What was found in one form, with what was looked at: silence is never just 'nothing found'. */
export interface Review {
  readonly form: Form;
  readonly policy: Policy;
  /** Why this policy. */
  readonly because: Sentence;
  readonly scorecard: Scorecard;
  /** What was assumed of the form and of its indicators; a correction can say otherwise. */
  readonly assumed: readonly Assumed[];
  /** By block, then by the first cell. */
  readonly findings: readonly Finding[];
  readonly checked: { readonly figures: number; readonly indicators: number; readonly rules: number };
}

/** Something assumed: of the form, or which way is better of an indicator that has no sign. */
export interface Assumed {
  readonly what: Assumption['what'] | 'direction';
  readonly value: string;
  /** Of a direction the target's cell, as the correction names it. */
  readonly cell: CellRef | null;
  readonly because: Sentence;
}

export interface ReviewOptions {
  /**
   * A policy's id, a policy of the unit's own, or 'auto' (also where left out, and for an id that no policy bears):
   * the one that fits the form's layout, the national default where nothing speaks for another.
   */
  readonly policy?: string | Policy;
  /** What a person says of the sheet's forms instead of what was read or assumed. */
  readonly corrections?: readonly Correction[];
}

const BLOCKS: readonly Block[] = ['funds', 'goal', 'indicators', 'total', 'sheet'];
const CHOSEN: Sentence = { zh: '按所选计分办法。', en: 'The policy that was chosen.' };

/** Reads every form on a sheet and reviews it; none where the sheet holds no form. */
export function review(grid: Grid, options: ReviewOptions = {}): readonly Review[] {
  const { corrections = [] } = options;
  const seen = withoutExcludedCells(grid, corrections);
  return readForms(seen, corrections).map((form) =>
    reviewForm(form.columns ? columnsOfGrid(seen, form.columns) : seen, form, options),
  );
}

/** Reviews a form that was read from a grid. */
export function reviewForm(grid: Grid, form: Form, options: ReviewOptions = {}): Review {
  const { policy, because } = policyFor(form, options);
  const scorecard = scoreForm(form, policy);
  const subject: Subject = { form, grid, policy, scorecard };
  return {
    form,
    policy,
    because,
    scorecard,
    assumed: [...form.assumptions, ...directionsAssumed(scorecard)],
    findings: findingsOf(subject),
    checked: { figures: figureCount(form), indicators: form.indicators.length, rules: catalogue.length },
  };
}

const WAYS: Readonly<Record<'higher' | 'lower', Sentence>> = {
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
};

/** Indicators whose better way no sign says: it was taken from the name, or for lack of anything else assumed. */
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

/** What every rule of the catalogue says of a form, in the order of the sheet. */
function findingsOf(subject: Subject): readonly Finding[] {
  const found = catalogue.flatMap((rule, index) =>
    [...rule.check(subject)].map((observation) => ({ index, finding: complete(rule, observation) })),
  );
  return found
    .sort(
      (one, other) =>
        BLOCKS.indexOf(one.finding.block) - BLOCKS.indexOf(other.finding.block) ||
        byCell(one.finding.cells[0], other.finding.cells[0]) ||
        one.index - other.index,
    )
    .map(({ finding }) => finding);
}

function complete(rule: Rule, observation: Observation): Finding {
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
    cells: distinct(observation.cells),
  };
}

/** In reading order; what names no cell comes first. */
function byCell(one: CellRef | undefined, other: CellRef | undefined): number {
  if (!one || !other) return Number(Boolean(one)) - Number(Boolean(other));
  return one.row - other.row || one.column - other.column;
}

/** Figures of the form that have a value, and targets and actuals that say something. */
function figureCount(form: Form): number {
  const people = [form.headcount?.quota ?? null, form.headcount?.actual ?? null];
  const measures = form.indicators
    .flatMap(({ target, actual }) => [target, actual])
    .filter((measure) => measure !== null && !measure.unknown && measure.text.trim() !== '');
  return [...figuresOf(form), ...people].filter((figure) => isKnown(figure)).length + measures.length;
}
