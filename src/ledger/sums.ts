import { oncePerPlace, round, sum, type Decimal } from '../grid';
import { dividedLines, type Figure, type Form, type FundBlock, type FundLine } from '../form';
import { isKnown, type KnownFigure } from '../scoring';

/** Columns of the funds block that hold amounts. */
export type AmountColumn = 'projectTotal' | 'initial' | 'budget' | 'arrived' | 'executed';

export const AMOUNT_COLUMNS: readonly AmountColumn[] = [
  'projectTotal',
  'initial',
  'budget',
  'arrived',
  'executed',
];

/** A whole of the funds block that differs from the sum of its parts. */
export interface Sum {
  readonly column: AmountColumn;
  readonly whole: FundLine;
  /** What the parts divide the whole by; one total may be divided both by source and by structure. */
  readonly division: FundBlock;
  readonly stated: KnownFigure;
  readonly parts: readonly { readonly line: FundLine; readonly figure: KnownFigure }[];
  /** Lines blank from end to end: they add nothing. */
  readonly blank: readonly FundLine[];
  readonly sum: Decimal;
  /** Sum of the parts − the whole. */
  readonly difference: Decimal;
}

/** Decimals at which two amounts are compared: those that the cell shows, at least two. */
export function amountPlaces(figure: Figure): number {
  return Math.max(2, figure.places ?? 0);
}

/** Whether a value is the stated one at the decimals that the stated one shows. */
export function agrees(stated: KnownFigure, value: Decimal): boolean {
  const places = amountPlaces(stated);
  return round(stated.value, places).eq(round(value, places));
}

const isEmptyLine = (line: FundLine) =>
  AMOUNT_COLUMNS.every((column) => line[column] === null || line[column].state === 'blank');

/**
 * A total's parts are complete, and those of 基本支出 where 人员 and 公用 are both there. Elsewhere 其中… may name only
 * some of the parts, and only a sum above the whole is a contradiction.
 */
function isComplete(whole: FundLine, parts: readonly FundLine[]): boolean {
  return parts.length > 1 && (whole.role === 'total' || whole.role === 'basic');
}

const DIVISIONS: readonly FundBlock[] = ['source', 'structure'];

function failingSum(
  whole: FundLine,
  division: FundBlock,
  lines: readonly FundLine[],
  column: AmountColumn,
): Sum | null {
  const stated = whole[column];
  if (!isKnown(stated)) return null;
  const known: { line: FundLine; figure: KnownFigure }[] = [];
  const blank: FundLine[] = [];
  for (const line of lines) {
    const figure = line[column];
    if (isKnown(figure)) known.push({ line, figure });
    else if (figure?.state === 'blank' && isEmptyLine(line)) blank.push(line);
    // A blank beside figures of the same line is a missing amount; an error or an uncomputed formula is unknown.
    // Neither is 0, so the sum is unknown too.
    else if (figure?.state !== 'not-applicable') return null;
  }
  if (known.length === 0) return null;
  const parts = oncePerPlace(known, ({ figure }) => figure.cell);
  const total = sum(parts.map(({ figure }) => figure.value));
  if (agrees(stated, total) || agrees(stated, sum(parts.map(({ figure }) => shown(figure))))) return null;
  const difference = total.minus(stated.value);
  if (difference.lt(0) && !isComplete(whole, [...parts.map(({ line }) => line), ...blank])) return null;
  return { column, whole, division, stated, parts, blank, sum: total, difference };
}

/** The value rounded to the decimals that its cell shows. */
function shown(figure: KnownFigure): Decimal {
  return figure.places === null ? figure.value : round(figure.value, figure.places);
}

/** Every whole of the form that differs from the sum of its parts, by line, division and column. */
export function failingSums(form: Form): readonly Sum[] {
  return dividedLines(form).flatMap(({ line: whole, parts }) =>
    DIVISIONS.flatMap((division) => {
      const lines = parts.filter(({ block }) => block === division);
      return AMOUNT_COLUMNS.flatMap((column) => failingSum(whole, division, lines, column) ?? []);
    }),
  );
}

/** What a part would have to be for its whole's sum to hold; null if the line is no part of it. */
export function impliedPart(failing: Sum, line: FundLine): Decimal | null {
  const part = failing.parts.find((candidate) => candidate.line === line);
  return part ? part.figure.value.minus(failing.difference) : null;
}
