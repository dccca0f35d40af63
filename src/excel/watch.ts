import { parseArea, parseCell, type Typed } from '../grid';
import { supports } from './office';
import { run } from './run';
import type { WatchEvent } from './host';
import type { ChangesMeanwhile } from './meanwhile';
import type { KnownMerges } from './merges';

/**
 * Listens, in one round trip, to every event after which a form may have changed. onChanged alone is not enough:
 * Excel does not fire it for recalculated results nor for some drop-downs, so calculation, activation and selection
 * are watched too.
 */
export async function watch(
  listener: (event: WatchEvent) => void,
  merges: KnownMerges,
  meanwhile: ChangesMeanwhile,
): Promise<() => Promise<void>> {
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const notify = async (event: WatchEvent) => {
      listener(event);
      return Promise.resolve();
    };
    const changed = ({ worksheetId }: { worksheetId: string }, typed: Typed | null) =>
      notify({ kind: 'changed', sheetId: worksheetId, typed });
    const ofSheet = ({ worksheetId }: { worksheetId: string }) =>
      notify({ kind: 'sheet', sheetId: worksheetId });
    const added = [
      worksheets.onChanged.add(async (event) => {
        merges.heard(event);
        meanwhile.heard(event);
        if (event.triggerSource === Excel.EventTriggerSource.thisLocalAddin)
          await notify({ kind: 'written', sheetId: event.worksheetId });
        else await changed(event, typedIn(event));
      }),
      worksheets.onCalculated.add((event) => notify({ kind: 'calculated', sheetId: event.worksheetId })),
      worksheets.onActivated.add((event) => notify({ kind: 'activated', sheetId: event.worksheetId })),
      worksheets.onDeleted.add((event) => notify({ kind: 'deleted', sheetId: event.worksheetId })),
      worksheets.onSelectionChanged.add((event) => {
        const [address = ''] = event.address.split(',');
        const area = parseArea(address);
        const cell = area && { row: area.top, column: area.left };
        return notify({ kind: 'selected', sheetId: event.worksheetId, cell });
      }),
      // Older versions of Excel do not report protection and renaming; the next read shows those.
      // What a formula was that the add-in replaces is known from nothing else.
      ...(supports('1.13')
        ? [
            worksheets.onFormulaChanged.add((event) => {
              meanwhile.heardFormulas(event);
              return Promise.resolve();
            }),
          ]
        : []),
      ...(supports('1.14') ? [worksheets.onProtectionChanged.add(ofSheet)] : []),
      ...(supports('1.17') ? [worksheets.onNameChanged.add(ofSheet)] : []),
    ];
    await context.sync();
    return added;
  });
  meanwhile.isTold = true;
  return async () => {
    meanwhile.isTold = false;
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}

/**
 * What was typed into a single cell; null if several cells changed, a co-author typed, or it is not a plain value.
 */
function typedIn({ address, changeType, source, details }: Excel.WorksheetChangedEventArgs): Typed | null {
  const cell = parseCell(address);
  const isTyped = changeType === Excel.DataChangeType.rangeEdited && source === Excel.EventSource.local;
  // Excel reports values only for single cells; older versions never do.
  const values = details as { readonly valueBefore: unknown; readonly valueAfter: unknown } | undefined;
  if (!cell || !isTyped || !isValue(values?.valueBefore) || !isValue(values.valueAfter)) return null;
  return { ...cell, before: values.valueBefore, after: values.valueAfter };
}

const isValue = (value: unknown): value is Typed['after'] =>
  ['string', 'number', 'boolean'].includes(typeof value);
