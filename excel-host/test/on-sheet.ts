type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T;

/** Runs one batch on the active sheet and gives what it asked for, loaded. */
export function onSheet<T>(batch: Batch<T>): Promise<T> {
  return Excel.run(async (context) => {
    const asked = batch(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return asked;
  });
}

/** The error with which one batch on the active sheet fails. */
export async function failureOf(batch: Batch<unknown>): Promise<OfficeExtension.Error> {
  try {
    await onSheet(batch);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('The batch did not fail.');
}
