import { squeeze } from '../grid';
import { parseNumber, readLabel, textOf, type Sheet } from './sheet';
import type { AmountUnit, UnitCell } from './form';
import type { FormRows, Landmark } from './landmarks';
import { MAY_NAME_UNIT, moneyUnit, UNIT_IN_LINE, USUAL_UNIT } from './vocabulary';

/** The unit of a form's amounts. */
interface ReadUnit {
  readonly value: AmountUnit;
  readonly assumed: boolean;
  /** The cells that name a unit for the amounts, the one that holds first: the funds block's own, then lines above it. */
  readonly cells: readonly UnitCell[];
}

/**
 * The unit of a form's amounts: from the funds block's label or headers, a line of its own (单位：万元), or the amounts
 * themselves (3359.62万). 万元 is assumed if none gives it.
 * @param named the unit that the lines above the sheet name
 * @param title the row of the form's title
 */
export function amountUnitOf(
  sheet: Sheet,
  { first: from, last, landmarks }: FormRows,
  named: AmountUnit | null,
  title: number | null,
): ReadUnit {
  const first = belowTables(sheet, from, title);
  const own = unitOfFunds(sheet, landmarks);
  const unit = own?.unit ?? unitInLines(sheet, first, last) ?? named ?? unitOfAmounts(sheet, landmarks);
  const above = captionsAbove(sheet, first, landmarks);
  return {
    value: unit ?? USUAL_UNIT,
    assumed: unit === null,
    cells: own === null ? above : own.cell === null ? [] : [{ unit: own.unit, cell: own.cell }, ...above],
  };
}

/** The first row below a table of something else above the form's title: the unit of that table is not the form's. */
function belowTables(sheet: Sheet, first: number, title: number | null): number {
  if (title === null) return first;
  const inTable = sheet
    .rowsIn(first, title - 1)
    .filter((row) => sheet.grid.row(row).length >= FEWEST_IN_TABLE);
  return (inTable.at(-1) ?? first - 1) + 1;
}

/** So many cells in a row are a table's; a line above a title may hold two: 编制单位：… | 单位：元. */
const FEWEST_IN_TABLE = 3;

function unitOfFunds(
  sheet: Sheet,
  landmarks: readonly Landmark[],
): { readonly unit: AmountUnit; readonly cell: UnitCell['cell'] | null } | null {
  for (const landmark of landmarks) {
    if (landmark.kind === 'amounts' && landmark.block.unit) {
      const { unit, first, last } = landmark.block;
      const labels = sheet.rowsIn(first, last).flatMap((row) => sheet.labels(row));
      // The unit may also be in the amounts: 186.5万元.
      return { unit, cell: labels.find((label) => label.unit === unit)?.cell ?? null };
    }
    if (landmark.kind !== 'funds') continue;
    const { row, bottom, blockLabel } = landmark.header;
    const labels = [...(blockLabel ? [blockLabel] : []), ...sheet.labels(row), ...sheet.labels(bottom + 1)];
    const label = labels.find(({ unit }) => unit !== null);
    if (label?.unit) return { unit: label.unit, cell: label.cell };
  }
  return null;
}

/** The lines above the funds that name a unit (单位：元), the nearest to the funds first. */
function captionsAbove(sheet: Sheet, first: number, landmarks: readonly Landmark[]): readonly UnitCell[] {
  const funds = landmarks.find(({ kind }) => kind === 'funds' || kind === 'amounts');
  if (!funds) return [];
  const until = 'header' in funds ? funds.header.row : funds.row;
  return [...sheet.rowsIn(first, until - 1)]
    .reverse()
    .flatMap((row) => sheet.grid.row(row))
    .flatMap((cell) => {
      const unit = moneyUnit(UNIT_IN_LINE.exec(squeeze(textOf(cell)).slice(0, 60))?.[1] ?? '');
      return unit ? [{ unit, cell: { row: cell.row, column: cell.column } }] : [];
    });
}

/** The unit that a line of its own names: 单位：万元. */
export function unitInLines(sheet: Sheet, first: number, last: number): AmountUnit | null {
  for (const cell of sheet.rowsIn(first, last).flatMap((row) => sheet.grid.row(row))) {
    const text = squeeze(textOf(cell)).slice(0, 60);
    if (!MAY_NAME_UNIT.test(text)) continue;
    const unit = readLabel(text).unit ?? moneyUnit(UNIT_IN_LINE.exec(text)?.[1] ?? '');
    if (unit) return unit;
  }
  return null;
}

function unitOfAmounts(sheet: Sheet, landmarks: readonly Landmark[]): AmountUnit | null {
  const units = landmarks
    .flatMap((landmark) => (landmark.kind === 'funds' ? sheet.grid.row(landmark.header.bottom + 1) : []))
    .map(({ value }) => (typeof value === 'string' ? parseNumber(value)?.unit : null));
  return units.find((unit) => unit) ?? null;
}
