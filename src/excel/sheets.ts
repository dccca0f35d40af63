import type { SheetInfo } from './host';

/** The workbook's sheets in their order, chart sheets left out. */
export async function sheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  return worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    hidden: visibility !== Excel.SheetVisibility.visible,
  }));
}
