import { around, COLUMNS, common, ROWS, spell, type Extent } from './address';
import type { Host } from './host';

/** Selects areas of a sheet as Excel does, and gives what is selected then. The event is the caller's to raise. */
export function selectAreas(host: Host, sheet: string, areas: readonly Extent[]): readonly Extent[] {
  const merges = host.engine.merges(sheet);
  const selected = areas.map((area) => withMerges(area, merges));
  host.engine.select(sheet, selected);
  return selected;
}

/** An area with the merges that it touches: a cell of a merge can't be selected alone. Whole lines stay as they are. */
function withMerges({ row, column, rows, columns }: Extent, merges: readonly Extent[]): Extent {
  const area: Extent = { row, column, rows, columns };
  if (rows === ROWS || columns === COLUMNS) return area;
  const grown = merges.filter((merge) => common(merge, area)).reduce(around, area);
  return spell(grown) === spell(area) ? area : withMerges(grown, merges);
}

/** The address of selected areas, as events carry it: A1,C3:D4 */
export const spellAreas = (areas: readonly Extent[]): string => areas.map(spell).join(',');
