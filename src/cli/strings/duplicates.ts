import type { Sentence } from '../../grid';
import type { Form } from '../../form';

/** Why forms of several files seem to be one. */
export type Sameness = 'matter' | 'content';

/** What a sentence says of a form. */
type Named = Pick<Form, 'kind' | 'stage' | 'unitName' | 'year'> & { readonly projectName: string | null };

const STAGES: Readonly<Record<Form['stage'], Sentence>> = {
  goal: { zh: '绩效目标表', en: 'form of goals' },
  monitoring: { zh: '监控表', en: 'monitoring form' },
  'self-assessment': { zh: '自评表', en: 'self-assessment' },
  'pre-assessment': { zh: '事前评估表', en: 'assessment before approval' },
};

/** More files than these are counted. */
const MOST_NAMED = 5;

function named(files: readonly string[]): Sentence {
  const shown = files.slice(0, MOST_NAMED);
  const more = files.length - shown.length;
  const [last = '', ...rest] = [...shown].reverse();
  if (more > 0)
    return {
      zh: `${shown.join('、')} 等 ${files.length} 个文件`,
      en: `${shown.join(', ')} and ${more} more`,
    };
  const before = rest.reverse();
  return {
    zh: before.length === 0 ? `${last} ` : `${before.join('、')} 与 ${last} `,
    en: before.length === 0 ? last : `${before.join(', ')} and ${last}`,
  };
}

function alike(why: Sameness, kind: Form['kind']): Sentence {
  if (why === 'content')
    return {
      zh: '金额和指标都相同',
      en: 'the same amounts and indicators',
    };
  return kind === 'project'
    ? { zh: '同一单位、同一项目、同一年度', en: 'the same unit, project and year' }
    : { zh: '同一单位、同一年度', en: 'the same unit and year' };
}

/** Forms that several files hold. Nothing is left out for it: a person has to look. */
export const DUPLICATES = {
  sameForm: (files: readonly string[], why: Sameness, form: Named): Sentence => {
    const of = alike(why, form.kind);
    const kind = form.kind === 'project' ? '' : '部门整体支出';
    const parts = [form.unitName, form.projectName, form.year].filter((part) => part !== null);
    const [list, all] = [named(files), STAGES[form.stage]];
    const says = {
      zh: parts.length > 0 ? `（${parts.join('、')}）` : '',
      en: parts.length > 0 ? ` (${parts.join(', ')})` : '',
    };
    return {
      zh: `${list.zh}${why === 'matter' ? '是' : '里有'}${of.zh}的${kind}${all.zh}${says.zh}，请核对是否重复。`,
      en: `${list.en} hold a ${all.en} of ${of.en}${says.en}: check whether one is a copy.`,
    };
  },
  sameForms: (files: readonly string[], why: Sameness, count: number): Sentence => ({
    zh: `${named(files).zh}各有 ${count} 份${alike(why, 'project').zh}的表，请核对是否重复。`,
    en: `${named(files).en} hold ${count} forms each of ${alike(why, 'project').en}: check whether they are copies.`,
  }),
  sameAs: (others: readonly string[], why: Sameness, { kind }: Named): Sentence => ({
    zh: `与 ${named(others).zh}中的一份表${why === 'matter' ? '是' : ''}${alike(why, kind).zh}，请核对是否重复。`,
    en: `A form of ${alike(why, kind).en} is in ${named(others).en}: check whether one is a copy.`,
  }),
} as const;
