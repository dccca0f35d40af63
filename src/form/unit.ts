import { squeeze } from '../grid';
import { parseNumber, readLabel, textOf, type Sheet } from './sheet';
import type { AmountUnit } from './form';
import type { FormRows, Landmark } from './landmarks';
import { MAY_NAME_UNIT, moneyUnit, UNIT_IN_LINE, USUAL_UNIT } from './vocabulary';

/**
 * The unit of a form's amounts: from the funds block's label or headers, a line of its own (单位：万元), or the amounts
 * themselves (3359.62万). 万元 is assumed if none gives it.
 * @param above the unit that the lines above the sheet name
 */
export function amountUnitOf(
  sheet: Sheet,
  { first, last, landmarks }: FormRows,
  above: AmountUnit | null,
): { value: AmountUnit; assumed: boolean } {
  const unit =
    unitOfFunds(sheet, landmarks) ??
    unitInLines(sheet, first, last) ??
    above ??
    unitOfAmounts(sheet, landmarks);
  return { value: unit ?? USUAL_UNIT, assumed: unit === null };
}

function unitOfFunds(sheet: Sheet, landmarks: readonly Landmark[]): AmountUnit | null {
  for (const landmark of landmarks) {
    if (landmark.kind === 'amounts' && landmark.block.unit) return landmark.block.unit;
    if (landmark.kind !== 'funds') continue;
    const { row, bottom, blockLabel } = landmark.header;
    const labels = [...(blockLabel ? [blockLabel] : []), ...sheet.labels(row), ...sheet.labels(bottom + 1)];
    const unit = labels.find((label) => label.unit !== null)?.unit;
    if (unit) return unit;
  }
  return null;
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
