import { plain, type Decimal, type Sentence } from '../../grid';
import type { Review } from '../../rules';
import type { ScoreLine } from '../../scoring';
import { plannedCounts } from '../previews';
import { scoreParts, type ScorePart } from '../score-parts';
import { shownReview } from '../state';
import { PHRASE, PREVIEW, SCORE, SCORE_PHRASE, TEXT, around } from '../words';
import type { Shown } from '../view';
import { Empty } from './empty';
import { Gauge } from './gauge';
import { Button, CellLink } from './parts';

const shown = (value: Decimal | null) => (value ? plain(value) : '—');

/** The tab 得分: each line's weight, given score, suggested score and reason. */
export function ScoresTab({ view }: Shown) {
  const { state, say } = view;
  const review = shownReview(state);
  if (!review)
    return state.sheet === null ? <p class="hint">{say(TEXT.needsForm)}</p> : <Empty view={view} />;
  const { execution, indicators, others } = review.scorecard;
  const { blanks, changes } = plannedCounts(state);
  const counted = (what: Sentence, n: number) => around((words) => PHRASE.counted(words, n), what);
  return (
    <>
      <Totals view={view} review={review} />
      <div class="actions">
        <Button
          view={view}
          label={counted(TEXT.fillBlank, blanks)}
          intent={{ type: 'plan-fill' }}
          primary
          disabled={blanks === 0 || state.busy !== null}
        />
        <Button
          view={view}
          label={counted(TEXT.adopt, changes)}
          intent={{ type: 'plan-suggestions' }}
          disabled={changes === 0 || state.busy !== null}
        />
        {state.undoable > 0 && <Button view={view} label={TEXT.undo} intent={{ type: 'undo' }} waits />}
      </div>
      {blanks === 0 && <p class="quiet">{say(PREVIEW.noBlank)}</p>}
      <Parts view={view} review={review} />
      <section>
        <h2>{say(TEXT.lines)}</h2>
        <ul class="lines">
          {execution && <ScoreItem view={view} name={say(TEXT.execution)} line={execution} />}
          {indicators.map((line) => (
            <ScoreItem key={`row${line.indicator.row}`} view={view} name={line.indicator.name} line={line} />
          ))}
          {others.map((line) => (
            <ScoreItem key={`other${line.line.cell.row}`} view={view} name={line.line.name} line={line} />
          ))}
        </ul>
      </section>
    </>
  );
}

const differsFromPolicy = ({ weight, policyWeight }: ScorePart) =>
  policyWeight !== null && !weight?.eq(policyWeight);

/** The picture of the score: what each part weighs and was given, with the same in words. */
function Parts({ view: { say }, review }: ReviewProps) {
  const parts = scoreParts(review);
  if (parts.length === 0) return null;
  const widest = parts.reduce<Decimal | null>(
    (most, { weight }) => (weight && (!most || weight.gt(most)) ? weight : most),
    null,
  );
  return (
    <section>
      <h2>{say(SCORE.parts)}</h2>
      <ul class="lines">
        {parts.map((part) => {
          const { name, weight, score, missing, policyWeight } = part;
          const notes = [
            weight === null && SCORE.noWeight,
            missing > 0 && SCORE_PHRASE.missing(missing),
            policyWeight && differsFromPolicy(part) && SCORE_PHRASE.policy(plain(policyWeight)),
          ].filter((note) => typeof note === 'object' && note !== null);
          return (
            <li key={name.zh} class="part">
              <div class="line-name">
                <span class="words">{say(name)}</span>
                <span class="figure">{`${shown(score)} / ${shown(weight)}`}</span>
              </div>
              {weight?.gt(0) && <Gauge weight={weight} widest={widest} score={score} open={missing > 0} />}
              {notes.length > 0 && <p class="quiet">{notes.map(say).join(' · ')}</p>}
            </li>
          );
        })}
      </ul>
      {parts.some(differsFromPolicy) && (
        <p class="quiet">{`${say(TEXT.basis)}${say(TEXT.colon)}${say(review.policy.categoriesBasis)}`}</p>
      )}
    </section>
  );
}

interface ReviewProps extends Shown {
  readonly review: Review;
}

function Totals({ view: { say }, review: { scorecard } }: ReviewProps) {
  const { total, grade } = scorecard;
  const row = (label: string, given: string, suggested: string) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{given}</td>
      <td>{suggested}</td>
    </tr>
  );
  return (
    <table class="figures">
      <Head columns={[say(TEXT.given), say(TEXT.suggested)]} />
      <tbody>
        {row(say(TEXT.total), shown(total.given), shown(total.suggested))}
        {row(say(TEXT.grade), grade.given ?? '—', grade.suggested ?? '—')}
        {total.withheld && (
          <tr>
            <td colspan={3} class="quiet">
              {say(total.withheld)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Head({ columns }: { readonly columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        <td />
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
  );
}

function ScoreItem({ view, name, line }: Shown & { readonly name: string; readonly line: ScoreLine }) {
  const { say } = view;
  const { weight, given, suggested } = line;
  // Missing, or another.
  const differs = suggested !== null && !given?.eq(suggested);
  return (
    <li class={differs ? 'line differs' : 'line'}>
      <div class="line-name">
        <span class="words two-lines" title={name}>
          {name}
        </span>
        {line.cell && <CellLink view={view} cell={line.cell} />}
      </div>
      <p class="unseen">{say(PHRASE.line(shown(weight), shown(given), shown(suggested)))}</p>
      <dl class="line-figures" aria-hidden>
        <Pair label={say(TEXT.weight)} value={weight} />
        <Pair label={say(TEXT.given)} value={given} />
        <Pair label={say(TEXT.suggested)} value={suggested} strong={differs} />
      </dl>
      {/* Where they agree, the figures say all; a missing score must not look like 0. */}
      {weight?.gt(0) && given && differs && <Gauge weight={weight} score={given} tick={suggested} />}
      <p class="quiet">{say(line.reason)}</p>
    </li>
  );
}

interface PairProps {
  readonly label: string;
  readonly value: Decimal | null;
  readonly strong?: boolean;
}

function Pair({ label, value, strong }: PairProps) {
  return (
    <div class={strong ? 'pair strong' : 'pair'}>
      <dt>{label}</dt>
      <dd>{shown(value)}</dd>
    </div>
  );
}
