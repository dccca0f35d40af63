import { squeeze, type Decimal } from '../grid';
import type { Policy } from './policy';

/** Words that staff write for the four grades of the national default. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  优: ['优', '优秀', '优等'],
  良: ['良', '良好', '良等'],
  中: ['中', '中等', '一般', '合格', '及格'],
  差: ['差', '较差', '差等', '不合格', '不及格'],
};

/** The grade that a total earns; null below the lowest one. */
export function gradeOf(policy: Policy, total: Decimal): string | null {
  return policy.grades.find(({ from }) => total.gte(from))?.name ?? null;
}

/** The policy's name of a grade as staff wrote it (优秀 → 优); null for words that are no grade of this policy. */
export function gradeNamed(policy: Policy, text: string): string | null {
  const word = squeeze(text)
    .replace(/[“”"'()]/g, '')
    .replace(/级$/, '');
  const named = policy.grades.find(({ name }) => name === word || (SYNONYMS[name] ?? []).includes(word));
  return named?.name ?? null;
}
