import { READ_LIMIT, sameCell, type CellRef, type Grid } from '../grid';
import { unfounded, type Edit } from '../edits';
import { giveBackTyped, has } from './give-back';
import type { WriteResult } from './host';
import { dropEntry, keepEntry } from './journal';
import { linesOf, type Lines } from './lines';
import type { ChangesMeanwhile } from './meanwhile';
import { readMerges, type KnownMerges } from './merges';
import { putEdits } from './put-edits';
import { askFor, limitOf, readingOf } from './read';

/**
 * Implements `Host.applyEdits`. All edits belong to one sheet.
 * @param planned the sheet that the edits were planned for; null if they don't depend on their places
 * @returns the result, and the journal's key of what was written
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  known: KnownMerges,
  changes: ChangesMeanwhile,
  planned: Grid | null,
): Promise<WriteResult & { readonly key: string | null }> {
  const listening = changes.listen();
  try {
    const put = await putEdits(context, edits, known, listening, planned);
    const { refused, kept } = put;
    if (!kept) return { written: [], refused, doubtful: [], key: null };
    const { sheet, cells } = kept.entry;
    /** Sums that are wrong once these cells hold something else. */
    const sumsOf = (parts: readonly CellRef[]) =>
      unfounded(
        put.edits,
        put.edits.filter(({ cell }) => has(parts, cell)),
      );
    const { given, told } = await giveBackTyped(listening, {
      sheetId: sheet.id,
      cells: cells.map(({ row, column, line, before, wrote }) => ({
        cell: { row, column },
        line,
        before: before.content,
        wrote: wrote.content,
        formatBefore: before.numberFormat,
        isFormatChanged: wrote.numberFormat !== null,
      })),
      linesNow: () => linesNow(context, sheet.id),
      resting: (parts) => [...sumsOf(parts).keys()].map(({ cell }) => cell),
      along(again, taken) {
        const rest = cells.filter((cell) => !has(taken, cell));
        if (rest.length === 0) dropEntry(again, kept.key);
        else keepEntry(again, { ...kept, entry: { sheet, cells: rest } });
      },
    });
    if (put.interrupted) throw put.interrupted;
    const isGiven = (edit: Edit) => has(given, edit.cell);
    const sums = sumsOf(told.map(({ cell }) => cell));
    const reasons = put.edits.flatMap((edit) => {
      const own = told.find(({ cell }) => sameCell(cell, edit.cell))?.reason;
      const reason = own ?? (isGiven(edit) ? sums.get(edit) : undefined);
      return reason ? [{ edit, reason }] : [];
    });
    const written = put.edits.filter((edit) => !isGiven(edit));
    return {
      written,
      refused: [...refused, ...reasons.filter(({ edit }) => isGiven(edit))],
      doubtful: reasons.filter(({ edit }) => !isGiven(edit)),
      key: written.length > 0 ? kept.key : null,
    };
  } finally {
    listening.end();
  }
}

/** The lines of a sheet as it is now. */
async function linesNow(context: Excel.RequestContext, sheetId: string): Promise<Lines> {
  const pending = askFor(context.workbook.worksheets.getItem(sheetId), limitOf(READ_LIMIT.rows));
  await context.sync();
  const merges = await readMerges(sheetId, limitOf(READ_LIMIT.rows));
  return linesOf((await readingOf(context, pending, () => merges)).grid);
}
