import type { BookSheet } from './book';

/** The id of a sheet by its number from 1, in the form that Excel gives it. */
export function sheetIdOf(number: number): string {
  return `{00000000-0001-0000-${(number - 1).toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

/** An id as unlike others as in a real Excel, where it says nothing of the file. */
export function randomSheetId(): string {
  const digits = (length: number) =>
    Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  return `{${[8, 4, 4, 4, 12].map(digits).join('-').toUpperCase()}}`;
}

/** Whether the grid gave the id rather than Excel. */
export function isOfGrid(id: string): boolean {
  return !/^\{[0-9A-F-]{36,}\}$/.test(id);
}

/** The number of a sheet by its id; null if the id is of another form: the grid gives such to copies that it makes. */
export function sheetNumberOf(id: string): number | null {
  const digits = /^\{00000000-0001-0000-([0-9A-F]{4,})-000000000000\}$/.exec(id)?.[1];
  return digits === undefined ? null : parseInt(digits, 16) + 1;
}

/** The highest number that Excel gives a sheet. */
const HIGHEST_NUMBER = 65_534;

/** The numbers of sheets: those that have none, or one that is taken, get those behind the highest. */
export function sheetNumbers(sheets: readonly Pick<BookSheet, 'number'>[]): readonly number[] {
  const isGood = (number: number) => Number.isInteger(number) && number > 0 && number <= HIGHEST_NUMBER;
  let highest = Math.max(0, ...sheets.map(({ number = 0 }) => number).filter(isGood));
  const taken = new Set<number>();
  return sheets.map(({ number = 0 }) => {
    const own = isGood(number) && !taken.has(number) ? number : (highest += 1);
    taken.add(own);
    return own;
  });
}
