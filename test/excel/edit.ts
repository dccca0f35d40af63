import { parseCell, type Grid } from '../../src/grid';
import type { Edit } from '../../src/edits';

/** An edit of a cell, as a plan would contain it; `restsOn` names the cells that it sums. */
export function edit(
  grid: Grid,
  name: string,
  after: Partial<Edit['after']>,
  restsOn?: readonly string[],
): Edit {
  const cell = parseCell(name)!;
  const now = grid.at(cell.row, cell.column);
  return {
    sheetName: grid.sheetName,
    cell,
    before: {
      value: now?.value ?? null,
      text: now?.text ?? '',
      formula: now?.formula ?? null,
      numberFormat: now?.numberFormat ?? 'General',
    },
    after: { value: null, text: '', formula: null, numberFormat: null, ...after },
    reason: { zh: '理由', en: 'reason' },
    ...(restsOn ? { restsOn: restsOn.map((each) => parseCell(each)!) } : {}),
  };
}
