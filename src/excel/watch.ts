import { parseArea } from '../grid';
import { run } from './run';
import type { WatchEvent } from './host';

/**
 * Listens to everything after which a form may have changed, in one round trip. onChanged alone is not
 * enough: Excel doesn't fire it when a formula's result changes, nor for some drop-downs; calculation,
 * activation and selection stand in for it.
 */
export async function watch(listener: (event: WatchEvent) => void): Promise<() => Promise<void>> {
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = async ({ worksheetId }: { worksheetId: string }) => {
      listener({ kind: 'changed', sheetId: worksheetId });
      return Promise.resolve();
    };
    const added = [
      worksheets.onChanged.add(async (event) => {
        // Our own writing is read again by who wrote; its echo would only read once more.
        if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) await changed(event);
      }),
      worksheets.onCalculated.add(changed),
      worksheets.onActivated.add(async (event) => {
        listener({ kind: 'activated', sheetId: event.worksheetId });
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(changed),
      worksheets.onSelectionChanged.add(async (event) => {
        const [address = ''] = event.address.split(',');
        const area = parseArea(address);
        listener({
          kind: 'selected',
          sheetId: event.worksheetId,
          cell: area && { row: area.top, column: area.left },
        });
        return Promise.resolve();
      }),
      // Only a newer Excel tells of names; in others the pane has the new one from the next reading.
      ...(Office.context.requirements.isSetSupported('ExcelApi', '1.17')
        ? [worksheets.onNameChanged.add(changed)]
        : []),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}
