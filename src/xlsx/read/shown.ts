import { shownInFormat } from '../../grid';

/** A value by a number format, with the room that the format leaves: what a host of the add-in shows. */
export { shownInFormat as formatted } from '../../grid';

/** What a cell shows: its value by its number format, without the room that the format leaves around it. */
export function shownText(value: string | number | boolean, code: string, date1904: boolean): string {
  const text = shownInFormat(value, code, date1904);
  // A text keeps the blanks that are its own.
  return text === value ? text : text.trim();
}
