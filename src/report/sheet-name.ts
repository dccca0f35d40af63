/** The name of a report's sheet, if it is free. */
export const REPORT_SHEET = '自评报告';

/** The longest name that Excel allows. */
const LONGEST_SHEET_NAME = 31;

/**
 * A sheet name that Excel accepts: without `: \ / ? * [ ]` and control characters, without an apostrophe at either end,
 * at most 31 characters, and different from the taken ones ('自评报告 (2)'), ignoring case.
 */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const clean =
    wished.replace(/[:\\/?*[\]：＼／？＊［］\u0000-\u001f]/g, ' ').replace(/^[\s']+|[\s']+$/g, '') ||
    REPORT_SHEET;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = clean.slice(0, LONGEST_SHEET_NAME - suffix.length).replace(/[\s']+$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
