import type { Reviewed } from '../rules';
import type { Form, Indicator } from '../form';
import type { Outline, OutlineItem, OutlineSection, Wanted } from './outline';
import { outlineById, outlines } from './outlines';
import type { Paragraph, Report, ReportSection } from './report';
import { nameOfUnit } from './facts';
import { fundsNamed, hasFunds } from './funds';
import { groupName, indicatorsWhere } from './indicators';
import { clean, quote, sentence, slot, yearText } from './prose';
import { scoreTable } from './scores';
import { writers } from './sentences';
import { warningsOf } from './warnings';
import type { DraftParagraph } from './writing';

/** What the caller may choose. */
export interface ReportOptions {
  /** An id of `outlines`; by default the one for the form's kind. */
  readonly outline?: string;
}

/** The default outline for the form's kind. Throws RangeError if there is none. */
export function defaultOutline(form: Form): Outline {
  const outline = outlines.find((other) => other.kind === form.kind);
  if (!outline) throw new RangeError(`No outline for a ${form.kind} form.`);
  return outline;
}

/**
 * Writes the self-assessment report (自评报告, 财预〔2020〕10号) of a reviewed form. It is an official Chinese document, so its
 * text is Chinese whatever the language of the pane. Each figure is linked to its cells, execution rates are computed,
 * and a fact that the form lacks becomes a slot. Throws RangeError for an unknown outline id.
 */
export function writeReport(review: Reviewed, options: ReportOptions = {}): Report {
  const { form } = review;
  const outline = options.outline === undefined ? defaultOutline(form) : outlineById(options.outline);
  if (!outline) throw new RangeError(`Unknown outline: ${options.outline ?? ''}`);
  const sections = outline.sections.map((section) => writeSection(review, outline, section));
  const scores = scoreTable(review);
  return {
    outline: outline.id,
    title: titleOf(form, outline),
    unitName: nameOfUnit(form),
    year: form.year,
    sections,
    scores,
    missing: sections.flatMap((section) =>
      section.paragraphs.flatMap(({ runs }) =>
        runs.flatMap((run) =>
          run.kind === 'slot' ? [{ section: section.id, id: run.id, text: run.text }] : [],
        ),
      ),
    ),
    warnings: warningsOf(review, sections, scores),
  };
}

function titleOf(form: Form, outline: Outline): string {
  const project = form.entries.find((entry) => entry.role === 'project' && quote(entry.value) !== null);
  const subject = form.kind === 'project' && project ? clean(project.value.text) : (nameOfUnit(form) ?? '');
  const kind = outline.reportTitle;
  const rest = subject.endsWith('项目') && kind.startsWith('项目') ? kind.slice('项目'.length) : kind;
  return `${yearText(form)}${subject}${rest}`;
}

function writeSection(review: Reviewed, outline: Outline, section: OutlineSection): ReportSection {
  const paragraphs = section.items.flatMap((item) => writeItem(review, outline, section, item));
  return { id: section.id, title: section.title, level: section.level, paragraphs };
}

function writeItem(
  review: Reviewed,
  outline: Outline,
  section: OutlineSection,
  item: OutlineItem,
): readonly Paragraph[] {
  if ('wanted' in item) {
    const there = item.unless !== undefined && hasFunds(review.form, item.unless);
    return there ? [] : [asked(section, item.wanted)];
  }
  const [passage, drafts] = draftsOf(review, outline, item);
  if (drafts.length === 0) return item.otherwise ? [asked(section, item.otherwise)] : [];
  return drafts.map(({ key, runs }) => ({
    id: `${section.id}.${passage}${key === undefined ? '' : `:${key}`}`,
    runs,
  }));
}

function draftsOf(
  review: Reviewed,
  outline: Outline,
  item: Exclude<OutlineItem, { wanted: Wanted }>,
): readonly [passage: string, drafts: readonly DraftParagraph[]] {
  if ('write' in item) return [item.write, writers[item.write](review)];
  if ('funds' in item) return ['funds', fundsNamed(review, item.funds)];
  return ['indicators', indicatorsWhere(review, (indicator) => belongs(outline, item, indicator))];
}

/** An indicator belongs to the first item of the outline that names its category, or to 'other' if none does. */
function belongs(outline: Outline, item: OutlineItem, indicator: Indicator): boolean {
  if (!('indicators' in item)) return false;
  if (item.indicators === 'all') return true;
  const name = groupName(indicator);
  const naming = outline.sections
    .flatMap((section) => section.items)
    .find(
      (other) =>
        'indicators' in other &&
        typeof other.indicators !== 'string' &&
        other.indicators.some((word) => name.includes(word)),
    );
  return item.indicators === 'other' ? naming === undefined : naming === item;
}

function asked(section: OutlineSection, wanted: Wanted): Paragraph {
  return {
    id: `${section.id}.wanted:${wanted.id}`,
    runs: sentence(wanted.before, slot(wanted.id, wanted.text)),
  };
}
