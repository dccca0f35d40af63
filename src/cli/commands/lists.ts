import { plain, type Language } from '../../grid';
import { defaultPolicy, policies as allPolicies, policyById, settingsOf, type Policy } from '../../policy';
import { outlines as allOutlines } from '../../report';
import { catalogue } from '../../rules';
import type { Call } from '../arguments';
import { printJson, printLines, type Context, type Status } from '../console';
import { MESSAGES, SEVERITY_MARKS } from '../strings';

/** `ziping rules`: the catalogue. */
export function rules(call: Call, context: Context): Status {
  const { language } = context;
  const list = catalogue.map(({ id, severity, block, title, basis, fixable }) => ({
    id,
    severity,
    block,
    title,
    basis,
    fixable,
  }));
  const lines = list.flatMap(({ id, severity, title, basis }) => [
    `${id}  ${SEVERITY_MARKS[severity][language]}`,
    `    ${title[language]}`,
    `    ${MESSAGES.basis(basis[language])[language]}`,
  ]);
  return print(call, context, { rules: list }, lines);
}

/** `ziping policies`: the scoring policies, with their basis. */
export function policies(call: Call, context: Context): Status {
  const { language } = context;
  const list = allPolicies.map((policy) => policyJson(policy, language));
  const execution = language === 'zh' ? '预算执行率' : 'execution';
  const lines = list.flatMap((policy) => [
    `${policy.id}  ${policy.title}`,
    `    ${[{ name: execution, weight: policy.execution }, ...policy.categories].map(({ name, weight }) => `${name} ${weight}`).join(' · ')}`,
    `    ${policy.grades.map(({ name, from }) => `${name} ≥ ${from}`).join(' · ')}`,
    ...peculiarTo(policy.id, language),
    `    ${MESSAGES.basis(policy.basis)[language]}`,
  ]);
  return print(call, context, { policies: list }, lines);
}

/** How a policy scores lower-is-better indicators and what its weight of the execution rests on, and which is its own. */
function peculiarTo(id: string, language: Language): readonly string[] {
  const policy = policyById(id);
  if (!policy) return [];
  const aspects = (one: Policy) => [
    MESSAGES.reverse(one.reverse)[language],
    MESSAGES.executionBasis(one.execution.basis)[language],
  ];
  const usual = aspects(defaultPolicy);
  return aspects(policy).map((aspect) => {
    const differs = usual.includes(aspect) ? '' : MESSAGES.unlike(defaultPolicy.id)[language];
    return `    ${aspect}${differs}`;
  });
}

function policyJson(policy: Policy, language: Language) {
  return {
    id: policy.id,
    title: policy.title[language],
    total: plain(policy.total),
    execution: plain(policy.execution.weight),
    categories: policy.categories.map(({ key, name, weight }) => ({ key, name, weight: plain(weight) })),
    reverse: policy.reverse,
    grades: policy.grades.map(({ name, from }) => ({ name, from: plain(from) })),
    overFulfilment: plain(policy.overFulfilment.threshold),
    basis: policy.categoriesBasis[language],
    // The content of a file for --policy: a bureau copies it and edits it.
    settings: settingsOf(policy),
  };
}

/** `ziping outlines`: the report's outlines. */
export function outlines(call: Call, context: Context): Status {
  const list = allOutlines.map(({ id, kind, title, sections }) => ({
    id,
    kind,
    title: title[context.language],
    sections: sections.map((section) => ({ id: section.id, title: section.title, level: section.level })),
  }));
  const lines = list.flatMap(({ id, title, sections }) => [
    `${id}  ${title}`,
    ...sections.map((section) => `${'  '.repeat(section.level + 1)}${section.title}`),
  ]);
  return print(call, context, { outlines: list }, lines);
}

function print(call: Call, context: Context, list: object, lines: readonly string[]): Status {
  if (call.format === 'json') printJson(context, list);
  else printLines(context, lines);
  return 0;
}
