import { oneLine, squeeze } from '../grid';
import type { Form } from '../form';

/**
 * How alike the names of two forms' projects are: `same` also if one has none, `nearly` if they only differ in code, year
 * or the words that any name may end with.
 */
export type NamesAlike = 'same' | 'nearly' | 'other';

/** The name of a form's project in one line; '' if it has none. */
export function projectOf({ entries }: Form): string {
  return oneLine(entries.find(({ role }) => role === 'project')?.value.text ?? '');
}

export function namesAlike(own: Form, goal: Form): NamesAlike {
  const [one, other] = [projectOf(own), projectOf(goal)];
  if (bare(one) === '' || bare(other) === '' || bare(one) === bare(other)) return 'same';
  return coreOf(one) === coreOf(other) ? 'nearly' : 'other';
}

/** A name without signs and what is in brackets: 培训人数（人） and 培训人数 are one. */
export function bare(text: string): string {
  return squeeze(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\p{P}\p{S}]/gu, '');
}

/** 36072225001-2024年居家养老服务补助资金 is 居家养老服务. */
function coreOf(name: string): string {
  const core = bare(squeeze(name).replace(YEARS, '').replace(CODE, '')).replace(ENDINGS, '');
  return core === '' ? bare(name) : core;
}

const YEARS = /(?:20\d{2}年?[-—–至])?20\d{2}年度?/g;
const CODE = /^[[(]?[A-Za-z]{0,4}\d[\d-]{2,}[\])]?/;
const ENDINGS = /(?:项目|经费|资金|补助|专项)+$/;
