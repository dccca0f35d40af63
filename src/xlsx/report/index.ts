/** The report as a sheet of a workbook. */
export { addReportSheet } from './report-sheet';
