import { plain } from '../../grid';
import { policies as allPolicies, settingsOf, type Policy } from '../../policy';
import { outlines as allOutlines } from '../../report';
import { catalogue } from '../../rules';
import type { Call } from '../arguments';
import type { Context, Status } from '../console';
import type { Language } from '../json';
import { MESSAGES, SEVERITY_MARKS } from '../strings';

/** `ziping rules`: the catalogue. */
export function rules(call: Call, { console, language }: Context): Status {
  if (call.format === 'json') {
    const list = catalogue.map(({ id, severity, block, title, basis, fixable }) => ({
      id,
      severity,
      block,
      title,
      basis,
      fixable,
    }));
    console.out(`${JSON.stringify({ rules: list }, null, 2)}\n`);
    return 0;
  }
  const lines = catalogue.map(
    ({ id, severity, title, basis }) =>
      `${id}  ${SEVERITY_MARKS[severity][language]}\n    ${title[language]}\n    ${MESSAGES.basis(basis[language])[language]}`,
  );
  console.out(`${lines.join('\n')}\n`);
  return 0;
}

/** `ziping policies`: the scoring policies, with their basis. */
export function policies(call: Call, { console, language }: Context): Status {
  const list = allPolicies.map((policy) => policyJson(policy, language));
  if (call.format === 'json') {
    console.out(`${JSON.stringify({ policies: list }, null, 2)}\n`);
    return 0;
  }
  const lines = list.map((policy) => {
    const weights = [...policy.categories.map(({ name, weight }) => `${name} ${weight}`)].join(' · ');
    const grades = policy.grades.map(({ name, from }) => `${name} ≥ ${from}`).join(' · ');
    const execution = language === 'zh' ? '预算执行率' : 'execution';
    return [
      `${policy.id}  ${policy.title}`,
      `    ${execution} ${policy.execution} · ${weights}`,
      `    ${grades}`,
      `    ${MESSAGES.basis(policy.basis)[language]}`,
    ].join('\n');
  });
  console.out(`${lines.join('\n')}\n`);
  return 0;
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
export function outlines(call: Call, { console, language }: Context): Status {
  if (call.format === 'json') {
    const list = allOutlines.map(({ id, kind, title, sections }) => ({
      id,
      kind,
      title: title[language],
      sections: sections.map((section) => ({ id: section.id, title: section.title, level: section.level })),
    }));
    console.out(`${JSON.stringify({ outlines: list }, null, 2)}\n`);
    return 0;
  }
  const lines = allOutlines.flatMap(({ id, title, sections }) => [
    `${id}  ${title[language]}`,
    ...sections.map((section) => `${'  '.repeat(section.level + 1)}${section.title}`),
  ]);
  console.out(`${lines.join('\n')}\n`);
  return 0;
}
