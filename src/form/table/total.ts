import { decimal, sameCell, squeeze } from '../../grid';
import {
  figureInLabel,
  placeIn,
  pointsAt,
  readLabel,
  textAt,
  textOf,
  type LabelCell,
  type Sheet,
} from '../sheet';
import type { Entry, Figure, TextCell, Total } from '../form';
import type { IndicatorColumns } from './columns';
import {
  ENTRY_LABELS,
  GIVEN_SCORE,
  GRADE_BEHIND,
  GRADE_IN_SENTENCE,
  GRADE_WORDS,
  hasAny,
  roleOf,
  SCORE_BEHIND,
  SCORE_IN_SENTENCE,
} from '../vocabulary';

/** Reads the total row: figures in the table's columns, else other figures of the row. */
export function readTotalRow(sheet: Sheet, row: number, { byRole, levelWeights }: IndicatorColumns): Total {
  const labels = sheet.labels(row);
  const label = labels[0];
  const labelCell = label?.cell ?? { row, column: 0 };
  sheet.claimRow(row, 'total', '总分行');
  const beside = besideColumns(sheet, row, byRole);
  if (beside) return { labelCell, ...beside, grade: gradeIn(sheet, row) };
  const inColumn = byRole.weight ? pointsAt(sheet.grid, placeIn(sheet, row, byRole.weight)) : null;
  // The label may be merged over the column of weights.
  const weight = inColumn && sameCell(inColumn.cell, labelCell) ? null : inColumn;
  // In a scoring table the sum may be below the weights of the first level.
  const level = levelWeights.category && pointsAt(sheet.grid, placeIn(sheet, row, levelWeights.category));
  const ofLevel = level?.value ? level : null;
  return {
    labelCell,
    weight: weight?.value ? weight : (weightInLabel(sheet, label) ?? ofLevel ?? weight),
    score: scoreOf(sheet, row, byRole, label),
    grade: gradeIn(sheet, row),
  };
}

/**
 * A weight and a score shifted by one column, as when the label is merged over one cell less than the names above it;
 * their order tells them apart.
 */
function besideColumns(
  sheet: Sheet,
  row: number,
  { weight: weights, score: scores }: IndicatorColumns['byRole'],
): { readonly weight: Figure; readonly score: Figure } | null {
  if (!weights || !scores || weights.right >= scores.left) return null;
  const [weight, score, further] = sheet.grid
    .row(row)
    .map((cell) => pointsAt(sheet.grid, cell))
    .filter((figure) => figure.value !== null);
  if (!weight || !score || further || pointsAt(sheet.grid, placeIn(sheet, row, scores)).value) return null;
  const isOne = score.cell.column === weights.left && weight.cell.column === weights.left - 1;
  return isOne ? { weight, score } : null;
}

function weightInLabel(sheet: Sheet, label: LabelCell | undefined): Figure | null {
  return label?.points ? figureInLabel(sheet.grid, label.cell, label.points) : null;
}

function scoreOf(
  sheet: Sheet,
  row: number,
  byRole: IndicatorColumns['byRole'],
  label: LabelCell | undefined,
): Figure | null {
  const inColumn = byRole.score ? pointsAt(sheet.grid, placeIn(sheet, row, byRole.score)) : null;
  if (inColumn?.value) return inColumn;
  const inline = SCORE_BEHIND.exec(label?.text ?? '');
  if (label && inline?.[1]) return figureInLabel(sheet.grid, label.cell, decimal(inline[1]));
  const taken = [byRole.weight, byRole.review].flatMap((column) => (column ? [column] : []));
  const elsewhere = sheet.grid
    .row(row)
    .filter((cell) => !taken.some(({ left, right }) => cell.column >= left && cell.column <= right))
    .map((cell) => pointsAt(sheet.grid, cell))
    .filter((figure) => figure.value !== null)
    .at(-1);
  return elsewhere ?? inColumn;
}

/** A grade in the total row: beside a label that asks for it, or a word for a grade by itself. */
function gradeIn(sheet: Sheet, row: number): TextCell | null {
  const asked = sheet.labels(row).find(({ key }) => roleOf(ENTRY_LABELS, key, 'exact') === 'grade');
  if (asked) return textAt(sheet.grid, { row, column: sheet.rightOf(asked) });
  for (const { text, cell } of sheet.labels(row)) {
    const inline = GRADE_BEHIND.exec(text)?.[1];
    if (inline !== undefined && GRADE_WORDS.includes(inline)) return { text: inline, cell };
  }
  const word = sheet.grid.row(row).find((cell) => GRADE_WORDS.includes(squeeze(textOf(cell))));
  return word ? { text: textOf(word), cell: { row, column: word.column } } : null;
}

/** The total in a sentence of a conclusion: 经自评，本项目得分98.09分，评价等级为优。 */
function totalInSentence(sheet: Sheet, { labelCell, value }: Entry): Total | null {
  const score = SCORE_IN_SENTENCE.exec(value.text)?.[1];
  if (score === undefined) return null;
  const grade = GRADE_IN_SENTENCE.exec(value.text)?.[1];
  return {
    labelCell,
    weight: null,
    score: figureInLabel(sheet.grid, value.cell, decimal(score)),
    grade: grade === undefined ? null : { text: grade, cell: value.cell },
  };
}

/** The total from an entry in the head: 自评总分. */
function totalOfEntry(sheet: Sheet, entry: Entry, grade: Entry | null): Total {
  const inline = sameCell(entry.labelCell, entry.value.cell);
  const number = inline ? /\d+(?:\.\d+)?/.exec(entry.value.text)?.[0] : undefined;
  const points = readLabel(textOf(sheet.grid.at(entry.labelCell.row, entry.labelCell.column))).points;
  return {
    labelCell: entry.labelCell,
    weight: points ? figureInLabel(sheet.grid, entry.labelCell, points) : null,
    score: number
      ? figureInLabel(sheet.grid, entry.labelCell, decimal(number))
      : pointsAt(sheet.grid, entry.value.cell),
    grade: grade?.value ?? null,
  };
}

/** The total of a form without a total row: from an entry (自评总分), else from a conclusion. */
export function totalFromEntries(sheet: Sheet, entries: readonly Entry[]): Total | null {
  const entry = entries.find(({ role }) => role === 'total');
  const grade = entries.find(({ role }) => role === 'grade') ?? null;
  if (entry) return totalOfEntry(sheet, entry, grade);
  const told = entries.flatMap((one) =>
    one.role === 'conclusion' ? (totalInSentence(sheet, one) ?? []) : [],
  );
  return told[0] ?? null;
}

/** 自评得分 in the head; 总分：100分 may mean the points that can be reached and is none. */
export function scoreInHead(sheet: Sheet, entries: readonly Entry[]): Figure | null {
  const entry = entries.find(({ role, label }) => role === 'total' && hasAny(GIVEN_SCORE, label));
  return entry ? totalOfEntry(sheet, entry, null).score : null;
}
