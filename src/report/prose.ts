import { isBlankOrMarks, isPrompt } from '../grid';
import type { TextCell } from '../form';
import type { QuoteRun, Report, Run } from './report';

/**
 * Invisible characters: control, zero-width and direction marks, and lone surrogates (with the flag u, only lone ones
 * match). XML and Excel reject most of them.
 */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu;
const LINE_BREAK = /[\r\n\u000b\u000c\u2028\u2029]+/;
const NUMBERED =
  /^(?:[0-9０-９]+[、.．)）]|[（(][0-9一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、是]|[①-⑳])/;
const MARKS = '，。；：、！？,;:';
const SEPARATORS = '，。；：、,;:. ';

/**
 * Cell text for use inside a sentence: one line, no repeated punctuation, no separator at either end; nothing else is
 * changed or cut. Numbered lines are joined by ；, others by a space.
 */
export function clean(text: string): string {
  const lines = text
    .replace(UNSEEN, '')
    .split(LINE_BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const joined = lines.map((line, index) => seam(lines[index - 1], line) + line).join('');
  return withoutEnds(joined.replace(/([，。；：、！？])(?: ?\1)+/g, '$1'));
}

function seam(before: string | undefined, line: string): string {
  if (before === undefined || MARKS.includes(before.slice(-1))) return '';
  return NUMBERED.test(line) ? '；' : ' ';
}

/** Walks in from both ends, because a regular expression takes a second on a long text of separators. */
function withoutEnds(text: string): string {
  const isSeparator = (index: number) => SEPARATORS.includes(text.charAt(index));
  const isPoint = (index: number) => text.charAt(index) === '.' && /[0-9]/.test(text.charAt(index + 1));
  let [start, end] = [0, text.length];
  while (start < end && isSeparator(start) && !isPoint(start)) start += 1;
  while (end > start && isSeparator(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Cell text for use inside “ ”: its own quotation marks become the inner ones ‘ ’. */
export function quoted(text: string): string {
  return clean(text).replace(/“/g, '‘').replace(/”/g, '’');
}

/** Words that staff wrote in a cell, cleaned; null if the cell is blank, struck out or a prompt. */
export function quote(cell: TextCell | null): QuoteRun | null {
  if (cell === null) return null;
  const text = clean(cell.text);
  return isBlankOrMarks(text) || isPrompt(text) ? null : { kind: 'quote', text, cell: cell.cell };
}

/** The lead of a sentence about the form's year: 2022年度; '' if the year is not known. */
export function yearText({ year }: Pick<Report, 'year'>): string {
  return year === null ? '' : `${year}年度`;
}

export function slot(id: string, text: string): Run {
  return { kind: 'slot', id, text };
}

/** What `say` takes: words as strings, runs, lists of runs; null is left out. */
export type Piece = string | Run | readonly Run[] | null;

/** Joins pieces into runs; adjacent words become one run. */
export function say(...pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    for (const run of toRuns(piece)) {
      const last = runs.at(-1);
      if (run.kind === 'words' && last?.kind === 'words')
        runs[runs.length - 1] = { kind: 'words', text: last.text + run.text };
      else runs.push(run);
    }
  }
  return runs;
}

function toRuns(piece: Piece): readonly Run[] {
  if (piece === null) return [];
  if (typeof piece === 'string') return [{ kind: 'words', text: piece }];
  return 'kind' in piece ? [piece] : piece;
}

/** Joins clauses with a punctuation mark and skips null and empty ones; null if none is left. */
export function list(clauses: readonly (readonly Run[] | null)[], mark: string): readonly Run[] | null {
  const left = clauses.filter((clause): clause is readonly Run[] => clause !== null && clause.length > 0);
  if (left.length === 0) return null;
  return say(...left.flatMap((clause, index): Piece[] => (index === 0 ? [clause] : [mark, clause])));
}

/** Joins pieces into a sentence and adds 。 unless it already ends with a closing mark. */
export function sentence(...pieces: readonly Piece[]): readonly Run[] {
  const runs = say(...pieces);
  return /[。！？!?]$/.test(runsText(runs)) ? runs : say(runs, '。');
}

/** The text of runs; a slot becomes 【待补充：…】. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'slot' ? `【待补充：${run.text}】` : run.text)).join('');
}
