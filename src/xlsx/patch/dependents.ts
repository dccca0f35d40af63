import { areaName, parseArea, type Area } from '../../grid';
import { formulaTokens, sheetNameOf, type FormulaToken } from '../formula';
import type { DefinedName } from '../read';
import { Readers } from './readers';

export interface SheetArea {
  /** Position of the sheet. */
  readonly sheet: number;
  readonly area: Area;
}

/** A formula and the cells that hold its result (more than one for an array formula). */
export interface FormulaCell extends SheetArea {
  /** Null where the file does not say it, as for a data table. */
  readonly formula: string | null;
}

/** Functions that read cells which their arguments do not name. */
const REACHING = new Set(['INDIRECT', 'OFFSET']);

/**
 * Formulas whose results depend on what changed: directly or through other formulas, on any sheet, by ranges, whole
 * rows and columns, or defined names. Formulas that do not name all that they read always count as dependent: with
 * INDIRECT, OFFSET, a table's name, a name that moves with its cell, or a range between two results.
 */
export function dependentsOf<Cell extends FormulaCell>(
  changed: readonly SheetArea[],
  formulas: readonly Cell[],
  names: readonly Pick<DefinedName, 'name' | 'formula'>[],
  sheetNames: readonly string[],
): ReadonlySet<Cell> {
  const dependent = new Set<Cell>();
  if (changed.length === 0) return dependent;
  const byName = new Map<string, string[]>();
  for (const { name, formula } of names) {
    const known = byName.get(name.toLowerCase());
    if (known) known.push(formula);
    else byName.set(name.toLowerCase(), [formula]);
  }
  const sheets = sheetNames.map((name) => name.toLowerCase());
  const news: SheetArea[] = [...changed];
  const readers = new Map<number, Readers<Cell[]>>();
  const groups = new Map<string, Cell[]>();
  for (const cell of formulas) {
    const areas = readsOf(cell, sheets, byName);
    if (!areas) {
      dependent.add(cell);
      news.push(cell);
    }
    for (const { sheet, area } of areas ?? []) {
      // A column of formulas mostly reads the same large areas.
      const key = `${sheet}!${areaName(area)}`;
      const group = groups.get(key);
      if (group) group.push(cell);
      else {
        const ofSheet = readers.get(sheet) ?? new Readers<Cell[]>();
        readers.set(sheet, ofSheet);
        const made = [cell];
        groups.set(key, made);
        ofSheet.add(area, made);
      }
    }
  }
  for (let next = news.pop(); next; next = news.pop()) {
    for (const cell of readers.get(next.sheet)?.take(next.area).flat() ?? []) {
      if (dependent.has(cell)) continue;
      dependent.add(cell);
      news.push(cell);
    }
  }
  return dependent;
}

/** The areas that a formula reads; null if its text does not name them all. */
function readsOf(
  { formula, sheet: home }: FormulaCell,
  sheets: readonly string[],
  names: ReadonlyMap<string, readonly string[]>,
): readonly SheetArea[] | null {
  if (formula === null) return null;
  const areas: SheetArea[] = [];
  const seen = new Set<string>();
  const collect = (text: string, isName: boolean): boolean =>
    formulaTokens(text).every((token) => {
      if (token.kind === 'reference') {
        if (isName && !IS_FIXED.test(token.text)) return false;
        areas.push(...sheetAreas(token, home, sheets));
      }
      if (token.kind !== 'word') return !isUnsaid(token);
      if (token.call && REACHING.has(token.text.toUpperCase())) return false;
      const name = token.text.toLowerCase();
      if (seen.has(name)) return true;
      seen.add(name);
      return (names.get(name) ?? []).every((own) => collect(own, true));
    });
  return collect(formula, false) ? areas : null;
}

/** A reference that is the same in every cell: $A$1:$B$2, $A:$B, $1:$2. */
const IS_FIXED = /^(?:\$[A-Z]+\$[0-9]+(?::\$[A-Z]+\$[0-9]+)?|\$[A-Z]+:\$[A-Z]+|\$[0-9]+:\$[0-9]+)$/i;

/**
 * Whether a token hides what it reads: a table's name, a range from or to the result of a function, or a formula too
 * long to be taken apart.
 */
function isUnsaid(token: FormulaToken): boolean {
  return (
    token.kind === 'structured' ||
    token.text === ':' ||
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
