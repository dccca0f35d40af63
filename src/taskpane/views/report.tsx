import { outlines, writeReport, type Report } from '../../report';
import type { Review } from '../../rules';
import { shownReview } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { Shown } from '../view';
import { Empty } from './empty';
import { Button, CellLink, SelectField } from './parts';

/** The chosen outline's id if it fits this kind of form. */
export function outlineFor(review: Review, chosen: string | null): string | undefined {
  return outlines.find(({ id, kind }) => id === chosen && kind === review.form.kind)?.id;
}

const written = new WeakMap<Review, Map<string, Report>>();

/** The report as it would be written now, cached per review and outline. */
export function reportOf(review: Review, chosen: string | null): Report {
  const outline = outlineFor(review, chosen);
  const known = written.get(review) ?? new Map<string, Report>();
  written.set(review, known);
  const report = known.get(outline ?? '') ?? writeReport(review, outline === undefined ? {} : { outline });
  known.set(outline ?? '', report);
  return report;
}

/** The tab 报告: the outline, what is filled and what is missing. */
export function ReportTab({ view }: Shown) {
  const { state, say, act } = view;
  const review = shownReview(state);
  if (!review)
    return state.sheet === null ? <p class="hint">{say(TEXT.reportNeedsForm)}</p> : <Empty view={view} />;
  const report = reportOf(review, state.outline);
  return (
    <>
      <SelectField
        label={say(TEXT.outline)}
        value={report.outline}
        options={outlines
          .filter(({ kind }) => kind === review.form.kind)
          .map(({ id, title }) => ({ value: id, words: say(title) }))}
        onChoose={(id) => act({ type: 'set-outline', id })}
        disabled={state.busy !== null}
      />
      <div class="actions">
        <Button view={view} label={TEXT.writeReport} intent={{ type: 'write-report' }} primary waits />
        <Button view={view} label={TEXT.updateReport} intent={{ type: 'plan-report-update' }} waits />
      </div>
      <p class="quiet">{say(TEXT.reportGoes)}</p>
      {report.warnings.length > 0 && <Doubtful view={view} report={report} />}
      <h2>{say(PHRASE.missing(report.missing.length))}</h2>
      <ol class="outline">
        {report.sections.map((section) => (
          <Section key={section.id} view={view} report={report} section={section} />
        ))}
      </ol>
    </>
  );
}

interface ReportProps extends Shown {
  readonly report: Report;
}

function Doubtful({ view, report }: ReportProps) {
  return (
    <div class="notice warning">
      <strong>{view.say(TEXT.doubtful)}</strong>
      <ul class="plain-list stacked">
        {report.warnings.map(({ message, cells }, index) => (
          <li key={index}>
            <span class="words">{view.say(message)}</span>
            <span class="cells">
              {cells.slice(0, 4).map((cell) => (
                <CellLink view={view} cell={cell} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Section({
  view: { say },
  report,
  section,
}: ReportProps & { readonly section: Report['sections'][number] }) {
  const missing = report.missing.filter(({ section: id }) => id === section.id);
  const { paragraphs } = section;
  return (
    <li class={`section level${section.level}`}>
      <div class="section-head">
        <span class="words">{section.title}</span>
        {paragraphs.length > 0 && (
          <span class={missing.length > 0 ? 'tally open' : 'tally'}>
            {say(PHRASE.paragraphs(paragraphs.length, missing.length))}
          </span>
        )}
      </div>
      {missing.length > 0 && (
        <ul class="slots">
          {missing.map(({ id, text }, index) => (
            <li key={`${id}${index}`}>{`${say(TEXT.slotWanted)}${say(TEXT.colon)}${text}`}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
