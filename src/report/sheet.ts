import { rowTexts } from './layout';
import type { Paragraph, Report, SheetBlock } from './report';
import { paragraphText } from './text';

const INDENT = '　　';

/** The report as rows of a sheet: title, headings, paragraphs in one wide column, then the table of scores. */
export function sheetBlocks(report: Report): readonly SheetBlock[] {
  const line = (style: SheetBlock['style'], texts: readonly string[], id: string | null = null) => ({
    style,
    texts,
    id,
    continued: false,
  });
  const { scores } = report;
  return [
    line('title', [report.title]),
    line('blank', []),
    ...report.sections.flatMap((section) => [
      line(section.level === 1 ? 'heading1' : 'heading2', [section.title], section.id),
      ...section.paragraphs.flatMap(paragraphBlocks),
    ]),
    ...(scores
      ? [
          line('blank', []),
          line('table-title', [scores.title]),
          line('table-header', scores.header),
          ...scores.rows.map((row) =>
            line(
              'table-row',
              row.map(({ text }) => text),
            ),
          ),
        ]
      : []),
  ];
}

/** A paragraph with its first line indented by two characters; a long one continues in the rows below. */
function paragraphBlocks(paragraph: Paragraph): readonly SheetBlock[] {
  const style = paragraph.runs.some((run) => run.kind === 'slot') ? 'slot' : 'body';
  return rowTexts(INDENT + paragraphText(paragraph)).map((text, index) => ({
    style,
    texts: [text],
    id: paragraph.id,
    continued: index > 0,
  }));
}
