import { DAYS_TO_1904, MILLISECONDS_A_DAY } from '../../grid';

/** Serial number 0 of Excel's 1900 system, which counts a 29 February 1900 that never was. */
const DAY_0 = Date.UTC(1899, 11, 30);

/** The serial number of an ISO date, time or both, as strict files keep it; null where it is none. */
export function serialOf(iso: string, date1904: boolean): number | null {
  if (/^[0-9]{2}:/.test(iso)) return serialOf(`1899-12-30T${iso}`, false);
  const moment = Date.parse(/T|:/.test(iso) ? (iso.endsWith('Z') ? iso : `${iso}Z`) : `${iso}T00:00:00Z`);
  if (Number.isNaN(moment)) return null;
  return (moment - DAY_0) / MILLISECONDS_A_DAY - (date1904 ? DAYS_TO_1904 : 0);
}
