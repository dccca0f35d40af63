/** Writing cells, and workbooks that are made from nothing. */
export * from './cell';
export * from './new-workbook';
