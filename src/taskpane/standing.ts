import { plain, type Sentence } from '../grid';
import { gradeOf } from '../policy';
import type { Severity } from '../rules';
import { findingsOf } from './found';
import { shownReview, type State } from './state';
import { PHRASE } from './words';

/** How many findings apply, by severity. */
export function counts(state: State): { errors: number; warnings: number; infos: number } {
  const { standing } = findingsOf(state);
  const of = (severity: Severity) => standing.filter(({ finding }) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/** The one clear status: what was found and what was checked. */
export function statusLine(state: State): Sentence {
  const { errors, warnings, infos } = counts(state);
  const figures = shownReview(state)?.checked.figures ?? 0;
  return PHRASE.status(errors, warnings, infos, figures, findingsOf(state).setAside.length);
}

/**
 * The form's total and grade; without a stated grade, the policy's. Of a total that is wrong both figures, and no
 * grade.
 */
export function standing(state: State): Sentence | null {
  const review = shownReview(state);
  const given = review?.scorecard.total.given;
  if (!review || !given) return null;
  const wrong = findingsOf(state).standing.find(({ finding }) => finding.rule === 'total-score')?.finding;
  if (wrong?.expected) return PHRASE.wrongTotal(plain(given), wrong.expected);
  const grade = review.scorecard.grade.given ?? gradeOf(review.policy, given);
  const { zh, en } = PHRASE.points(plain(given));
  return grade ? { zh: `${zh} · ${grade}`, en: `${en} · ${grade}` } : { zh, en };
}
