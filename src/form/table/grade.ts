import { sameCell, squeeze, type CellRef } from '../../grid';
import type { Entry, GradeCell } from '../form';
import { headKey, textAt, textOf, tickedWord, withTickAt, type Sheet } from '../sheet';
import { ENTRY_LABELS, GRADE_BEHIND, GRADE_WORDS, roleOf } from '../vocabulary';

/** The grade of a cell that holds nothing else: a word, or several with a box at each, of which one is ticked. */
function gradeInCell(full: string, cell: CellRef): GradeCell {
  return { text: tickedWord(full) ?? full, full, cell };
}

/** A grade in the total row: beside a label that asks for it, or a word for a grade by itself. */
export function gradeIn(sheet: Sheet, row: number): GradeCell | null {
  const asked = sheet.labels(row).find(({ key }) => roleOf(ENTRY_LABELS, key, 'exact') === 'grade');
  if (asked) {
    const { text, cell } = textAt(sheet.grid, { row, column: sheet.rightOf(asked) });
    return gradeInCell(text, cell);
  }
  for (const { text, cell } of sheet.labels(row)) {
    const inline = GRADE_BEHIND.exec(text)?.[1];
    const boxes = roleOf(ENTRY_LABELS, headKey(text), 'exact') === 'grade' ? tickedBehind(text) : null;
    if (boxes !== null) return { text: boxes, full: null, cell };
    if (inline !== undefined && GRADE_WORDS.includes(inline)) return { text: inline, full: text, cell };
  }
  const word = sheet.grid.row(row).find((cell) => GRADE_WORDS.includes(squeeze(textOf(cell))));
  return word ? gradeInCell(textOf(word), { row, column: word.column }) : null;
}

/** The ticked word behind a label in one cell: 自评等级：□优 ☑良; null if no boxes are there. */
function tickedBehind(text: string): string | null {
  const [, words = ''] = /^[^:：]*[:：](.*)$/s.exec(text) ?? [];
  return tickedWord(words);
}

/** The grade of a form that gives it as an entry; null if none does. */
export function gradeFromEntries(entries: readonly Entry[]): GradeCell | null {
  const entry = entries.find(({ role }) => role === 'grade');
  if (!entry) return null;
  const { text, cell } = entry.value;
  const grade = gradeInCell(text, cell);
  return sameCell(entry.labelCell, cell) ? { ...grade, full: null } : grade;
}

/**
 * What a grade's cell says with another grade in it: the word, or the words before it with it, or the tick at it.
 * @param isMeant whether a word is the other grade
 * @returns null if the words around the grade are not known, or its boxes have no such word
 */
export function withGrade(
  { text, full }: GradeCell,
  grade: string,
  isMeant: (word: string) => boolean,
): string | null {
  if (full === null) return null;
  if (tickedWord(full) !== null) return withTickAt(full, isMeant);
  const words = full.trimEnd();
  const own = text.trim();
  return words.endsWith(own) ? words.slice(0, words.length - own.length) + grade : null;
}
