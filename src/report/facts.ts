import type { Reviewed } from '../rules';
import type { Entry, EntryRole, Form } from '../form';
import { saysNothing } from '../grid';
import { points } from './figures';
import { clean, list, quote, say, sentence } from './prose';
import { single, type DraftParagraph } from './writing';

function entriesOf(form: Form, role: EntryRole): readonly Entry[] {
  return form.entries.filter((entry) => entry.role === role && quote(entry.value) !== null);
}

/** The unit's name in one line; null if the form does not give it. */
export function nameOfUnit(form: Form): string | null {
  const name = clean(form.unitName ?? '');
  return name === '' ? null : name;
}

/** The unit's name, linked to its cell if a cell holds just the name. */
export function unitName({ form }: Reviewed): readonly DraftParagraph[] {
  const name = nameOfUnit(form);
  if (name === null) return [];
  const entry = entriesOf(form, 'unit').find(({ value }) => clean(value.text) === name);
  return single(sentence('单位名称：', entry ? quote(entry.value) : name));
}

export function duties({ form }: Reviewed): readonly DraftParagraph[] {
  return entriesOf(form, 'duties').map((entry, index) => ({
    key: String(index + 1),
    runs: sentence('主要职责：', quote(entry.value)),
  }));
}

export function headcount({ form }: Reviewed): readonly DraftParagraph[] {
  const quota = points(form.headcount?.quota ?? null);
  const actual = points(form.headcount?.actual ?? null);
  const clause = list([quota && say('人员编制', quota, '人'), actual && say('实有', actual, '人')], '，');
  return single(clause && sentence(clause));
}

/** Name, supervisor and unit of a project, each under the form's own label. */
export function projectFacts({ form }: Reviewed): readonly DraftParagraph[] {
  const entries = (['project', 'supervisor', 'unit'] as const).flatMap((role) => entriesOf(form, role));
  const clause = list(
    entries.map((entry) => say(`${clean(entry.label)}：`, quote(entry.value))),
    '；',
  );
  return single(clause && sentence(clause));
}

export function goalTarget({ form }: Reviewed): readonly DraftParagraph[] {
  const target = quote(form.goal?.target ?? null);
  return single(target && sentence(form.year === null ? '' : `${form.year}年度`, '总体目标：', target));
}

export function goalActual({ form }: Reviewed): readonly DraftParagraph[] {
  const actual = quote(form.goal?.actual ?? null);
  return single(actual && sentence('全年完成情况：', actual));
}

/** What staff wrote on problems below the table; 无 counts as an answer. */
export function problems({ form }: Reviewed): readonly DraftParagraph[] {
  return quotedEntries(form, 'problems');
}

export function measures({ form }: Reviewed): readonly DraftParagraph[] {
  return quotedEntries(form, 'measures');
}

export function remark({ form }: Reviewed): readonly DraftParagraph[] {
  return quotedEntries(form, 'remark');
}

/** Remarks other than 无, for outlines without a section for them. */
export function otherRemark({ form }: Reviewed): readonly DraftParagraph[] {
  return entriesOf(form, 'remark')
    .filter((entry) => !saysNothing(entry.value.text))
    .map((entry, index) => ({
      key: String(index + 1),
      runs: sentence('其他需要说明的情况：', quote(entry.value)),
    }));
}

function quotedEntries(form: Form, role: EntryRole): readonly DraftParagraph[] {
  return entriesOf(form, role).map((entry, index) => ({
    key: String(index + 1),
    runs: sentence(quote(entry.value)),
  }));
}

/** The block 偏差原因分析 below the table, if it is filled in. */
export function reasonBlocks(form: Form): readonly DraftParagraph[] {
  return entriesOf(form, 'reason')
    .filter((entry) => !saysNothing(entry.value.text))
    .map((entry, index) => ({
      key: `block-${index + 1}`,
      runs: sentence('偏差原因：', quote(entry.value)),
    }));
}
