import type { SheetInfo } from '../excel';
import type { Grid } from '../grid';
import { holdsReport, type ReportMemory } from './report-memory';

/** At most this many sheets are searched for a report. */
const MOST_SEARCHED = 20;

/** Whether a sheet is the report, as it was written or before its last update. */
export const holds = ({ rows, before = [] }: ReportMemory, sheet: Grid): boolean =>
  holdsReport([...rows, ...before], sheet);

/**
 * The memory with the sheet that holds its report now; null if there is none. Other programs renumber sheets when
 * they save, so the id may belong to another sheet.
 */
export async function foundOn(
  sheets: readonly SheetInfo[],
  memory: ReportMemory,
  gridOf: (id: string) => Promise<Grid>,
): Promise<ReportMemory | null> {
  if (!sheets.some(({ id }) => id === memory.formSheetId)) return null;
  const isHeldBy = async ({ id }: SheetInfo) => holds(memory, await gridOf(id));
  const known = sheets.find(({ id }) => id === memory.sheetId);
  if (known && (await isHeldBy(known))) return memory;
  const others = sheets.filter((sheet) => sheet !== known && sheet.id !== memory.formSheetId);
  const holding: SheetInfo[] = [];
  for (const sheet of others.slice(0, MOST_SEARCHED)) if (await isHeldBy(sheet)) holding.push(sheet);
  const [only, another] = holding;
  return only && !another ? { ...memory, sheetId: only.id } : null;
}
