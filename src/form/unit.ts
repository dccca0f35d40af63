import { squeeze } from '../grid';
import { parseNumber, readLabel, textOf, type Sheet } from './sheet';
import type { AmountUnit } from './form';
import type { Landmark } from './landmarks';
import { MAY_NAME_UNIT, moneyUnit, UNIT_IN_LINE, USUAL_UNIT } from './vocabulary';

/**
 * The unit of a form's amounts: from the funds block's label or headers, a line of its own (单位：万元), or the amounts
 * themselves (3359.62万). 万元 is assumed if none gives it.
 */
export function amountUnitOf(
  sheet: Sheet,
  part: { readonly first: number; readonly last: number },
  landmarks: readonly Landmark[],
): { value: AmountUnit; assumed: boolean } {
  const said =
    saidByFunds(sheet, landmarks) ?? saidBesideTitle(sheet, part) ?? saidByAmounts(sheet, landmarks);
  return said ? { value: said, assumed: false } : { value: USUAL_UNIT, assumed: true };
}

function saidByFunds(sheet: Sheet, landmarks: readonly Landmark[]): AmountUnit | null {
  for (const landmark of landmarks) {
    if (landmark.kind === 'amounts' && landmark.block.unit) return landmark.block.unit;
    if (landmark.kind !== 'funds') continue;
    const { header } = landmark;
    const labels = [
      ...(header.blockLabel ? [header.blockLabel] : []),
      ...sheet.labels(header.row),
      ...sheet.labels(header.bottom + 1),
    ];
    const unit = labels.find((label) => label.unit !== null)?.unit;
    if (unit) return unit;
  }
  return null;
}

function saidBesideTitle(
  sheet: Sheet,
  part: { readonly first: number; readonly last: number },
): AmountUnit | null {
  for (const row of sheet.grid.rows) {
    if (row < part.first || row > part.last) continue;
    for (const cell of sheet.grid.row(row)) {
      const text = squeeze(textOf(cell)).slice(0, 60);
      if (!MAY_NAME_UNIT.test(text)) continue;
      const { unit } = readLabel(text);
      if (unit) return unit;
      const line = UNIT_IN_LINE.exec(text)?.[1];
      if (line) return moneyUnit(line);
    }
  }
  return null;
}

function saidByAmounts(sheet: Sheet, landmarks: readonly Landmark[]): AmountUnit | null {
  for (const landmark of landmarks) {
    if (landmark.kind !== 'funds') continue;
    for (const cell of sheet.grid.row(landmark.header.bottom + 1)) {
      const unit = typeof cell.value === 'string' ? (parseNumber(cell.value)?.unit ?? null) : null;
      if (unit) return unit;
    }
  }
  return null;
}
