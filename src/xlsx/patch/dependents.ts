import { columnName, parseArea, type Area } from '../../grid';
import { formulaTokens, SHEET_SIZE, sheetNameOf, type FormulaToken } from '../formula';
import type { DefinedName } from '../read';

/** A formula and the cells that hold its result (more than one for an array formula). */
export interface FormulaCell {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
}

/** An area on a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Functions that read cells which their arguments do not name. */
const REACHING = new Set(['INDIRECT', 'OFFSET']);

/** What a formula reads: areas, or 'anything' where its text does not say. */
type Reads = readonly SheetArea[] | 'anything';

/**
 * Positions in `formulas` whose results depend on what changed: directly or through other formulas, on any sheet, by
 * ranges, whole rows and columns, or defined names. Formulas with INDIRECT, OFFSET or a table's name always count as
 * dependent.
 */
export function dependentsOf(
  changed: readonly SheetArea[],
  formulas: readonly FormulaCell[],
  names: readonly Pick<DefinedName, 'name' | 'formula'>[],
  sheetNames: readonly string[],
): ReadonlySet<number> {
  const byName = new Map<string, string[]>();
  for (const { name, formula } of names) {
    byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), formula]);
  }
  const sheets = sheetNames.map((name) => name.toLowerCase());
  const reads = formulas.map((cell) => readsOf(cell.formula, cell.sheet.toLowerCase(), sheets, byName));
  const dependent = new Set<number>();
  let news = changed.map(({ sheet, area }) => ({ sheet: sheet.toLowerCase(), area }));
  while (news.length > 0) {
    const next: SheetArea[] = [];
    reads.forEach((read, index) => {
      if (dependent.has(index)) return;
      const touched = read === 'anything' || read.some((one) => news.some((other) => meets(one, other)));
      const cell = formulas[index];
      if (!touched || !cell) return;
      dependent.add(index);
      next.push({ sheet: cell.sheet.toLowerCase(), area: cell.area });
    });
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

function readsOf(
  formula: string,
  home: string,
  sheets: readonly string[],
  names: ReadonlyMap<string, readonly string[]>,
): Reads {
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
  return collect(formula) ? areas : 'anything';
}

/** Whether a token hides what it reads: a table's name, or a formula too long to be taken apart. */
function isUnsaid(token: FormulaToken): boolean {
  return token.kind === 'structured' || (token.kind === 'other' && token.text.length > 1);
}

function sheetAreas(
  token: Extract<FormulaToken, { kind: 'reference' }>,
  home: string,
  sheets: readonly string[],
): readonly SheetArea[] {
  const area = areaInText(token.text);
  if (!area) return [];
  if (token.sheet === '') return [{ sheet: home, area }];
  const name = sheetNameOf(token.sheet).toLowerCase();
  // Cells of other workbooks don't change.
  if (name.includes('[')) return [];
  const [first = '', last = first] = name.split(':');
  const [from, to] = [sheets.indexOf(first), sheets.indexOf(last)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return [{ sheet: first, area }];
  return sheets.slice(from, to + 1).map((sheet) => ({ sheet, area }));
}

/** A1, A1:B2, A:C or 1:3 as an area; null where it is none. */
function areaInText(text: string): Area | null {
  const [first = '', last = first] = text.replace(/\$/g, '').split(':');
  if (/^[A-Za-z]+$/.test(first)) return parseArea(`${first}1:${last}${SHEET_SIZE.rows}`);
  if (/^[0-9]+$/.test(first)) return parseArea(`A${first}:${columnName(SHEET_SIZE.columns - 1)}${last}`);
  return parseArea(`${first}:${last}`);
}
