import type { Form } from '../form';
import type { Policy } from '../policy';
import type { Finding } from '../rules';
import type { Scorecard } from '../scoring';
import type { Run } from './report';

/** What a report is written from: a Review has all of it. */
export interface Reviewed {
  readonly form: Form;
  readonly policy: Policy;
  readonly scorecard: Scorecard;
  readonly findings: readonly Finding[];
}

/** A paragraph before it has its place; `key` tells it from the others of the same part. */
export interface Draft {
  readonly key?: string;
  readonly runs: readonly Run[];
}

/** Writes one part of the report; nothing where the form does not hold it. */
export type Writer = (reviewed: Reviewed) => readonly Draft[];

/** One paragraph, or none. */
export function single(runs: readonly Run[] | null): readonly Draft[] {
  return runs ? [{ runs }] : [];
}
