/** Writing cells and new workbooks. */
export * from './cell';
export * from './new-workbook';
