import { columnName, type Area } from '../../grid';

/** The name in a reference's sheet part without quotes: "'A''s'!" → "A's". */
export function sheetNameOf(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** A sheet's name as formulas quote it: "A's" → "'A''s'". */
export function quotedName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** An area as defined names refer to it: "'A''s'!$A$1:$B$2". */
export function areaOnSheet(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${quotedName(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}
