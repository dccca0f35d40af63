/** The table of indicators: its columns, rows and total. */
export { tablesBeside } from './beside';
export { assignIndicatorColumns, type IndicatorColumns } from './columns';
export { gradeFromEntries, withGrade } from './grade';
export { indicatorHeaderAt } from './header';
export { readIndicators } from './indicators';
export { pointsAbove, pointsInWords, scoreColumnBeside } from './other-points';
export { areShares, isOutOf100 } from './score-scale';
export { readTotalRow, scoreInHead, totalFromEntries } from './total';
export { hasPoints, isTotalRow } from './total-row';
