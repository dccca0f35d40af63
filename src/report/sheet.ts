import type { Paragraph, Report, SheetBlock } from './report';
import { paragraphText } from './text';

/**
 * The most characters in a row of the sheet: a row is at most 409 points high, which is 14 lines of 28 points,
 * and A4 has 27 characters of 16 points in a line.
 */
export const ROW_CHARACTERS = 370;

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

/** A paragraph with its first line indented two characters; a long one goes on in the rows below. */
function paragraphBlocks(paragraph: Paragraph): readonly SheetBlock[] {
  const style = paragraph.runs.some((run) => run.kind === 'slot') ? 'slot' : 'body';
  return rowsOf(INDENT + paragraphText(paragraph)).map((text, index) => ({
    style,
    texts: [text],
    id: paragraph.id,
    continued: index > 0,
  }));
}

/** Text in pieces that a row can show, broken after a mark where there is one; the pieces together are the text. */
function rowsOf(text: string): readonly string[] {
  const rows: string[] = [];
  let rest = text;
  while (rest.length > ROW_CHARACTERS) {
    const piece = rest.slice(0, ROW_CHARACTERS);
    const mark = Math.max(...['。', '；', '，', '、'].map((sign) => piece.lastIndexOf(sign)));
    const pair = /[\ud800-\udbff]$/.test(piece);
    const end = mark > ROW_CHARACTERS / 2 ? mark + 1 : pair ? ROW_CHARACTERS - 1 : ROW_CHARACTERS;
    rows.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...rows, rest];
}
