/** Excel counts days; a day in milliseconds. */
export const MILLISECONDS_A_DAY = 86400000;

/** How many days Excel's other date system begins later: 1 January 1904 is its serial number 0. */
export const DAYS_TO_1904 = 1462;
