import type { Form } from '../form';
import type { Sentence } from '../grid';
import { categoryKey } from './levels';
import { defaultPolicy, policyById } from './policies';
import type { Policy } from './policy';

/** A policy and the reason for choosing it. */
export interface PickedPolicy {
  readonly policy: Policy;
  readonly because: Sentence;
}

/** Whether cost is a category beside 产出; in older templates it is a dimension of 产出. */
function hasCostCategory(form: Form): boolean {
  const keys = new Set(form.indicators.map(({ category }) => category && categoryKey(category.name)));
  return keys.has('cost') && keys.has('output');
}

/** Sichuan's layout: sign, value and unit have columns of their own, and the line of the funds asks for a reason. */
function isSichuan(form: Form): boolean {
  return (
    form.kind === 'project' &&
    form.indicators.some(({ target }) => target?.sign && target.unit) &&
    // In the form of 2022 only a label has the weight: 预算执行情况（10分）.
    form.funds.some(({ role, score, reason }) => role === 'total' && score !== null && reason !== null)
  );
}

/** Chooses the policy that fits a form's layout; the national default if nothing clear indicates another. */
export function pickPolicy(form: Form): PickedPolicy {
  const sichuan = policyById('sichuan-2023');
  if (sichuan && isSichuan(form)) {
    return {
      policy: sichuan,
      because: {
        zh: '表中指标性质、指标值、度量单位分列，资金行要求填写原因，与四川 2023 年项目自评表相同。',
        en: 'Sign, value and unit have columns of their own and the funds ask for a reason, as in the Sichuan form of 2023.',
      },
    };
  }
  const cost = policyById('cost-20');
  if (cost && hasCostCategory(form)) {
    return {
      policy: cost,
      because: {
        zh: '表中“成本指标”是单独的一级指标。',
        en: 'Cost is a category of its own in this form.',
      },
    };
  }
  return {
    policy: defaultPolicy,
    because: {
      zh: '未发现其他计分办法的特征，按财政部通用办法。',
      en: 'Nothing in the form speaks for another policy: the national default.',
    },
  };
}
