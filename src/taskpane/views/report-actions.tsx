import type { Report } from '../../report';
import type { FigureChange } from '../report-figures';
import type { StandingReport } from '../report-memory';
import type { Outdated } from '../report-standing';
import { REPORT, REPORT_PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { Button, CellLink, Folded } from './parts';
import { Difference, PlaceLink } from './report-changes';

interface ActionsProps extends Shown {
  readonly standing: StandingReport | null;
  readonly outdated: Outdated | null;
  /** The report as it would be written anew. */
  readonly chosen: Report;
}

/** Writes the report, or once there is one, updates it; each button says how much. */
export function ReportActions({ view, standing, outdated, chosen }: ActionsProps) {
  const { state, say } = view;
  const on = standing?.on;
  if (!on || !outdated) {
    const paragraphs = chosen.sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
    return (
      <>
        {standing && <p class="notice plain">{say(REPORT.gone)}</p>}
        <div class="actions">
          <Button
            view={view}
            label={REPORT_PHRASE.write(paragraphs)}
            intent={{ type: 'write-report' }}
            primary
            waits
          />
        </div>
        <p class="quiet">{say(TEXT.reportGoes)}</p>
      </>
    );
  }
  const { edits, left } = outdated.plan;
  return (
    <>
      <div class="actions">
        <Button
          view={view}
          label={REPORT_PHRASE.update(edits.length)}
          intent={{ type: 'plan-report-update' }}
          primary
          // A result from before a change does not tell whether there is something to update.
          disabled={state.busy !== null || (edits.length === 0 && !state.stale)}
        />
        <Button
          view={view}
          label={TEXT.anotherReport}
          intent={{ type: 'write-report', another: true }}
          waits
        />
      </div>
      {edits.length === 0 && !state.stale && (
        <p class="quiet">{say(left.length > 0 ? REPORT.onlyByHand : REPORT.agrees)}</p>
      )}
      <p class="quiet">
        <PlaceLink view={view} cell={{ row: 0, column: 0 }} label={say(REPORT_PHRASE.on(on.sheetName))} />
      </p>
    </>
  );
}

/** So many changed figures are listed openly. */
const FEW = 6;

/** The figures that the report tells otherwise than the form: each leads to the form's cell and to its paragraphs. */
export function FiguresChanged({ view, figures }: Shown & { readonly figures: readonly FigureChange[] }) {
  const title = `${view.say(REPORT.changed)} (${figures.length})`;
  const list = (some: readonly FigureChange[]) => (
    <ul class="plain-list stacked">
      {some.map((figure, index) => (
        <Figure key={index} view={view} figure={figure} />
      ))}
    </ul>
  );
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {list(figures.slice(0, FEW))}
      {figures.length > FEW && (
        <Folded
          view={view}
          section="report-figures"
          title={view.say(REPORT_PHRASE.more(figures.length - FEW))}
        >
          {list(figures.slice(FEW))}
        </Folded>
      )}
    </section>
  );
}

function Figure({ view, figure }: Shown & { readonly figure: FigureChange }) {
  const { name, before, after, cell, told } = figure;
  const { say } = view;
  return (
    <li>
      <span class="words">{say(name)}</span> <Difference view={view} before={before} after={after} />{' '}
      <CellLink view={view} cell={cell} />
      {told.map((place, index) => (
        <PlaceLink
          key={index}
          view={view}
          cell={place.cell}
          label={say(REPORT_PHRASE.paragraph(place.number))}
        />
      ))}
    </li>
  );
}
