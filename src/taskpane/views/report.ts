import { outlines, writeReport, type Report } from '../../report';
import type { Review } from '../../rules';
import { h, type Child, type Described } from '../dom';
import { shownReview } from '../state';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';
import { emptyState } from './empty';
import { button, cellLink, notice } from './parts';

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
export function reportTab(view: View): readonly Child[] {
  const { state, say } = view;
  const review = shownReview(state);
  if (!review)
    return state.sheet === null ? [h('p', { class: 'hint' }, say(TEXT.reportNeedsForm))] : emptyState(view);
  const report = reportOf(review, state.outline);
  const busy = state.busy !== null;
  return [
    outlineChoice(view, review, report),
    h(
      'div',
      { key: 'actions', class: 'actions' },
      button(
        view,
        TEXT.writeReport,
        { type: 'write-report' },
        { primary: true, key: 'write', disabled: busy },
      ),
      button(view, TEXT.updateReport, { type: 'plan-report-update' }, { key: 'update', disabled: busy }),
    ),
    h('p', { key: 'goes', class: 'quiet' }, say(TEXT.reportGoes)),
    report.warnings.length > 0 && doubtful(view, report),
    h('h2', { key: 'sections' }, say(PHRASE.missing(report.missing.length))),
    h(
      'ol',
      { key: 'outline', class: 'outline' },
      report.sections.map((section) => sectionItem(view, report, section)),
    ),
  ].filter((child) => child !== false);
}

function outlineChoice({ state, say, act }: View, { form }: Review, report: Report): Described {
  return h(
    'label',
    { key: 'choice', class: 'field' },
    h('span', {}, say(TEXT.outline)),
    h(
      'select',
      {
        live: { value: report.outline },
        disabled: state.busy !== null,
        on: {
          change: (event) => {
            if (event.target instanceof HTMLSelectElement)
              act({ type: 'set-outline', id: event.target.value });
          },
        },
      },
      outlines
        .filter(({ kind }) => kind === form.kind)
        .map(({ id, title }) => h('option', { value: id }, say(title))),
    ),
  );
}

function doubtful(view: View, report: Report): Described {
  return notice(
    'warning',
    'doubtful',
    h('strong', {}, view.say(TEXT.doubtful)),
    h(
      'ul',
      { class: 'plain-list stacked' },
      report.warnings.map(({ message, cells }, index) =>
        h(
          'li',
          { key: String(index) },
          h('span', { class: 'words' }, view.say(message)),
          h(
            'span',
            { class: 'cells' },
            cells.slice(0, 4).map((cell) => cellLink(view, cell)),
          ),
        ),
      ),
    ),
  );
}

function sectionItem({ say }: View, report: Report, section: Report['sections'][number]): Described {
  const missing = report.missing.filter(({ section: id }) => id === section.id);
  const { paragraphs } = section;
  return h(
    'li',
    { key: section.id, class: `section level${section.level}` },
    h(
      'div',
      { class: 'section-head' },
      h('span', { class: 'words' }, section.title),
      paragraphs.length > 0 &&
        h(
          'span',
          { class: missing.length > 0 ? 'tally open' : 'tally' },
          say(PHRASE.paragraphs(paragraphs.length, missing.length)),
        ),
    ),
    missing.length > 0 &&
      h(
        'ul',
        { class: 'slots' },
        missing.map(({ id, text }, index) =>
          h('li', { key: `${id}${index}` }, `${say(TEXT.slotWanted)}${say(TEXT.colon)}${text}`),
        ),
      ),
  );
}
