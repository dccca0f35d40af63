import { parseArea, type Area } from '../../grid';
import { formulaTokens, sheetNameOf, type FormulaToken } from '../formula';
import type { DefinedName } from '../read';

export interface SheetArea {
  /** Position of the sheet. */
  readonly sheet: number;
  readonly area: Area;
}

/** A formula and the cells that hold its result (more than one for an array formula). */
export interface FormulaCell extends SheetArea {
  readonly formula: string;
}

/** Functions that read cells which their arguments do not name. */
const REACHING = new Set(['INDIRECT', 'OFFSET']);

/**
 * Formulas whose results depend on what changed: directly or through other formulas, on any sheet, by ranges, whole
 * rows and columns, or defined names. Formulas with INDIRECT, OFFSET or a table's name always count as dependent.
 */
export function dependentsOf<Cell extends FormulaCell>(
  changed: readonly SheetArea[],
  formulas: readonly Cell[],
  names: readonly Pick<DefinedName, 'name' | 'formula'>[],
  sheetNames: readonly string[],
): ReadonlySet<Cell> {
  const byName = new Map<string, string[]>();
  for (const { name, formula } of names) {
    byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), formula]);
  }
  const sheets = sheetNames.map((name) => name.toLowerCase());
  const reads = new Map(formulas.map((cell) => [cell, readsOf(cell, sheets, byName)]));
  const dependent = new Set<Cell>();
  let news: readonly SheetArea[] = changed;
  const isTouched = (cell: Cell): boolean =>
    reads.get(cell)?.some((one) => news.some((other) => meets(one, other))) ?? true;
  while (news.length > 0) {
    const next = formulas.filter((cell) => !dependent.has(cell) && isTouched(cell));
    for (const cell of next) dependent.add(cell);
    news = next;
  }
  return dependent;
}

function meets(one: SheetArea, other: SheetArea): boolean {
  return (
    one.sheet === other.sheet &&
    one.area.top <= other.area.bottom &&
    other.area.top <= one.area.bottom &&
    one.area.left <= other.area.right &&
    other.area.left <= one.area.right
  );
}

/** The areas that a formula reads; null if its text does not name them all. */
function readsOf(
  { formula, sheet: home }: FormulaCell,
  sheets: readonly string[],
  names: ReadonlyMap<string, readonly string[]>,
): readonly SheetArea[] | null {
  const areas: SheetArea[] = [];
  const seen = new Set<string>();
  const collect = (text: string): boolean =>
    formulaTokens(text).every((token) => {
      if (token.kind === 'reference') areas.push(...sheetAreas(token, home, sheets));
      if (token.kind !== 'word') return !isUnsaid(token);
      if (token.call && REACHING.has(token.text.toUpperCase())) return false;
      const name = token.text.toLowerCase();
      if (seen.has(name)) return true;
      seen.add(name);
      return (names.get(name) ?? []).every(collect);
    });
  return collect(formula) ? areas : null;
}

/** Whether a token hides what it reads: a table's name, or a formula too long to be taken apart. */
function isUnsaid(token: FormulaToken): boolean {
  return (
    token.kind === 'structured' ||
    (token.kind === 'other' && token.text.length > 1 && !NUMBER.test(token.text))
  );
}

const NUMBER = /^[0-9.]+(?:e[+-]?[0-9]+)?$/i;

function sheetAreas(
  { sheet, text }: Extract<FormulaToken, { kind: 'reference' }>,
  home: number,
  sheets: readonly string[],
): readonly SheetArea[] {
  const area = parseArea(text);
  if (!area) return [];
  if (sheet === '') return [{ sheet: home, area }];
  const name = sheetNameOf(sheet).toLowerCase();
  // Cells of other workbooks don't change.
  if (name.includes('[')) return [];
  const places = name.split(':').map((each) => sheets.indexOf(each));
  const from = Math.min(...places);
  return Array.from({ length: Math.max(...places) - from + 1 }, (_, at) => ({ sheet: from + at, area }));
}
