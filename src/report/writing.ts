import type { Reviewed } from '../rules';
import type { Run } from './report';

/** A paragraph without its final id; `key` distinguishes it within its passage. */
export interface DraftParagraph {
  readonly key?: string;
  readonly runs: readonly Run[];
}

/** Writes a passage; empty if the form lacks it. */
export type Writer = (reviewed: Reviewed) => readonly DraftParagraph[];

/** One paragraph, or none. */
export function single(runs: readonly Run[] | null): readonly DraftParagraph[] {
  return runs ? [{ runs }] : [];
}
