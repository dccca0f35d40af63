import type { Paragraph, Report, ScoreTable } from './report';
import { runsText } from './prose';

/** The text of a paragraph, slots as 【待补充：…】. */
export function paragraphText(paragraph: Paragraph): string {
  return runsText(paragraph.runs);
}

/** The report as Markdown: headings, paragraphs, slots, the score table. Cell text never becomes syntax. */
export function reportText(report: Report): string {
  const blocks = [
    `# ${escaped(report.title)}`,
    ...report.sections.flatMap((section) => [
      `${section.level === 1 ? '##' : '###'} ${escaped(section.title)}`,
      ...section.paragraphs.map((paragraph) => escaped(paragraphText(paragraph))),
    ]),
    ...(report.scores ? [`## ${escaped(report.scores.title)}`, tableText(report.scores)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function tableText(table: ScoreTable): string {
  const row = (texts: readonly string[]) => `| ${texts.map(escaped).join(' | ')} |`;
  return [
    row(table.header),
    `|${' --- |'.repeat(table.header.length)}`,
    ...table.rows.map((cells) => row(cells.map(({ text }) => text))),
  ].join('\n');
}

/**
 * Escapes a text to one line without Markdown, HTML, formulas or links (CommonMark and GitHub's tables). Characters
 * that are syntax only at the start of a line (1. + - =) are escaped only there.
 */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&@$#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^[+\-=]/, '\\$&')
    .replace(/^([0-9]+)([.)])(?= |$)/, '$1\\$2');
}
