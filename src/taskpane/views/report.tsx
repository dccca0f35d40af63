import { outlines, type Report } from '../../report';
import { reportOf } from '../report-of';
import { outdatedBy, slotsOf, standingReport, type StandingSlot } from '../report-standing';
import { shownReview } from '../state';
import { PHRASE, REPORT, TEXT } from '../words';
import type { Shown } from '../view';
import { Empty } from './empty';
import { CellLink, SelectField } from './parts';
import { NotUpdated, PlaceLink } from './report-changes';
import { FiguresChanged, ReportActions } from './report-actions';

/** The tab 报告: the outline, what the report's sheet lacks, and what has changed since it was written. */
export function ReportTab({ view }: Shown) {
  const { state, say, act } = view;
  const review = shownReview(state);
  if (!review)
    return state.sheet === null ? <p class="hint">{say(TEXT.reportNeedsForm)}</p> : <Empty view={view} />;
  const standing = standingReport(state);
  const on = standing?.on ?? null;
  const chosen = reportOf(review, state.outline);
  const report = standing && on ? reportOf(review, standing.outline) : chosen;
  const outdated = standing && outdatedBy(review, standing);
  const slots = on
    ? slotsOf(report, on.grid)
    : new Map(
        report.sections.map(
          ({ id }) => [id, report.missing.filter(({ section }) => section === id)] as const,
        ),
      );
  const count = [...slots.values()].reduce((sum, each) => sum + each.length, 0);
  return (
    <>
      <SelectField
        label={say(TEXT.outline)}
        value={chosen.outline}
        options={outlines
          .filter(({ kind }) => kind === review.form.kind)
          .map(({ id, title }) => ({ value: id, words: say(title) }))}
        onChoose={(id) => act({ type: 'set-outline', id })}
        disabled={state.busy !== null}
      />
      {report.outline !== chosen.outline && <p class="quiet">{say(REPORT.otherOutline)}</p>}
      <ReportActions view={view} standing={standing} outdated={outdated} chosen={chosen} />
      {outdated && outdated.figures.length > 0 && <FiguresChanged view={view} figures={outdated.figures} />}
      {outdated && state.preview?.kind !== 'report' && <NotUpdated view={view} left={outdated.plan.left} />}
      {report.warnings.length > 0 && <Doubtful view={view} report={report} />}
      <h2>{say(PHRASE.missing(count))}</h2>
      <ol class="outline">
        {(slots.get('')?.length ?? 0) > 0 && (
          <li class="section">
            <Slots view={view} slots={slots.get('') ?? []} />
          </li>
        )}
        {report.sections.map((section) => (
          <Section key={section.id} view={view} section={section} slots={slots.get(section.id) ?? []} />
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

/** A slot of the report as it would be written has no cell yet. */
type Slot = Pick<StandingSlot, 'text'> & Partial<StandingSlot>;

interface SectionProps extends Shown {
  readonly section: Report['sections'][number];
  readonly slots: readonly Slot[];
}

function Section({ view, section: { level, title, paragraphs }, slots }: SectionProps) {
  return (
    <li class={`section level${level}`}>
      <div class="section-head">
        <span class="words">{title}</span>
        {paragraphs.length + slots.length > 0 && (
          <span class={slots.length > 0 ? 'tally open' : 'tally'}>
            {view.say(PHRASE.paragraphs(paragraphs.length, slots.length))}
          </span>
        )}
      </div>
      {slots.length > 0 && <Slots view={view} slots={slots} />}
    </li>
  );
}

function Slots({ view, slots }: Shown & { readonly slots: readonly Slot[] }) {
  const { say } = view;
  return (
    <ul class="slots">
      {slots.map(({ text, cell }, index) => {
        const words = `${say(TEXT.slotWanted)}${say(TEXT.colon)}${text}`;
        return <li key={index}>{cell ? <PlaceLink view={view} cell={cell} label={words} /> : words}</li>;
      })}
    </ul>
  );
}
