import { plain, sum, type Decimal, type Sentence } from '../../grid';
import { categoryKey } from '../../policy';
import type { Review } from '../../rules';
import type { ScoreLine } from '../../scoring';
import { plannedCounts } from '../previews';
import { shownReview } from '../state';
import { PHRASE, TEXT } from '../strings';
import { PREVIEW } from '../strings-preview';
import type { Shown } from '../view';
import { Empty } from './empty';
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
  const counted = ({ zh, en }: Sentence, n: number): Sentence => ({ zh: `${zh} (${n})`, en: `${en} (${n})` });
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
      <Categories view={view} review={review} />
    </>
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
      {weight?.gt(0) && <Bar given={given} suggested={suggested} weight={weight} />}
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

interface BarProps extends Pick<ScoreLine, 'given' | 'suggested'> {
  readonly weight: Decimal;
}

/** The given score as a share of the weight, with a tick at the suggestion; a picture of the figures beside it. */
function Bar({ given, suggested, weight }: BarProps) {
  const share = (value: Decimal) => {
    const percent = value.div(weight).times(100);
    return `${percent.lt(0) ? '0' : percent.gt(100) ? '100' : percent.toFixed(2)}%`;
  };
  return (
    <div class="bar" aria-hidden>
      <span class="bar-given" style={{ width: given ? share(given) : '0%' }} />
      {suggested && <span class="bar-suggested" style={{ left: share(suggested) }} />}
    </div>
  );
}

/** The form's weights by category against the policy's; nothing if the form has none. */
function Categories({ view: { say }, review: { scorecard, policy, form } }: ReviewProps) {
  if (!form.asks.has('weights') || scorecard.indicators.every(({ weight }) => weight === null)) return null;
  const of = (key: string) =>
    scorecard.indicators.flatMap(({ indicator, weight }) =>
      weight && categoryKey(indicator.category?.name ?? '') === key ? [weight] : [],
    );
  const rows = policy.categories.map(({ key, name, weight }) => {
    const own = of(key);
    return { name, own: own.length > 0 ? sum(own) : null, weight };
  });
  const execution = {
    name: say(TEXT.execution),
    own: scorecard.execution?.weight ?? null,
    weight: policy.execution.weight,
  };
  return (
    <section>
      <h2>{say(TEXT.categories)}</h2>
      <table class="figures">
        <Head columns={[say(TEXT.inForm), say(TEXT.inPolicy)]} />
        <tbody>
          {[execution, ...rows].map(({ name, own, weight }) => (
            <tr key={name} class={own && !own.eq(weight) ? 'differs' : undefined}>
              <th scope="row">{name}</th>
              <td>{shown(own)}</td>
              <td>{shown(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{`${say(TEXT.basis)}${say(TEXT.colon)}${say(policy.categoriesBasis)}`}</p>
    </section>
  );
}
