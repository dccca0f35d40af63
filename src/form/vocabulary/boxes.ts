/** Signs of a box that is ticked, and of one that is not. Some fonts show ticks as other signs. */
const TICKED = '☑☒✓✔√■●▣⊠✅🗹◉';
const UNTICKED = '□☐○◯▢〇';

/** A box: a sign, in brackets or not, or a blank in brackets. */
const BOX = `[(（\\[【]\\s*[${TICKED}${UNTICKED}]?\\s*[)）\\]】]|[${TICKED}${UNTICKED}]`;

/** A word beside its box, with the points that it may stand for: 优秀（90-100分）. */
const WORD = '(?<word>\\p{Script=Han}{1,4})(?:\\s*[(（][^()（）]*\\d[^()（）]*[)）])?';

/** Words with their boxes before them, or behind them. A word without a box is not ticked: 优 √良 中 差. */
export const BOX_CHOICE: readonly RegExp[] = [
  new RegExp(`(?<box>${BOX})\\s*${WORD}`, 'gu'),
  new RegExp(`${WORD}\\s*(?<box>${BOX})`, 'gu'),
  new RegExp(`(?<![^\\s、,，/；;])(?<box>${BOX})?${WORD}(?![^\\s、,，/；;])`, 'gu'),
  new RegExp(`(?<![^\\s、,，/；;])${WORD}(?<box>${BOX})?(?![^\\s、,，/；;])`, 'gu'),
];

/** What may stand between such words. */
export const BOX_SEPARATORS = /[\s、,，/；;\u00a0\u3000]+/g;

/** Any box. */
export const BOXES = new RegExp(BOX, 'u');

/** Whether a box is ticked. */
export function isTick(box: string): boolean {
  return new RegExp(`[${TICKED}]`, 'u').test(box);
}
