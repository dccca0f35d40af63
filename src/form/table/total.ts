import { decimal, sameCell } from '../../grid';
import { figureInLabel, pointsAt, pointsIn, readLabel, textOf, type LabelCell, type Sheet } from '../sheet';
import type { Entry, Figure, GradeCell, Total } from '../form';
import type { IndicatorColumns } from './columns';
import { gradeFromEntries, gradeIn } from './grade';
import { GIVEN_SCORE, GRADE_IN_SENTENCE, hasAny, SCORE_BEHIND, SCORE_IN_SENTENCE } from '../vocabulary';

/** Reads the total row: figures in the table's columns, else other figures of the row. */
export function readTotalRow(sheet: Sheet, row: number, { byRole, levelWeights }: IndicatorColumns): Total {
  const [label] = sheet.labels(row);
  const labelCell = label?.cell ?? { row, column: 0 };
  const grade = gradeIn(sheet, row);
  sheet.claimRow(row, 'total', '总分行');
  const beside = besideColumns(sheet, row, byRole);
  if (beside) return { labelCell, ...beside, grade };
  const inColumn = pointsIn(sheet, row, byRole.weight);
  // The label may be merged over the column of weights.
  const weight = inColumn && sameCell(inColumn.cell, labelCell) ? null : inColumn;
  const inLabel = label?.points ? figureInLabel(sheet.grid, label.cell, label.points) : null;
  // In a scoring table the sum may be below the weights of the first level.
  const ofLevel = pointsIn(sheet, row, levelWeights.category);
  return {
    labelCell,
    weight: [weight, inLabel, ofLevel].find((figure) => figure?.value) ?? weight,
    score: scoreOf(sheet, row, byRole, label),
    grade,
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
  if (!weights || !scores || pointsIn(sheet, row, scores)?.value) return null;
  const [weight, score, further] = pointsInRow(sheet, row);
  const isShifted =
    score?.cell.column === weights.left && weight?.cell.column === weights.left - 1 && !further;
  return isShifted ? { weight, score } : null;
}

function pointsInRow(sheet: Sheet, row: number): readonly Figure[] {
  const points = sheet.grid.row(row).map((cell) => pointsAt(sheet.grid, cell));
  return points.filter(({ value }) => value !== null);
}

function scoreOf(
  sheet: Sheet,
  row: number,
  { weight, score, review }: IndicatorColumns['byRole'],
  label: LabelCell | undefined,
): Figure | null {
  const inColumn = pointsIn(sheet, row, score);
  if (inColumn?.value) return inColumn;
  const inline = label && SCORE_BEHIND.exec(label.text)?.[1];
  if (inline) return figureInLabel(sheet.grid, label.cell, decimal(inline));
  const isTaken = ({ cell: { column } }: Figure) =>
    [weight, review].some((one) => one && column >= one.left && column <= one.right);
  return (
    pointsInRow(sheet, row)
      .filter((points) => !isTaken(points))
      .at(-1) ?? inColumn
  );
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
    grade: grade === undefined ? null : { text: grade, full: null, cell: value.cell },
  };
}

/** The total from an entry in the head: 自评总分. */
function totalOfEntry({ grid }: Sheet, { labelCell, value }: Entry, grade: GradeCell | null): Total {
  const label = textOf(grid.at(labelCell.row, labelCell.column));
  const { points } = readLabel(label);
  const inline = sameCell(labelCell, value.cell) ? /\d+(?:\.\d+)?/.exec(value.text)?.[0] : undefined;
  return {
    labelCell,
    weight: points ? figureInLabel(grid, labelCell, points) : null,
    score: inline ? figureInLabel(grid, labelCell, decimal(inline)) : pointsAt(grid, value.cell),
    grade,
  };
}

/** The total of a form without a total row: from an entry (自评总分), else from a conclusion. */
export function totalFromEntries(sheet: Sheet, entries: readonly Entry[]): Total | null {
  const entry = entries.find(({ role }) => role === 'total');
  if (entry) return totalOfEntry(sheet, entry, gradeFromEntries(entries));
  const conclusions = entries.filter(({ role }) => role === 'conclusion');
  return conclusions.flatMap((one) => totalInSentence(sheet, one) ?? [])[0] ?? null;
}

/** 自评得分 in the head; 总分：100分 may mean the points that can be reached and is none. */
export function scoreInHead(sheet: Sheet, entries: readonly Entry[]): Figure | null {
  const entry = entries.find(({ role, label }) => role === 'total' && hasAny(GIVEN_SCORE, label));
  return entry ? totalOfEntry(sheet, entry, null).score : null;
}
