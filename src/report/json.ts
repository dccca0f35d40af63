import { cellName, type Language } from '../grid';
import type { Paragraph, Report } from './report';
import { paragraphText } from './text';

/**
 * The report as plain data for `ziping report --format json` (docs/schema/report.schema.json), with warnings in the given
 * language and cells by name.
 */
export function reportJson(report: Report, lang: Language = 'zh') {
  return {
    outline: report.outline,
    title: report.title,
    unitName: report.unitName,
    year: report.year,
    sections: report.sections.map(({ id, title, level, paragraphs }) => ({
      id,
      title,
      level,
      paragraphs: paragraphs.map(paragraphJson),
    })),
    scores: report.scores && {
      title: report.scores.title,
      header: report.scores.header,
      rows: report.scores.rows.map((row) =>
        row.map(({ text, cell }) => ({ text, cell: cell && cellName(cell) })),
      ),
    },
    missing: report.missing,
    warnings: report.warnings.map(({ rule, cells, message }) => ({
      rule,
      cells: cells.map(cellName),
      message: message[lang],
    })),
  };
}

function paragraphJson(paragraph: Paragraph) {
  return {
    id: paragraph.id,
    text: paragraphText(paragraph),
    figures: paragraph.runs.flatMap((run) =>
      run.kind === 'figure'
        ? [{ text: run.text, cell: cellName(run.cell), cells: run.cells.map(cellName) }]
        : [],
    ),
    slots: paragraph.runs.flatMap((run) => (run.kind === 'slot' ? [{ id: run.id, text: run.text }] : [])),
  };
}
