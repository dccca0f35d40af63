import type { Passage } from './outline';
import type { Writer } from './writing';
import { deviations } from './deviations';
import * as facts from './facts';
import * as funds from './funds';
import { execution, result } from './result';

/** The writer of each passage that an outline may name. */
export const writers: Readonly<Record<Passage, Writer>> = {
  'unit-name': facts.unitName,
  duties: facts.duties,
  headcount: facts.headcount,
  'project-facts': facts.projectFacts,
  scale: funds.scale,
  'over-budget': funds.overBudget,
  sources: funds.sources,
  structure: funds.structure,
  'basic-expenditure': funds.basicExpenditure,
  'project-expenditure': funds.projectExpenditure,
  'goal-target': facts.goalTarget,
  'goal-actual': facts.goalActual,
  execution,
  result,
  deviations,
  problems: facts.problems,
  measures: facts.measures,
  remark: facts.remark,
  'other-remark': facts.otherRemark,
};
