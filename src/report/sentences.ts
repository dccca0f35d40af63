import type { Passage } from './outline';
import type { Writer } from './writing';
import { deviations } from './deviations';
import * as facts from './facts';
import * as funds from './funds';
import { execution, result } from './result';

/** The writer of each passage that an outline may name. */
export const writers: Readonly<Record<Passage, Writer>> = {
  'unit-name': facts.unitName,
  duties: ({ form }) => facts.quotedEntries(form, 'duties', '主要职责：'),
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
  problems: ({ form }) => facts.quotedEntries(form, 'problems'),
  measures: ({ form }) => facts.quotedEntries(form, 'measures'),
  remark: ({ form }) => facts.quotedEntries(form, 'remark'),
  // For outlines without a section for remarks.
  'other-remark': ({ form }) => facts.tellingEntries(form, 'remark', '其他需要说明的情况：'),
};
