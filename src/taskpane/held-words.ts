import type { Sentence } from '../grid';
import type { Review } from '../rules';
import type { SheetGoals } from './state';
import { GOAL, GOAL_PHRASE } from './words';

/** What holding a form against the goals of a sheet showed. */
export function heldWords(
  { sheetName, forms }: SheetGoals,
  { goal, findings }: Pick<Review, 'goal' | 'findings'>,
): Sentence {
  if (sheetName === null) return GOAL.gone;
  if (forms.length === 0) return GOAL_PHRASE.noGoals(sheetName);
  if (!goal) return GOAL_PHRASE.otherForm(sheetName);
  const { length } = findings.filter(({ rule }) => rule === 'target-changed');
  return length === 0 ? GOAL_PHRASE.agrees(sheetName) : GOAL_PHRASE.differs(sheetName, length);
}
