import type { Review } from '../rules';
import type { Run } from './report';

/** What a report is written from. */
export type Reviewed = Pick<Review, 'form' | 'policy' | 'scorecard' | 'ledger' | 'findings'>;

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
