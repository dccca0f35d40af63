/** The report as a sheet of a workbook. */
export { addReportSheet, type ReportPlace } from './report-sheet';
