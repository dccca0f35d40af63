/** What a report's sheet is called where that name is free. */
export const REPORT_SHEET = '自评报告';

/** The longest name that Excel allows. */
const LONGEST = 31;

/**
 * A name that Excel takes for a new sheet: without `: \ / ? * [ ]` and signs that nobody sees, not between
 * apostrophes, at most 31 characters, unlike those taken ('自评报告 (2)'); Excel doesn't tell case apart.
 */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const clean =
    wished.replace(/[:\\/?*[\]：＼／？＊［］\u0000-\u001f]/g, ' ').replace(/^[\s']+|[\s']+$/g, '') ||
    REPORT_SHEET;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = clean.slice(0, LONGEST - suffix.length).replace(/[\s']+$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
