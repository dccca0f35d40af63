import type { Entry, EntryRole, Form } from '../form';
import { saysNothing } from '../grid';
import { points } from './figures';
import { clean, list, quote, say, sentence, yearText } from './prose';
import { single, type DraftParagraph, type Writer } from './writing';

function entriesOf(form: Form, role: EntryRole): readonly Entry[] {
  return form.entries.filter((entry) => entry.role === role && quote(entry.value) !== null);
}

/** What staff wrote in the entries of a role, each in a sentence of its own; 无 counts as an answer. */
export function quotedEntries(
  form: Form,
  role: EntryRole,
  lead: string | null = null,
  key = '',
): readonly DraftParagraph[] {
  return drafts(entriesOf(form, role), lead, key);
}

/** The same without 无 and other words that say nothing. */
export function tellingEntries(
  form: Form,
  role: EntryRole,
  lead: string,
  key = '',
): readonly DraftParagraph[] {
  return drafts(
    entriesOf(form, role).filter(({ value }) => !saysNothing(value.text)),
    lead,
    key,
  );
}

function drafts(entries: readonly Entry[], lead: string | null, key: string): readonly DraftParagraph[] {
  return entries.map(({ value }, index) => ({
    key: `${key}${index + 1}`,
    runs: sentence(lead, quote(value)),
  }));
}

/** The unit's name in one line; null if the form does not give it. */
export function nameOfUnit(form: Form): string | null {
  return clean(form.unitName ?? '') || null;
}

/** The unit's name, linked to its cell if a cell holds just the name. */
export const unitName: Writer = ({ form }) => {
  const name = nameOfUnit(form);
  if (name === null) return [];
  const entry = entriesOf(form, 'unit').find(({ value }) => clean(value.text) === name);
  return single(sentence('单位名称：', entry ? quote(entry.value) : name));
};

export const headcount: Writer = ({ form }) => {
  const quota = points(form.headcount?.quota ?? null);
  const actual = points(form.headcount?.actual ?? null);
  const clause = list([quota && say('人员编制', quota, '人'), actual && say('实有', actual, '人')], '，');
  return single(clause && sentence(clause));
};

/** Name, supervisor and unit of a project, each under the form's own label. */
export const projectFacts: Writer = ({ form }) => {
  const entries = (['project', 'supervisor', 'unit'] as const).flatMap((role) => entriesOf(form, role));
  const clause = list(
    entries.map((entry) => say(`${clean(entry.label)}：`, quote(entry.value))),
    '；',
  );
  return single(clause && sentence(clause));
};

export const goalTarget: Writer = ({ form }) => {
  const target = quote(form.goal?.target ?? null);
  return single(target && sentence(yearText(form), '总体目标：', target));
};

export const goalActual: Writer = ({ form }) => {
  const actual = quote(form.goal?.actual ?? null);
  return single(actual && sentence('全年完成情况：', actual));
};
