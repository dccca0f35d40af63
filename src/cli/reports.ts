import { oneLine, type Grid } from '../grid';
import { isReport, titleOfReport } from '../form';

/** A report (自评报告) that stands among the forms. */
export interface FoundReport {
  /** In one line. */
  readonly title: string;
  /** Paragraphs with text, those in tables left out. */
  readonly paragraphs: number;
}

/** The report that the text of a document is; null where it is none. */
export function reportIn(paragraphs: readonly string[]): FoundReport | null {
  const title = titleOfReport(paragraphs);
  return title === null ? null : { title, paragraphs: written(paragraphs).length };
}

/** The report that a sheet is; null where it is none. */
export function reportOn(grid: Grid): FoundReport | null {
  if (!isReport(grid)) return null;
  const rows = grid.rows.map((row) => grid.row(row).filter(({ text }) => text.trim() !== ''));
  // A row of several cells is one of a table.
  const lines = written(rows.flatMap((cells) => (cells.length === 1 && cells[0] ? [cells[0].text] : [])));
  return { title: lines[0] ?? '', paragraphs: lines.length };
}

function written(texts: readonly string[]): readonly string[] {
  return texts.map(oneLine).filter((text) => text !== '');
}
