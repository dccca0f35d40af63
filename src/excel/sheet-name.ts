/** The longest name that Excel allows. */
export const SHEET_NAME_LENGTH = 31;

/**
 * A name that Excel takes for a new sheet: without `: \ / ? * [ ]`, not starting or ending with an
 * apostrophe, at most 31 characters, and unlike the names taken (Excel doesn't tell case apart).
 */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const clean =
    wished
      .replace(/[:\\/?*[\]：＼／？＊［］]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || '自评报告';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const start = clean.slice(0, SHEET_NAME_LENGTH - suffix.length).replace(/[\s']+$/, '');
    const name = start + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
