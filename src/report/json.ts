import { cellName, type Language } from '../grid';
import type { MissingFact, Paragraph, Report } from './report';
import { paragraphText } from './text';

/** The JSON of `ziping report --format json`; cells by their names. */
export interface ReportJson {
  readonly outline: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly year: number | null;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: 1 | 2;
    readonly paragraphs: readonly ParagraphJson[];
  }[];
  readonly scores: {
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly { readonly text: string; readonly cell: string | null }[])[];
  } | null;
  readonly missing: readonly MissingFact[];
  readonly warnings: readonly {
    readonly rule: string;
    readonly cells: readonly string[];
    readonly message: string;
  }[];
}

interface ParagraphJson {
  readonly id: string;
  readonly text: string;
  /** `cells` are all that the figure comes from, `cell` the first of them. */
  readonly figures: readonly {
    readonly text: string;
    readonly cell: string;
    readonly cells: readonly string[];
  }[];
  readonly slots: readonly { readonly id: string; readonly text: string }[];
}

/** The report as plain data for `report --format json`, with warnings in the given language. */
export function reportJson(report: Report, lang: Language = 'zh'): ReportJson {
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

function paragraphJson(paragraph: Paragraph): ParagraphJson {
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
