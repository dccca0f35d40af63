import { letters, parseAddress, type Extent } from '../address';

/** An area of a sheet as files name it, whole rows and columns too: A1, A1:B2, A1:A1048576. */
export function fileRef({ row, column, rows, columns }: Extent): string {
  const start = `${letters(column)}${row + 1}`;
  return rows * columns === 1 ? start : `${start}:${letters(column + columns - 1)}${row + rows}`;
}

/** Areas of a sheet as files name them: A1:B2 C3. */
export const sqref = (areas: readonly Extent[]): string => areas.map(fileRef).join(' ');

/** Reads areas as files name them. */
export function areasOf(text: string): Extent[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((address) => {
      const parsed = parseAddress(address);
      if (!parsed) return [];
      const { row, column, rows, columns } = parsed;
      return [{ row, column, rows, columns }];
    });
}

/** A formula as files hold it, without its '='. */
export const bare = (formula: string): string => formula.replace(/^=/, '');
