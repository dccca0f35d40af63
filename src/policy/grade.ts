import { GRADE_NAMES } from '../form';
import { squeeze, type Decimal } from '../grid';
import type { Policy } from './policy';

/** The grade for a total; null below the lowest one. */
export function gradeOf(policy: Policy, total: Decimal): string | null {
  return policy.grades.find(({ from }) => total.gte(from))?.name ?? null;
}

/** The policy's name of a grade as staff write it (优秀 → 优); null if the text is no grade of this policy. */
export function gradeNamed(policy: Policy, text: string): string | null {
  const word = squeeze(text)
    .replace(/[“”"'()]/g, '')
    .replace(/级$/, '');
  const named = policy.grades.find(({ name }) => name === word || (GRADE_NAMES[name] ?? []).includes(word));
  return named?.name ?? null;
}
